import { bondsOf } from '../../../core/layout/bonds'
import { treeOf } from '../../../core/layout/tree'
import type { Diagram, NodeId } from '../../../core/model/diagram'
import { getSession, getTrace } from '../../session/session'
import { formOf } from '../hit'
import { isPaintReady } from '../paint-ready'

/** These things, and the marks that are drawn on them. */
export function withMarks({ nodes }: Diagram, ids: ReadonlySet<NodeId>): ReadonlySet<NodeId> {
  const { chips } = bondsOf(nodes)
  return chips.size === 0 ? ids : new Set([...ids, ...[...ids].flatMap((id) => chips.get(id) ?? [])])
}

/**
 * Whether a drag shows these things on their way without a draft of the diagram, so that it costs what moves and not what there
 * is: where a picture of them can be had, unless something that stays follows them (an outline around them, a number, what a
 * layer shows), or they slide along an edge.
 */
export function areCarried(diagram: Diagram, ids: ReadonlySet<NodeId>): boolean {
  if (!isPaintReady(diagram, ids)) return false
  if (getSession().panels.networkLayer || getTrace().question !== null) return false
  if (diagram.steps.length > 0) return false
  const tree = treeOf(diagram.nodes)
  const { spansAround } = bondsOf(diagram.nodes)
  return [...ids].every((id) => {
    const node = tree.node(id)
    const isOnItsWay = (around: NodeId | null) => around !== null && ids.has(around)
    if (node === undefined || (formOf(diagram, node) === 'border' && !isOnItsWay(tree.parentOf(id))))
      return false
    return spansAround.get(id)?.every(isOnItsWay) ?? true
  })
}
