import type { SoundDrawing } from './drawing'
import { admits, alone, at, both, openBalancer, openVpc, refs, type Nodes } from './two-zones'

const MB = 1024 ** 2
const front: Nodes = { users: alone('users'), ...openVpc, ...openBalancer }
const targets = at('target-group', 'vpc', {
  loadBalancer: { ref: 'alb' },
  targetType: 'ip',
  protocol: 'HTTP',
  port: 8080,
  healthCheckPath: '/health',
})

/** Patterns 44 to 46: containers and functions behind a load balancer. */
export const tasksAndFunctions: readonly SoundDrawing[] = [
  {
    name: '44 ALB and ECS on EC2',
    nodes: {
      ...front,
      hostGroup: at('security-group', 'vpc', {
        rules: [
          {
            direction: 'inbound',
            protocol: 'tcp',
            fromPort: 32_768,
            toPort: 65_535,
            group: { ref: 'albGroup' },
          },
        ],
      }),
      cluster: at('ecs-cluster', 'vpc', { capacity: 'EC2' }),
      tasks: at('ecs-service', 'cluster', {
        launchType: 'EC2',
        desiredTasks: 6,
        ...both('vpc', 'private'),
        securityGroups: refs('hostGroup'),
      }),
      hostA: at('ec2', 'vpc-privateA', { instanceType: 'm7g.xlarge', securityGroups: refs('hostGroup') }),
      hostB: at('ec2', 'vpc-privateB', { instanceType: 'm7g.xlarge', securityGroups: refs('hostGroup') }),
      hosts: at('asg', 'vpc', {
        members: refs('hostA', 'hostB'),
        ...both('vpc', 'private'),
        minimum: 2,
        maximum: 10,
        healthCheck: 'EC2',
      }),
      perTask: at('auto-scaling', 'region', { policyType: 'target tracking', scales: refs('tasks') }),
    },
    connections: [
      'users -> alb : traffic tcp/443',
      { is: 'alb -> tasks : load-balancer-target', config: { protocol: 'HTTP', targetType: 'instance' } },
      'hosts -> cluster : membership',
      'perTask -> tasks : association',
    ],
  },
  {
    name: '45 ALB and ECS on Fargate',
    nodes: {
      ...front,
      targets,
      cluster: at('ecs-cluster', 'vpc', { capacity: 'Fargate' }),
      taskGroup: admits(8080, 'albGroup'),
      tasks: at('ecs-service', 'cluster', {
        launchType: 'Fargate',
        desiredTasks: 4,
        vcpu: 1,
        memoryBytes: 2048 * MB,
        ...both('vpc', 'private'),
        securityGroups: refs('taskGroup'),
      }),
      images: at('ecr', 'region'),
      scaling: at('auto-scaling', 'region', { policyType: 'target tracking', scales: refs('tasks') }),
    },
    connections: [
      'users -> alb : traffic tcp/443',
      {
        is: 'alb -> tasks : load-balancer-target',
        config: { protocol: 'HTTP', port: 8080, targetType: 'ip', targetGroup: { ref: 'targets' } },
      },
      'images -> tasks : transfer',
      'scaling -> tasks : association',
    ],
  },
  {
    name: '45 ALB and tasks on Fargate, drawn as Fargate in each subnet',
    nodes: {
      ...front,
      taskA: at('fargate', 'vpc-privateA', { orchestrator: 'ECS' }),
      taskB: at('fargate', 'vpc-privateB', { orchestrator: 'ECS' }),
    },
    connections: [
      'users -> alb : traffic tcp/443',
      'alb -> taskA : load-balancer-target',
      'alb -> taskB : load-balancer-target',
    ],
  },
  {
    name: '46 ALB and Lambda',
    nodes: {
      ...front,
      fn: at('lambda', 'region', { timeoutSeconds: 20, averageDurationSeconds: 0.1, memoryBytes: 512 * MB }),
    },
    connections: [
      {
        is: 'users -> alb : traffic tcp/443',
        config: { requestBytes: MB, responseBytes: MB, ratePerSecond: 500 },
      },
      { is: 'alb -> fn : load-balancer-target', config: { targetType: 'lambda' } },
    ],
  },
]
