import type { ResourceNode } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { regionsApart } from '../../regions'
import { nameOf } from '../../wording'
import { type DraftHop, type Move, obstacle, type Obstacle, type Packet, type RouterSpot } from '../move'
import { vpcOfParty } from '../party'
import { isNone, only } from '../traffic'
import { goalName } from '../words'

/** By a gateway endpoint to the service that it is for, from inside its VPC. */
export function throughGatewayEndpoint(
  graph: DiagramGraph,
  { vpc, from }: RouterSpot,
  packet: Packet,
  endpoint: ResourceNode,
  hops: readonly DraftHop[],
): Move {
  const place = { at: endpoint.id }
  const obstacles: Obstacle[] = []
  const { source, target } = packet
  if (vpcOfParty(source) !== vpc || from.is === 'attachment' || from.is === 'gateway') {
    const reason = () =>
      `${nameOf(graph, endpoint.id)} serves only what is in ${nameOf(graph, vpc)}, not traffic that comes in from outside.`
    obstacles.push(obstacle('VPCE_GATEWAY_EGRESS_SOURCE_ADDRESS_RESTRICTION', 'law', place, reason))
  }
  const service = endpoint.config['service']
  const isOther =
    target.is === 'service' && typeof service === 'string' && !service.toLowerCase().includes(target.service)
  const isNone_ = target.is === 'service' && target.service !== 's3' && target.service !== 'dynamodb'
  if (isOther || isNone_) {
    const reason = () => `${nameOf(graph, endpoint.id)} does not lead to ${goalName(graph, packet)}.`
    obstacles.push(
      isNone_
        ? obstacle('ENDPOINT_SERVICE', 'law', place, reason, { factId: 'vpce.gateway-services' })
        : obstacle('ENDPOINT_SERVICE', 'stated', place, reason),
    )
  } else if (target.is !== 'service' && target.is !== 'internet') {
    const reason = () => `${nameOf(graph, endpoint.id)} leads to Amazon S3 or DynamoDB only.`
    obstacles.push(obstacle('ENDPOINT_SERVICE', 'law', place, reason, { factId: 'vpce.gateway-services' }))
  } else if (target.is === 'service' && regionsApart(graph, endpoint.id, target.node) !== undefined) {
    const reason = () => `${nameOf(graph, endpoint.id)} leads to the service of its own Region only.`
    obstacles.push(obstacle('ENDPOINT_SERVICE', 'law', place, reason, { factId: 'vpce.gateway-region' }))
  }
  const traffic = only(packet.traffic, 'tcp', 'icmp')
  if (isNone(traffic)) {
    const reason = () => `${nameOf(graph, endpoint.id)} carries TCP and ICMP only.`
    obstacles.push(obstacle('VPCE_GATEWAY_PROTOCOL_RESTRICTION', 'law', place, reason))
  }
  return {
    to: { is: 'there', by: 'endpoint', vpc },
    packet: { traffic: isNone(traffic) ? packet.traffic : traffic },
    hops: [
      ...hops,
      {
        place,
        does: 'deliver',
        reason: () => `${nameOf(graph, endpoint.id)} leads to ${goalName(graph, packet)}.`,
      },
    ],
    obstacles,
  }
}
