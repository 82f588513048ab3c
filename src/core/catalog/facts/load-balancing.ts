import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const createLoadBalancer: Source = {
  title: 'CreateLoadBalancer (Elastic Load Balancing)',
  url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html',
  asOf: '2026-H2',
}
const loadBalancerLimits: Source = {
  title: 'Quotas for your Application Load Balancers',
  url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html',
  asOf: '2026-H2',
}
const lambdaFunctions: Source = {
  title: 'Use Lambda functions as targets of an Application Load Balancer',
  url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html',
  asOf: '2026-H2',
}
const loadBalancerTargetGroups: Source = {
  title: 'Target groups for your Application Load Balancers',
  url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html',
  asOf: '2026-H2',
}
const capacityUnitReservation: Source = {
  title: 'Capacity reservations for your Application Load Balancer',
  url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/capacity-unit-reservation.html',
  asOf: '2026-H2',
}
const loadBalancerCapacityUnitReservationApplicationBalancers: Source = {
  title: 'AWS What’s New (seen as cited elsewhere, not read itself)',
  url: 'https://aws.amazon.com/about-aws/whats-new/2024/11/load-balancer-capacity-unit-reservation-application-balancers/',
  asOf: '2024-11',
}
const loadBalancerLimits2: Source = {
  title: 'Quotas for your Network Load Balancers',
  url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-limits.html',
  asOf: '2026-H2',
}
const loadBalancerTargetGroups2: Source = {
  title: 'Target groups for your Network Load Balancers',
  url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html',
  asOf: '2026-H2',
}
const applicationLoadBalancers: Source = {
  title: 'Application Load Balancers',
  url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',
  asOf: '2026-H2',
}
const editTargetGroupAttributes: Source = {
  title: 'Edit target group attributes for your Network Load Balancer',
  url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html',
  asOf: '2026-H2',
}
const targetGroupHealth: Source = {
  title: 'Update the target group health settings for your Network Load Balancer',
  url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/modify-target-group-health-settings.html',
  asOf: '2026-H2',
}

