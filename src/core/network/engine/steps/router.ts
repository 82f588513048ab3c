import type { NodeId, ResourceNode } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { blocksOf } from '../../blocks'
import { oncePerGraph } from '../../once'
import { nameOf } from '../../wording'
import type { Aim } from '../aim'
import type { DraftHop, Move, Packet, RouterSpot, SpotOf } from '../move'
import { vpcOfParty } from '../party'
import { edgeRouteNeed } from '../route-need'
import { edgeTableOf, mainTableOf, tableOfSubnet, type VpcTable } from '../vpc-tables'
import { targetName } from '../words'
import { delivered } from './deliver'
import { captured, isCaptured } from './captured'
import { byLocalRows, refusal, refusedRoute } from './local-routes'
import { byOpenTable } from './open-routes'
import { byStatedRoutes } from './stated-routes'
import { through } from './through'

/** At the router of a VPC: by the longest prefix of the subnet’s table, the local route before what is propagated. */
export function* atRouter(graph: DiagramGraph, spot: RouterSpot, packet: Packet, aim: Aim): Generator<Move> {
  const table = spot.subnet === null ? mainTableOf(graph, spot.vpc) : tableOfSubnet(graph, spot.subnet)
  const home = packet.sentBackBy
  if (packet.isReturn && home !== null && home.from === spot.vpc) {
    const place = { at: home.peering }
    const reason = () =>
      `The answer returns over ${targetName(graph, home.peering)}, by which the flow of the NAT gateway came: it needs no route.`
    yield {
      to: { is: 'inside', vpc: home.to, from: { is: 'peering', peering: home.peering, vpc: home.from } },
      hops: [{ place, does: 'route', reason }],
    }
    return
  }
  yield* byTable(graph, spot, packet, table, aim)
}

/** In at an internet or virtual private gateway: by its edge table, where it has one, else to the interface itself. */
export function* intoVpc(graph: DiagramGraph, spot: SpotOf<'inside'>, packet: Packet): Generator<Move> {
  const { from, vpc } = spot
  const table = from.is === 'gateway' ? edgeTableOf(graph, from.gateway) : undefined
  const locally = () => delivered(graph, vpc, from, packet)
  if (table?.node !== undefined && table.routes !== undefined) {
    const at: RouterSpot = { is: 'router', vpc, subnet: null, zone: null, from }
    yield* byLocalRows(graph, at, packet, table, locally)
    return
  }
  yield* locally()
  if (table?.node !== undefined) yield* byOpenEdge(graph, spot, packet, table.node)
}

/** Nothing is stated about the routes of an edge table: one to a whole subnet may lead through an endpoint. */
function* byOpenEdge(
  graph: DiagramGraph,
  { vpc, from }: SpotOf<'inside'>,
  packet: Packet,
  table: ResourceNode,
): Generator<Move> {
  const { target } = packet
  const subnet =
    target.is === 'interface' && target.subnet !== null ? graph.resource(target.subnet) : undefined
  const [own] =
    subnet === undefined ? [] : blocksOf(subnet).filter(({ block }) => block.version === packet.version)
  if (subnet === undefined || own === undefined) return
  for (const { id } of endpointsIn(graph, vpc)) {
    const destination = own.block.canonical
    const need = edgeRouteNeed(graph, table.id, subnet.id, destination, id)
    const at: RouterSpot = { is: 'router', vpc, subnet: null, zone: null, from }
    const reason = () =>
      `The routes of ${nameOf(graph, table.id)} are not stated: one to ${destination} (${nameOf(graph, subnet.id)}) may lead through ${nameOf(graph, id)}.`
    const hop: DraftHop = { place: { at: table.id, part: 'routes' }, does: 'route', reason }
    for (const move of through(graph, at, packet, id, [hop]))
      yield {
        ...move,
        needs: [need, ...(move.needs ?? [])],
        choice: { table: `${table.id} ${destination}`, target: id },
      }
  }
}

const endpointsIn = oncePerGraph((graph, vpc: NodeId): readonly ResourceNode[] =>
  graph
    .resources('firewall-endpoint', 'gwlb-endpoint')
    .filter(({ id }) => graph.enclosing(id, 'vpc')?.id === vpc),
)

function* byTable(
  graph: DiagramGraph,
  spot: RouterSpot,
  packet: Packet,
  table: VpcTable,
  aim: Aim,
): Generator<Move> {
  const { vpc } = spot
  const isHere = vpcOfParty(packet.target) === vpc && !packet.toPublic
  const routes = table.routes
  if (isHere || isCaptured(graph, vpc, packet)) {
    yield* byLocalRows(graph, spot, packet, table, function* () {
      const refused = routes === undefined || !isHere ? undefined : refusedRoute(graph, vpc, routes, packet)
      if (refused !== undefined) yield refusal(graph, table, spot, refused)
      else if (isHere) yield* delivered(graph, vpc, spot.from, packet)
      else yield captured(graph, vpc, packet)
    })
    return
  }
  if (routes === undefined) {
    yield* byOpenTable(graph, spot, packet, table, aim)
    return
  }
  yield* byStatedRoutes(graph, spot, packet, table, routes, aim)
}
