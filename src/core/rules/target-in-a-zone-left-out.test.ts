import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './target-in-a-zone-left-out'

const boxes: Readonly<Record<string, SketchedNode>> = {
  vpc: { service: 'vpc' },
  other: { service: 'vpc' },
  zoneA: { service: 'availability-zone', in: 'vpc' },
  zoneB: { service: 'availability-zone', in: 'vpc' },
  a: { service: 'subnet', in: 'zoneA' },
  b: { service: 'subnet', in: 'zoneB' },
  webA: { service: 'ec2', in: 'a' },
  webB: { service: 'ec2', in: 'b' },
  far: { service: 'ec2', in: 'other' },
}
const balancer = (service: string, ...subnets: readonly string[]): SketchedNode => ({
  service,
  in: 'vpc',
  config: { subnets: subnets.map((ref) => ({ ref })) },
})
const targets = ['lb -> webA : load-balancer-target', 'lb -> webB : load-balancer-target']

testRule(rule, {
  good: {
    'targets in the zones of the load balancer': {
      diagram: sketch({ ...boxes, lb: balancer('alb', 'a', 'b') }, targets),
      passes: [
        { at: 'load-balancer-target-1', factId: 'alb.az-enabled' },
        { at: 'load-balancer-target-2', factId: 'alb.az-enabled' },
      ],
    },
    'a load balancer without subnets': sketch({ ...boxes, lb: balancer('alb') }, targets),
    'a target in another VPC': sketch({ ...boxes, lb: balancer('nlb', 'a') }, [
      'lb -> far : load-balancer-target',
    ]),
    'a target whose zone is not said': sketch(
      { ...boxes, lb: balancer('nlb', 'a'), web: { service: 'ec2', in: 'vpc' } },
      ['lb -> web : load-balancer-target'],
    ),
  },
  bad: {
    'a target in the zone that is left out': {
      diagram: exampleOf(rule),
      finds: [{ message: 'leftOut', at: ['web#subnets', 'load-balancer-target-2', 'webTwo'] }],
    },
  },
})
