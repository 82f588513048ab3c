import type { DiagramGraph } from '../../../model/graph'
import type { Aim } from '../aim'
import { inDoubt } from '../doubt'
import { obstacle, type Move, type Obstacle, type Packet, type RouterSpot } from '../move'
import { isPublicly } from '../party'
import { routeNeed } from '../route-need'
import type { VpcRoute, VpcTable } from '../vpc-tables'
import { goalWords, targetName, towards } from '../words'
import { candidatesFor } from './candidates'
import { homeOf } from './open-routes'
import { matchOf, rank, routeHop, routesOf, tableName } from './rows'
import { through } from './through'

/** All routes of the table are stated: the longest prefix that is the packet’s, in doubt all that may be. */
export function* byStatedRoutes(
  graph: DiagramGraph,
  spot: RouterSpot,
  packet: Packet,
  table: VpcTable,
  routes: readonly VpcRoute[],
  aim: Aim,
): Generator<Move> {
  const matching = routes
    .map((route) => ({ route, match: matchOf(graph, route, packet), rank: rank(graph, route) }))
    .filter(({ match }) => match !== 'no')
    .toSorted((a, b) => b.rank - a.rank || (a.route.destination < b.route.destination ? -1 : 1))
  const { perhaps, best, isDoubtful } = inDoubt(graph, matching, packet.target, leadAlike)
  for (const { route } of perhaps) yield* followed(graph, spot, packet, table, route, true)
  if (best !== undefined) yield* followed(graph, spot, packet, table, best.route, isDoubtful)
  else if (matching.length === 0) {
    yield { to: null, hops: [], obstacles: [noRoute(graph, spot, packet, table, undefined)] }
  }
  if (aim === 'mended') yield* byNewRoute(graph, spot, packet, table, best?.route)
}

const leadAlike = (one: { readonly route: VpcRoute }, other: { readonly route: VpcRoute }) =>
  one.route.target === other.route.target && one.route.isBlackhole === other.route.isBlackhole

/** On by one route; `isPerhaps`: it may be another that decides. */
export function* followed(
  graph: DiagramGraph,
  spot: RouterSpot,
  packet: Packet,
  table: VpcTable,
  route: VpcRoute,
  isPerhaps: boolean,
): Generator<Move> {
  const hop = routeHop(graph, table, route)
  const place = routesOf(table, spot)
  if (route.isBlackhole || route.target === undefined) {
    const reason = () =>
      `The route to ${route.destination} in ${tableName(graph, table, spot)} is a blackhole: it drops traffic for ${goalWords(graph, towards(packet))}.`
    yield { to: null, hops: [], obstacles: [obstacle('BAD_STATE_ROUTE', 'stated', place, reason)] }
    return
  }
  for (const move of through(graph, spot, packet, route.target, [hop])) {
    yield isPerhaps ? { ...move, unknown: [...(move.unknown ?? []), place] } : move
  }
}

function noRoute(
  graph: DiagramGraph,
  spot: RouterSpot,
  packet: Packet,
  table: VpcTable,
  instead: VpcRoute | undefined,
  mends?: Parameters<typeof obstacle>[4],
): Obstacle {
  const place = { at: table.node?.id ?? spot.subnet ?? spot.vpc, part: 'routes' }
  const words = () => goalWords(graph, towards(packet))
  const reason = () =>
    instead === undefined
      ? `${tableName(graph, table, spot)} has no route to ${words()}.`
      : `${tableName(graph, table, spot)} sends traffic for ${words()} ${instead.isBlackhole || instead.target === undefined ? 'into a blackhole' : `to ${targetName(graph, instead.target)}`}, by its route to ${instead.destination}; it has no other route for it.`
  return obstacle(
    'NO_ROUTE_TO_DESTINATION',
    instead !== undefined && instead.block?.prefix === 0 && isPublicly(packet.target, packet.toPublic)
      ? 'stated'
      : 'absent',
    place,
    reason,
    mends,
  )
}

/** What one more route would open, where the stated ones do not. */
function* byNewRoute(
  graph: DiagramGraph,
  spot: RouterSpot,
  packet: Packet,
  table: VpcTable,
  instead: VpcRoute | undefined,
): Generator<Move> {
  for (const target of candidatesFor(graph, spot.vpc, packet)) {
    if (target === instead?.target && !instead.isBlackhole) continue
    const mends = [routeNeed(graph, homeOf(graph, spot), towards(packet), target)]
    for (const move of through(graph, spot, packet, target, [])) {
      yield {
        ...move,
        obstacles: [noRoute(graph, spot, packet, table, instead, { mends }), ...(move.obstacles ?? [])],
      }
    }
  }
}
