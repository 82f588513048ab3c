import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './tier-in-one-zone'

type Nodes = Readonly<Record<string, SketchedNode>>
const vpc: Nodes = {
  vpc: { service: 'vpc' },
  zoneA: { service: 'availability-zone', in: 'vpc' },
  zoneB: { service: 'availability-zone', in: 'vpc' },
  a: { service: 'subnet', in: 'zoneA' },
  a2: { service: 'subnet', in: 'zoneA' },
  b: { service: 'subnet', in: 'zoneB' },
  open: { service: 'subnet', in: 'vpc' },
  alb: { service: 'alb', in: 'vpc', config: { subnets: [{ ref: 'a' }, { ref: 'b' }] } },
}
const oneZone: Nodes = {
  vpc: { service: 'vpc' },
  a: { service: 'subnet', in: 'vpc', config: { zone: 'us-east-1a' } },
  alb: { service: 'alb', in: 'vpc' },
}
const web = (parent: string): SketchedNode => ({ service: 'ec2', in: parent })
const tier = (service: string, subnets: readonly string[], config = {}): SketchedNode => ({
  service,
  in: 'vpc',
  config: { subnets: subnets.map((ref) => ({ ref })), ...config },
})
const toBoth = ['alb -> one : load-balancer-target', 'alb -> two : load-balancer-target']

testRule(rule, {
  good: {
    'targets in two zones': sketch({ ...vpc, one: web('a'), two: web('b') }, toBoth),
    'a target whose zone is not stated': sketch({ ...vpc, one: web('a'), two: web('open') }, toBoth),
    'a VPC with one zone': sketch({ ...oneZone, one: web('a'), two: web('a') }, toBoth),
    'a load balancer without targets': sketch(vpc),
    'a function behind it': sketch({ ...vpc, fn: { service: 'lambda' } }, [
      'alb -> fn : load-balancer-target',
    ]),
    'a group over two zones': sketch({ ...vpc, group: tier('asg', ['a', 'b']) }, [
      'alb -> group : load-balancer-target',
    ]),
    'one task': sketch({ ...vpc, task: tier('fargate', ['a'], { desiredTasks: 1 }) }),
    'a function in no VPC': sketch({ ...vpc, fn: { service: 'lambda' } }),
    'a group with no subnets yet': sketch({ ...vpc, group: { service: 'asg', in: 'vpc' } }),
    'a group with members in two zones': sketch({
      ...vpc,
      one: web('a'),
      two: web('b'),
      group: { service: 'asg', in: 'vpc', config: { members: [{ ref: 'one' }, { ref: 'two' }] } },
    }),
  },
  bad: {
    'four servers in one zone': {
      diagram: exampleOf(rule),
      finds: [{ message: 'targets', at: ['balancer', 'web'] }],
    },
    'targets in one zone': {
      diagram: sketch({ ...vpc, one: web('a'), two: web('a2') }, toBoth),
      finds: [{ message: 'targets', at: ['alb', 'one', 'two'] }],
    },
    'targets in one zone, through a target group': {
      diagram: sketch(
        {
          ...vpc,
          tg: { service: 'target-group', config: { loadBalancer: { ref: 'alb' } } },
          group: tier('asg', ['a'], { targetGroups: [{ ref: 'tg' }] }),
        },
        [],
      ),
      finds: [{ message: 'targets', at: ['alb', 'group'] }],
    },
    'a service in one zone': {
      diagram: sketch({ ...vpc, tasks: tier('ecs-service', ['a', 'a2'], { desiredTasks: 4 }) }),
      finds: [{ message: 'tier', at: ['tasks#subnets'] }],
    },
    'a function in one zone': {
      diagram: sketch({ ...vpc, fn: tier('lambda', ['a']) }),
      finds: [{ message: 'tier', at: ['fn#subnets'] }],
    },
    'a group with members in one zone': {
      diagram: sketch({
        ...vpc,
        one: web('a'),
        group: { service: 'asg', in: 'vpc', config: { members: [{ ref: 'one' }] } },
      }),
      finds: [{ message: 'tier', at: ['group#subnets'] }],
    },
  },
})
