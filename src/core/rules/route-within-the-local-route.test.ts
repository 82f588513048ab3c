import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './route-within-the-local-route'

const table = (destination: string, ref: string): SketchedNode => ({
  service: 'route-table',
  in: 'vpc',
  config: { routes: [{ destination, target: { ref } }] },
})
const subnet = (cidr?: string): SketchedNode => ({
  service: 'subnet',
  in: 'vpc',
  config: cidr === undefined ? {} : { cidr },
})
const rest: Readonly<Record<string, SketchedNode>> = {
  vpc: { service: 'vpc', config: { cidr: '10.0.0.0/16' } },
  other: { service: 'vpc', config: { cidr: '10.1.0.0/16' } },
  subnet: subnet('10.0.1.0/24'),
  igw: { service: 'igw', in: 'vpc' },
  firewall: { service: 'ec2', in: 'subnet' },
  tgw: { service: 'transit-gateway' },
}
const peered = ['vpc -> other : vpc-peering']

testRule(rule, {
  good: {
    'everything else, and networks around the VPC': sketch({
      ...rest,
      a: table('0.0.0.0/0', 'igw'),
      b: table('10.0.0.0/8', 'tgw'),
      c: table('10.1.0.0/16', 'tgw'),
    }),
    'the whole block of a subnet to an appliance': {
      diagram: sketch({ ...rest, table: table('10.0.1.0/24', 'firewall') }),
      passes: [{ at: 'table#routes', factId: 'rt.more-specific-local' }],
    },
    'the local route itself to an appliance': sketch({ ...rest, table: table('10.0.0.0/16', 'firewall') }),
    'a block that may be that of a subnet': sketch({
      ...rest,
      b: subnet(),
      table: table('10.0.2.0/24', 'firewall'),
    }),
    'a VPC whose block is not stated': sketch({
      ...rest,
      vpc: { service: 'vpc' },
      table: table('10.0.1.0/24', 'igw'),
    }),
    'the other side of a peering': sketch({ ...rest, table: table('10.1.0.0/16', 'vpc-peering-1') }, peered),
  },
  bad: {
    'a part of the VPC to a transit gateway': {
      diagram: exampleOf(rule),
      finds: [{ message: 'wrongTarget', at: ['routes#routes', 'hub', 'shop'] }],
    },
    'the whole VPC over a peering': {
      diagram: sketch({ ...rest, table: table('10.0.0.0/16', 'vpc-peering-1') }, peered),
      finds: [{ message: 'wrongTarget', at: ['table#routes', 'vpc-peering-1', 'vpc'] }],
    },
    'a subnet that is not drawn': {
      diagram: sketch({ ...rest, table: table('10.0.2.0/24', 'firewall') }),
      finds: [{ message: 'noSubnetYet', at: ['table#routes', 'firewall', 'vpc'] }],
    },
    'half a subnet to an appliance': {
      diagram: sketch({ ...rest, table: table('10.0.1.0/25', 'firewall') }),
      finds: [{ message: 'notASubnet', at: ['table#routes', 'firewall', 'vpc'] }],
    },
  },
})
