import { setField } from '../../edit/set-field'
import type { NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { subnetsOf } from '../../network/location'
import type { Fix } from '../rule'
import { nameOf } from '../../network/wording'

/** Attaches a function to the subnets that something is in; not offered where none are drawn. */
export function attachToSubnetsOf(graph: DiagramGraph, fn: NodeId, target: NodeId): readonly Fix[] {
  const subnets = subnetsOf(graph, target).map(({ id }) => ({ ref: id }))
  if (subnets.length === 0) return []
  return [
    {
      label: `Attach it to the subnets of ${nameOf(graph, target)}`,
      apply: (diagram) => setField(diagram, fn, 'subnets', subnets),
    },
  ]
}
