import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './block-of-impossible-size'

const vpc = (...cidrs: readonly string[]): SketchedNode => {
  const [cidr, ...others] = cidrs
  return { service: 'vpc', config: { cidr, secondaryCidrs: others.map((other) => ({ cidr: other })) } }
}
const subnet = (cidr: string): SketchedNode => ({ service: 'subnet', config: { cidr } })

testRule(rule, {
  good: {
    'nothing stated': sketch({ vpc: { service: 'vpc' }, subnet: { service: 'subnet' } }),
    'the largest and the smallest blocks': {
      diagram: sketch({
        vpc: vpc('10.0.0.0/16', '10.1.0.0/28'),
        a: subnet('10.0.0.0/16'),
        b: subnet('10.1.0.0/28'),
      }),
      passes: [
        { at: 'a#cidr', factId: 'subnet.size' },
        { at: 'b#cidr', factId: 'subnet.size' },
        { at: 'vpc#cidr', factId: 'vpc.cidr-size' },
        { at: 'vpc#secondaryCidrs', factId: 'vpc.cidr-size' },
      ],
    },
    'what cannot be read': sketch({ vpc: vpc('10.0.0.0'), subnet: subnet('later') }),
    'an IPv6 block': sketch({ vpc: { service: 'vpc', config: { ipv6Cidr: '2001:db8::/56' } } }),
    'a site of any size': sketch({ site: { service: 'site', config: { cidr: '10.0.0.0/8' } } }),
  },
  bad: {
    'a VPC of a whole private range': {
      diagram: exampleOf(rule),
      finds: [{ message: 'vpcTooLarge', at: ['company#cidr'] }],
    },
    'one bit too large': {
      diagram: sketch({ vpc: vpc('10.0.0.0/15') }),
      finds: [{ message: 'vpcTooLarge', at: ['vpc#cidr'] }],
    },
    'a VPC with a secondary block that is too small': {
      diagram: sketch({ vpc: vpc('10.0.0.0/16', '10.1.0.0/29') }),
      finds: [{ message: 'vpcTooSmall', at: ['vpc#secondaryCidrs'] }],
    },
    'a subnet that is too small': {
      diagram: sketch({ subnet: subnet('10.0.0.0/29') }),
      finds: [{ message: 'subnetTooSmall', at: ['subnet#cidr'] }],
    },
    'a subnet that is too large': {
      diagram: sketch({ subnet: subnet('10.0.0.0/12') }),
      finds: [{ message: 'subnetTooLarge', at: ['subnet#cidr'] }],
    },
  },
})
