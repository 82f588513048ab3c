import type { Connection, NodeId } from '../../../model/diagram'
import { setField } from '../../../edit/set-field'
import { graphOf, type DiagramGraph } from '../../../model/graph'
import { ok } from '../../../model/results'
import { refsOf } from '../../../model/diagram'
import { subnetsOfVpc } from '../../subnets-of-vpc'
import { nameOf } from '../../wording'
import { isSameZone, zoneOf } from '../../zones'
import { type DraftHop, type DraftNeed, type Move, obstacle, type Packet, type RouterSpot } from '../move'
import { ownSubnetOf } from '../route-need'
import { withRef } from '../writing'
import { waysOutOf } from '../plumbing'
import { passing, pastAcl } from './passing'

/** From a VPC onto a transit gateway: by the VPC’s attachment, which has to have a subnet in the sender’s zone. */
export function* ontoTransitGateway(
  graph: DiagramGraph,
  spot: RouterSpot,
  packet: Packet,
  gateway: NodeId,
  hops: readonly DraftHop[],
): Generator<Move> {
  const attachments = waysOutOf(graph, spot.vpc).attachments.filter(
    ({ from, to }) => from === gateway || to === gateway,
  )
  if (attachments.length === 0) {
    const reason = () => `${nameOf(graph, spot.vpc)} is not attached to ${nameOf(graph, gateway)}.`
    yield {
      to: null,
      hops,
      obstacles: [obstacle('UNASSOCIATED_COMPONENT', 'absent', { at: gateway }, reason)],
    }
    return
  }
  for (const attachment of attachments) {
    const zone = zoneAt(graph, spot, attachment)
    const own = 'subnet' in spot.from ? spot.from.subnet : null
    const so =
      zone.subnet !== null && zone.subnet !== own
        ? pastAcl(graph, passing(packet.traffic), zone.subnet, 'inbound', packet)
        : passing(packet.traffic)
    yield {
      to: { is: 'tgw', gateway, by: attachment.id, zone: spot.zone },
      packet: { traffic: so.traffic, transitGateways: [...packet.transitGateways, gateway] },
      hops: [
        ...hops,
        ...so.hops,
        {
          place: { at: attachment.id },
          does: 'route',
          reason: () => `The attachment of ${nameOf(graph, spot.vpc)} leads to ${nameOf(graph, gateway)}.`,
        },
      ],
      needs: [...zone.needs, ...so.needs],
      obstacles: [...zone.obstacles, ...so.obstacles],
      unknown: so.unknown,
    }
  }
}

/** Whether the attachment serves the zone of the sender, and the subnet by which it does. */
function zoneAt(graph: DiagramGraph, spot: RouterSpot, attachment: Connection) {
  const none = { subnet: null, needs: [], obstacles: [] } as const
  const sender = spot.subnet
  const zone = sender === null ? undefined : zoneOf(graph, sender)
  if (sender === null || zone === undefined) return none
  const stated = attachment.config['subnets']
  const subnets = (refsOf(stated) as readonly NodeId[]).filter((id) => graph.resource(id) !== undefined)
  const zones = subnets.map((id) => ({ id, zone: zoneOf(graph, id) }))
  const same = zones.find(
    (one) => one.id === sender || (one.zone !== undefined && isSameZone(one.zone, zone) === true),
  )
  if (same !== undefined) return { ...none, subnet: same.id }
  const add = addSubnet(graph, spot.vpc, sender, attachment)
  if (stated === undefined) return { ...none, needs: add }
  // A zone that the drawing leaves open may be this one.
  if (zones.some((one) => one.zone === undefined || isSameZone(one.zone, zone) === undefined))
    return { ...none, needs: add }
  const reason = () =>
    `The attachment of ${nameOf(graph, spot.vpc)} has no subnet in ${zone.name}, the zone of ${nameOf(graph, sender)}: what is in that zone cannot send to the transit gateway.`
  const place = { at: attachment.id, part: 'subnets' }
  return {
    ...none,
    obstacles: [obstacle('TGW_ROUTE_AZ_RESTRICTION', 'absent', place, reason, { mends: add })],
  }
}

function addSubnet(
  graph: DiagramGraph,
  vpc: NodeId,
  sender: NodeId,
  attachment: Connection,
): readonly DraftNeed[] {
  const zone = zoneOf(graph, sender)
  if (zone === undefined) return []
  // A subnet of its own in that zone, where one is drawn for it, is what AWS advises; else the sender’s own.
  const spare = subnetsOfVpc(graph, vpc).find(({ id, name }) => {
    const other = zoneOf(graph, id)
    return /transit|tgw|attach/i.test(name) && other !== undefined && isSameZone(other, zone) === true
  })
  const subnet = spare?.id ?? sender
  return [
    {
      key: `zone ${attachment.id} ${zone.name}`,
      place: { at: attachment.id, part: 'subnets' },
      text: () => `The attachment of ${nameOf(graph, vpc)} has a subnet in ${zone.name}.`,
      apply(diagram) {
        // A subnet that was made for the attachment is in whichever zone is needed first.
        const own = ownSubnetOf(graphOf(diagram), vpc)
        const place = own === undefined ? undefined : zoneOf(graphOf(diagram), own.id)
        if (own === undefined || (place !== undefined && isSameZone(place, zone) === false))
          return withRef(diagram, attachment.id, 'subnets', subnet)
        const placed = place === undefined ? setField(diagram, own.id, 'zone', zone.name) : ok(diagram)
        return placed.ok ? withRef(placed.value, attachment.id, 'subnets', own.id) : placed
      },
    },
  ]
}
