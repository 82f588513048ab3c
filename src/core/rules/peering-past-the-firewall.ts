import type { NodeId, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { vpcOf } from '../network/location'
import { oncePerGraph } from '../network/once'
import { waysOf } from '../network/ways'
import { defineRule } from './rule'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'peering-past-the-firewall',
    title: 'Peering passes no Network Firewall',
    concern: 'network',
    looksAt: ['network-firewall', 'firewall-endpoint'],
    messages: {
      throughPeering: {
        severity: 'error',
        text: '{from} sends traffic to {firewall} in {hub} over a peering, but Network Firewall does not inspect traffic of VPC peerings.',
      },
      uninspected: {
        severity: 'info',
        text: 'Traffic over the peering of {spoke} and {hub} does not pass {firewall}: Network Firewall inspects no traffic of peerings.',
      },
    },
    why: 'A peered VPC cannot serve as the inspection VPC. Traffic of several VPCs gets to one firewall by a transit gateway, whose route tables lead everything through the inspection VPC and back; or the firewall is attached to the transit gateway itself, since 2025.',
    howToFix: 'Join the VPCs by a transit gateway instead of peerings.',
    facts: ['nfw.no-peering', 'tgw.nfw-attachment', 'tgw.appliance-mode'],
    sources: [
      {
        title: 'AWS Network Firewall example architectures with routing',
        url: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/architectures.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'vpc', name: 'Shop' },
        web: { service: 'ec2', name: 'Web server', in: 'shop' },
        inspection: { service: 'vpc', name: 'Inspection' },
        firewall: { service: 'network-firewall', name: 'Company firewall', in: 'inspection' },
      },
      ['shop -> inspection : vpc-peering', 'web -> firewall : traffic'],
    ),

  *check(graph) {
    const firewalls = firewallOf(graph, null)
    if (firewalls.size === 0) return
    const ways = waysOf(graph)
    const said = new Set<string>()
    for (const firewall of graph.resources(...services)) {
      const hub = vpcOf(graph, firewall.id)
      if (hub === undefined) continue
      const peers = new Set(ways.peersOf(hub.id).map(({ vpc }) => vpc))
      for (const { id, from } of graph.incoming(firewall.id, 'traffic')) {
        const spoke = vpcOf(graph, from)
        if (spoke === undefined || !peers.has(spoke.id) || ways.networkOf(spoke.id).has(hub.id)) continue
        said.add(`${spoke.id} ${hub.id}`)
        yield {
          message: 'throughPeering',
          at: [{ at: id }, { at: from }, { at: firewall.id }],
          data: {
            from: capitalised(nameOf(graph, from)),
            firewall: nameOf(graph, firewall.id),
            hub: nameOf(graph, hub.id),
          },
          factIds: ['nfw.no-peering'],
        }
      }
    }
    for (const { id, from, to } of graph.connections('vpc-peering')) {
      const [hub] = [from, to].filter((end) => firewalls.has(end))
      const firewall = hub === undefined ? undefined : firewalls.get(hub)
      if (hub === undefined || firewall === undefined) continue
      const spoke = hub === from ? to : from
      if (said.has(`${spoke} ${hub}`)) continue
      yield {
        message: 'uninspected',
        at: [{ at: id }, { at: firewall.id }],
        data: {
          spoke: nameOf(graph, spoke),
          hub: nameOf(graph, hub),
          firewall: nameOf(graph, firewall.id),
        },
        factIds: ['nfw.no-peering'],
      }
    }
  },
})

const services = ['network-firewall', 'firewall-endpoint'] as const

/** The first firewall of each VPC that has one. */
const firewallOf = oncePerGraph((graph: DiagramGraph, _: null): ReadonlyMap<NodeId, ResourceNode> => {
  const found = new Map<NodeId, ResourceNode>()
  for (const firewall of graph.resources(...services)) {
    const vpc = vpcOf(graph, firewall.id)
    if (vpc !== undefined && !found.has(vpc.id)) found.set(vpc.id, firewall)
  }
  return found
})
