import type { DiagramGraph } from '../../../model/graph'
import { subnetsOfVpc } from '../../subnets-of-vpc'
import { nameOf } from '../../wording'
import type { Aim } from '../aim'
import { obstacle, type DraftHop, type Move, type Obstacle, type Packet, type RouterSpot } from '../move'
import { isPublicly, vpcOfParty } from '../party'
import { routeNeed } from '../route-need'
import type { VpcTable } from '../vpc-tables'
import { destinationWords, targetName, towards } from '../words'
import { candidatesFor } from './candidates'
import { through } from './through'

/** Nothing is stated about the routes: any route to what the VPC has may be there. */
export function* byOpenTable(
  graph: DiagramGraph,
  spot: RouterSpot,
  packet: Packet,
  table: VpcTable,
  aim: Aim,
): Generator<Move> {
  const subnet = spot.subnet === null ? undefined : graph.resource(spot.subnet)
  const access = subnet?.config['access']
  const home = homeOf(graph, spot)
  const key = `${table.node?.id ?? spot.subnet ?? home.attachment ?? spot.vpc} ${choiceKey(packet)}`
  const to = towards(packet)
  for (const target of candidatesFor(graph, spot.vpc, packet)) {
    const isIgw = graph.resource(target)?.service === 'igw'
    const isSaid = isIgw && access === 'public' && packet.version === 4
    if (aim === 'free' && !isSaid) continue
    const needs = isSaid ? [] : [routeNeed(graph, home, to, target)]
    const forbidden = isIgw && access === 'private' ? [statedPrivate(graph, spot)] : []
    const hop: DraftHop = {
      place: { at: table.node?.id ?? spot.subnet ?? spot.vpc },
      does: 'route',
      reason: () =>
        isSaid
          ? `${nameOf(graph, spot.subnet ?? spot.vpc)} is stated public: it has a route to the internet through ${targetName(graph, target)}.`
          : `The routes of ${nameOf(graph, table.node?.id ?? spot.subnet ?? spot.vpc)} are not stated: one to ${destinationWords(graph, to)} may lead through ${targetName(graph, target)}.`,
    }
    for (const move of through(graph, spot, packet, target, [hop])) {
      yield {
        ...move,
        needs: [...needs, ...(move.needs ?? [])],
        obstacles: [...forbidden, ...(move.obstacles ?? [])],
        choice: { table: key, target },
      }
    }
  }
}

/** Whose table routes are written into. An attachment’s own subnet is drawn only where the VPC’s other subnets are. */
export function homeOf(graph: DiagramGraph, { vpc, subnet, from }: RouterSpot) {
  const isOwn = subnet === null && from.is === 'attachment' && subnetsOfVpc(graph, vpc).length > 0
  return { vpc, subnet, attachment: isOwn ? from.attachment : undefined }
}

const choiceKey = (packet: Packet) =>
  isPublicly(packet.target, packet.toPublic)
    ? `internet ${packet.version}`
    : (vpcOfParty(packet.target) ?? packet.target.node ?? '')

function statedPrivate(graph: DiagramGraph, spot: RouterSpot): Obstacle {
  const at = spot.subnet ?? spot.vpc
  const reason = () => `${nameOf(graph, at)} is stated private: it has no route to an internet gateway.`
  return obstacle('NO_ROUTE_TO_DESTINATION', 'stated', { at, part: 'access' }, reason, {
    factId: 'subnet.public-definition',
  })
}
