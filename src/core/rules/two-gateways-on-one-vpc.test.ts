import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './two-gateways-on-one-vpc'

const vpc: SketchedNode = { service: 'vpc' }
const gateway = (service: string, parent = 'vpc', count?: number): SketchedNode => ({
  service,
  in: parent,
  ...(count === undefined ? {} : { count }),
})

testRule(rule, {
  good: {
    'one of each': {
      diagram: sketch({ vpc, i: gateway('igw'), v: gateway('vgw'), e: gateway('egress-only-igw') }),
      passes: [
        { at: 'i', factId: 'igw.one-per-vpc', used: 1, limit: 1 },
        { at: 'v', factId: 'vgw.one-per-vpc', used: 1, limit: 1 },
        { at: 'e', factId: 'eigw.one-per-vpc', used: 1, limit: 1 },
      ],
    },
    'one on each of two VPCs': sketch({ vpc, other: vpc, i: gateway('igw'), j: gateway('igw', 'other') }),
    'many VPCs drawn once, with a gateway each': sketch({
      vpc: { service: 'vpc', count: 3 },
      i: gateway('igw', 'vpc', 3),
    }),
    'gateways on no VPC yet': sketch({ vpc, i: { service: 'igw' }, j: { service: 'igw' } }),
  },
  bad: {
    'two internet gateways': {
      diagram: exampleOf(rule),
      finds: [{ message: 'internet', at: ['two', 'one', 'shop'], fixes: { 'Take it away': [] } }],
    },
    'a second one beside the VPC, with a route to it': {
      diagram: sketch({
        vpc,
        i: gateway('igw'),
        j: { service: 'igw' },
        table: {
          service: 'route-table',
          in: 'vpc',
          config: { routes: [{ destination: '0.0.0.0/0', target: { ref: 'j' } }] },
        },
      }),
      finds: [{ message: 'internet', at: ['j', 'i', 'vpc'], fixes: [] }],
    },
    'two virtual private gateways, one in the VPC and one associated': {
      diagram: sketch({ vpc, v: gateway('vgw'), w: { service: 'vgw' } }, ['w -> vpc : gateway-association']),
      finds: [{ message: 'virtualPrivate', at: ['w', 'v', 'vpc'] }],
    },
    'one that stands for two': {
      diagram: sketch({ vpc, e: gateway('egress-only-igw', 'vpc', 2) }),
      finds: [{ message: 'egressOnly', at: ['e', 'vpc'], fixes: { 'Make it one': [] } }],
    },
  },
})
