import type { SoundDrawing } from './drawing'
import { KB, line, MB, ref, sparse } from './sparse'
import { admits, alone, at, both, openBalancer, openVpc, refs } from './two-zones'

const task = { desiredTasks: 4, vcpu: 0.5, memoryBytes: 1024 * MB, operatingSystem: 'Linux' }
const fargate = { ...task, launchType: 'Fargate' }
const dead = at('sqs', 'region', { queueType: 'standard', retentionSeconds: 1_209_600 })
const cluster = {
  ...openVpc,
  cluster: at('ecs-cluster', 'vpc', { capacity: 'Fargate' }),
  first: at('ecs-service', 'cluster', { ...fargate, ...both('vpc', 'private') }),
  second: at('ecs-service', 'cluster', { ...fargate, ...both('vpc', 'private') }),
  dead,
}
/** Container instances in an Auto Scaling group over both zones. */
const onInstances = {
  ...openVpc,
  ...openBalancer,
  users: alone('users'),
  cluster: at('ecs-cluster', 'vpc', { capacity: 'EC2' }),
  hostA: at('ec2', 'vpc-privateA', { instanceType: 'm7g.xlarge', publicAddress: false }),
  hostB: at('ec2', 'vpc-privateB', { instanceType: 'm7g.xlarge', publicAddress: false }),
  group: at('asg', 'vpc', {
    members: refs('hostA', 'hostB'),
    ...both('vpc', 'private'),
    minimum: 2,
    desired: 2,
    maximum: 6,
    healthCheck: 'EC2',
    warmUpSeconds: 180,
  }),
  // No subnets: tasks in bridge mode share the network interface of their host, and register by instance.
  web: at('ecs-service', 'cluster', { ...task, launchType: 'EC2' }),
}
const request = {
  protocol: 'tcp',
  port: 443,
  requestBytes: 10 * KB,
  responseBytes: 100 * KB,
  ratePerSecond: 300,
}

/** Patterns 18 to 20: services of ECS behind load balancers. */
export const containers: readonly SoundDrawing[] = [
  {
    name: '18 ECS behind Classic Load Balancer',
    nodes: {
      ...onInstances,
      clb: at('clb', 'vpc', {
        scheme: 'internet-facing',
        listener: 'HTTPS',
        crossZone: true,
        ...both('vpc', 'public'),
      }),
    },
    connections: [
      line('users -> clb : traffic', request),
      line('clb -> web : load-balancer-target', { protocol: 'HTTP', port: 8080, targetType: 'instance' }),
      'group -> cluster : membership',
    ],
  },
  sparse('18 ECS behind Classic Load Balancer', 'users: users, clb: clb, web: ecs-service', [
    'users -> clb : traffic',
    'clb -> web : load-balancer-target',
  ]),
  {
    name: '18 ECS on EC2 with a static port, behind an ALB instead of a Classic Load Balancer',
    nodes: onInstances,
    connections: [
      line('users -> alb : traffic', request),
      line('alb -> web : load-balancer-target', { protocol: 'HTTP', port: 8080, targetType: 'instance' }),
      'hostA -> cluster : membership',
      'hostB -> cluster : membership',
    ],
  },
  {
    name: '19 ECS behind Application Load Balancer, dynamic ports on EC2',
    nodes: {
      ...onInstances,
      targets: at('target-group', 'vpc', {
        loadBalancer: ref('alb'),
        targetType: 'instance',
        protocol: 'HTTP',
        healthCheckPath: '/health',
      }),
    },
    connections: [
      line('users -> alb : traffic', request),
      line('alb -> web : load-balancer-target', {
        targetGroup: ref('targets'),
        targetType: 'instance',
        protocol: 'HTTP',
      }),
      'group -> cluster : membership',
    ],
  },
  {
    name: '19 ECS behind Application Load Balancer, Fargate',
    nodes: {
      ...cluster,
      ...openBalancer,
      users: alone('users'),
      first: at('ecs-service', 'cluster', {
        ...fargate,
        ...both('vpc', 'private'),
        securityGroups: refs('tasks'),
      }),
      tasks: admits(8080, 'albGroup'),
    },
    connections: [
      line('users -> alb : traffic', request),
      line('alb -> first : load-balancer-target', { protocol: 'HTTP', port: 8080, targetType: 'ip' }),
      line('alb -> second : load-balancer-target', { protocol: 'HTTP', port: 8080, targetType: 'ip' }),
    ],
  },
  sparse('19 ECS behind Application Load Balancer', 'users: users, alb: alb, web: ecs-service', [
    'users -> alb : traffic',
    'alb -> web : load-balancer-target',
  ]),
  {
    name: '20 ECS behind Network Load Balancer',
    nodes: {
      ...cluster,
      users: alone('users'),
      nlb: at('nlb', 'vpc', {
        scheme: 'internet-facing',
        listener: 'TCP',
        crossZone: true,
        ...both('vpc', 'public'),
      }),
      addressA: at('elastic-ip', 'region', { address: '198.51.100.5' }),
      addressB: at('elastic-ip', 'region', { address: '198.51.100.6' }),
    },
    connections: [
      line('users -> nlb : traffic', request),
      'addressA -> nlb : address-association',
      'addressB -> nlb : address-association',
      line('nlb -> first : load-balancer-target', { protocol: 'TCP', port: 8443, targetType: 'ip' }),
    ],
  },
  sparse('20 ECS behind Network Load Balancer', 'device: client, nlb: nlb, game: ecs-service', [
    'device -> nlb : traffic',
    'nlb -> game : load-balancer-target',
  ]),
]
