import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { removeItems } from '../edit/remove-items'
import { setCount } from '../edit/set-count'
import type { Connection } from '../model/diagram'
import { sketch } from '../model/sketch'
import { vpcOf } from '../network/location'
import { defineRule } from './rule'
import { timesBeside } from './shared/quotas/homes'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'vpcs-peered-twice',
    title: 'Two peering connections between the same VPCs',
    concern: 'network',
    looksAt: ['vpc-peering'],
    messages: {
      again: {
        severity: 'error',
        text: '{one} and {other} are peered already: between two VPCs there is at most {limit} peering connection, and it works both ways.',
      },
      several: {
        severity: 'error',
        text: '{count} peering connections are drawn between {one} and {other}, but two VPCs have at most {limit}.',
      },
    },
    why: 'Between the same two VPCs there is one peering connection at a time, whoever asked for it; it carries traffic both ways and as much of it as you like.',
    howToFix: 'Take one of them away; one is enough for all traffic in both directions.',
    facts: ['peering.one-per-pair'],
    sources: [
      {
        title: 'How VPC peering connections work',
        url: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({ shop: { service: 'vpc', name: 'Shop' }, billing: { service: 'vpc', name: 'Billing' } }, [
      'shop -> billing : vpc-peering "orders"',
      'billing -> shop : vpc-peering "invoices"',
    ]),

  *check(graph) {
    const limit = numberOf(factOf('peering.one-per-pair'))
    const first = new Map<string, Connection>()
    for (const peering of graph.connections('vpc-peering')) {
      const ends = [vpcOf(graph, peering.from), vpcOf(graph, peering.to)].flatMap((vpc) => vpc ?? [])
      const [one, other] = ends.toSorted((a, b) => (a.id < b.id ? -1 : 1))
      if (one === undefined || other === undefined || one === other) continue
      // VPCs that stand for many may have a line for each of them.
      if (timesBeside(graph, one, other.id) > 1 || timesBeside(graph, other, one.id) > 1) continue
      const key = `${one.id} ${other.id}`
      const before = first.get(key)
      const data = { one: nameOf(graph, one.id), other: nameOf(graph, other.id), limit }
      if (before !== undefined) {
        yield {
          message: 'again',
          at: [{ at: peering.id }, { at: before.id }],
          data: { ...data, one: capitalised(data.one) },
          fixes: [{ label: 'Take it away', apply: (diagram) => removeItems(diagram, [peering.id]) }],
        }
        continue
      }
      first.set(key, peering)
      const count = peering.count ?? 1
      if (count > limit) {
        yield {
          message: 'several',
          at: [{ at: peering.id }],
          data: { ...data, count },
          fixes: [{ label: 'Make it one', apply: (diagram) => setCount(diagram, peering.id, 1) }],
        }
      } else yield { pass: { at: peering.id }, factId: 'peering.one-per-pair', used: 1, limit }
    }
  },
})
