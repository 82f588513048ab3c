import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './subnet-outside-its-vpc'

type Values = Readonly<Record<string, unknown>>
const vpc = (config: Values): SketchedNode => ({ service: 'vpc', config })
const subnet = (config: Values): SketchedNode => ({ service: 'subnet', in: 'vpc', config })
const a = vpc({ cidr: '10.0.0.0/16' })

testRule(rule, {
  good: {
    'a subnet without a VPC': sketch({ subnet: { service: 'subnet', config: { cidr: '10.0.0.0/24' } } }),
    'a VPC whose blocks are not stated': {
      diagram: sketch({ vpc: vpc({}), subnet: subnet({ cidr: '10.0.0.0/24' }) }),
      needs: [{ at: 'vpc#cidr', factIds: ['subnet.size'] }],
    },
    'a part of the VPC': {
      diagram: sketch({ vpc: a, subnet: subnet({ cidr: '10.0.255.0/24' }) }),
      passes: [{ at: 'subnet#cidr', factId: 'subnet.size' }],
    },
    'the whole of the VPC': sketch({ vpc: a, subnet: subnet({ cidr: '10.0.0.0/16' }) }),
    'a part of a secondary block': sketch({
      vpc: vpc({ cidr: '10.0.0.0/16', secondaryCidrs: [{ cidr: '100.64.0.0/16' }] }),
      subnet: subnet({ cidr: '100.64.1.0/24' }),
    }),
    'a secondary block that is not decided yet': sketch({
      vpc: vpc({ cidr: '10.0.0.0/16', secondaryCidrs: [{ cidr: 'later' }] }),
      subnet: subnet({ cidr: '100.64.1.0/24' }),
    }),
    'an IPv6 block of a VPC without one': sketch({ vpc: a, subnet: subnet({ ipv6Cidr: '2001:db8::/64' }) }),
  },
  bad: {
    'a block of another VPC': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'outside',
          at: ['data#cidr', 'shop#cidr'],
          fixes: { 'Give it 10.0.1.0/24, which is free': [] },
        },
      ],
    },
    'a subnet larger than its VPC': {
      diagram: sketch({ vpc: vpc({ cidr: '10.0.0.0/24' }), subnet: subnet({ cidr: '10.0.0.0/23' }) }),
      finds: [{ message: 'outside', at: ['subnet#cidr', 'vpc#cidr'], fixes: [] }],
    },
    'neither in the primary nor in the secondary block': {
      diagram: sketch({
        vpc: vpc({ cidr: '10.0.0.0/24', secondaryCidrs: [{ cidr: '10.0.2.0/24' }] }),
        subnet: subnet({ cidr: '10.0.1.0/24' }),
      }),
      finds: [{ message: 'outside', at: ['subnet#cidr', 'vpc#cidr'] }],
    },
    'an IPv6 block of another VPC': {
      diagram: sketch({
        vpc: vpc({ ipv6Cidr: '2001:db8::/56' }),
        subnet: subnet({ ipv6Cidr: '2001:db9::/64' }),
      }),
      finds: [{ message: 'outside', at: ['subnet#ipv6Cidr', 'vpc#ipv6Cidr'], fixes: [] }],
    },
  },
})
