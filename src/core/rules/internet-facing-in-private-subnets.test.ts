import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './internet-facing-in-private-subnets'

const subnet = (parent: string, access?: string): SketchedNode => ({
  service: 'subnet',
  in: parent,
  config: access === undefined ? {} : { access },
})
const boxes: Readonly<Record<string, SketchedNode>> = {
  vpc: { service: 'vpc' },
  zoneA: { service: 'availability-zone', in: 'vpc' },
  zoneB: { service: 'availability-zone', in: 'vpc' },
  pubA: subnet('zoneA', 'public'),
  pubB: subnet('zoneB', 'public'),
  privA: subnet('zoneA', 'private'),
  privB: subnet('zoneB', 'private'),
  unsaid: subnet('zoneB'),
}
const alb = (scheme: string, ...subnets: readonly string[]): SketchedNode => ({
  service: 'alb',
  in: 'vpc',
  config: { scheme, subnets: subnets.map((ref) => ({ ref })) },
})

testRule(rule, {
  good: {
    'public subnets': {
      diagram: sketch({ ...boxes, alb: alb('internet-facing', 'pubA', 'pubB') }),
      passes: [{ at: 'alb#subnets', factId: 'subnet.public-definition' }],
    },
    'an internal one in private subnets': sketch({ ...boxes, alb: alb('internal', 'privA', 'privB') }),
    'a subnet of which it is not said': sketch({ ...boxes, alb: alb('internet-facing', 'pubA', 'unsaid') }),
    'subnets behind firewall endpoints': sketch({
      ...boxes,
      alb: alb('internet-facing', 'privA', 'privB'),
      firewall: { service: 'firewall-endpoint', in: 'pubA' },
    }),
  },
  bad: {
    'a private subnet whose routes lead to a NAT gateway': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'unreachable',
          at: ['web#subnets', 'closed#access'],
          fixes: [],
        },
      ],
    },
    'private subnets': {
      diagram: sketch({ ...boxes, alb: alb('internet-facing', 'privA', 'privB') }),
      finds: [
        {
          message: 'noWayInYet',
          at: ['alb#subnets', 'privA#access', 'privB#access'],
          fixes: { 'Move it to “pubA” and “pubB”': [] },
        },
      ],
    },
    'one private subnet, and no public one in its zone': {
      diagram: sketch({
        vpc: { service: 'vpc' },
        a: subnet('vpc', 'public'),
        b: subnet('vpc', 'private'),
        nlb: {
          service: 'nlb',
          in: 'vpc',
          config: { scheme: 'internet-facing', subnets: [{ ref: 'a' }, { ref: 'b' }] },
        },
      }),
      finds: [{ message: 'noWayInYet', at: ['nlb#subnets', 'b#access'], fixes: [] }],
    },
  },
})
