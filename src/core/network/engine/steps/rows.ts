import type { NodeId, Place } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { nameOf } from '../../wording'
import type { DraftHop, Packet, RouterSpot } from '../move'
import { lengthOf, longest } from '../doubt'
import { isIn, type Match } from '../party'
import type { VpcRoute, VpcTable } from '../vpc-tables'
import { targetName } from '../words'

/**
 * The longest prefix first; of equal ones the static, then prefix lists, then the propagated. The
 * prefix list of a gateway endpoint counts as its blocks do, any other as single addresses: nobody states what it holds.
 */
export function rank(graph: DiagramGraph, { block, target, site, isPropagated }: VpcRoute): number {
  if (block !== undefined) return lengthOf(block) * 2 + (isPropagated ? 0 : 1)
  const isOfService = target !== undefined && graph.resource(target)?.service === 'gateway-endpoint'
  return isOfService || site !== undefined ? 24 * 2 : longest * 2 + 0.5
}

/** Whether a route is one for the packet. */
export function matchOf(graph: DiagramGraph, route: VpcRoute, packet: Packet): Match {
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

/** That a table sends the packet on by this route. */
export function routeHop(graph: DiagramGraph, table: VpcTable, route: VpcRoute): DraftHop {
  return {
    place: { at: table.node?.id ?? (route.target as NodeId), part: 'routes' },
    does: 'route',
    reason: () =>
      `${table.node === undefined ? 'The route' : `${nameOf(graph, table.node.id)} has a route`} to ${route.destination} ${table.node === undefined ? 'leads to' : 'through'} ${route.target === undefined ? 'nothing' : targetName(graph, route.target)}.`,
  }
}

/** Where the routes are stated by which a router goes. */
export const routesOf = (table: VpcTable, { vpc }: RouterSpot): Place => ({
  at: table.node?.id ?? vpc,
  part: 'routes',
})

/** What a message calls the table of a router. */
export const tableName = (graph: DiagramGraph, table: VpcTable, spot: RouterSpot) =>
  table.node === undefined
    ? `the routes of ${nameOf(graph, spot.subnet ?? spot.vpc)}`
    : nameOf(graph, table.node.id)
