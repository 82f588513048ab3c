import { sketch } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './block-with-host-bits'

const at = (service: string, config: Readonly<Record<string, unknown>>) => ({ service, config })

testRule(rule, {
  good: {
    'blocks that start at their first address': sketch({
      vpc: at('vpc', {
        cidr: '10.0.0.0/16',
        secondaryCidrs: [{ cidr: '10.1.0.0/20' }],
        ipv6Cidr: '2001:db8::1/56',
      }),
      subnet: at('subnet', { cidr: '10.0.16.0/20' }),
    }),
    'what cannot be read': sketch({ vpc: at('vpc', { cidr: '10.0.0.5' }) }),
    'a site, which AWS does not write': sketch({ site: at('site', { cidr: '192.168.0.7/16' }) }),
  },
  bad: {
    'a subnet': {
      diagram: exampleOf(rule),
      finds: [{ message: 'rewritten', at: ['web#cidr'], fixes: { 'Write 10.0.1.0/24': [] } }],
    },
    'a VPC': {
      diagram: sketch({ vpc: at('vpc', { cidr: '100.68.0.18/18' }) }),
      finds: [{ message: 'rewritten', at: ['vpc#cidr'], fixes: { 'Write 100.68.0.0/18': [] } }],
    },
    'one of several secondary blocks': {
      diagram: sketch({
        vpc: at('vpc', { secondaryCidrs: [{ cidr: '10.2.0.0/24' }, { cidr: '10.3.0.9/24' }] }),
      }),
      finds: [{ message: 'rewritten', at: ['vpc#secondaryCidrs'], fixes: { 'Write 10.3.0.0/24': [] } }],
    },
  },
})
