import { runningIn } from './balancing-counts'
import { interfacesOfFunctions, layersOf, reservedIn, targetGroupsOf } from './compute-counts'
import { numberIn, type Quota } from './quota'

/** Functions, groups, containers. */
export const computeQuotas: readonly Quota[] = [
  {
    factId: 'lambda.concurrency',
    per: ['region'],
    counts: { as: 'things', services: ['lambda'], each: (of) => reservedIn(of), plus: 'lambda.unreserved' },
    things: [
      'execution reserved, or kept for functions without a reservation',
      'executions reserved, or kept for functions without a reservation',
    ],
  },
  {
    factId: 'lambda.layers',
    per: ['lambda'],
    counts: { as: 'computed', of: layersOf },
    things: ['layer', 'layers'],
  },
  {
    factId: 'lambda.enis',
    per: ['vpc'],
    counts: { as: 'computed', of: interfacesOfFunctions },
    things: ['network interface of functions', 'network interfaces of functions'],
  },
  {
    factId: 'asg.per-region',
    per: ['region'],
    counts: { as: 'things', services: ['asg'] },
    things: ['Auto Scaling group', 'Auto Scaling groups'],
  },
  {
    factId: 'asg.target-groups',
    per: ['asg'],
    counts: { as: 'named', field: 'targetGroups' },
    things: ['target group', 'target groups'],
  },
  {
    factId: 'ecs.services-per-cluster',
    per: ['ecs-cluster'],
    counts: {
      as: 'things',
      services: ['ecs-service', 'fargate'],
      where: ({ config }) => config['orchestrator'] !== 'EKS',
    },
    things: ['service', 'services'],
  },
  {
    factId: 'ecs.tasks-per-service',
    per: ['ecs-service'],
    counts: { as: 'number', field: 'desiredTasks' },
    things: ['task', 'tasks'],
  },
  {
    factId: 'ecs.instances',
    per: ['ecs-cluster'],
    counts: { as: 'lines', kinds: ['membership'], to: ['ec2', 'asg'], each: runningIn },
    things: ['container instance', 'container instances'],
  },
  {
    factId: 'ecs.target-groups',
    per: ['ecs-service'],
    counts: { as: 'computed', of: targetGroupsOf },
    things: ['target group', 'target groups'],
  },
  {
    factId: 'ecs.discovery',
    per: ['ecs-service'],
    counts: {
      as: 'computed',
      of: (graph, of) => {
        if (!('service' in of)) return undefined
        const names = graph.incoming(of.id, 'dns-record').map(({ from }) => graph.resource(from)?.service)
        return names.some((service) => service === 'route53' || service === 'cloud-map')
          ? numberIn(of, 'desiredTasks')
          : undefined
      },
    },
    things: ['task in service discovery', 'tasks in service discovery'],
  },
  {
    factId: 'fargate.vcpu',
    per: ['region'],
    counts: {
      as: 'things',
      services: ['ecs-service', 'ecs-task', 'fargate'],
      where: ({ service, config }) =>
        config['launchType'] === 'Fargate' || (service === 'fargate' && config['orchestrator'] !== 'EKS'),
      each: (of) => (numberIn(of, 'vcpu') ?? 0) * (numberIn(of, 'desiredTasks') ?? 1),
    },
    things: ['Fargate vCPU', 'Fargate vCPUs'],
    growsWithUse: true,
  },
]
