import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './peering-past-the-firewall'

const vpc: SketchedNode = { service: 'vpc' }
const nodes: Readonly<Record<string, SketchedNode>> = {
  spoke: vpc,
  hub: vpc,
  web: { service: 'ec2', in: 'spoke' },
  subnet: { service: 'subnet', in: 'hub' },
  firewall: { service: 'firewall-endpoint', in: 'subnet' },
}
const tgw: SketchedNode = { service: 'transit-gateway' }

testRule(rule, {
  good: {
    'a transit gateway': sketch({ ...nodes, tgw }, [
      'spoke -> tgw : transit-gateway-attachment',
      'hub -> tgw : transit-gateway-attachment',
      'web -> firewall : traffic',
    ]),
    'a peering without a firewall': sketch({ spoke: vpc, hub: vpc }, ['spoke -> hub : vpc-peering']),
    'nothing joins them yet': sketch(nodes, ['web -> firewall : traffic']),
  },
  bad: {
    'traffic to a firewall in a peered VPC': {
      diagram: exampleOf(rule),
      finds: [{ message: 'throughPeering', at: ['traffic-1', 'web', 'firewall'] }],
    },
    'a firewall next to a peering': {
      diagram: sketch(nodes, ['hub -> spoke : vpc-peering']),
      finds: [{ message: 'uninspected', at: ['vpc-peering-1', 'firewall'] }],
    },
    'traffic to a firewall over a peering': {
      diagram: sketch(nodes, ['spoke -> hub : vpc-peering', 'web -> firewall : traffic']),
      finds: [{ message: 'throughPeering', at: ['traffic-1', 'web', 'firewall'] }],
    },
    'traffic over a peering, beside a transit gateway': {
      diagram: sketch({ ...nodes, tgw }, [
        'spoke -> hub : vpc-peering',
        'spoke -> tgw : transit-gateway-attachment',
        'hub -> tgw : transit-gateway-attachment',
        'web -> firewall : traffic',
      ]),
      finds: [{ message: 'uninspected', at: ['vpc-peering-1', 'firewall'] }],
    },
  },
})
