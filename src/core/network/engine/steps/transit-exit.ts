import { refsOf, type Connection, type NodeId } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { subnetsOfVpc } from '../../subnets-of-vpc'
import { nameOf } from '../../wording'
import { zoneOf } from '../../zones'
import type { DraftHop, DraftNeed, Move, Packet, Spot } from '../move'
import { vpcOfParty } from '../party'
import { farEnd, vpcAttachment } from '../plumbing'
import { targetName } from '../words'
import { fieldNeed, withRef } from '../writing'
import { passing } from './passing'
import { pastFirewall } from './firewall'
import { wrongInterface } from './vgw'

type TgwSpot = Extract<Spot, { readonly is: 'tgw' }>

/** Out of the transit gateway, along an attachment. */
export function* ontoAttachment(
  graph: DiagramGraph,
  spot: TgwSpot,
  packet: Packet,
  attachment: Connection,
  hops: readonly DraftHop[],
): Generator<Move> {
  const { gateway } = spot
  const end = farEnd(attachment, gateway)
  const reason = () => `${nameOf(graph, gateway)} forwards to ${targetName(graph, attachment.id)}.`
  const onward: readonly DraftHop[] = [
    ...hops,
    ...[gateway, attachment.id].map((at): DraftHop => ({ place: { at }, does: 'route', reason })),
  ]
  switch (attachment.kind) {
    case 'site-to-site-vpn':
      yield {
        to: { is: 'outside', node: end, by: attachment.id },
        hops: onward,
        obstacles: wrongInterface(graph, attachment, packet),
      }
      return
    case 'gateway-association':
      if (graph.resource(end)?.service === 'direct-connect-gateway')
        yield { to: { is: 'dxgw', gateway: end, by: attachment.id }, hops: onward }
      else yield { to: { is: 'there', by: 'interface', vpc: null }, hops: onward, unknown: [{ at: end }] }
      return
    case 'transit-gateway-peering':
      if (graph.resource(end)?.service !== 'transit-gateway')
        yield { to: { is: 'there', by: 'interface', vpc: null }, hops: onward, unknown: [{ at: end }] }
      else
        yield {
          to: { is: 'tgw', gateway: end, by: attachment.id, zone: spot.zone },
          packet: { transitGateways: [...packet.transitGateways, end] },
          hops: onward,
        }
      return
    default:
      yield* intoAttachment(graph, spot, packet, attachment, onward)
  }
}

/** Into the VPC of an attachment, or through the firewall that hangs on the gateway by itself. */
function* intoAttachment(
  graph: DiagramGraph,
  spot: TgwSpot,
  packet: Packet,
  attachment: Connection,
  hops: readonly DraftHop[],
): Generator<Move> {
  const end = farEnd(attachment, spot.gateway)
  const firewall = graph.resource(end)
  if (firewall?.service === 'network-firewall') {
    const so = pastFirewall(graph, passing(packet.traffic), firewall, packet)
    yield {
      to: { is: 'tgw', gateway: spot.gateway, by: attachment.id, zone: spot.zone },
      packet: { traffic: so.traffic, inspectedBy: [...packet.inspectedBy, firewall.id] },
      hops: [
        ...hops,
        ...so.hops,
        {
          place: { at: firewall.id },
          does: 'permit',
          reason: () =>
            `${nameOf(graph, firewall.id)} inspects the traffic and hands it back to ${nameOf(graph, spot.gateway)}.`,
        },
      ],
      needs: so.needs,
      obstacles: so.obstacles,
      unknown: so.unknown,
    }
    return
  }
  const vpc = vpcAttachment(graph, attachment)?.vpc
  if (vpc === undefined) {
    yield { to: { is: 'there', by: 'interface', vpc: null }, hops, unknown: [{ at: end }] }
    return
  }
  for (const { subnet, zone, needs } of entriesOf(graph, spot, packet, attachment)) {
    yield {
      to: { is: 'router', vpc, subnet, zone, from: { is: 'attachment', subnet, attachment: attachment.id } },
      packet: zone === null || packet.isReturn ? {} : { zones: { ...packet.zones, [attachment.id]: zone } },
      hops,
      needs,
    }
  }
}

/** Nothing is stated about its subnets: what is for an interface of the VPC gets there from any, the rest by one of them. */
function openEntries(graph: DiagramGraph, packet: Packet, attachment: Connection): readonly Entry[] {
  const vpc = vpcAttachment(graph, attachment)?.vpc
  const somewhere: Entry = { subnet: null, zone: null, needs: [] }
  if (vpc === undefined || (vpcOfParty(packet.target) === vpc && !packet.toPublic)) return [somewhere]
  const subnets = subnetsOfVpc(graph, vpc)
  if (subnets.length === 0 || attachment.config['subnets'] !== undefined) return [somewhere]
  const drawn = subnets.map(({ id }): Entry => ({
    subnet: id,
    zone: zoneOf(graph, id)?.name ?? null,
    needs: [
      {
        key: `entry ${attachment.id} ${id}`,
        place: { at: attachment.id, part: 'subnets' },
        text: () =>
          `${targetName(graph, attachment.id)} has a subnet in the zone of ${nameOf(graph, id)}: that one, or another with the same routes.`,
        apply: (diagram) => withRef(diagram, attachment.id, 'subnets', id),
      },
    ],
  }))
  // Or a subnet of its own that is not drawn, as AWS advises: it uses the main route table.
  return [...drawn, somewhere]
}

interface Entry {
  readonly subnet: NodeId | null
  readonly zone: string | null
  readonly needs: readonly DraftNeed[]
}

/**
 * The subnets by which a packet may enter a VPC: of the zone that it came from, where the attachment has one there, else of
 * any of its zones. With appliance mode an answer takes the zone that the flow took.
 */
function entriesOf(
  graph: DiagramGraph,
  spot: TgwSpot,
  packet: Packet,
  attachment: Connection,
): readonly Entry[] {
  const subnets = (refsOf(attachment.config['subnets']) as readonly NodeId[]).filter(
    (id) => graph.resource(id)?.service === 'subnet',
  )
  if (subnets.length === 0) return openEntries(graph, packet, attachment)
  const all = subnets.map((subnet): Entry => ({
    subnet,
    zone: zoneOf(graph, subnet)?.name ?? null,
    needs: [],
  }))
  const zone = spot.zone
  const near = zone === null ? [] : all.filter((entry) => entry.zone === zone)
  const usual = near.length > 0 ? near : all
  const taken = packet.isReturn ? packet.zones[attachment.id] : undefined
  const same = taken === undefined ? [] : all.filter((entry) => entry.zone === taken)
  const mode = attachment.config['applianceMode']
  if (same.length === 0) return mode === true ? all : usual
  if (mode === true) return same
  if (mode === false) return usual
  const isUsual = same.every((entry) => usual.includes(entry)) && usual.length === same.length
  if (isUsual) return same
  const need = fieldNeed(
    attachment.id,
    'applianceMode',
    true,
    () => `${targetName(graph, attachment.id)} has appliance mode, so that both directions take one zone.`,
  )
  return [...usual, ...same.map((entry) => ({ ...entry, needs: [need] }))]
}
