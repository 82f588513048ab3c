import { factOf } from '../catalog/facts'
import { numberOf } from '../catalog/fact'
import type { Connection, NodeId, Place } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { capitalised, listed, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'gateway-of-several-vpcs',
    title: 'Gateway attached to more than its VPC',
    concern: 'network',
    looksAt: ['vgw', 'igw'],
    messages: {
      virtualPrivate: {
        severity: 'error',
        text: '{name} is attached to {vpcs}, but a virtual private gateway belongs to one VPC at a time.',
      },
      internet: {
        severity: 'error',
        text: '{name} is attached to {vpcs}, but an internet gateway belongs to one VPC at a time.',
      },
    },
    why: 'Internet gateways and virtual private gateways belong to one VPC at a time. For one VPN or Direct Connect connection to many VPCs there are transit gateways, on which the connection ends itself, and Direct Connect gateways.',
    howToFix:
      'Give each VPC a gateway of its own, or end the VPN connection on a transit gateway that the VPCs are attached to.',
    facts: ['vgw.one-per-vpc', 'igw.one-per-vpc'],
    sources: [
      {
        title: 'AWS Site-to-Site VPN quotas',
        url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html',
        asOf: '2026',
      },
      {
        title: 'Enable internet access for a VPC using an internet gateway',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        office: { service: 'site', name: 'Head office' },
        router: { service: 'customer-gateway', name: 'Office router', in: 'office' },
        gateway: { service: 'vgw', name: 'VPN gateway' },
        shop: { service: 'vpc', name: 'Shop' },
        billing: { service: 'vpc', name: 'Billing' },
      },
      [
        'router -> gateway : site-to-site-vpn',
        'gateway -> shop : gateway-association',
        'gateway -> billing : gateway-association',
      ],
    ),

  each: (graph) => graph.resources('vgw', 'igw'),

  *checkOne(graph, gateway) {
    const isVirtual = gateway.service === 'vgw'
    const factId = isVirtual ? 'vgw.one-per-vpc' : 'igw.one-per-vpc'
    const name = capitalised(nameOf(graph, gateway.id))
    const vpcs = attachedVpcs(graph, gateway.id)
    if (vpcs.length > numberOf(factOf(factId)) && (gateway.count ?? 1) < vpcs.length) {
      yield {
        message: isVirtual ? 'virtualPrivate' : 'internet',
        at: [{ at: gateway.id }, ...vpcs.map((at): Place => ({ at }))],
        data: { name, vpcs: listed(vpcs.map((id) => nameOf(graph, id))) },
        factIds: [factId],
      }
    }
  },
})

function attachments(graph: DiagramGraph, gateway: NodeId): readonly Connection[] {
  const kinds = ['gateway-association', 'transit-gateway-attachment']
  return [...graph.outgoing(gateway, ...kinds), ...graph.incoming(gateway, ...kinds)]
}

function attachedVpcs(graph: DiagramGraph, gateway: NodeId): readonly NodeId[] {
  const around = graph.enclosing(gateway, 'vpc')
  const far = attachments(graph, gateway).flatMap(
    ({ from, to }) => graph.resource(from === gateway ? to : from) ?? [],
  )
  const vpcs = [...(around === undefined ? [] : [around]), ...far.filter(({ service }) => service === 'vpc')]
  return [...new Set(vpcs.map(({ id }) => id))].toSorted()
}
