import { setAttachmentSide } from '../edit/set-attachment-side'
import type { Connection, NodeId } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { targetName } from '../network/engine/words'
import { attachmentsOf } from '../network/engine/plumbing'
import { associationOf, tablesOf, type TransitTable } from '../network/engine/transit-tables'
import { defineRule, type Fix } from './rule'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'transit-gateway-attachment-without-association',
    title: 'Attachment without a route table',
    concern: 'network',
    looksAt: ['transit-gateway-route-table'],
    messages: {
      none: {
        severity: 'incomplete',
        text: '{attachment} is associated with no route table of {gateway}, though others are: what comes by it goes nowhere.',
      },
    },
    why: 'Packets that come from an attachment are sent on by the one route table that it is associated with. Without an association the transit gateway drops them; what propagates into the tables is not concerned.',
    howToFix: 'Associate the attachment with one of the route tables of its transit gateway.',
    facts: ['tgw.one-association'],
    sources: [
      {
        title: 'How AWS Transit Gateway works',
        url: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'vpc', name: 'Shop' },
        billing: { service: 'vpc', name: 'Billing' },
        hub: { service: 'transit-gateway', name: 'Company hub' },
        table: {
          service: 'transit-gateway-route-table',
          name: 'Spokes',
          config: { transitGateway: { ref: 'hub' }, associations: [{ ref: 'to-shop' }] },
        },
      },
      [
        { is: 'shop -> hub : transit-gateway-attachment', id: 'to-shop' },
        { is: 'billing -> hub : transit-gateway-attachment', id: 'to-billing' },
      ],
    ),

  each: (graph) => graph.resources('transit-gateway'),

  *checkOne(graph, gateway) {
    if (tablesOf(graph, gateway.id).length === 0) return
    for (const attachment of attachmentsOf(graph, gateway.id)) {
      const table = associationOf(graph, gateway.id, attachment.id)
      const at = { at: attachment.id, part: 'routeTable' }
      if (typeof table === 'object') yield { pass: at, factId: 'tgw.one-association' }
      if (table !== 'none') continue
      yield {
        message: 'none',
        at: [at, { at: gateway.id }],
        data: {
          attachment: capitalised(targetName(graph, attachment.id)),
          gateway: nameOf(graph, gateway.id),
        },
        factIds: ['tgw.one-association'],
        fixes: fixesFor(graph, gateway.id, attachment),
      }
    }
  },
})

/** So many tables are offered; of more the inspector has the list. */
const mostOffered = 3

/** The table that most others use first: that is where a further spoke belongs. */
function fixesFor(graph: DiagramGraph, gateway: NodeId, { id }: Connection): readonly Fix[] {
  const tables = tablesOf(graph, gateway)
  if (tables.length > mostOffered) return []
  const used = ({ associations }: TransitTable) => associations.length
  return tables
    .toSorted((a, b) => used(b) - used(a))
    .map(({ node }) => ({
      label: `Associate it with ${nameOf(graph, node.id)}`,
      apply: (diagram) => setAttachmentSide(diagram, node.id, id, { side: 'associations', isOn: true }),
    }))
}
