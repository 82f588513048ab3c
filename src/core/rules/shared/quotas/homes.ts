import type { NodeId, ResourceNode } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { vpcOf } from '../../../network/location'
import { ownersOf, vpcOfTable } from '../../../network/owners'
import { zoneOf } from '../../../network/zones'

/** The drawn thing that a count belongs to. */
export interface Home {
  readonly of: ResourceNode
  /** Whether the drawing says which account it is in; true where accounts do not matter. */
  readonly isOneAccount: boolean
}

/**
 * Where a thing counts, or nothing where the drawing does not say: a Region that is not drawn, a VPC that is unknown or
 * one of several.
 */
export function homeOf(graph: DiagramGraph, thing: ResourceNode, per: string): Home | undefined {
  if (per === 'region') return regionOf(graph, thing.id)
  const of =
    per === 'vpc'
      ? vpcFor(graph, thing)
      : per === 'availability-zone'
        ? zoneOf(graph, thing.id)?.box
        : graph.enclosing(thing.id, per)
  return of === undefined ? undefined : { of, isOneAccount: true }
}

/** The Region of one account: the inner one of the two boxes. A Region box alone may hold what is of several accounts. */
function regionOf(graph: DiagramGraph, id: NodeId): Home | undefined {
  const region = graph.enclosing(id, 'region')
  if (region === undefined) return undefined
  const account = graph.enclosing(id, 'account')
  if (account === undefined) return { of: region, isOneAccount: false }
  return { of: graph.isWithin(account.id, region.id) ? account : region, isOneAccount: true }
}

function vpcFor(graph: DiagramGraph, thing: ResourceNode): ResourceNode | undefined {
  if (thing.service === 'route-table') return vpcOfTable(graph, thing)
  const around = vpcOf(graph, thing.id)
  if (around !== undefined || !gateways.has(thing.service)) return around
  const owners = ownersOf(graph, thing.id)
  return owners.length === 1 ? owners[0] : undefined
}
const gateways: ReadonlySet<string> = new Set(['gateway-endpoint', 'interface-endpoint', 'gwlb-endpoint'])

/** For how many a node stands inside `container`: its own number times those of the containers in between. */
export function timesIn(graph: DiagramGraph, thing: ResourceNode, container: NodeId): number {
  let times = thing.count ?? 1
  for (const around of graph.around(thing.id)) {
    if (around.id === container) return times
    if (around.kind === 'resource') times *= around.count ?? 1
  }
  // It only names the container, or is joined with it.
  return thing.count ?? 1
}

/** For how many of `one` there is a `far`: containers that hold both count once. */
export function timesBeside(graph: DiagramGraph, far: ResourceNode, one: NodeId): number {
  const shared = new Set<string>([one, ...graph.around(one).map(({ id }) => id)])
  let times = shared.has(far.id) ? 1 : (far.count ?? 1)
  for (const around of graph.around(far.id)) {
    if (around.kind === 'resource' && !shared.has(around.id)) times *= around.count ?? 1
  }
  return times
}
