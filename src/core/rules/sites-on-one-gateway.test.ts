import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './sites-on-one-gateway'

const nodes: Readonly<Record<string, SketchedNode>> = {
  vpc: { service: 'vpc' },
  vgw: { service: 'vgw', in: 'vpc' },
  office: { service: 'site' },
  plant: { service: 'site' },
  officeGateway: { service: 'customer-gateway', in: 'office' },
  plantGateway: { service: 'customer-gateway', in: 'plant' },
  server: { service: 'server', in: 'office' },
  machine: { service: 'server', in: 'plant' },
}
const vpn = (from: string, config: Readonly<Record<string, unknown>> = {}) => ({
  is: `${from} -> vgw : site-to-site-vpn`,
  config,
})
const use = 'server -> machine : traffic'

testRule(rule, {
  good: {
    CloudHub: {
      diagram: sketch(nodes, [
        vpn('officeGateway', { routing: 'BGP', asn: 65001 }),
        vpn('plantGateway', { routing: 'BGP', asn: 65002 }),
        use,
      ]),
      passes: [{ at: 'traffic-1', factId: 'vgw.cloudhub' }],
      needs: [],
    },
    'routing that is not stated': {
      diagram: sketch(nodes, [vpn('officeGateway', { routing: 'BGP' }), vpn('plantGateway'), use]),
      passes: [],
      needs: [{ at: 'site-to-site-vpn-2#routing', factIds: ['vgw.cloudhub'] }],
    },
    'static sites that do not use each other': sketch(nodes, [
      vpn('officeGateway', { routing: 'static' }),
      vpn('plantGateway', { routing: 'static' }),
    ]),
    'sites that meet at a transit gateway': sketch({ ...nodes, tgw: { service: 'transit-gateway' } }, [
      { is: 'officeGateway -> tgw : site-to-site-vpn', config: { routing: 'static' } },
      { is: 'plantGateway -> tgw : site-to-site-vpn', config: { routing: 'static' } },
      use,
    ]),
    'sites that meet at two places': sketch({ ...nodes, tgw: { service: 'transit-gateway' } }, [
      vpn('officeGateway', { routing: 'static' }),
      vpn('plantGateway', { routing: 'static' }),
      'officeGateway -> tgw : site-to-site-vpn',
      'plantGateway -> tgw : site-to-site-vpn',
      use,
    ]),
    'sites that nothing joins yet': sketch(nodes, [vpn('officeGateway', { routing: 'static' }), use]),
  },
  bad: {
    'a static connection on the way': {
      diagram: exampleOf(rule),
      finds: [{ message: 'static', at: ['traffic-1', 'site-to-site-vpn-2#routing', 'gateway'] }],
    },
    'one ASN for two sites': {
      diagram: sketch(nodes, [
        vpn('officeGateway', { routing: 'BGP', asn: 65001 }),
        vpn('plantGateway', { routing: 'BGP', asn: 65001 }),
        use,
      ]),
      finds: [
        {
          message: 'sameAsn',
          at: ['traffic-1', 'site-to-site-vpn-1#asn', 'site-to-site-vpn-2#asn', 'vgw'],
        },
      ],
    },
    'one ASN, stated on the gateways': {
      diagram: sketch(
        {
          ...nodes,
          officeGateway: { service: 'customer-gateway', in: 'office', config: { asn: 65001 } },
          plantGateway: { service: 'customer-gateway', in: 'plant', config: { asn: 65001 } },
        },
        [vpn('officeGateway', { routing: 'BGP' }), vpn('plantGateway', { routing: 'BGP' }), use],
      ),
      finds: [
        {
          message: 'sameAsn',
          at: ['traffic-1', 'site-to-site-vpn-1#asn', 'site-to-site-vpn-2#asn', 'vgw'],
        },
      ],
    },
  },
})
