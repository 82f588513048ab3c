import { refsOf, type NodeId, type ResourceNode } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { linesAt } from './counting'
import { numberIn, type Counted, type Sum } from './quota'

const kind = 'load-balancer-target'

/** Targets of a load balancer. What scales counts with the number that runs now, where that is stated. */
export function targetsOf(graph: DiagramGraph, of: Counted): number | undefined {
  if (!('service' in of)) return undefined
  const fars = graph.outgoing(of.id, kind).flatMap(({ to }) => graph.resource(to) ?? [])
  const inGroups = new Set<string>(
    fars.filter(({ service }) => service === 'asg').flatMap(({ config }) => refsOf(config['members'])),
  )
  return linesAt(graph, of, {
    as: 'lines',
    kinds: [kind],
    direction: 'out',
    // A group registers its members itself.
    where: ({ to }) => !inGroups.has(to),
    each: runningIn,
  })
}

/** Instances or tasks that a node runs now. */
export function runningIn(node: ResourceNode): number {
  const stated =
    node.service === 'asg'
      ? (numberIn(node, 'desired') ?? numberIn(node, 'minimum'))
      : numberIn(node, 'desiredTasks')
  return Math.max(1, stated ?? 1)
}

/** Functions that are registered in a target group. */
export function functionsIn(graph: DiagramGraph, group: Counted): Sum {
  const lines = graph
    .referring(group.id)
    .flatMap((by) => ('from' in by && by.kind === kind ? [by] : []))
    .filter(({ config, to }) => refsOf(config['targetGroup']).includes(group.id) && isFunction(graph, to))
  return sumOf(graph, new Set(lines.map(({ to }) => to)))
}

const isFunction = (graph: DiagramGraph, id: NodeId) => graph.resource(id)?.service === 'lambda'

/** The load balancers that use a target group, by its field or by the lines to its targets. */
export function balancersOf(graph: DiagramGraph, group: Counted): Sum {
  const found = new Set<NodeId>()
  for (const ref of refsOf(group.config['loadBalancer'])) found.add(ref as NodeId)
  for (const by of graph.referring(group.id)) {
    if ('from' in by && by.kind === kind && refsOf(by.config['targetGroup']).includes(group.id))
      found.add(by.from)
  }
  // A group that is drawn once for many may have one of each.
  return 'service' in group && (group.count ?? 1) > 1
    ? { used: 0 }
    : { ...sumOf(graph, found), used: found.size }
}

/** The endpoint services that a load balancer belongs to. */
export function endpointServicesOf(graph: DiagramGraph, balancer: Counted): Sum | undefined {
  if (!('service' in balancer) || (balancer.count ?? 1) > 1) return undefined
  const found = new Set<NodeId>()
  const add = (by: ResourceNode | undefined) => {
    if (by?.service === 'endpoint-service') found.add(by.id)
  }
  for (const by of graph.referring(balancer.id)) if ('service' in by) add(by)
  for (const { from } of graph.incoming(balancer.id, 'association')) add(graph.resource(from))
  for (const { to } of graph.outgoing(balancer.id, 'association')) add(graph.resource(to))
  return sumOf(graph, found)
}

function sumOf(graph: DiagramGraph, ids: ReadonlySet<NodeId>): Sum {
  const sorted = [...ids].toSorted()
  const used = sorted.reduce((sum, id) => sum + (graph.resource(id)?.count ?? 1), 0)
  return { used, also: sorted.map((at) => ({ at })) }
}
