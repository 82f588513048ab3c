import type { ResourceNode } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { nameOf } from '../../wording'
import { zoneOf } from '../../zones'
import { type DraftHop, type Move, obstacle, type Packet, type RouterSpot } from '../move'
import { firewallOf } from '../plumbing'
import { fieldNeed } from '../writing'
import { passing, pastAcl } from './passing'
import { pastFirewall } from './firewall'

/** A firewall endpoint hands a packet back to the table of its own subnet; so does one of a Gateway Load Balancer. */
export function throughEndpoint(
  graph: DiagramGraph,
  spot: RouterSpot,
  packet: Packet,
  endpoint: ResourceNode,
  hops: readonly DraftHop[],
): Move {
  const subnet = graph.enclosing(endpoint.id, 'subnet')?.id ?? null
  const from =
    spot.from.is === 'subnet' || spot.from.is === 'firewall' || spot.from.is === 'attachment'
      ? spot.from.subnet
      : null
  const isSameSubnet = subnet !== null && subnet === from
  let so = isSameSubnet
    ? passing(packet.traffic)
    : pastAcl(graph, passing(packet.traffic), subnet, 'inbound', packet)
  const firewall = endpoint.service === 'firewall-endpoint' ? firewallOf(graph, endpoint) : undefined
  if (firewall !== undefined) so = pastFirewall(graph, so, firewall, packet)
  const reason = () =>
    `${nameOf(graph, endpoint.id)} inspects the traffic and hands it back to the route table of its subnet.`
  return {
    to: {
      is: 'router',
      vpc: spot.vpc,
      subnet,
      zone: subnet === null ? spot.zone : (zoneOf(graph, subnet)?.name ?? spot.zone),
      from: { is: 'firewall', subnet },
    },
    packet: { traffic: so.traffic, inspectedBy: [...packet.inspectedBy, endpoint.id] },
    hops: [
      ...hops,
      ...so.hops,
      { place: { at: endpoint.id }, does: firewall === undefined ? 'cannot-tell' : 'permit', reason },
    ],
    needs: so.needs,
    obstacles: so.obstacles,
    // What the appliances behind a Gateway Load Balancer do, nobody has stated.
    unknown: firewall === undefined ? [{ at: endpoint.id }, ...so.unknown] : so.unknown,
  }
}

/** To an instance or interface that a route names as its target: what its software does is not modelled. */
export function throughAppliance(graph: DiagramGraph, node: ResourceNode, hops: readonly DraftHop[]): Move {
  const place = { at: node.id, part: 'sourceDestinationCheck' }
  if (node.config['sourceDestinationCheck'] === true) {
    const mends = [
      fieldNeed(
        node.id,
        'sourceDestinationCheck',
        false,
        () => `${nameOf(graph, node.id)} has its source/destination check off.`,
      ),
    ]
    const reason = () =>
      `${nameOf(graph, node.id)} has its source/destination check on: it drops traffic that is not for itself.`
    return {
      to: null,
      hops,
      obstacles: [obstacle('ENI_SOURCE_DEST_CHECK_RESTRICTION', 'stated', place, reason, { mends })],
    }
  }
  const hop: DraftHop = {
    place: { at: node.id },
    does: 'cannot-tell',
    reason: () =>
      `What the software of ${nameOf(graph, node.id)} does with traffic that is not for it is not modelled.`,
  }
  return { to: { is: 'there', by: 'interface', vpc: null }, hops: [...hops, hop], unknown: [{ at: node.id }] }
}
