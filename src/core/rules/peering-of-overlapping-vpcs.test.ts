import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './peering-of-overlapping-vpcs'

const vpc = (cidr?: string, ...others: readonly string[]): SketchedNode => ({
  service: 'vpc',
  config: {
    ...(cidr === undefined ? {} : { cidr }),
    ...(others.length === 0 ? {} : { secondaryCidrs: others.map((other) => ({ cidr: other })) }),
  },
})
const peered = ['A -> B : vpc-peering']

testRule(rule, {
  good: {
    'blocks apart': {
      diagram: sketch({ A: vpc('10.0.0.0/16'), B: vpc('10.1.0.0/16') }, peered),
      passes: [{ at: 'vpc-peering-1', factId: 'peering.no-overlap' }],
      needs: [],
    },
    'a block that is not stated': {
      diagram: sketch({ A: vpc('10.0.0.0/16'), B: vpc() }, peered),
      needs: [{ at: 'B#cidr', factIds: ['peering.no-overlap'] }],
    },
    'equal blocks of VPCs that are not peered': sketch({ A: vpc('10.0.0.0/16'), B: vpc('10.0.0.0/16') }),
    'equal blocks joined by PrivateLink': sketch(
      {
        A: vpc('10.0.0.0/16'),
        B: vpc('10.0.0.0/16'),
        endpoint: { service: 'interface-endpoint', in: 'A' },
        offer: { service: 'endpoint-service', in: 'B' },
      },
      ['endpoint -> offer : privatelink'],
    ),
    'VPCs peered with a third one each': sketch(
      { A: vpc('10.0.0.0/16'), B: vpc('10.1.0.0/16'), C: vpc('10.0.0.0/16') },
      ['A -> B : vpc-peering', 'C -> B : vpc-peering'],
    ),
  },
  bad: {
    'equal blocks': {
      diagram: exampleOf(rule),
      finds: [{ message: 'overlap', at: ['vpc-peering-1', 'shop#cidr', 'billing#cidr'] }],
    },
    'a secondary block that nobody would use': {
      diagram: sketch({ A: vpc('10.0.0.0/16', '10.9.0.0/16'), B: vpc('10.1.0.0/16', '10.9.4.0/24') }, peered),
      finds: [{ message: 'overlap', at: ['vpc-peering-1', 'A#secondaryCidrs', 'B#secondaryCidrs'] }],
    },
    'IPv6 blocks, and a peering drawn from within': {
      diagram: sketch(
        {
          A: { service: 'vpc', config: { ipv6Cidr: '2001:db8::/56' } },
          B: { service: 'vpc', config: { ipv6Cidr: '2001:db8::/56' } },
          a: { service: 'subnet', in: 'A' },
        },
        ['a -> B : vpc-peering'],
      ),
      finds: [{ message: 'overlap', at: ['vpc-peering-1', 'A#ipv6Cidr', 'B#ipv6Cidr'] }],
    },
  },
})
