import { setField } from '../edit/set-field'
import type { ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { siteOf } from '../network/location'
import { defineRule } from './rule'
import { farEndsOf } from './shared/far-ends'
import { capitalised, firstOf, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'one-way-to-a-site',
    title: 'One way to a site',
    concern: 'reliability',
    looksAt: ['site-to-site-vpn', 'direct-connect-interface'],
    messages: {
      severalSites: {
        severity: 'info',
        text: '{count} sites are joined with AWS by one device or line each ({sites}): if it fails, nothing else leads there.',
      },
      oneTunnel: {
        severity: 'warning',
        text: 'The VPN connection of {gateway} uses only one of its two tunnels: it is down whenever AWS replaces that tunnel’s endpoint.',
      },
      oneDevice: {
        severity: 'info',
        text: '{site} is joined with AWS by {gateway} alone: if that device fails, nothing else leads there.',
      },
      oneLine: {
        severity: 'info',
        text: '{site} is joined with AWS by {location} alone: if the line fails, nothing else leads there.',
      },
    },
    why: 'A VPN connection has two tunnels, which end in different zones of AWS and of which one is taken down at a time for maintenance. The device at the site, or the Direct Connect line, is still one; a second device, or a VPN beside Direct Connect, takes over from it.',
    howToFix:
      'Configure both tunnels; and add a second customer gateway, a second Direct Connect location, or a VPN as a standby for Direct Connect.',
    facts: ['vpn.tunnels', 'vpn.both-tunnels', 'vpn.second-gateway'],
    sources: [
      {
        title: 'Redundant AWS Site-to-Site VPN connections for failover',
        url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-redundant-connection.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        office: { service: 'site', name: 'Head office' },
        router: { service: 'customer-gateway', name: 'Office router', in: 'office' },
        shop: { service: 'vpc', name: 'Shop' },
        orders: { service: 'ec2', name: 'Order server', in: 'shop' },
        gateway: { service: 'vgw', name: 'Shop gateway', in: 'shop' },
      },
      [{ is: 'router -> gateway : site-to-site-vpn', config: { tunnels: 1 } }],
    ),

  *check(graph) {
    for (const { id, from, to, config } of graph.connections('site-to-site-vpn')) {
      const { tunnels } = config
      const at = { at: id, part: 'tunnels' }
      if (tunnels === 2) yield { pass: at, factId: 'vpn.both-tunnels' }
      if (tunnels !== 1) continue
      const gateway = [from, to].find((end) => graph.resource(end)?.service === 'customer-gateway') ?? from
      yield {
        message: 'oneTunnel',
        at: [at],
        data: { gateway: nameOf(graph, gateway) },
        factIds: ['vpn.both-tunnels', 'vpn.tunnels'],
        fixes: [{ label: 'Use both tunnels', apply: (diagram) => setField(diagram, id, 'tunnels', 2) }],
      }
    }
    const lonely = [...waysToSites(graph)].flatMap(([site, ways]) => {
      const [way, ...others] = [...ways]
      const isOne = way !== undefined && others.length === 0 && (way.count ?? 1) === 1
      return isOne && (site.count ?? 1) === 1 ? [{ site, way }] : []
    })
    const [first, ...more] = lonely
    if (first !== undefined && more.length > 0) {
      yield {
        message: 'severalSites',
        at: [
          { at: first.site.id },
          ...more.map(({ site }) => ({ at: site.id })),
          ...[...new Set(lonely.map(({ way }) => way.id))].map((at) => ({ at })),
        ],
        data: { count: lonely.length, sites: firstOf(lonely.map(({ site }) => nameOf(graph, site.id))) },
        factIds: ['vpn.second-gateway'],
      }
      return
    }
    for (const { site, way } of lonely) {
      const name = capitalised(nameOf(graph, site.id))
      const at = [{ at: site.id }, { at: way.id }] as const
      const factIds = ['vpn.second-gateway']
      if (way.service === 'direct-connect-location')
        yield { message: 'oneLine', at, data: { site: name, location: nameOf(graph, way.id) }, factIds }
      else yield { message: 'oneDevice', at, data: { site: name, gateway: nameOf(graph, way.id) }, factIds }
    }
  },
})

/** The customer gateways with a VPN and the Direct Connect locations of each site, in the order of the lines. */
function waysToSites(graph: DiagramGraph): ReadonlyMap<ResourceNode, ReadonlySet<ResourceNode>> {
  const found = new Map<ResourceNode, Set<ResourceNode>>()
  const add = (site: ResourceNode | undefined, way: ResourceNode) => {
    if (site !== undefined) found.set(site, (found.get(site) ?? new Set()).add(way))
  }
  for (const line of graph.connections('site-to-site-vpn', 'direct-connect-interface')) {
    for (const end of [line.from, line.to].flatMap((id) => graph.resource(id) ?? [])) {
      if (end.service === 'customer-gateway') add(siteOf(graph, end.id), end)
      if (end.service === 'direct-connect-location') {
        for (const { end: far } of farEndsOf(graph, end.id)) add(siteOf(graph, far.id), end)
        add(siteOf(graph, end.id), end)
      }
    }
  }
  return found
}
