import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './subnets-overlap'

const vpc: SketchedNode = { service: 'vpc', config: { cidr: '10.0.0.0/16' } }
const subnet = (cidr: string, parent = 'vpc'): SketchedNode => ({
  service: 'subnet',
  in: parent,
  config: { cidr },
})

testRule(rule, {
  good: {
    'subnets side by side': {
      diagram: sketch({ vpc, a: subnet('10.0.0.0/24'), b: subnet('10.0.1.0/24') }),
      passes: [
        { at: 'a#cidr', factId: 'subnet.no-overlap' },
        { at: 'b#cidr', factId: 'subnet.no-overlap' },
      ],
    },
    'equal blocks of two VPCs': sketch({
      vpc,
      other: vpc,
      a: subnet('10.0.0.0/24'),
      b: subnet('10.0.0.0/24', 'other'),
    }),
    'blocks that nobody states': sketch({
      vpc,
      a: { service: 'subnet', in: 'vpc' },
      b: { service: 'subnet', in: 'vpc' },
    }),
    'equal blocks without a VPC': sketch({
      a: { service: 'subnet', config: { cidr: '10.0.0.0/24' } },
      b: { service: 'subnet', config: { cidr: '10.0.0.0/24' } },
    }),
  },
  bad: {
    'a part of a block in another zone': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'overlap',
          at: ['data#cidr', 'web#cidr'],
          fixes: { 'Give it 10.0.2.0/24, which is free': [] },
        },
      ],
    },
    'the same block twice': {
      diagram: sketch({ vpc, a: subnet('10.0.0.0/24'), b: subnet('10.0.0.0/24') }),
      finds: [
        { message: 'overlap', at: ['b#cidr', 'a#cidr'], fixes: { 'Give it 10.0.1.0/24, which is free': [] } },
      ],
    },
    'one within another': {
      diagram: sketch({ vpc, a: subnet('10.0.8.0/24'), b: subnet('10.0.0.0/20'), c: subnet('10.0.16.0/20') }),
      finds: [
        {
          message: 'overlap',
          at: ['a#cidr', 'b#cidr'],
          fixes: { 'Give it 10.0.32.0/24, which is free': [] },
        },
      ],
    },
    'a VPC without room for another': {
      diagram: sketch({ vpc, a: subnet('10.0.0.0/16'), b: subnet('10.0.0.0/17') }),
      finds: [{ message: 'overlap', at: ['b#cidr', 'a#cidr'], fixes: [] }],
    },
    'IPv6 blocks': {
      diagram: sketch({
        vpc,
        a: { service: 'subnet', in: 'vpc', config: { ipv6Cidr: '2001:db8::/64' } },
        b: { service: 'subnet', in: 'vpc', config: { ipv6Cidr: '2001:db8::/64' } },
      }),
      finds: [{ message: 'overlap', at: ['b#ipv6Cidr', 'a#ipv6Cidr'], fixes: [] }],
    },
  },
})
