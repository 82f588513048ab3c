import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './nat-gateway-of-another-zone'

const vpc: Readonly<Record<string, SketchedNode>> = {
  vpc: { service: 'vpc' },
  zoneA: { service: 'availability-zone', in: 'vpc' },
  zoneB: { service: 'availability-zone', in: 'vpc' },
  pubA: { service: 'subnet', in: 'zoneA' },
  privA: { service: 'subnet', in: 'zoneA' },
  privB: { service: 'subnet', in: 'zoneB' },
  nat: { service: 'nat-gateway', in: 'pubA' },
}
const table = (...subnets: readonly string[]): SketchedNode => ({
  service: 'route-table',
  in: 'vpc',
  config: {
    subnets: subnets.map((ref) => ({ ref })),
    routes: [{ destination: '0.0.0.0/0', target: { ref: 'nat' } }],
  },
})

testRule(rule, {
  good: {
    'a gateway that nothing uses yet': { diagram: sketch(vpc), passes: [] },
    'a gateway for its own zone': {
      diagram: sketch({ ...vpc, rt: table('privA') }),
      passes: [{ at: 'nat', factId: 'nat.zonal' }],
    },
    'a regional gateway': sketch({
      ...vpc,
      nat: { service: 'nat-gateway', in: 'vpc', config: { availability: 'regional' } },
      rt: table('privA', 'privB'),
    }),
    'a gateway in no zone': sketch({
      ...vpc,
      nat: { service: 'nat-gateway', in: 'vpc' },
      rt: table('privA', 'privB'),
    }),
    'a subnet without a zone': sketch({ ...vpc, c: { service: 'subnet', in: 'vpc' }, rt: table('c') }),
  },
  bad: {
    'a server of another zone': {
      diagram: exampleOf(rule),
      finds: [{ message: 'otherZones', at: ['nat', 'privateB'] }],
    },
    'routes from two zones': {
      diagram: sketch({ ...vpc, rt: table('privA', 'privB') }),
      finds: [{ message: 'otherZones', at: ['nat', 'privB'] }],
    },
  },
})
