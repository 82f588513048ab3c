import { sketch, type SketchedNode } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './load-balancer-in-one-zone'

type Nodes = Readonly<Record<string, SketchedNode>>

const subnet = (parent: string, config: Readonly<Record<string, unknown>> = {}): SketchedNode => ({
  service: 'subnet',
  in: parent,
  config,
})
const alb = (...subnets: readonly string[]): SketchedNode => ({
  service: 'alb',
  in: 'vpc',
  config: subnets.length === 0 ? {} : { subnets: subnets.map((ref) => ({ ref })) },
})
const zones: Nodes = {
  vpc: { service: 'vpc' },
  zoneA: { service: 'availability-zone', in: 'vpc' },
  zoneB: { service: 'availability-zone', in: 'vpc' },
  a: subnet('zoneA'),
  b: subnet('zoneB'),
  a2: subnet('zoneA'),
}
const plain: Nodes = { vpc: { service: 'vpc' }, a: subnet('vpc'), b: subnet('vpc') }

testRule(rule, {
  good: {
    'a load balancer without a VPC around it': sketch({ alb: { service: 'alb' } }),
    'a load balancer in a VPC without subnets': sketch({ vpc: { service: 'vpc' }, alb: alb() }),
    'two zones': {
      diagram: sketch({ ...zones, alb: alb('a', 'b') }),
      passes: [{ at: 'alb#subnets', factId: 'alb.two-azs', used: 2, limit: 2 }],
    },
    'two subnets whose zones are not stated': {
      diagram: sketch({ ...plain, alb: alb('a', 'b') }),
      passes: [],
    },
    'two subnets, one zone not stated': sketch({ ...zones, c: subnet('vpc'), alb: alb('a', 'c') }),
    'subnets that state two zones': sketch({
      vpc: { service: 'vpc' },
      a: subnet('vpc', { zone: 'us-east-1a' }),
      b: subnet('vpc', { zone: 'us-east-1b' }),
      alb: alb('a', 'b'),
    }),
    'a subnet of a Local Zone alone': sketch({
      vpc: { service: 'vpc' },
      a: subnet('vpc', { zone: 'us-west-2-lax-1a' }),
      alb: alb('a'),
    }),
    'several Network Load Balancers drawn as one': sketch({
      ...zones,
      nlb: { ...alb('a', 'a2'), service: 'nlb', count: 2 },
    }),
    'a Network Load Balancer in one zone': sketch({
      ...zones,
      nlb: { service: 'nlb', in: 'vpc', config: { subnets: [{ ref: 'a' }] } },
    }),
  },
  bad: {
    'a load balancer in no subnet': {
      diagram: sketch({ ...plain, alb: alb() }),
      finds: [{ message: 'noSubnets', at: ['alb#subnets'] }],
    },
    'one subnet': {
      diagram: sketch({ ...plain, alb: alb('a') }),
      finds: [{ message: 'oneZone', at: ['alb#subnets'] }],
    },
    'two subnets of one zone': {
      diagram: sketch({ ...zones, alb: alb('a', 'a2') }),
      finds: [
        {
          message: 'sameZone',
          at: ['alb#subnets', 'a2', 'a'],
          fixes: { 'Leave out “a2”': [{ message: 'oneZone', at: ['alb#subnets'] }] },
        },
      ],
    },
    'a second subnet of one of two zones': {
      diagram: sketch({ ...zones, alb: alb('a', 'b', 'a2') }),
      finds: [{ message: 'sameZone', at: ['alb#subnets', 'a2', 'a'], fixes: { 'Leave out “a2”': [] } }],
    },
    'a Network Load Balancer in two subnets of one zone': {
      diagram: sketch({ ...zones, nlb: { ...alb('a', 'a2'), service: 'nlb' } }),
      finds: [{ message: 'sameZone', at: ['nlb#subnets', 'a2', 'a'], fixes: { 'Leave out “a2”': [] } }],
    },
    'a Gateway Load Balancer in subnets that state one zone': {
      diagram: sketch({
        vpc: { service: 'vpc' },
        a: subnet('vpc', { zone: 'us-east-1a' }),
        b: subnet('vpc', { zone: 'US-EAST-1A' }),
        gwlb: { ...alb('a', 'b'), service: 'gwlb' },
      }),
      finds: [{ message: 'sameZone', at: ['gwlb#subnets', 'b', 'a'] }],
    },
    'a load balancer drawn inside one subnet': {
      diagram: sketch({ ...zones, alb: { service: 'alb', in: 'a' } }),
      finds: [{ message: 'oneZone', at: ['alb#subnets'] }],
    },
  },
})
