import { sketch } from '../model/sketch'
import { vpcOf } from '../network/location'
import { defineRule } from './rule'
import { overlapData, overlapOf } from './shared/overlapping-vpcs'

export default defineRule({
  meta: {
    id: 'peering-of-overlapping-vpcs',
    title: 'Peering between overlapping VPCs',
    concern: 'network',
    looksAt: ['vpc-peering'],
    messages: {
      overlap: {
        severity: 'error',
        text: '{one} ({oneCidr}) and {other} ({otherCidr}) cannot be peered: their CIDR blocks overlap.',
      },
    },
    why: 'AWS creates no peering connection between VPCs of which any two blocks overlap, IPv4 or IPv6, even when only other blocks would be used.',
    howToFix:
      'Give one of the VPCs blocks of its own, or offer single services by PrivateLink, for which addresses may be the same.',
    facts: ['peering.no-overlap', 'privatelink.overlap-ok'],
    sources: [
      {
        title: 'How VPC peering connections work',
        url: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'vpc', name: 'Shop', config: { cidr: '10.0.0.0/16' } },
        billing: { service: 'vpc', name: 'Billing', config: { cidr: '10.0.0.0/16' } },
      },
      ['shop -> billing : vpc-peering'],
    ),

  each: (graph) => graph.connections('vpc-peering'),

  *checkOne(graph, peering) {
    const [from, to] = [vpcOf(graph, peering.from), vpcOf(graph, peering.to)]
    if (from === undefined || to === undefined || from === to) return
    const overlap = overlapOf(from, to)
    if (overlap !== undefined) {
      yield {
        message: 'overlap',
        at: [
          { at: peering.id },
          { at: from.id, part: overlap.ofA.part },
          { at: to.id, part: overlap.ofB.part },
        ],
        data: overlapData(graph, overlap),
        factIds: ['peering.no-overlap'],
      }
      return
    }
    const open = [from, to].filter(({ config }) => config['cidr'] === undefined)
    for (const { id } of open) yield { needs: { at: id, part: 'cidr' }, factIds: ['peering.no-overlap'] }
    if (open.length === 0) yield { pass: { at: peering.id }, factId: 'peering.no-overlap' }
  },
})
