import { bondsOf } from '../layout/bonds'
import type { Diagram, NodeId, Placement } from '../model/diagram'
import { ok, refuse, type Result } from '../model/results'
import { nodeAt, refuseMissing, withoutKey } from './items'

/**
 * Pins nodes where they are, so that “Lay out” goes round them, or takes their pins off. Of a span, its members are pinned.
 * Refuses what has no place of its own: a chip is drawn on what names it.
 */
export function setPinned(diagram: Diagram, ids: Iterable<NodeId>, isPinned: boolean): Result<Diagram> {
  const { members } = bondsOf(diagram.nodes)
  const placed: Record<NodeId, Placement> = {}
  let found = 0
  for (const named of ids) {
    if (nodeAt(diagram, named) === undefined) return refuseMissing(named)
    for (const id of members.get(named) ?? [named]) {
      const before = placementOf(diagram, id)
      if (before === undefined) continue
      found += 1
      if ((before.pinned === true) === isPinned) continue
      placed[id] = isPinned ? { ...before, pinned: true } : withoutKey(before, 'pinned')
    }
  }
  if (found === 0) return refuse('Only what stands on the canvas can be pinned there.')
  if (Object.keys(placed).length === 0) return ok(diagram)
  return ok({ ...diagram, layout: { ...diagram.layout, ...placed } })
}

/** True where all of these that have a place of their own are pinned, and there is one. */
export function arePinned(diagram: Diagram, ids: Iterable<NodeId>): boolean {
  const { members } = bondsOf(diagram.nodes)
  const placements = [...ids]
    .flatMap((id) => members.get(id) ?? [id])
    .flatMap((id) => placementOf(diagram, id) ?? [])
  return placements.length > 0 && placements.every(({ pinned }) => pinned === true)
}

function placementOf(diagram: Diagram, id: NodeId): Placement | undefined {
  const isChip = bondsOf(diagram.nodes).chipHosts.has(id)
  return isChip || !Object.hasOwn(diagram.layout, id) ? undefined : diagram.layout[id]
}
