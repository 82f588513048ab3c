import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './subnet-associated-twice'

const vpc: SketchedNode = { service: 'vpc' }
const subnet = (config: Readonly<Record<string, unknown>> = {}): SketchedNode => ({
  service: 'subnet',
  in: 'vpc',
  config,
})
const table = (service: string, ...subnets: readonly string[]): SketchedNode => ({
  service,
  in: 'vpc',
  config: { subnets: subnets.map((ref) => ({ ref })) },
})

testRule(rule, {
  good: {
    'one of each, said from both sides': {
      diagram: sketch({
        vpc,
        a: subnet({ routeTable: { ref: 'routes' } }),
        routes: table('route-table', 'a'),
        acl: table('network-acl', 'a'),
      }),
      passes: [
        { at: 'a#routeTable', factId: 'subnet.one-route-table', used: 1, limit: 1 },
        { at: 'a#networkAcl', factId: 'subnet.one-network-acl', used: 1, limit: 1 },
      ],
    },
    'subnets that share a table': sketch({
      vpc,
      a: subnet(),
      b: subnet(),
      routes: table('route-table', 'a', 'b'),
    }),
    'subnets of two zones drawn as one, with a table each': sketch({
      vpc,
      a: { ...subnet(), count: 2 },
      one: table('route-table', 'a'),
      other: table('route-table', 'a'),
    }),
    'the main route table beside an own one': sketch({
      vpc,
      a: subnet(),
      own: table('route-table', 'a'),
      main: { service: 'route-table', in: 'vpc', config: { vpc: { ref: 'vpc' } } },
    }),
    'a load balancer and a database in it': sketch({
      vpc,
      a: subnet(),
      alb: table('alb', 'a'),
      db: table('rds', 'a'),
    }),
  },
  bad: {
    'two route tables that name it': {
      diagram: exampleOf(rule),
      finds: [{ message: 'routeTables', at: ['web#routeTable', 'one', 'other'] }],
    },
    'one that it names and one that names it': {
      diagram: sketch({
        vpc,
        a: subnet({ routeTable: { ref: 'one' } }),
        one: table('route-table'),
        other: table('route-table', 'a'),
      }),
      finds: [{ message: 'routeTables', at: ['a#routeTable', 'one', 'other'] }],
    },
    'a network ACL that it names and one that names it': {
      diagram: sketch({
        vpc,
        a: subnet({ networkAcl: { ref: 'one' } }),
        one: table('network-acl'),
        other: table('network-acl', 'a'),
      }),
      finds: [{ message: 'networkAcls', at: ['a#networkAcl', 'one', 'other'] }],
    },
    'two network ACLs': {
      diagram: sketch({ vpc, a: subnet(), one: table('network-acl', 'a'), other: table('network-acl', 'a') }),
      finds: [{ message: 'networkAcls', at: ['a#networkAcl', 'one', 'other'] }],
    },
  },
})
