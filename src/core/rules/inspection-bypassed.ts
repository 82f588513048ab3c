import type { NodeId } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { bypasses } from '../network/inspection'
import { defineRule } from './rule'
import { hasInlineFirewall } from './shared/inline-firewall'
import { inspectionPlaces, inspections } from './shared/inspections'
import { hasSender } from './shared/senders'
import { statedTables } from './shared/stated-tables'
import { capitalised, nameOf } from '../network/wording'

type Way = ReturnType<typeof bypasses>[number]

export default defineRule({
  meta: {
    id: 'inspection-bypassed',
    title: 'A way past the inspection',
    concern: 'security',
    looksAt: ['transit-gateway-attachment'],
    messages: {
      past: {
        severity: 'warning',
        text: 'Traffic of {spoke} is to pass {inspection}, but a way leads past it. {why}',
      },
    },
    why: 'Traffic is inspected where every route leads through the inspection, there and back. A peering, a gateway of a spoke’s own, or a more specific route in the table of a transit gateway takes traffic past it; and where one direction alone passes, a stateful firewall drops it.',
    howToFix:
      'Take out the route, propagation or peering that leads past; or, where this traffic needs no inspection, leave it and dismiss this with the reason.',
    facts: ['tgw.one-association', 'nfw.no-peering', 'igw.needs-public-ip', 'vgw.prefix-rule', 'tgw.per-vpc'],
    sources: [
      {
        title: 'AWS Network Firewall example architectures with routing',
        url: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/architectures.html',
        asOf: '2026-H2',
      },
      {
        title: 'Example: appliance in a shared services VPC',
        url: 'https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-appliance-scenario.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        hub: { service: 'transit-gateway', name: 'Company hub' },
        shop: { service: 'vpc', name: 'Shop' },
        billing: { service: 'vpc', name: 'Billing' },
        inspection: { service: 'vpc', name: 'Inspection' },
        firewall: { service: 'firewall-endpoint', name: 'Firewall', in: 'inspection' },
        spokes: {
          service: 'transit-gateway-route-table',
          name: 'Spokes',
          config: {
            transitGateway: { ref: 'hub' },
            associations: [{ ref: 'to-shop' }, { ref: 'to-billing' }],
            propagations: [{ ref: 'to-billing' }],
            routes: [{ destination: '0.0.0.0/0', target: { ref: 'to-inspection' } }],
          },
        },
      },
      [
        { is: 'shop -> hub : transit-gateway-attachment', id: 'to-shop' },
        { is: 'billing -> hub : transit-gateway-attachment', id: 'to-billing' },
        { is: 'inspection -> hub : transit-gateway-attachment', id: 'to-inspection' },
      ],
    ),

  *check(graph) {
    const said = new Set<string>()
    for (const inspection of inspections(graph, null)) {
      const ways = bypasses(graph, inspection.at, inspection.spokes).filter((way) => doesMatter(graph, way))
      for (const { place, from, leadsTo, why, factId } of ways) {
        const { spokes } = inspection
        const spoke = spokes.includes(from) ? from : (spokes.find((id) => id === leadsTo) ?? from)
        const key = `${place.at} ${place.part ?? ''}`
        if (said.has(key)) continue
        said.add(key)
        yield {
          message: 'past',
          at: [place, { at: from }, { at: inspection.at }],
          subject: key,
          data: {
            spoke: nameOf(graph, spoke),
            inspection: nameOf(graph, inspection.at),
            why: capitalised(why),
          },
          factIds: [factId],
        }
      }
      if (ways.length === 0)
        yield { pass: { at: inspection.at }, factId: 'tgw.one-association', subject: inspection.at }
    }
  },
})

/**
 * What a statement leads past. Of appliance mode another rule tells; endpoints of services and ways to or from another
 * inspection are no by-pass; an internet gateway is none for those that it only brings visitors to.
 */
function doesMatter(graph: DiagramGraph, way: Way): boolean {
  const { isStated, leadsTo, place, from } = way
  if (!isStated || leadsTo === null || leadsTo === 'services') return false
  const places: ReadonlySet<string> = inspectionPlaces(graph, null)
  if (places.has(leadsTo) || places.has(from)) return false
  return graph.resource(place.at)?.service !== 'igw' || leadsOut(graph, from, place.at)
}

/**
 * Whether something in the VPC sends to the internet by this gateway: itself, or by a NAT gateway that a route leads to. A
 * VPC that sends nothing but its own networks to a transit gateway may be the way out for all.
 */
function leadsOut(graph: DiagramGraph, vpc: NodeId, gateway: Way['place']['at']): boolean {
  const node = graph.resource(vpc)
  if (node === undefined || hasInlineFirewall(graph, node)) return false
  const tables = statedTables(graph, null).get(vpc)?.tables ?? []
  const isSentToHub = tables.some(({ routes }) =>
    routes.some(
      ({ block, target }) =>
        block?.prefix === 0 && target !== undefined && graph.resource(target)?.service === 'transit-gateway',
    ),
  )
  if (!isSentToHub) return false
  const targets = new Set(tables.flatMap(({ routes }) => routes.map(({ target }) => target)))
  return tables
    .filter(({ routes }) => routes.some(({ target }) => target === gateway))
    .flatMap(({ subnets }) => subnets)
    .some(({ id }) => hasSender(graph, id) || graph.children(id).some((child) => targets.has(child.id)))
}
