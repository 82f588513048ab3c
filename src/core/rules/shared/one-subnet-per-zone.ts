import { setSubnets } from '../../edit/set-subnets'
import type { NodeId, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { isSameZone, zoneOf } from '../../network/zones'
import type { Fix } from '../rule'
import { subnetsIn } from './named-subnets'
import { nameOf } from '../../network/wording'

/** A subnet that is in the same zone as another one, named before it. */
export interface SecondInZone {
  readonly subnet: ResourceNode
  readonly other: ResourceNode
  /** The zone’s name, for the message. */
  readonly zone: string
}

/** Those of the subnets that are surely in the zone of an earlier one. */
export function secondsInZone(
  graph: DiagramGraph,
  subnets: readonly ResourceNode[],
): readonly SecondInZone[] {
  const kept: ResourceNode[] = []
  return [...new Set(subnets)].flatMap((subnet) => {
    const other = kept.find((one) => areInOneZone(graph, one.id, subnet.id))
    if (other !== undefined) return [{ subnet, other, zone: zoneOf(graph, subnet.id)?.name ?? '' }]
    kept.push(subnet)
    return []
  })
}

function areInOneZone(graph: DiagramGraph, a: NodeId, b: NodeId): boolean {
  const [one, other] = [zoneOf(graph, a), zoneOf(graph, b)]
  return one !== undefined && other !== undefined && isSameZone(one, other) === true
}

/** Takes one of the subnets that a thing names away. */
export function withoutSubnet(graph: DiagramGraph, { id, config }: ResourceNode, subnet: ResourceNode): Fix {
  const others = subnetsIn(graph, config['subnets']).filter((one) => one !== subnet)
  return {
    label: `Leave out ${nameOf(graph, subnet.id)}`,
    apply: (diagram) =>
      setSubnets(
        diagram,
        id,
        others.map((one) => one.id),
      ),
  }
}
