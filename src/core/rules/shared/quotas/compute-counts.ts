import { refsOf, type NodeId, type ResourceNode } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { vpcOf } from '../../../network/location'
import { oncePerGraph } from '../../../network/once'
import { linesAt } from './counting'
import { numberIn, type Counted } from './quota'

/** Concurrency that a function keeps for itself: what is provisioned is part of what is reserved. */
export function reservedIn(of: ResourceNode): number {
  return numberIn(of, 'reservedConcurrency') ?? numberIn(of, 'provisionedConcurrency') ?? 0
}

/** Layers that are joined with a function or named by it. */
export function layersOf(graph: DiagramGraph, of: Counted): number | undefined {
  if (!('service' in of)) return undefined
  return linesAt(graph, of, { as: 'lines', kinds: ['association'], to: ['lambda-layer'] })
}

/**
 * Network interfaces that the functions of a VPC need: one for each combination of a subnet and security groups, shared by
 * all functions that have it. Functions that state no groups may share any.
 */
export function interfacesOfFunctions(graph: DiagramGraph, vpc: Counted): number {
  return combinations(graph, 'all').get(vpc.id)?.size ?? 0
}

const combinations = oncePerGraph((graph, _all: 'all'): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>()
  for (const { id, config } of graph.resources('lambda')) {
    const groups = refsOf(config['securityGroups']).toSorted().join(' ')
    if (groups === '') continue
    for (const subnet of refsOf(config['subnets'])) {
      const vpc = vpcOf(graph, subnet as NodeId) ?? vpcOf(graph, id)
      if (vpc === undefined) continue
      const set = found.get(vpc.id) ?? new Set()
      found.set(vpc.id, set.add(`${subnet} ${groups}`))
    }
  }
  return found
})

/** Target groups in which load balancers register a service’s tasks. */
export function targetGroupsOf(graph: DiagramGraph, service: Counted): number | undefined {
  if (!('service' in service) || (service.count ?? 1) > 1) return undefined
  const lines = graph.incoming(service.id, 'load-balancer-target')
  return new Set(lines.flatMap(({ config }) => refsOf(config['targetGroup']))).size
}
