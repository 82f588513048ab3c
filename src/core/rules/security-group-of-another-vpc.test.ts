import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './security-group-of-another-vpc'

const nodes = (direction = 'inbound'): Readonly<Record<string, SketchedNode>> => ({
  region: { service: 'region', name: 'eu-west-1' },
  A: { service: 'vpc', in: 'region' },
  B: { service: 'vpc', in: 'region' },
  mine: {
    service: 'security-group',
    in: 'A',
    config: { rules: [{ direction, protocol: 'tcp', fromPort: 5432, group: { ref: 'theirs' } }] },
  },
  theirs: { service: 'security-group', in: 'B' },
})
const tgw = (config: Readonly<Record<string, unknown>> = {}): SketchedNode => ({
  service: 'transit-gateway',
  config,
})
const peered = ['A -> B : vpc-peering']
const attached = ['A -> tgw : transit-gateway-attachment', 'B -> tgw : transit-gateway-attachment']
const at = ['mine#rules', 'theirs']

testRule(rule, {
  good: {
    'a group of a peered VPC in the same Region': {
      diagram: sketch(nodes(), peered),
      passes: [{ at: 'mine#rules', factId: 'sg.peer-reference' }],
    },
    'a group of the same VPC': sketch({
      A: { service: 'vpc' },
      one: { service: 'security-group', in: 'A' },
      other: {
        service: 'security-group',
        in: 'A',
        config: { rules: [{ direction: 'inbound', group: { ref: 'one' } }] },
      },
    }),
    'a group on the same transit gateway': sketch({ ...nodes(), tgw: tgw() }, attached),
    'a group that is in no VPC yet': sketch({
      A: { service: 'vpc' },
      one: { service: 'security-group' },
      other: {
        service: 'security-group',
        in: 'A',
        config: { rules: [{ direction: 'inbound', group: { ref: 'one' } }] },
      },
    }),
  },
  bad: {
    'a peering with another Region': {
      diagram: exampleOf(rule),
      finds: [{ message: 'otherRegion', at: ['data#rules', 'servers'] }],
    },
    'an outbound rule over a transit gateway': {
      diagram: sketch({ ...nodes('outbound'), tgw: tgw() }, attached),
      finds: [{ message: 'outbound', at }],
    },
    'a transit gateway with referencing off': {
      diagram: sketch({ ...nodes(), tgw: tgw({ securityGroupReferencing: false }) }, attached),
      finds: [{ message: 'referencingOff', at }],
    },
    'VPCs that nothing joins': {
      diagram: sketch(nodes()),
      finds: [{ message: 'notJoined', at }],
    },
  },
})
