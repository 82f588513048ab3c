import { kindOf } from '../catalog/catalog'
import type { Connection, NodeId, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { siteOf } from '../network/location'
import { oncePerGraph } from '../network/once'
import { waysOf } from '../network/ways'
import { defineRule } from './rule'
import { capitalised, nameOf } from './shared/wording'

export default defineRule({
  meta: {
    id: 'sites-on-one-gateway',
    title: 'Sites that meet at one virtual private gateway',
    concern: 'network',
    looksAt: ['site-to-site-vpn'],
    messages: {
      static: {
        severity: 'error',
        text: '{from} uses {to} at another site through {gateway}, but a VPN connection on the way is static: sites reach each other there only with BGP.',
      },
      sameAsn: {
        severity: 'error',
        text: '{from} uses {to} at another site through {gateway}, but both sites state the ASN {asn}: sites reach each other there only with an ASN each.',
      },
    },
    why: 'A virtual private gateway takes several VPN connections and does not route between them when they are static. With BGP, an ASN of its own for each site and networks that do not overlap, it passes each site’s routes on to the others (VPN CloudHub).',
    howToFix: 'Use BGP with an ASN of its own at every site, or join the sites by a transit gateway.',
    facts: ['vgw.cloudhub', 'vgw.prefix-rule'],
    sources: [
      {
        title: 'Secure communication between AWS Site-to-Site VPN connections using VPN CloudHub',
        url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPN_CloudHub.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        office: { service: 'site', name: 'Head office' },
        orders: { service: 'server', name: 'Order server', in: 'office' },
        officeRouter: { service: 'customer-gateway', name: 'Office router', in: 'office' },
        plant: { service: 'site', name: 'Plant' },
        machines: { service: 'server', name: 'Machine control', in: 'plant' },
        plantRouter: { service: 'customer-gateway', name: 'Plant router', in: 'plant' },
        gateway: { service: 'vgw', name: 'Company gateway' },
      },
      [
        { is: 'officeRouter -> gateway : site-to-site-vpn', config: { routing: 'BGP', asn: 65_001 } },
        { is: 'plantRouter -> gateway : site-to-site-vpn', config: { routing: 'static' } },
        'orders -> machines : traffic',
      ],
    ),

  *check(graph) {
    if (graph.connections('site-to-site-vpn').length < 2) return
    for (const use of graph.connections()) {
      if (kindOf(use.kind)?.role !== 'use') continue
      const [from, to] = [siteOf(graph, use.from), siteOf(graph, use.to)]
      if (from === undefined || to === undefined || from.id === to.id) continue
      const meeting = meetingOf(graph, from.id, to.id)
      if (meeting === undefined) continue
      const { gateway, lines } = meeting
      const names = {
        from: capitalised(nameOf(graph, use.from)),
        to: nameOf(graph, use.to),
        gateway: nameOf(graph, gateway.id),
      }
      const fixed = lines.filter(({ config }) => config['routing'] === 'static')
      if (fixed.length > 0) {
        yield {
          message: 'static',
          at: [{ at: use.id }, ...fixed.map(({ id }) => ({ at: id, part: 'routing' })), { at: gateway.id }],
          data: names,
          factIds: ['vgw.cloudhub'],
        }
        continue
      }
      const open = lines.filter(({ config }) => config['routing'] !== 'BGP')
      for (const { id } of open) yield { needs: { at: id, part: 'routing' }, factIds: ['vgw.cloudhub'] }
      const [one, other] = lines.map((line) => asnOf(graph, line))
      if (one !== undefined && one === other) {
        yield {
          message: 'sameAsn',
          at: [{ at: use.id }, ...lines.map(({ id }) => ({ at: id, part: 'asn' })), { at: gateway.id }],
          data: { ...names, asn: `${one}` },
          factIds: ['vgw.cloudhub'],
        }
      } else if (open.length === 0) yield { pass: { at: use.id }, factId: 'vgw.cloudhub' }
    }
  },
})

interface Meeting {
  readonly gateway: ResourceNode
  readonly lines: readonly [Connection, Connection]
}

/** The one virtual private gateway where two sites meet by one VPN each; nothing where they may meet elsewhere too. */
function meetingOf(graph: DiagramGraph, one: NodeId, other: NodeId): Meeting | undefined {
  const way = waysOf(graph).wayInNetwork(one, (id) => id === other)
  const between = (way ?? []).flatMap((id) => graph.resource(id) ?? [])
  const gateways = between.filter(({ service }) => service === 'vgw')
  const others = between.filter(({ service }) => joining.has(service))
  const [gateway] = gateways
  if (gateway === undefined || gateways.length > 1 || others.length > 0) return undefined
  const [first, ...more] = vpnLines(graph, gateway.id).filter(({ site }) => site === one)
  const [second, ...evenMore] = vpnLines(graph, gateway.id).filter(({ site }) => site === other)
  if (first === undefined || second === undefined || more.length + evenMore.length > 0) return undefined
  if (joinsOf(graph, one) > 1 && joinsOf(graph, other) > 1) return undefined
  return { gateway, lines: [first.line, second.line] }
}

const joining: ReadonlySet<string> = new Set(['transit-gateway', 'direct-connect-gateway', 'cloud-wan'])

/** The VPN connections of a gateway with the sites that they come from. */
const vpnLines = oncePerGraph(
  (graph, gateway: NodeId): readonly { readonly site: NodeId; readonly line: Connection }[] =>
    [...graph.incoming(gateway, 'site-to-site-vpn'), ...graph.outgoing(gateway, 'site-to-site-vpn')].flatMap(
      (line) => {
        const site = siteOf(graph, line.from === gateway ? line.to : line.from)
        return site === undefined ? [] : [{ site: site.id, line }]
      },
    ),
)

/** How many lines lead out of a site, from it or from the gateways in it. */
const joinsOf = oncePerGraph((graph, site: NodeId): number => {
  const ends = [site, ...graph.children(site).map(({ id }) => id)]
  const kinds = [
    'site-to-site-vpn',
    'direct-connect-interface',
    'gateway-association',
    'transit-gateway-attachment',
  ]
  return ends.flatMap((id) => [...graph.outgoing(id, ...kinds), ...graph.incoming(id, ...kinds)]).length
})

function asnOf(graph: DiagramGraph, { from, to, config }: Connection): number | undefined {
  const gateway = [from, to].flatMap((id) => graph.resource(id) ?? []).find(isDevice)
  const stated = config['asn'] ?? gateway?.config['asn']
  return typeof stated === 'number' ? stated : undefined
}

const isDevice = ({ service }: ResourceNode) => service === 'customer-gateway'