/** What AWS documents about Application and Network Load Balancers. */
export const loadBalancingFacts: readonly Fact[] = [
  {
    id: 'alb.per-region',
    statement: 'ALBs per Region.',
    value: 50,
    unit: 'ALBs',
    nature: 'soft',
    scope: 'account and Region',
    sources: [loadBalancerLimits],
  },
  {
    id: 'alb.targets',
    statement: 'Targets per ALB.',
    value: 1000,
    unit: 'targets',
    nature: 'soft',
    scope: 'ALB',
    sources: [loadBalancerLimits],
  },
  {
    id: 'alb.target-groups',
    statement: 'Target groups per ALB.',
    value: 100,
    unit: 'target groups',
    nature: 'hard',
    scope: 'ALB',
    sources: [loadBalancerLimits],
  },
  {
    id: 'alb.listeners',
    statement: 'Listeners per ALB.',
    value: 50,
    unit: 'listeners',
    nature: 'soft',
    scope: 'ALB',
    sources: [loadBalancerLimits],
  },
  {
    id: 'alb.rules',
    statement: 'Rules per ALB without defaults.',
    value: 100,
    unit: 'rules',
    nature: 'soft',
    scope: 'ALB',
    sources: [loadBalancerLimits],
  },
  {
    id: 'alb.lambda-targets',
    statement: 'Lambda functions per target group.',
    value: 1,
    unit: 'function',
    nature: 'hard',
    scope: 'target group',
    sources: [loadBalancerLimits],
  },
  {
    id: 'alb.lambda-payload',
    statement: 'ALB to Lambda request body and response JSON.',
    value: 1,
    unit: 'MB',
    nature: 'hard',
    scope: 'request/response',
    sources: [lambdaFunctions],
    notes: 'The notes do not mention the 1 MB limit, the main difference to API Gateway’s 10 MB.',
  },
  {
    id: 'alb.target-types',
    statement: 'ALB target types are instance, ip and lambda; nothing else.',
    value: 'instance, ip, lambda',
    unit: 'types',
    nature: 'law',
    scope: 'target group',
    sources: [loadBalancerTargetGroups],
    notes:
      'The notes’ “or other AWS services” overstates: only what has an IP in reach, or a Lambda function.',
  },
  {
    id: 'alb.tg-one-lb',
    statement: 'A target group serves one load balancer.',
    value: 1,
    unit: 'load balancer',
    nature: 'hard',
    scope: 'target group',
    sources: [loadBalancerLimits],
  },
  {
    id: 'alb.capacity',
    statement:
      'Pre-warming is replaced by LCU capacity reservation (at least 100 LCU; quota 15,000 per ALB, 0 per Region until requested).',
    value: 100,
    unit: 'LCU',
    nature: 'soft',
    scope: 'ALB',
    sources: [capacityUnitReservation, loadBalancerCapacityUnitReservationApplicationBalancers],
    notes: 'The notes’ “pre-warm” (support ticket) is the old way.',
  },
  {
    id: 'alb.crosszone',
    statement: 'Cross-zone load balancing is always on at ALB level and can be turned off per target group.',
    value: 'on',
    unit: 'default',
    nature: 'law',
    scope: 'target group',
    sources: [loadBalancerTargetGroups],
  },
  {
    id: 'nlb.per-region',
    statement: 'NLBs per Region.',
    value: 50,
    unit: 'NLBs',
    nature: 'soft',
    scope: 'account and Region',
    sources: [loadBalancerLimits2],
  },
  {
    id: 'nlb.targets',
    statement: 'Targets per NLB / per AZ.',
    value: '3000 / 500',
    unit: 'targets',
    nature: 'soft',
    scope: 'NLB',
    sources: [loadBalancerLimits2],
  },
  {
    id: 'nlb.listeners',
    statement: 'Listeners per NLB.',
    value: 50,
    unit: 'listeners',
    nature: 'hard',
    scope: 'NLB',
    sources: [loadBalancerLimits2],
  },
  {
    id: 'nlb.target-types',
    statement: 'NLB target types are instance, ip and alb (one ALB per group); no lambda.',
    value: 'instance, ip, alb',
    unit: 'types',
    nature: 'law',
    scope: 'target group',
    sources: [loadBalancerTargetGroups2],
  },
  {
    id: 'nlb.targets-in-zone',
    statement: 'NLB routes only to targets in enabled AZs and needs a registered target in each enabled AZ.',
    value: 'per AZ',
    unit: 'rule',
    nature: 'law',
    scope: 'NLB',
    sources: [loadBalancerTargetGroups2],
  },
  {
    id: 'alb.two-azs',
    statement:
      'An ALB in Availability Zones needs at least two subnets, each in a different AZ, of at least /27 with eight free addresses; a Local Zone subnet or a single Outpost subnet is allowed alone. NLB and GWLB may have one AZ.',
    value: 2,
    unit: 'subnets in different AZs',
    nature: 'hard',
    scope: 'ALB',
    sources: [applicationLoadBalancers],
  },
  {
    id: 'alb.idle-timeout',
    statement: 'ALB idle timeout default.',
    value: 60,
    unit: 's',
    nature: 'soft',
    scope: 'ALB',
    sources: [applicationLoadBalancers],
  },
  {
    id: 'alb.az-enabled',
    statement: 'Targets registered in a zone that is not enabled for the load balancer receive no traffic.',
    value: true,
    unit: 'rule',
    nature: 'law',
    scope: 'ALB',
    sources: [applicationLoadBalancers],
  },
  {
    id: 'nlb.client-ip',
    statement:
      'Targets outside the NLB’s VPC work as ip targets of a TCP or TLS group with client IP preservation off (its default). UDP, TCP_UDP, QUIC and TCP_QUIC groups always preserve the client address and must not have targets outside the NLB’s VPC (they may receive traffic and be unable to answer). Over a transit gateway client IP preservation is unsupported.',
    value: 'TCP/TLS: off by default for ip targets; UDP/QUIC: always on',
    unit: 'rule',
    nature: 'law',
    scope: 'target group',
    sources: [loadBalancerTargetGroups2, editTargetGroupAttributes],
  },
  {
    id: 'nlb.fails-open',
    statement:
      'A Network Load Balancer sends to healthy targets; where it has too few of them, it sends to all that are registered, healthy or not (fail open). Its health checks come from its own addresses, whether or not the client’s address is kept.',
    value: 'sends to all',
    unit: 'rule',
    nature: 'law',
    scope: 'target group',
    sources: [targetGroupHealth],
  },
  {
    id: 'alb.no-alb-same-vpc',
    statement:
      'The IP addresses of another ALB in the same VPC cannot be registered as targets; those of an ALB in a peered VPC can.',
    value: 'not supported',
    unit: 'rule',
    nature: 'law',
    scope: 'target group',
    sources: [loadBalancerTargetGroups],
  },
  {
    id: 'alb.protocols',
    statement:
      'ALB target groups speak HTTP and HTTPS only; a database or another TCP service goes behind an NLB.',
    value: 'HTTP, HTTPS',
    unit: 'protocols',
    nature: 'law',
    scope: 'target group',
    sources: [loadBalancerTargetGroups],
  },
  {
    id: 'alb.lcu-connections',
    statement: 'New connections per second that one load balancer capacity unit (LCU) of an ALB stands for.',
    value: 25,
    unit: 'connections/s',
    nature: 'law',
    scope: 'LCU',
    sources: [
      {
        title: 'Elastic Load Balancing pricing',
        url: 'https://aws.amazon.com/elasticloadbalancing/pricing/',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'nlb.targets-total',
    statement: 'Targets per NLB.',
    value: 3000,
    unit: 'targets',
    nature: 'soft',
    scope: 'NLB',
    sources: [loadBalancerLimits2],
  },
  {
    id: 'nlb.targets-per-az',
    statement: 'Targets per NLB and Availability Zone.',
    value: 500,
    unit: 'targets',
    nature: 'soft',
    scope: 'NLB and AZ',
    sources: [loadBalancerLimits2],
  },
  {
    id: 'alb.subnet-block',
    statement: 'The smallest block that AWS wants for a subnet of an Application Load Balancer is a /27.',
    value: 27,
    unit: 'prefix length',
    nature: 'hard',
    scope: 'subnet',
    sources: [applicationLoadBalancers],
  },
  {
    id: 'alb.free-addresses',
    statement: 'Free addresses that an Application Load Balancer needs in each of its subnets.',
    value: 8,
    unit: 'addresses per subnet',
    nature: 'hard',
    scope: 'subnet',
    sources: [applicationLoadBalancers],
  },
  {
    id: 'alb.lambda-same-account',
    statement: 'A function that is a target of an ALB is in the account and Region of its target group.',
    value: 'same account and Region',
    unit: 'rule',
    nature: 'law',
    scope: 'target group',
    sources: [lambdaFunctions],
  },
  {
    id: 'nlb.protocols',
    statement:
      'NLB target groups speak TCP, TLS, UDP, TCP_UDP, QUIC or TCP_QUIC; a group with an ALB as its target speaks TCP.',
    value: 'TCP, TLS, UDP, TCP_UDP, QUIC, TCP_QUIC',
    unit: 'protocols',
    nature: 'law',
    scope: 'target group',
    sources: [loadBalancerTargetGroups2],
  },
  {
    id: 'clb.previous',
    statement:
      'Classic Load Balancers are the previous generation of load balancers; AWS recommends Application, Network and Gateway Load Balancers.',
    value: 'previous generation',
    unit: 'rule',
    nature: 'law',
    scope: 'load balancer',
    sources: [
      {
        title: 'What is a Classic Load Balancer?',
        url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/introduction.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'elb.subnet-per-az',
    statement:
      'An Application, Network or Gateway Load Balancer takes only one subnet of each Availability Zone.',
    value: 1,
    unit: 'subnet per AZ',
    nature: 'hard',
    scope: 'load balancer',
    sources: [createLoadBalancer],
  },
]
