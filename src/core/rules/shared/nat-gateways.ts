import type { NodeId, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { oncePerGraph } from '../../network/once'
import { waysOf } from '../../network/ways'
import { routesOf } from './routes'

/** A line to the internet or to its gateway. A route of other subnets to it says only that they have no nearer way. */
export function leadsToInternet(graph: DiagramGraph, { id }: ResourceNode): boolean {
  const lines = graph.outgoing(id, 'traffic', 'data-access', 'sync-invoke')
  return lines.some(({ to }) => ['internet', 'igw'].includes(graph.resource(to)?.service ?? ''))
}

/** Whether nothing joins a VPC with other networks: a NAT gateway in it can be for the internet only. */
export function isAlone(graph: DiagramGraph, vpc: NodeId): boolean {
  const ways = waysOf(graph)
  return ways.networkOf(vpc).size <= 1 && ways.peersOf(vpc).length === 0
}

/** The NAT gateways that a stated route sends everything to. */
export const defaultNatGateways = oncePerGraph<null, ReadonlySet<NodeId>>((graph) => {
  const routes = graph.resources('route-table').flatMap((table) => routesOf(table))
  const targets = routes.flatMap(({ block, target, isBlackhole }) =>
    target !== undefined && block?.prefix === 0 && !isBlackhole ? [graph.resource(target)] : [],
  )
  return new Set(targets.flatMap((node) => (node?.service === 'nat-gateway' ? [node.id] : [])))
})
