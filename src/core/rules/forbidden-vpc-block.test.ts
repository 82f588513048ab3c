import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './forbidden-vpc-block'

const vpc = (cidr: string, other?: string): SketchedNode => ({
  service: 'vpc',
  config: { cidr, ...(other === undefined ? {} : { secondaryCidrs: [{ cidr: other }] }) },
})

testRule(rule, {
  good: {
    'a VPC without a block': sketch({ vpc: { service: 'vpc' } }),
    'private, shared and public ranges': {
      diagram: sketch({ a: vpc('10.0.0.0/16', '100.64.0.0/16'), b: vpc('203.0.113.0/24') }),
      passes: [
        { at: 'a#cidr', factId: 'vpc.cidr-forbidden' },
        { at: 'a#secondaryCidrs', factId: 'vpc.cidr-forbidden' },
        { at: 'b#cidr', factId: 'vpc.cidr-forbidden' },
      ],
    },
    'the ranges beside Docker’s': sketch({ a: vpc('172.16.0.0/16'), b: vpc('172.18.0.0/16') }),
  },
  bad: {
    'link-local addresses': {
      diagram: exampleOf(rule),
      finds: [{ message: 'reserved', at: ['lab#cidr'] }],
    },
    'loopback, this network and multicast': {
      diagram: sketch({
        a: vpc('127.0.0.0/16'),
        b: vpc('0.0.0.0/16'),
        c: vpc('10.0.0.0/16', '239.0.0.0/16'),
      }),
      finds: [
        { message: 'reserved', at: ['a#cidr'] },
        { message: 'reserved', at: ['b#cidr'] },
        { message: 'reserved', at: ['c#secondaryCidrs'] },
      ],
    },
    'Docker’s range, whole or in part': {
      diagram: sketch({ a: vpc('172.17.0.0/16'), b: vpc('172.17.8.0/24') }),
      finds: [
        { message: 'usedByServices', at: ['a#cidr'] },
        { message: 'usedByServices', at: ['b#cidr'] },
      ],
    },
  },
})
