import type { SoundDrawing } from './drawing'
import { drawing, line } from './sparse'
import { alone, at, both, oneRegion, openBalancer, openVpc, vpcOverTwoZones } from './two-zones'

/** Patterns 16 to 21 in other natural ways: endpoints, subnets, UDP, discovery. */
export const variantContainers: readonly SoundDrawing[] = [
  drawing(
    '16 by an interface endpoint',
    {
      ...openVpc,
      a: at('ecs-service', 'vpc', both('vpc', 'private')),
      b: at('ecs-service', 'vpc', both('vpc', 'private')),
      e: at('interface-endpoint', 'vpc', { service: 'sqs', privateDns: true, ...both('vpc', 'private') }),
      q: at('sqs', 'region'),
    },
    ['a -> e : data-access', 'e -> q : privatelink', 'q -> b : poll', 'a -> q : data-access'],
  ),
  drawing(
    '16 big tasks',
    {
      ...oneRegion,
      c: at('ecs-cluster', 'region', { capacity: 'Fargate' }),
      a: at('ecs-service', 'c', { launchType: 'Fargate', desiredTasks: 4, vcpu: 2 }),
      q: at('sqs', 'region'),
    },
    ['a -> q : data-access'],
  ),
  drawing(
    '16 a queue that scales its readers',
    {
      ...openVpc,
      ...openBalancer,
      q: at('sqs', 'region', { visibilityTimeoutSeconds: 30 }),
      g: at('asg', 'vpc', { ...both('vpc', 'private'), minimum: 2, maximum: 10 }),
      t: at('ecs-task', 'region'),
      al: at('cloudwatch-alarm', 'region'),
      e: at('eks', 'region'),
    },
    ['q -> g : poll', 'q -> t : poll', 'q -> e : poll', 'q -> al : event', 'al -> g : event'],
  ),
  drawing(
    '17 SNS to HTTP behind an ALB, FIFO to FIFO, filter',
    {
      ...openVpc,
      ...openBalancer,
      a: at('ecs-service', 'vpc'),
      t: at('sns', 'region', { topicType: 'standard' }),
      u: at('sns', 'region', { topicType: 'FIFO' }),
      q: at('sqs', 'region', { queueType: 'FIFO' }),
      b: at('ecs-service', 'vpc'),
    },
    [
      'a -> t : data-access',
      't -> alb : event',
      'alb -> b : load-balancer-target',
      'a -> u : data-access',
      'u -> q : event',
      'q -> b : poll',
    ],
  ),
  drawing(
    '17 SNS FIFO to a standard queue',
    {
      ...oneRegion,
      a: at('ecs-service', 'region'),
      u: at('sns', 'region', { topicType: 'FIFO' }),
      q: at('sqs', 'region', { queueType: 'standard' }),
    },
    ['a -> u : data-access', 'u -> q : event'],
  ),
  drawing(
    '19 service drawn in a subnet, ALB internal, two services',
    {
      ...openVpc,
      alb: at('alb', 'vpc', { scheme: 'internal', ...both('vpc', 'private') }),
      a: at('ecs-service', 'vpc-privateA', { launchType: 'Fargate' }),
      b: at('ecs-task', 'vpc-privateB', { launchType: 'Fargate' }),
      caller: at('ec2', 'vpc-publicA', { publicAddress: true }),
    },
    ['caller -> alb : traffic', 'alb -> a : load-balancer-target', 'alb -> b : load-balancer-target'],
  ),
  drawing(
    '19 one VPC box and a cluster in it',
    {
      v: alone('vpc'),
      svc: at('ecs-cluster', 'v'),
      alb: at('alb', 'v'),
      u: alone('users'),
      q: alone('sqs'),
      t: alone('dynamodb'),
      f: alone('lambda'),
    },
    [
      'u -> alb : traffic',
      'alb -> svc : load-balancer-target',
      'svc -> q : data-access',
      'q -> f : poll',
      'f -> t : data-access',
    ],
  ),
  drawing(
    '20 NLB UDP to Fargate',
    {
      ...openVpc,
      p: alone('users'),
      nlb: at('nlb', 'vpc', { scheme: 'internet-facing', listener: 'UDP', ...both('vpc', 'public') }),
      g: at('ecs-service', 'vpc', { launchType: 'Fargate', ...both('vpc', 'private') }),
    },
    [
      'p -> nlb : traffic udp/7777',
      line('nlb -> g : load-balancer-target', {
        protocol: 'UDP',
        targetType: 'ip',
        port: 7777,
        clientIpPreservation: true,
      }),
    ],
  ),
  drawing(
    '21 Cloud Map by DNS from two VPCs',
    {
      ...openVpc,
      ...vpcOverTwoZones('far', 5, ['app']),
      z: at('route53', 'cloud', { zoneType: 'private' }),
      m: at('cloud-map', 'region', { discovery: 'private DNS' }),
      a: at('ecs-service', 'vpc', { launchType: 'Fargate', desiredTasks: 8 }),
      c: at('ec2', 'far-appA'),
    },
    [
      'far -> vpc : vpc-peering',
      'z -> vpc : association',
      'z -> far : association',
      'm -> a : dns-record',
      line('z -> a : dns-record', { recordType: 'SRV', routingPolicy: 'multivalue' }),
      'c -> z : traffic',
      'c -> a : traffic',
    ],
  ),
]
