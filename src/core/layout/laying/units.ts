import { containerHeader, containerPadding, upToGrid } from '../../measure/node-box'
import type { Diagram, NodeId } from '../../model/diagram'
import { bondsOf } from '../bonds'
import { isOnBorder } from '../border'
import { around, grown, overlaps, type Box, type Point } from '../box'
import { boxesOf, outlineAround } from '../boxes'
import { siblingGap } from '../free-place'
import { treeOf } from '../tree'

/** Things of one container that move together, and all that they take: a node, or the members of a span. */
export interface Unit {
  readonly ids: readonly NodeId[]
  readonly box: Box
}

/** These siblings as they are drawn, with what hangs over their edges; members of one span are one. */
export function unitsOf(diagram: Diagram, ids: readonly NodeId[]): readonly Unit[] {
  const tree = treeOf(diagram.nodes)
  const bonds = bondsOf(diagram.nodes)
  const boxes = boxesOf(diagram)
  const groups = new Map<NodeId, NodeId[]>()
  for (const id of ids) {
    const span = bonds.spansAround.get(id)?.[0] ?? id
    groups.set(span, [...(groups.get(span) ?? []), id])
  }
  return [...groups].flatMap(([key, members]) => {
    const all = members.flatMap((id) => {
      const hanging = tree.childrenOf(id).filter((child) => isOnBorder(diagram, child))
      return [id, ...hanging.map((child) => child.id)].flatMap((one) => boxes.get(one) ?? [])
    })
    const box = around(all)
    if (box === null) return []
    return [{ ids: members, box: bonds.members.has(key) ? outlineAround(box) : box }]
  })
}

/** Nearer to what stays than this is too near. */
const leastGap = 16

/**
 * How far each of these moves: all by the same, then on to the right or down, whichever is nearer, where that would be on
 * something taken. `within`: a container whose corner stays.
 */
export function unitsInPlace(
  units: readonly Unit[],
  {
    by,
    taken,
    within,
  }: { readonly by: Point; readonly taken: readonly Box[]; readonly within: Box | undefined },
): ReadonlyMap<NodeId, Point> {
  const moves = new Map<NodeId, Point>()
  const placed: Box[] = [...taken]
  const pushed: Box[] = []
  const wanted = units
    .map((unit) => ({ unit, box: { ...unit.box, x: unit.box.x + by.x, y: unit.box.y + by.y } }))
    .toSorted((a, b) => a.box.y + a.box.x - b.box.y - b.box.x)
  for (const { unit, box } of wanted) {
    const start = within === undefined ? box : insideOf(box, within)
    // What nothing has moved keeps the distances of the drawing; those may be small.
    const others = start === box ? [...taken, ...pushed] : placed
    const free = clear(start, others)
    const at = free === box ? box : clear(free, placed)
    if (at !== box) pushed.push(at)
    placed.push(at)
    for (const id of unit.ids) moves.set(id, { x: at.x - unit.box.x, y: at.y - unit.box.y })
  }
  return moves
}

function insideOf(box: Box, container: Box): Box {
  const x = Math.max(box.x, upToGrid(container.x + containerPadding))
  const y = Math.max(box.y, upToGrid(container.y + containerHeader + containerPadding))
  return x === box.x && y === box.y ? box : { ...box, x, y }
}

function clear(box: Box, taken: readonly Box[]): Box {
  let at = box
  for (;;) {
    const wide = grown(at, leastGap)
    const hit = taken.find((other) => overlaps(wide, other))
    if (hit === undefined) return at
    const x = upToGrid(hit.x + hit.width + siblingGap)
    const y = upToGrid(hit.y + hit.height + siblingGap)
    at = x - at.x < y - at.y ? { ...at, x } : { ...at, y }
  }
}
