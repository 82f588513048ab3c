import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './load-balancer-in-a-small-subnet'

const subnet = (cidr?: string): SketchedNode => ({
  service: 'subnet',
  in: 'vpc',
  config: cidr === undefined ? {} : { cidr },
})
const rest: Readonly<Record<string, SketchedNode>> = {
  vpc: { service: 'vpc' },
  alb: { service: 'alb', in: 'vpc', config: { subnets: [{ ref: 'subnet' }] } },
}
const finds = (message: string) => [{ message, at: ['alb#subnets', 'subnet#cidr'] }]

testRule(rule, {
  good: {
    'a block that is not stated': sketch({ ...rest, subnet: subnet() }),
    'a /27 with eight free addresses': {
      diagram: sketch({
        ...rest,
        subnet: subnet('10.0.0.0/27'),
        web: { service: 'ec2', in: 'subnet', count: 19 },
      }),
      passes: [{ at: 'subnet#cidr', factId: 'alb.free-addresses' }],
    },
    'a Network Load Balancer in a /28': sketch({
      vpc: { service: 'vpc' },
      subnet: subnet('10.0.0.0/28'),
      nlb: { service: 'nlb', in: 'vpc', config: { subnets: [{ ref: 'subnet' }] } },
    }),
  },
  bad: {
    'a /28': {
      diagram: exampleOf(rule),
      finds: [{ message: 'smallBlock', at: ['web#subnets', 'openB#cidr'] }],
    },
    'a /27 with seven free addresses': {
      diagram: sketch({
        ...rest,
        subnet: subnet('10.0.0.0/27'),
        web: { service: 'ec2', in: 'subnet', count: 20 },
      }),
      finds: finds('fewFree'),
    },
  },
})
