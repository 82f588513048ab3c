import type { NodeId, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { isJoinedByEndpoint } from '../network/endpoints'
import { vpcOf } from '../network/location'
import { oncePerGraph } from '../network/once'
import { goesOverInternet } from '../network/over-internet'
import { ownersOf } from '../network/owners'
import { joints } from '../network/plumbing'
import { waysOf } from '../network/ways'
import { defineRule } from './rule'
import { farEndsOf } from './shared/far-ends'
import { networkUses } from './shared/network-uses'
import { peeringOf } from './shared/peering-fixes'
import { capitalised, nameInVpc, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'vpcs-on-one-direct-connect-gateway',
    title: 'VPCs that meet at a Direct Connect gateway',
    concern: 'network',
    looksAt: ['direct-connect-gateway'],
    messages: {
      noTransit: {
        severity: 'warning',
        text: '{from} uses {to}, but only {gateway} joins their VPCs: a Direct Connect gateway passes no traffic from one virtual private gateway to another.',
      },
    },
    why: 'A Direct Connect gateway joins each of its virtual private gateways with the site, not with one another. Of VPCs whose site announces a network that covers both over the same interface, AWS’s pages say different things: one that they reach each other by way of the site, another that this is not supported.',
    howToFix: 'Peer the two VPCs, or attach both to a transit gateway.',
    facts: ['dxgw.no-transit'],
    sources: [
      {
        title: 'Direct Connect gateways',
        url: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-gateways-intro.html',
        asOf: '2026-H2',
      },
      {
        title: 'Direct Connect virtual private gateway associations',
        url: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/virtualgateways.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'vpc', name: 'Shop' },
        web: { service: 'ec2', name: 'Web server', in: 'shop' },
        shopGateway: { service: 'vgw', name: 'Shop gateway', in: 'shop' },
        billing: { service: 'vpc', name: 'Billing' },
        invoices: { service: 'ec2', name: 'Invoice server', in: 'billing' },
        billingGateway: { service: 'vgw', name: 'Billing gateway', in: 'billing' },
        direct: { service: 'direct-connect-gateway', name: 'Direct Connect gateway' },
      },
      [
        'direct -> shopGateway : gateway-association',
        'direct -> billingGateway : gateway-association',
        'web -> invoices : traffic',
      ],
    ),

  *check(graph) {
    const meetings = graph
      .resources('direct-connect-gateway')
      .map(({ id }) => ({ gateway: id, vpcs: associated(graph, id) }))
      .filter(({ vpcs }) => vpcs.size > 1)
    if (meetings.length === 0) return
    for (const { connection, from, to } of networkUses(graph)) {
      const [one, other] = [vpcOf(graph, from.id), vpcOf(graph, to.id)]
      if (one === undefined || other === undefined || one.id === other.id) continue
      const meeting = meetings.find(({ vpcs }) => vpcs.has(one.id) && vpcs.has(other.id))
      if (meeting === undefined) continue
      const { gateway } = meeting
      if (areJoinedOtherwise(graph, one, other) || mayGoOverInternet(graph, from, to)) {
        yield { pass: { at: connection.id }, factId: 'dxgw.no-transit' }
        continue
      }
      yield {
        message: 'noTransit',
        at: [{ at: connection.id }, { at: gateway }, { at: one.id }, { at: other.id }],
        data: {
          from: capitalised(nameInVpc(graph, from.id, one.id)),
          to: nameInVpc(graph, to.id, other.id),
          gateway: nameOf(graph, gateway),
        },
        fixes: peeringOf(graph, one.id, other.id),
      }
    }
  },
})

/** The VPCs of the virtual private gateways that are associated with a Direct Connect gateway, or joined with it by a line. */
const associated = oncePerGraph((graph, gateway: NodeId): ReadonlySet<NodeId> => {
  const gateways = farEndsOf(graph, gateway).filter(({ end }) => end.service === 'vgw')
  return new Set(gateways.flatMap(({ end }) => ownersOf(graph, end.id).map(({ id }) => id)))
})

/** Whether peerings, one behind the other too, an endpoint, or gateways of another kind join the two, or a site does. */
function areJoinedOtherwise(graph: DiagramGraph, one: ResourceNode, other: ResourceNode): boolean {
  if (waysOf(graph).peeredWith(one.id).includes(other.id)) return true
  const groups = apartFromDirectConnect(graph, null)
  if (groups.get(one.id) !== undefined && groups.get(one.id) === groups.get(other.id)) return true
  return isJoinedByEndpoint(graph, one.id, other.id)
}

function mayGoOverInternet(graph: DiagramGraph, from: ResourceNode, to: ResourceNode): boolean {
  const [one, other] = [vpcOf(graph, from.id), vpcOf(graph, to.id)]
  if (one === undefined || other === undefined) return false
  return goesOverInternet(graph, { from: one.id, to: other.id, caller: from.id, thing: to.id }) !== 'no'
}

/** What is joined without any Direct Connect gateway: of each node the one that its group is called after. */
const apartFromDirectConnect = oncePerGraph<null, ReadonlyMap<NodeId, NodeId>>((graph) => {
  const next = joints(graph)
  const isDirectConnect = (id: NodeId) => graph.resource(id)?.service === 'direct-connect-gateway'
  const groups = new Map<NodeId, NodeId>()
  for (const start of next.keys()) {
    if (groups.has(start) || isDirectConnect(start)) continue
    const group = new Set([start])
    for (const id of group) for (const end of next.get(id) ?? []) if (!isDirectConnect(end)) group.add(end)
    for (const id of group) groups.set(id, start)
  }
  return groups
})
