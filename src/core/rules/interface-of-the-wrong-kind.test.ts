import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './interface-of-the-wrong-kind'

const nodes: Readonly<Record<string, SketchedNode>> = {
  dx: { service: 'direct-connect-location' },
  dxgw: { service: 'direct-connect-gateway' },
  tgw: { service: 'transit-gateway' },
  vpc: { service: 'vpc' },
  vgw: { service: 'vgw', in: 'vpc' },
}
const line = (to: string, kind?: string) => ({
  is: `dx -> ${to} : direct-connect-interface`,
  config: kind === undefined ? {} : { interface: kind },
})
const at = 'direct-connect-interface-1#interface'

testRule(rule, {
  good: {
    'a private interface to a virtual private gateway': {
      diagram: sketch(nodes, [line('vgw', 'private')]),
      passes: [{ at, factId: 'dx.interface-ends' }],
    },
    'a transit interface to a Direct Connect gateway of a transit gateway': sketch(nodes, [
      line('dxgw', 'transit'),
      'dxgw -> tgw : gateway-association',
    ]),
    'a private interface to a Direct Connect gateway of a virtual private gateway': sketch(nodes, [
      line('dxgw', 'private'),
      'vgw -> dxgw : gateway-association',
    ]),
    'an interface whose kind is not stated': sketch(nodes, [
      line('dxgw'),
      'dxgw -> tgw : gateway-association',
    ]),
    'a Direct Connect gateway that is associated with nothing yet': sketch(nodes, [line('dxgw', 'private')]),
    'a private interface to a transit gateway, a missing pair': sketch(nodes, [line('tgw', 'private')]),
    'a public interface under a VPN connection': sketch(nodes, [line('tgw', 'public')]),
  },
  bad: {
    'a transit gateway without a Direct Connect gateway between': {
      diagram: sketch(nodes, [line('tgw')]),
      finds: [{ message: 'gatewayMissing', at: [at, 'tgw'] }],
    },
    'a transit interface to a virtual private gateway': {
      diagram: sketch(nodes, [line('vgw', 'transit')]),
      finds: [
        {
          message: 'transitOnVirtualPrivateGateway',
          at: [at, 'vgw'],
          fixes: { 'Make it a private virtual interface': [] },
        },
      ],
    },
    'a private interface for a transit gateway': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'privateForTransitGateway',
          at: [at, 'gateway', 'hub'],
          fixes: { 'Make it a transit virtual interface': [] },
        },
      ],
    },
    'a transit interface for a virtual private gateway': {
      diagram: sketch(nodes, [line('dxgw', 'transit'), 'dxgw -> vgw : gateway-association']),
      finds: [
        {
          message: 'transitForVirtualPrivateGateway',
          at: [at, 'dxgw', 'vgw'],
          fixes: { 'Make it a private virtual interface': [] },
        },
      ],
    },
    'a Direct Connect gateway for both': {
      diagram: sketch(nodes, ['dxgw -> vgw : gateway-association', 'dxgw -> tgw : gateway-association']),
      finds: [{ message: 'bothKinds', at: ['dxgw', 'vgw', 'tgw'] }],
    },
  },
})
