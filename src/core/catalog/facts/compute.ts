import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const ec2AutoScalingQuotas: Source = {
  title: 'Quotas for Auto Scaling resources and groups',
  url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-quotas.html',
  asOf: '2026-H2',
}
const ecsService: Source = {
  title: 'Amazon ECS endpoints and quotas',
  url: 'https://docs.aws.amazon.com/general/latest/gr/ecs-service.html',
  asOf: '2026-H2',
}
const serviceLoadBalancing: Source = {
  title: 'Use load balancing to distribute Amazon ECS service traffic',
  url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html',
  asOf: '2026-H2',
}
const serviceDiscovery: Source = {
  title: 'Use service discovery to connect Amazon ECS services with DNS names',
  url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-discovery.html',
  asOf: '2026-H2',
}
const fargateTaskStorage: Source = {
  title: 'Fargate task ephemeral storage for Amazon ECS',
  url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-storage.html',
  asOf: '2026-H2',
}
const usingDataVolumes: Source = {
  title: 'Storage options for Amazon ECS tasks',
  url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_data_volumes.html',
  asOf: '2026-H2',
}
const ebsVolumes: Source = {
  title: 'Use Amazon EBS volumes with Amazon ECS',
  url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ebs-volumes.html',
  asOf: '2026-H2',
}
const accessingDataViaS3AccessPoints: Source = {
  title: 'Accessing your data via Amazon S3 access points (FSx for ONTAP)',
  url: 'https://docs.aws.amazon.com/fsx/latest/ONTAPGuide/accessing-data-via-s3-access-points.html',
  asOf: '2026-H2',
}
const so: Source = {
  title: 'Specifications for Amazon EC2 storage optimized instances',
  url: 'https://docs.aws.amazon.com/ec2/latest/instancetypes/so.html',
  asOf: '2026-H2',
}

