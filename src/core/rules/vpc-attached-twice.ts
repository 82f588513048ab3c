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
    id: 'vpc-attached-twice',
    title: 'VPC attached twice to one transit gateway',
    concern: 'network',
    looksAt: ['transit-gateway-attachment'],
    messages: {
      again: {
        severity: 'error',
        text: '{vpc} is attached to {gateway} already: AWS makes {limit} attachment of a VPC to the same transit gateway.',
      },
      several: {
        severity: 'error',
        text: '{count} attachments of {vpc} to {gateway} are drawn, but AWS makes {limit} of a VPC to the same transit gateway.',
      },
    },
    why: 'A transit gateway has one attachment to the same VPC. The attachment has a subnet in each zone that uses it, and is associated with one route table.',
    howToFix: 'Keep one attachment and name a subnet of each zone in it.',
    facts: ['tgw.one-attachment-per-vpc'],
    sources: [
      {
        title: 'AWS Transit Gateway Quotas',
        url: 'https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-quotas.html',
        asOf: '2026',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'vpc', name: 'Shop' },
        billing: { service: 'vpc', name: 'Billing' },
        hub: { service: 'transit-gateway', name: 'Company hub' },
      },
      [
        'shop -> hub : transit-gateway-attachment "orders"',
        'shop -> hub : transit-gateway-attachment "reports"',
        'billing -> hub : transit-gateway-attachment',
      ],
    ),

  *check(graph) {
    const fact = factOf('tgw.one-attachment-per-vpc')
    const limit = numberOf(fact)
    const first = new Map<string, Connection>()
    for (const line of graph.connections('transit-gateway-attachment')) {
      const ends = [graph.resource(line.from), graph.resource(line.to)]
      const gateway = ends.find((end) => end?.service === 'transit-gateway')
      const far = ends.find((end) => end !== gateway)
      const vpc = far === undefined ? undefined : vpcOf(graph, far.id)
      if (gateway === undefined || far === undefined || vpc === undefined) continue
      // What stands for many may have a line for each of them.
      if (timesBeside(graph, vpc, gateway.id) > 1 || timesBeside(graph, gateway, vpc.id) > 1) continue
      const data = { vpc: nameOf(graph, vpc.id), gateway: nameOf(graph, gateway.id), limit }
      // Lines from several of its subnets are the one attachment, which has a subnet in each zone.
      const key = `${far.id} ${gateway.id}`
      const before = first.get(key)
      if (before !== undefined) {
        yield {
          message: 'again',
          at: [{ at: line.id }, { at: before.id }],
          data: { ...data, vpc: capitalised(data.vpc) },
          fixes: [{ label: 'Take it away', apply: (diagram) => removeItems(diagram, [line.id]) }],
        }
        continue
      }
      first.set(key, line)
      const count = line.count ?? 1
      if (count > limit) {
        yield {
          message: 'several',
          at: [{ at: line.id }],
          data: { ...data, count },
          fixes: [{ label: 'Make it one', apply: (diagram) => setCount(diagram, line.id, 1) }],
        }
      } else yield { pass: { at: line.id }, factId: fact.id, used: 1, limit }
    }
  },
})
