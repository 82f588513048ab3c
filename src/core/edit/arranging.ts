import { bondsOf } from '../layout/bonds'
import { isOnBorder } from '../layout/border'
import { overlaps, type Box, type Point } from '../layout/box'
import { boxesOf } from '../layout/boxes'
import { siblingGap } from '../layout/free-place'
import { landmarkOf } from '../layout/guides/landmarks'
import { axes, linesOf, type Axis } from '../layout/guides/row'
import { partedSiblings } from '../layout/parted-siblings'
import { treeOf } from '../layout/tree'
import { upToGrid } from '../measure/node-box'
import type { Diagram, DiagramNode, NodeId } from '../model/diagram'
import { ok, refuse, type Result } from '../model/results'
import { nodeAt, outermost, type ItemId } from './items'
import { moveNodes } from './move-nodes'

/** One of several things that are aligned or distributed. */
export interface Arranged {
  readonly node: DiagramNode
  /** All of it, on the canvas. */
  readonly box: Box
  /** What is aligned of it: of a resource its icon. */
  readonly mark: Box
  /** Pinned or locked: the others go by it. */
  readonly stays: boolean
}

/** Those of the selected things that can be aligned: the outermost, without outlines, chips and connections. */
export function arrangeable(diagram: Diagram, ids: Iterable<ItemId>): readonly Arranged[] {
  const bonds = bondsOf(diagram.nodes)
  return outermost(diagram, ids).flatMap((id) => {
    const node = nodeAt(diagram, id)
    const box = boxesOf(diagram).get(id)
    const mark = node === undefined ? null : landmarkOf(diagram, node)
    if (node === undefined || box === undefined || mark === null || bonds.members.has(id)) return []
    const { pinned, locked } = diagram.layout[id] ?? {}
    return [{ node, box, mark: mark.box, stays: pinned === true || locked === true }]
  })
}

/** Refuses to arrange fewer things than that takes. */
export function refuseFew(least: 2 | 3): ReturnType<typeof refuse> {
  return refuse(`Select at least ${least === 2 ? 'two' : 'three'} things that stand on the canvas.`)
}

/**
 * Moves each of these by so much, then further along `axis` (to the right, or down) where it would come to lie over
 * something that it did not lie over before. What stays, and what is not among them, is gone round.
 */
export function rearranged(
  diagram: Diagram,
  things: readonly Arranged[],
  { by, axis }: { readonly by: (thing: Arranged) => Point; readonly axis: Axis },
): Result<Diagram> {
  const moving = new Set(things.filter(({ stays }) => !stays).map(({ node }) => node.id))
  const placed = new Map<NodeId, Box>()
  const wanted = things
    .filter(({ stays }) => !stays)
    .map((thing) => ({ thing, box: moved(thing.box, by(thing)) }))
    .toSorted((a, b) => a.box[axis] - b.box[axis] || a.thing.box[axis] - b.thing.box[axis])
  const placedIn = new Map<NodeId | null, Box[]>()
  for (const { thing, box } of wanted) {
    if (isOnBorder(diagram, thing.node)) {
      placed.set(thing.node.id, box)
      continue
    }
    const siblings = placedIn.get(thing.node.parentId) ?? []
    const at = clear(box, [...obstacles(diagram, thing, moving), ...siblings], axis)
    placed.set(thing.node.id, at)
    placedIn.set(thing.node.parentId, [...siblings, at])
  }

  const places = wanted.flatMap(({ thing }): (readonly [NodeId, Point])[] => {
    const [to, before] = [placed.get(thing.node.id), diagram.layout[thing.node.id]]
    if (to === undefined || before === undefined) return []
    return [[thing.node.id, { x: before.x + to.x - thing.box.x, y: before.y + to.y - thing.box.y }]]
  })
  const arranged = moveNodes(diagram, new Map(places))
  return arranged.ok ? ok(partedSiblings(diagram, arranged.value)) : arranged
}

/** The boxes of what stands still beside it, and outlines that are not drawn around it; without what it is over already. */
function obstacles(diagram: Diagram, { node, box }: Arranged, moving: ReadonlySet<NodeId>): Box[] {
  const [tree, bonds, boxes] = [treeOf(diagram.nodes), bondsOf(diagram.nodes), boxesOf(diagram)]
  const siblings = tree
    .childrenOf(tree.parentOf(node.id))
    .filter((other) => !moving.has(other.id) && !bonds.members.has(other.id) && other.id !== node.id)
    .filter((other) => !isOnBorder(diagram, other))
  const spans = [...bonds.members]
    .filter(([, members]) => !members.some((id) => id === node.id || moving.has(id)))
    .filter(([, members]) => !members.some((id) => tree.ancestorsOf(id).includes(node.id)))
  return [...siblings.map(({ id }) => id), ...spans.map(([id]) => id)]
    .flatMap((id) => boxes.get(id) ?? [])
    .filter((other) => !overlaps(other, box))
}

/** Along the axis to the first place that is free. */
function clear(box: Box, taken: readonly Box[], axis: Axis): Box {
  let at = box
  // What begins further back is passed for good.
  for (const hit of taken.toSorted((a, b) => linesOf(a, axis).start - linesOf(b, axis).start)) {
    if (overlaps(at, hit)) at = { ...at, [axes[axis].start]: upToGrid(linesOf(hit, axis).end + siblingGap) }
  }
  return at
}

function moved(box: Box, { x, y }: Point): Box {
  return { ...box, x: box.x + Math.round(x), y: box.y + Math.round(y) }
}
