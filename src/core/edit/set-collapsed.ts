import { fitContainers } from '../layout/fit-containers'
import { isCollapsed, isFoldable } from '../layout/hidden'
import { hugContainers } from '../layout/hug-containers'
import { partedSiblings } from '../layout/parted-siblings'
import { treeOf } from '../layout/tree'
import type { Diagram, NodeId, Placement } from '../model/diagram'
import { ok, refuse, type Result } from '../model/results'
import { called, nodeAt, refuseMissing, withoutKey, type ItemId } from './items'

/**
 * Collapses containers to small boxes that hide what is inside them, or expands them again. Only the drawing changes: what
 * is hidden is reviewed as before.
 *
 * The size of the open container is kept in its placement, and its corner stays. Containers around are drawn in where they
 * hugged, if expanding then gives the very same drawing back. What has come to stand in an expanded container's
 * room makes way. Refuses what holds nothing; what is as wished already stays as it is.
 */
export function setCollapsed(diagram: Diagram, ids: Iterable<ItemId>, collapsed: boolean): Result<Diagram> {
  const tree = treeOf(diagram.nodes)
  const changing: NodeId[] = []
  for (const id of new Set(ids)) {
    const node = nodeAt(diagram, id)
    if (node === undefined) return refuseMissing(id)
    if (isCollapsed(diagram, node.id) === collapsed) continue
    if (!isFoldable(tree, node.id) || tree.childrenOf(node.id).length === 0)
      return refuse(`${called(node)} has nothing inside that could be hidden.`)
    changing.push(node.id)
  }
  if (changing.length === 0) return ok(diagram)
  if (!collapsed) return ok(expanded(diagram, changing))
  const flagged = withFlags(diagram, changing, (placement) => ({ ...placement, collapsed: true }))
  const hugged = hugContainers(diagram, flagged, changing)
  return ok(isSameDrawing(diagram, expanded(hugged, changing)) ? hugged : flagged)
}

function expanded(diagram: Diagram, ids: readonly NodeId[]): Diagram {
  const tree = treeOf(diagram.nodes)
  const open = withFlags(diagram, ids, (placement) => withoutKey(placement, 'collapsed'))
  const fitted = fitContainers(open, ids)
  // What is expanded stays where it is, and the others go round it; only what is pinned as well it has to leave alone.
  const growing = new Set(ids.flatMap((id) => [id, ...tree.ancestorsOf(id)]))
  const loose = [...growing].filter(
    (id) => fitted.layout[id]?.pinned !== true && Object.hasOwn(fitted.layout, id),
  )
  const held = withFlags(fitted, loose, (placement) => ({ ...placement, pinned: true }))
  const parted = partedSiblings(diagram, held, fitted)
  const freed = withFlags(parted, loose, (placement) => withoutKey(placement, 'pinned'))
  return partedSiblings(diagram, freed, fitted)
}

function withFlags(
  diagram: Diagram,
  ids: readonly NodeId[],
  change: (placement: Placement) => Placement,
): Diagram {
  const layout: Record<NodeId, Placement> = { ...diagram.layout }
  for (const id of ids) layout[id] = change(layout[id] ?? { x: 0, y: 0 })
  return { ...diagram, layout }
}

function isSameDrawing(one: Diagram, other: Diagram): boolean {
  return Object.entries<Placement>(one.layout).every(([id, a]) => {
    const b = other.layout[id as NodeId]
    return (
      a === b ||
      (b !== undefined && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height)
    )
  })
}
