import type { ConnectionId, NodeId, ResourceNode } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { blocksOf, doesContain } from '../../blocks'
import { oncePerGraph } from '../../once'
import { subnetsOfVpc } from '../../subnets-of-vpc'
import { nameOf } from '../../wording'
import { obstacle, type DraftHop, type Move, type Obstacle, type Packet, type Spot } from '../move'
import type { Aim } from '../aim'
import { localBlocks } from '../local-blocks'
import { edgeRouteNeed, routeNeed } from '../route-need'
import { destinationWords, goalWords, targetName } from '../words'
import { addressesOf, isIn, isPublicly, vpcOfParty, type Match } from '../party'
import { edgeTableOf, mainTableOf, tableOfSubnet, type VpcRoute, type VpcTable } from '../vpc-tables'
import { candidatesFor } from './candidates'
import { delivered } from './deliver'
import { through } from './through'

type RouterSpot = Extract<Spot, { readonly is: 'router' }>

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
export function* intoVpc(
  graph: DiagramGraph,
  spot: Extract<Spot, { readonly is: 'inside' }>,
  packet: Packet,
): Generator<Move> {
  const { from, vpc } = spot
  const table = from.is === 'gateway' ? edgeTableOf(graph, from.gateway) : undefined
  const row = table?.routes === undefined ? undefined : localOverride(graph, vpc, table.routes, packet)
  if (table?.node !== undefined && row?.target !== undefined) {
    const at: RouterSpot = { is: 'router', vpc, subnet: null, zone: null, from }
    yield* through(graph, at, packet, row.target, [routeHop(graph, table, row)])
    return
  }
  yield* delivered(graph, vpc, from, packet)
  if (table?.node !== undefined && table.routes === undefined)
    yield* byOpenEdge(graph, spot, packet, table.node)
}

/** Nothing is stated about the routes of an edge table: one to a whole subnet may lead through an endpoint. */
function* byOpenEdge(
  graph: DiagramGraph,
  { vpc, from }: Extract<Spot, { readonly is: 'inside' }>,
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
    const override = routes === undefined ? undefined : localOverride(graph, vpc, routes, packet)
    if (override?.target !== undefined && !isAlreadyInspected(packet, override.target)) {
      yield* through(graph, spot, packet, override.target, [routeHop(graph, table, override)])
      return
    }
    const refused = routes === undefined || !isHere ? undefined : refusedRoute(graph, vpc, routes, packet)
    if (refused !== undefined) yield refusal(graph, table, spot, refused)
    else if (isHere) yield* delivered(graph, vpc, spot.from, packet)
    else yield captured(graph, vpc, packet)
    return
  }
  if (routes === undefined) {
    yield* byOpenTable(graph, spot, packet, table, aim)
    return
  }
  const matching = routes
    .map((route) => ({ route, match: matchOf(graph, route, packet) }))
    .filter(({ match }) => match !== 'no')
    .toSorted((a, b) => rank(b.route) - rank(a.route) || (a.route.destination < b.route.destination ? -1 : 1))
  const [best] = matching.filter(({ match }) => match === 'yes')
  for (const { route, match } of matching) {
    if (match === 'yes') break
    yield* followed(graph, spot, packet, table, route, true)
  }
  if (best !== undefined) yield* followed(graph, spot, packet, table, best.route, false)
  else if (matching.length === 0) {
    yield { to: null, hops: [], obstacles: [noRoute(graph, spot, packet, table, undefined)] }
  }
  if (aim === 'mended') yield* byNewRoute(graph, spot, packet, table, best?.route)
}

/** Ranges that a packet for another VPC or site falls into, since both have them. */
function isCaptured(graph: DiagramGraph, vpc: NodeId, packet: Packet): boolean {
  if (isPublicly(packet.target, packet.toPublic)) return false
  const blocks = addressesOf(packet.target, packet.toPublic)
  return (
    blocks.length > 0 &&
    blocks.every((block) => localBlocks(graph, vpc).some((local) => doesContain(local, block)))
  )
}

function captured(graph: DiagramGraph, vpc: NodeId, packet: Packet): Move {
  const reason = () =>
    `${nameOf(graph, vpc)} has the range of ${nameOf(graph, packet.target.node ?? vpc)} too: its local route keeps traffic for that range inside.`
  return {
    to: null,
    hops: [],
    obstacles: [
      obstacle('OVERLAPPING_CIDRS', 'law', { at: vpc }, reason, { factId: 'rt.local-route-first' }),
    ],
  }
}

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

/** A static route that takes the place of the local route for a whole subnet, or for the VPC (rt.more-specific-local). */
function localOverride(
  graph: DiagramGraph,
  vpc: NodeId,
  routes: readonly VpcRoute[],
  packet: Packet,
): VpcRoute | undefined {
  const whole = wholeBlocks(graph, vpc)
  return routes
    .filter(({ block, target, isPropagated }) => {
      if (block === undefined || isPropagated || target === undefined) return false
      const service = graph.resource(target)?.service ?? ''
      // What comes in by a gateway bears the private address by then.
      return (
        middleboxes.has(service) && whole.has(block.canonical) && isIn(block, packet.target, false) === 'yes'
      )
    })
    .toSorted((a, b) => rank(b) - rank(a))[0]
}

