import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './inspection-without-appliance-mode'

const nodes: Readonly<Record<string, SketchedNode>> = {
  tgw: { service: 'transit-gateway' },
  vpc: { service: 'vpc' },
  zoneA: { service: 'availability-zone', in: 'vpc' },
  zoneB: { service: 'availability-zone', in: 'vpc' },
  a: { service: 'subnet', in: 'zoneA' },
  b: { service: 'subnet', in: 'zoneB' },
}
const firewalls: Readonly<Record<string, SketchedNode>> = {
  fwA: { service: 'firewall-endpoint', in: 'a' },
  fwB: { service: 'firewall-endpoint', in: 'b' },
}
const attached = (applianceMode?: boolean) => [
  {
    is: 'vpc -> tgw : transit-gateway-attachment',
    config: applianceMode === undefined ? {} : { applianceMode },
  },
]
const at = 'transit-gateway-attachment-1'

testRule(rule, {
  good: {
    'appliance mode on': {
      diagram: sketch({ ...nodes, ...firewalls }, attached(true)),
      passes: [{ at: `${at}#applianceMode`, factId: 'tgw.appliance-mode' }],
    },
    'appliance mode not stated': {
      diagram: sketch({ ...nodes, ...firewalls }, attached()),
      needs: [{ at: `${at}#applianceMode`, factIds: ['tgw.appliance-mode'] }],
    },
    'a VPC without a firewall': { diagram: sketch(nodes, attached(false)), needs: [] },
    'a firewall in one zone only': sketch(
      { ...nodes, fw: { service: 'firewall-endpoint', in: 'a' } },
      attached(false),
    ),
    'a firewall whose zones are not stated': sketch(
      { ...nodes, fw: { service: 'network-firewall', in: 'vpc' } },
      attached(false),
    ),
  },
  bad: {
    'firewalls in two zones': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'off',
          at: ['transit-gateway-attachment-1#applianceMode', 'inspection'],
          fixes: { 'Turn appliance mode on': [] },
        },
      ],
    },
    'a firewall that names subnets of two zones': {
      diagram: sketch(
        {
          ...nodes,
          fw: { service: 'network-firewall', in: 'vpc', config: { subnets: [{ ref: 'a' }, { ref: 'b' }] } },
        },
        attached(false),
      ),
      finds: [{ message: 'off', at: [`${at}#applianceMode`, 'vpc'] }],
    },
    'appliance mode off': {
      diagram: sketch({ ...nodes, ...firewalls }, attached(false)),
      finds: [
        { message: 'off', at: [`${at}#applianceMode`, 'vpc'], fixes: { 'Turn appliance mode on': [] } },
      ],
    },
  },
})
