import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './overlap-on-a-direct-connect-gateway'

const vpc = (cidr?: string): SketchedNode => ({ service: 'vpc', config: cidr === undefined ? {} : { cidr } })
const gateways: Readonly<Record<string, SketchedNode>> = {
  dxgw: { service: 'direct-connect-gateway' },
  vgwA: { service: 'vgw', in: 'A' },
  vgwB: { service: 'vgw', in: 'B' },
}
const associated = ['dxgw -> vgwA : gateway-association', 'vgwB -> dxgw : gateway-association']

testRule(rule, {
  good: {
    'blocks apart': {
      diagram: sketch({ A: vpc('10.0.0.0/16'), B: vpc('10.1.0.0/16'), ...gateways }, associated),
      passes: [{ at: 'dxgw', factId: 'dxgw.no-overlap' }],
    },
    'blocks that are not stated': sketch({ A: vpc('10.0.0.0/16'), B: vpc(), ...gateways }, associated),
    'equal blocks, of which one is not associated': sketch(
      { A: vpc('10.0.0.0/16'), B: vpc('10.0.0.0/16'), ...gateways },
      ['dxgw -> vgwA : gateway-association'],
    ),
    'VPCs behind a transit gateway, which filters by allowed prefixes': sketch(
      {
        A: vpc('10.0.0.0/16'),
        B: vpc('10.0.0.0/16'),
        dxgw: { service: 'direct-connect-gateway' },
        tgw: { service: 'transit-gateway' },
      },
      [
        'dxgw -> tgw : gateway-association',
        'A -> tgw : transit-gateway-attachment',
        'B -> tgw : transit-gateway-attachment',
      ],
    ),
  },
  bad: {
    'equal blocks': {
      diagram: exampleOf(rule),
      finds: [{ message: 'overlap', at: ['billing#cidr', 'shop#cidr', 'gateway'] }],
    },
  },
})