/** A static route within the VPC’s range to something for which AWS takes no such route (rt.more-specific-local). */
function refusedRoute(
  graph: DiagramGraph,
  vpc: NodeId,
  routes: readonly VpcRoute[],
  packet: Packet,
): VpcRoute | undefined {
  const local = localBlocks(graph, vpc)
  return routes.find(({ block, target, isPropagated }) => {
    if (block === undefined || isPropagated || !local.some((own) => doesContain(own, block))) return false
    const service = target === undefined ? '' : (graph.resource(target)?.service ?? '')
    const isLegal = middleboxes.has(service) && wholeBlocks(graph, vpc).has(block.canonical)
    return !isLegal && isIn(block, packet.target, false) !== 'no'
  })
}

function refusal(graph: DiagramGraph, table: VpcTable, spot: RouterSpot, route: VpcRoute): Move {
  const place = { at: table.node?.id ?? spot.vpc, part: 'routes' }
  const reason = () =>
    `AWS accepts no route to ${route.destination} in ${tableName(graph, table, spot)}: within the range of the VPC a route must be for a whole subnet and lead to a firewall or load-balancer endpoint, a NAT gateway or a network interface.`
  return {
    to: null,
    hops: [],
    obstacles: [obstacle('VPC_LOCAL_ROUTE_CIDR_RESTRICTION', 'stated', place, reason)],
  }
}

const isAlreadyInspected = (packet: Packet, target: NodeId | ConnectionId) =>
  packet.inspectedBy.includes(target as NodeId)

/** The longest prefix first; of equal ones the static before the propagated. A prefix list counts as its blocks. */
function rank({ block, isPropagated }: VpcRoute): number {
  return (block?.prefix ?? 24) * 2 + (isPropagated ? 0 : 1)
}

function matchOf(graph: DiagramGraph, route: VpcRoute, packet: Packet): Match {
  const { block, target } = route
  if (block !== undefined) {
    if (block.version !== packet.version) return 'no'
    return isIn(block, packet.target, packet.toPublic)
  }
  if (route.site !== undefined)
    return packet.target.is === 'site' && packet.target.node === route.site ? 'yes' : 'no'
  // A prefix list: that of the endpoint’s service, or one that is not drawn.
  const endpoint = target === undefined ? undefined : graph.resource(target)
  if (endpoint?.service !== 'gateway-endpoint') return 'maybe'
  if (packet.target.is !== 'service') return 'no'
  const service = endpoint.config['service']
  return typeof service !== 'string' || service.toLowerCase().includes(packet.target.service) ? 'yes' : 'no'
}

function* followed(
  graph: DiagramGraph,
  spot: RouterSpot,
  packet: Packet,
  table: VpcTable,
  route: VpcRoute,
  isPerhaps: boolean,
): Generator<Move> {
  const hop = routeHop(graph, table, route)
  if (route.isBlackhole || route.target === undefined) {
    const reason = () =>
      `The route to ${route.destination} in ${tableName(graph, table, spot)} is a blackhole: it drops traffic for ${goalWords(graph, towards(packet))}.`
    const place = { at: table.node?.id ?? spot.vpc, part: 'routes' }
    yield { to: null, hops: [], obstacles: [obstacle('BAD_STATE_ROUTE', 'stated', place, reason)] }
    return
  }
  for (const move of through(graph, spot, packet, route.target, [hop])) {
    if (!isPerhaps) yield move
    else
      yield {
        ...move,
        unknown: [...(move.unknown ?? []), { at: table.node?.id ?? spot.vpc, part: 'routes' }],
      }
  }
}

function routeHop(graph: DiagramGraph, table: VpcTable, route: VpcRoute): DraftHop {
  return {
    place: { at: table.node?.id ?? (route.target as NodeId), part: 'routes' },
    does: 'route',
    reason: () =>
      `${table.node === undefined ? 'The route' : `${nameOf(graph, table.node.id)} has a route`} to ${route.destination} ${table.node === undefined ? 'leads to' : 'through'} ${route.target === undefined ? 'nothing' : targetName(graph, route.target)}.`,
  }
}

const tableName = (graph: DiagramGraph, table: VpcTable, spot: RouterSpot) =>
  table.node === undefined
    ? `the routes of ${nameOf(graph, spot.subnet ?? spot.vpc)}`
    : nameOf(graph, table.node.id)

const towards = (packet: Packet) => ({
  party: packet.target,
  isPublic: packet.toPublic,
  version: packet.version,
})

/** Nothing is stated about the routes: any route to what the VPC has may be there. */
function* byOpenTable(
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
function homeOf(graph: DiagramGraph, { vpc, subnet, from }: RouterSpot) {
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
