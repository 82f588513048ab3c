import type { ConnectionId, NodeId } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { blocksOf, doesContain } from '../../blocks'
import { oncePerGraph } from '../../once'
import { subnetsOfVpc } from '../../subnets-of-vpc'
import { inDoubt } from '../doubt'
import { localBlocks } from '../local-blocks'
import { obstacle, type Move, type Packet, type RouterSpot } from '../move'
import { isIn, type Match } from '../party'
import type { VpcRoute, VpcTable } from '../vpc-tables'
import { rank, routesOf, tableName } from './rows'
import { followed } from './stated-routes'

const middleboxes: ReadonlySet<string> = new Set([
  'nat-gateway',
  'network-interface',
  'ec2',
  'gwlb-endpoint',
  'firewall-endpoint',
])

/** The ranges of a VPC and of its subnets, as AWS writes them. */
const wholeBlocks = oncePerGraph((graph, vpc: NodeId): ReadonlySet<string> => {
  const subnets = subnetsOfVpc(graph, vpc).flatMap((subnet) => blocksOf(subnet).map(({ block }) => block))
  return new Set([...subnets, ...localBlocks(graph, vpc)].map(({ canonical }) => canonical))
})

/** A row in the place of the local route, or the local route itself where there is none. */
interface LocalRow {
  readonly route: VpcRoute | undefined
  readonly match: Match
}

/**
 * The static routes that take the place of the local route for a whole subnet or for the VPC (rt.more-specific-local), and at
 * the end the local route. Which subnet something is in that is drawn in none, is not stated.
 */
function localRows(
  graph: DiagramGraph,
  vpc: NodeId,
  routes: readonly VpcRoute[],
  packet: Packet,
): readonly LocalRow[] {
  const whole = wholeBlocks(graph, vpc)
  const { target } = packet
  const isPlaced = target.is === 'interface' && target.subnet !== null
  const overrides = routes.flatMap((route): readonly LocalRow[] => {
    if (!isLegal(graph, whole, route) || isAlreadyInspected(packet, route.target)) return []
    // What comes in by a gateway bears the private address by then.
    const match = route.block === undefined ? 'no' : isIn(route.block, target, false)
    return match === 'yes' || (match === 'maybe' && !isPlaced) ? [{ route, match }] : []
  })
  const byRank = overrides.toSorted(
    (a, b) =>
      (b.route === undefined ? 0 : rank(graph, b.route)) - (a.route === undefined ? 0 : rank(graph, a.route)),
  )
  return [...byRank, { route: undefined, match: 'yes' }]
}

/** A blackhole had such a target when it was made. */
function isLegal(graph: DiagramGraph, whole: ReadonlySet<string>, route: VpcRoute): boolean {
  const { block, target, isBlackhole, isPropagated } = route
  if (block === undefined || isPropagated || !whole.has(block.canonical)) return false
  const service = target === undefined ? undefined : graph.resource(target)?.service
  return service === undefined ? isBlackhole : middleboxes.has(service)
}

/**
 * Of what is for the VPC’s own range: by the routes that take the place of the local route, in doubt by all that may, else as
 * `locally` says.
 */
export function* byLocalRows(
  graph: DiagramGraph,
  spot: RouterSpot,
  packet: Packet,
  table: VpcTable,
  locally: () => Iterable<Move>,
): Generator<Move> {
  const rows = localRows(graph, spot.vpc, table.routes ?? [], packet)
  const { perhaps, best, isDoubtful } = inDoubt(
    graph,
    rows,
    packet.target,
    (one, other) => one.route?.target === other.route?.target,
  )
  for (const { route } of perhaps)
    if (route !== undefined) yield* followed(graph, spot, packet, table, route, true)
  if (best?.route !== undefined) yield* followed(graph, spot, packet, table, best.route, isDoubtful)
  else
    for (const move of locally())
      yield isDoubtful ? { ...move, unknown: [...(move.unknown ?? []), routesOf(table, spot)] } : move
}

/** A static route within the VPC’s range to something for which AWS takes no such route (rt.more-specific-local). */
export function refusedRoute(
  graph: DiagramGraph,
  vpc: NodeId,
  routes: readonly VpcRoute[],
  packet: Packet,
): VpcRoute | undefined {
  const local = localBlocks(graph, vpc)
  const whole = wholeBlocks(graph, vpc)
  return routes.find((route) => {
    const { block, isPropagated } = route
    if (block === undefined || isPropagated || !local.some((own) => doesContain(own, block))) return false
    return !isLegal(graph, whole, route) && isIn(block, packet.target, false) !== 'no'
  })
}

/** That AWS takes no such route. */
export function refusal(graph: DiagramGraph, table: VpcTable, spot: RouterSpot, route: VpcRoute): Move {
  const reason = () =>
    `AWS accepts no route to ${route.destination} in ${tableName(graph, table, spot)}: within the range of the VPC a route must be for a whole subnet and lead to a firewall or load-balancer endpoint, a NAT gateway or a network interface.`
  return {
    to: null,
    hops: [],
    obstacles: [obstacle('VPC_LOCAL_ROUTE_CIDR_RESTRICTION', 'stated', routesOf(table, spot), reason)],
  }
}

const isAlreadyInspected = (packet: Packet, target: NodeId | ConnectionId | undefined) =>
  packet.inspectedBy.some((id) => id === target)
