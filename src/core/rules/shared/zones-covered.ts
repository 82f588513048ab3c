import type { NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { isSameZone, zoneOf } from '../../network/zones'

/** How many zones the subnets are in for certain; open where another one might be in one more. */
export function zonesCovered(graph: DiagramGraph, subnets: readonly NodeId[]): number | 'open' {
  if (subnets.length <= 1) return subnets.length
  const apart: NodeId[] = []
  let isOpen = false
  for (const subnet of subnets) {
    const same = apart.map((other) => areInOneZone(graph, subnet, other))
    if (same.includes(true)) continue
    if (same.includes(undefined)) isOpen = true
    else apart.push(subnet)
  }
  return isOpen && apart.length === 1 ? 'open' : apart.length
}

/** Whether two things are in one zone; undefined where the drawing does not say. */
export function areInOneZone(graph: DiagramGraph, a: NodeId, b: NodeId): boolean | undefined {
  const [one, other] = [zoneOf(graph, a), zoneOf(graph, b)]
  return one === undefined || other === undefined ? undefined : isSameZone(one, other)
}