/** What AWS documents about Auto Scaling, ECS, Fargate and EC2. */
export const computeFacts: readonly Fact[] = [
  {
    id: 'asg.per-region',
    statement: 'Auto Scaling groups per Region.',
    value: 500,
    unit: 'groups',
    nature: 'soft',
    scope: 'account and Region',
    sources: [ec2AutoScalingQuotas],
  },
  {
    id: 'asg.target-groups',
    statement: 'Target groups per Auto Scaling group.',
    value: 50,
    unit: 'target groups',
    nature: 'hard',
    scope: 'group',
    sources: [ec2AutoScalingQuotas],
  },
  {
    id: 'asg.policies',
    statement: 'Scaling policies / scheduled actions / lifecycle hooks per group.',
    value: '50 / 125 / 50',
    unit: 'count',
    nature: 'hard',
    scope: 'group',
    sources: [ec2AutoScalingQuotas],
  },
  {
    id: 'ecs.services',
    statement: 'Services per cluster / tasks per service.',
    value: '5000 / 5000',
    unit: 'count',
    nature: 'hard',
    scope: 'cluster / service',
    sources: [ecsService],
  },
  {
    id: 'ecs.instances',
    statement: 'Container instances per cluster.',
    value: 5000,
    unit: 'instances',
    nature: 'hard',
    scope: 'cluster',
    sources: [ecsService],
  },
  {
    id: 'ecs.containers',
    statement: 'Containers per task definition.',
    value: 10,
    unit: 'containers',
    nature: 'hard',
    scope: 'task definition',
    sources: [ecsService],
  },
  {
    id: 'ecs.target-groups',
    statement: 'Target groups per service.',
    value: 5,
    unit: 'target groups',
    nature: 'hard',
    scope: 'service',
    sources: [ecsService],
  },
  {
    id: 'ecs.lb-types',
    statement:
      'Load balancers for ECS services: ALB (dynamic port mapping), NLB, GWLB; Classic Load Balancer only for legacy EC2 services, not with Fargate or service discovery.',
    value: 'ALB, NLB, GWLB',
    unit: 'types',
    nature: 'law',
    scope: 'service',
    sources: [serviceLoadBalancing],
    notes: 'The notes’ “classic” is legacy only.',
  },
  {
    id: 'ecs.discovery',
    statement:
      'Service discovery (Cloud Map + Route 53): A/AAAA/SRV records, up to eight healthy addresses returned; 1,000 tasks per service.',
    value: 1000,
    unit: 'tasks',
    nature: 'hard',
    scope: 'service',
    sources: [serviceDiscovery],
  },
  {
    id: 'fargate.vcpu',
    statement: 'Fargate On-Demand vCPUs per account and Region.',
    value: 6,
    unit: 'vCPU',
    nature: 'soft',
    scope: 'account and Region',
    sources: [ecsService],
  },
  {
    id: 'fargate.launch-rate',
    statement: 'Launch rate: burst / sustained; 100 / 20 in 16 Regions, 25 / 5 elsewhere.',
    value: '100 / 20 in 16 Regions; 25 / 5 elsewhere',
    unit: 'tasks, tasks/s',
    nature: 'soft',
    scope: 'account and Region',
    sources: [ecsService],
  },
  {
    id: 'fargate.storage',
    statement: 'Ephemeral storage per task.',
    value: '20-200',
    unit: 'GiB',
    nature: 'hard',
    scope: 'task',
    sources: [fargateTaskStorage],
  },
  {
    id: 'fargate.efs',
    statement:
      'Fargate tasks mount only EFS (Linux), S3 Files and one new EBS volume (it may be made from a snapshot); not FSx for Windows. FSx for ONTAP data is reachable through an S3 access point.',
    value: 'EFS, S3 Files, EBS',
    unit: 'volumes',
    nature: 'law',
    scope: 'task',
    sources: [usingDataVolumes, ebsVolumes, accessingDataViaS3AccessPoints],
  },
  {
    id: 'fargate.lb-still-yours',
    statement:
      'With Fargate the customer still creates and pays the load balancer; Fargate removes the EC2 layer only.',
    value: 'ALB remains',
    unit: 'rule',
    nature: 'law',
    scope: 'service',
    sources: [serviceLoadBalancing],
    notes:
      'The notes’ statement is wrong: the ALB is a normal resource of yours; it is the EC2 host layer that AWS runs.',
  },
  {
    id: 'ec2.instance-store',
    statement:
      'Instance store NVMe random read / write IOPS of the largest storage-optimized sizes (i7i.48xlarge, i8g.48xlarge); data is lost on stop or termination.',
    value: '7200000 / 3960000',
    unit: 'IOPS',
    nature: 'hard',
    scope: 'instance',
    sources: [so],
  },
  {
    id: 'asg.elb-health',
    statement:
      'An Auto Scaling group with EC2 health checks alone keeps an instance that its load balancer finds unhealthy; with ELB health checks it replaces it.',
    value: 'ELB health checks',
    unit: 'rule',
    nature: 'law',
    scope: 'group',
    sources: [
      {
        title: 'Health checks for instances in an Auto Scaling group',
        url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'asg.one-zone',
    statement:
      'An Auto Scaling group starts instances only in the Availability Zones of its subnets; with several it spreads them and, unless its distribution is “balanced only”, replaces those of a failed zone in the others.',
    value: 'zones of its subnets',
    unit: 'rule',
    nature: 'law',
    scope: 'group',
    sources: [
      {
        title: 'Auto Scaling benefits for application architecture',
        url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-benefits.html',
        asOf: '2026-H2',
      },
      {
        title: 'Auto Scaling group Availability Zone distribution',
        url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-availability-zone-balanced.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'ecs.managed-scaling',
    statement:
      'Tasks and container instances scale by different rules. A capacity provider with managed scaling makes the Auto Scaling group follow the tasks.',
    value: 'capacity provider',
    unit: 'rule',
    nature: 'law',
    scope: 'cluster',
    sources: [
      {
        title: 'Automatically manage Amazon ECS capacity with cluster auto scaling',
        url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'asg.warm-up',
    statement:
      'New instances count only after their warm-up: start, user data and health checks. A warm pool keeps initialised instances ready.',
    value: 'warm-up',
    unit: 'rule',
    nature: 'law',
    scope: 'group',
    sources: [
      {
        title: 'Decrease latency for applications with long boot times using warm pools',
        url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-warm-pools.html',
        asOf: '2026-H2',
      },
    ],
    notes:
      'The notes’ “on the order of minutes” and “40% - 70%” target utilisation are advice, not numbers of AWS.',
  },
  {
    id: 'ecs.services-per-cluster',
    statement: 'Services per cluster.',
    value: 5000,
    unit: 'services',
    nature: 'hard',
    scope: 'cluster',
    sources: [ecsService],
  },
  {
    id: 'ecs.tasks-per-service',
    statement: 'Tasks per service.',
    value: 5000,
    unit: 'tasks',
    nature: 'hard',
    scope: 'service',
    sources: [ecsService],
  },
  {
    id: 'apprunner.closed',
    statement: 'AWS App Runner has been closed to new customers since 30 April 2026; existing ones go on.',
    value: 'closed to new customers',
    unit: 'rule',
    nature: 'law',
    scope: 'service',
    sources: [
      {
        title: 'AWS App Runner availability change',
        url: 'https://docs.aws.amazon.com/apprunner/latest/dg/apprunner-availability-change.html',
        asOf: '2026-H2',
      },
    ],
  },
]
