import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './one-way-to-a-site'

const nodes: Readonly<Record<string, SketchedNode>> = {
  vpc: { service: 'vpc' },
  vgw: { service: 'vgw', in: 'vpc' },
  office: { service: 'site' },
  cgw: { service: 'customer-gateway', in: 'office' },
}
const second: SketchedNode = { service: 'customer-gateway', in: 'office' }
const location: SketchedNode = { service: 'direct-connect-location' }
const vpn = (from = 'cgw', config: Readonly<Record<string, unknown>> = {}) => ({
  is: `${from} -> vgw : site-to-site-vpn`,
  config,
})
const line = ['office -> location : direct-connect-interface', 'location -> vgw : direct-connect-interface']

testRule(rule, {
  good: {
    'a gateway that is not connected yet': sketch(nodes),
    'two gateways and both tunnels': {
      diagram: sketch({ ...nodes, second }, [vpn('cgw', { tunnels: 2 }), vpn('second')]),
      passes: [{ at: 'site-to-site-vpn-1#tunnels', factId: 'vpn.both-tunnels' }],
    },
    'a VPN beside Direct Connect': sketch({ ...nodes, location }, [vpn(), ...line]),
    'a gateway in no site': sketch({ ...nodes, cgw: { service: 'customer-gateway' } }, [vpn()]),
    'many sites alike': sketch({ ...nodes, office: { service: 'site', count: 10 } }, [vpn()]),
    'two gateways as one': sketch({ ...nodes, cgw: { ...second, count: 2 } }, [vpn()]),
  },
  bad: {
    'one tunnel of one device': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'oneTunnel',
          at: ['site-to-site-vpn-1#tunnels'],
          fixes: { 'Use both tunnels': [{ message: 'oneDevice', at: ['office', 'router'] }] },
        },
        { message: 'oneDevice', at: ['office', 'router'] },
      ],
    },
    'one tunnel': {
      diagram: sketch({ ...nodes, second }, [vpn('cgw', { tunnels: 1 }), vpn('second')]),
      finds: [
        {
          message: 'oneTunnel',
          at: ['site-to-site-vpn-1#tunnels'],
          fixes: { 'Use both tunnels': [] },
        },
      ],
    },
    'one device': {
      diagram: sketch(nodes, [vpn()]),
      finds: [{ message: 'oneDevice', at: ['office', 'cgw'] }],
    },
    'several sites with one device each': {
      diagram: sketch(
        { ...nodes, depot: { service: 'site' }, other: { service: 'customer-gateway', in: 'depot' } },
        [vpn(), vpn('other')],
      ),
      finds: [{ message: 'severalSites', at: ['office', 'depot', 'cgw', 'other'] }],
    },
    'one line': {
      diagram: sketch({ ...nodes, location }, line),
      finds: [{ message: 'oneLine', at: ['office', 'location'] }],
    },
  },
})
