import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './attachment-with-wrong-subnets'

const boxes: Readonly<Record<string, SketchedNode>> = {
  vpc: { service: 'vpc' },
  other: { service: 'vpc' },
  zoneA: { service: 'availability-zone', in: 'vpc' },
  zoneB: { service: 'availability-zone', in: 'vpc' },
  a: { service: 'subnet', in: 'zoneA' },
  a2: { service: 'subnet', in: 'zoneA' },
  b: { service: 'subnet', in: 'zoneB' },
  far: { service: 'subnet', in: 'other' },
  web: { service: 'ec2', in: 'b' },
  app: { service: 'ec2', in: 'a2' },
  tgw: { service: 'transit-gateway' },
}
const attached = (...subnets: readonly string[]) => [
  { is: 'vpc -> tgw : transit-gateway-attachment', config: { subnets: subnets.map((ref) => ({ ref })) } },
]
const b2: Readonly<Record<string, SketchedNode>> = {
  b2: { service: 'subnet', in: 'zoneB' },
  queue: { service: 'ec2', in: 'b2' },
}
const table = (subnet: string, target: string): SketchedNode => ({
  service: 'route-table',
  in: 'vpc',
  config: {
    subnets: [{ ref: subnet }],
    routes: [{ destination: '10.0.0.0/8', target: { ref: target } }],
  },
})
const at = 'transit-gateway-attachment-1#subnets'

testRule(rule, {
  good: {
    'a subnet of each zone': {
      diagram: sketch(boxes, attached('a', 'b')),
      passes: [{ at, factId: 'tgw.az-attachment' }],
    },
    'subnets that are not named': sketch(boxes, ['vpc -> tgw : transit-gateway-attachment']),
    'a zone with nothing in it': sketch({ ...boxes, web: { service: 'ec2', in: 'a' } }, attached('a')),
  },
  bad: {
    'two tiers of one zone': {
      diagram: exampleOf(rule),
      finds: [{ message: 'sameZone', at: [at, 'data', 'web'], fixes: { 'Leave out “Databases”': [] } }],
    },
    'two subnets of one zone': {
      diagram: sketch(boxes, attached('a', 'b', 'a2')),
      finds: [{ message: 'sameZone', at: [at, 'a2', 'a'], fixes: { 'Leave out “a2”': [] } }],
    },
    'a subnet of another VPC': {
      diagram: sketch(boxes, attached('a', 'b', 'far')),
      finds: [{ message: 'otherVpc', at: [at, 'far'], fixes: { 'Leave out “far”': [] } }],
    },
    'a zone with an instance and no subnet': {
      diagram: sketch(boxes, attached('a')),
      finds: [{ message: 'zoneLeftOut', at: [at, 'b'], fixes: { 'Attach “b” too': [] } }],
    },
    'a zone without a subnet, from which a route leads to the gateway': {
      diagram: sketch({ ...boxes, ...b2, routes: table('b2', 'tgw') }, attached('a')),
      finds: [{ message: 'routedInVain', at: [at, 'b2', 'routes#routes'], fixes: { 'Attach “b2” too': [] } }],
    },
    'a zone without a subnet, by the main table': {
      diagram: sketch(
        {
          ...boxes,
          routes: { ...table('b', 'tgw'), config: { ...table('b', 'tgw').config, vpc: { ref: 'vpc' } } },
        },
        attached('a'),
      ),
      finds: [{ message: 'routedInVain', at: [at, 'b', 'routes#routes'] }],
    },
    'a zone without a subnet, whose route leads elsewhere': {
      diagram: sketch(
        { ...boxes, igw: { service: 'igw', in: 'vpc' }, routes: table('b', 'igw') },
        attached('a'),
      ),
      finds: [{ message: 'zoneLeftOut', at: [at, 'b'] }],
    },
  },
})
