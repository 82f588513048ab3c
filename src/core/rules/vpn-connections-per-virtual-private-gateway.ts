import { factOf } from '../catalog/facts'
import type { ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { siteOf, vpcOf } from '../network/location'
import { defineRule } from './rule'
import { limitAt } from './shared/quota'
import { capitalised, nameOf } from './shared/wording'

export default defineRule({
  meta: {
    id: 'vpn-connections-per-virtual-private-gateway',
    title: 'VPN connections on one virtual private gateway',
    concern: 'network',
    looksAt: ['vgw'],
    messages: {
      tooMany: {
        severity: 'error',
        text: '{gateway} has {used} VPN connections, and its quota is {limit}.',
      },
    },
    why: 'AWS refuses the VPN connection that would exceed the quota of the virtual private gateway.',
    howToFix:
      'Ask AWS to raise the quota and note it here with the reason, or end the VPN connections on a transit gateway, which takes thousands.',
    facts: ['vpn.per-vgw'],
    sources: [
      {
        title: 'AWS Site-to-Site VPN quotas',
        url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html',
        asOf: '2026',
      },
    ],
  },

  *check(graph) {
    const fact = factOf('vpn.per-vgw')
    for (const gateway of graph.resources('vgw')) {
      const used = connectionsOn(graph, gateway)
      const limit = limitAt(graph, fact, gateway.id).value
      const at = { at: gateway.id }
      if (used <= limit) {
        yield { pass: at, factId: fact.id, used, limit }
        continue
      }
      yield {
        message: 'tooMany',
        at: [at],
        data: { gateway: capitalised(nameOf(graph, gateway.id)), used, limit },
        factIds: [fact.id],
        raisable: { factId: fact.id, at, used },
      }
    }
  },
})

function connectionsOn(graph: DiagramGraph, gateway: ResourceNode): number {
  const vpc = vpcOf(graph, gateway.id)
  // A line to the VPC may be the very one that is drawn to its gateway as well.
  const all = Math.max(drawnTo(graph, gateway), vpc === undefined ? 0 : drawnTo(graph, vpc))
  return Math.ceil(all / (gateway.count ?? 1))
}

function drawnTo(graph: DiagramGraph, end: ResourceNode): number {
  const lines = [...graph.outgoing(end.id), ...graph.incoming(end.id)].map(({ kind, count, from, to }) => ({
    kind,
    count: count ?? 1,
    far: graph.resource(from === end.id ? to : from),
  }))
  const vpns = lines.filter(({ kind }) => kind === 'site-to-site-vpn')
  // A site’s line and those of the customer gateways in it are the same ones.
  const apart = vpns.filter(
    ({ far: site }) =>
      !vpns.some(({ far }) => site && far && far !== site && graph.isWithin(far.id, site.id)),
  )
  // Between these two nothing else than a VPN connection carries traffic.
  const implied = lines.filter(
    ({ kind, far }) =>
      kind === 'traffic' &&
      end.service === 'vgw' &&
      far?.service === 'customer-gateway' &&
      !vpns.some((vpn) => vpn.far === far || vpn.far === siteOf(graph, far.id)),
  )
  return [...apart, ...implied].reduce((sum, { count, far }) => sum + Math.max(count, endsOf(graph, far)), 0)
}

/** One line from customer gateways or sites that are drawn once for many stands for one VPN connection of each. */
function endsOf(graph: DiagramGraph, end: ResourceNode | undefined): number {
  if (end === undefined) return 1
  const site = siteOf(graph, end.id)
  if (site !== end) return (end.count ?? 1) * (site?.count ?? 1)
  const inside = graph.resources('customer-gateway').filter(({ id }) => graph.isWithin(id, site.id))
  const each = inside.reduce((sum, { count }) => sum + (count ?? 1), 0)
  return (site.count ?? 1) * Math.max(1, each)
}
