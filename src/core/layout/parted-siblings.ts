import { upToGrid } from '../measure/node-box'
import type { Diagram, DiagramNode, NodeId, Placement } from '../model/diagram'
import { bondsOf } from './bonds'
import { bendsAlong } from './bends-along'
import { isOnBorder } from './border'
import { overlaps, type Box } from './box'
import { openBoxesOf, relativeBox } from './boxes'
import { clearedOutlines } from './cleared-outlines'
import { fitContainers } from './fit-containers'
import { siblingGap } from './free-place'
import { layOver } from './lay-over'
import { cells, type Cells } from './routing/cells'
import { treeOf } from './tree'

/**
 * The diagram after an edit that arranges things, without overlaps of siblings that were not there before: of two, the one
 * further right or down moves on until there are 32 px between them, and the containers around grow. What is pinned or
 * locked stays, and the other one goes past it. Outlines of spans come to lie over nothing either that they did not lie over
 * in `outlined`. The same object where nothing lies over anything.
 */
export function partedSiblings(before: Diagram, arranged: Diagram, outlined: Diagram = before): Diagram {
  if (arranged === before) return arranged
  let after = arranged
  // What moves off an outline may need room, and what makes room may be a member, whose outline goes with it.
  for (let round = 0; round < mostRounds; round++) {
    const parted = partedOnce(before, clearedOutlines(outlined, after))
    if (parted === after) break
    after = parted
  }
  return bendsAlong(arranged, after)
}

const mostRounds = 8

function partedOnce(before: Diagram, after: Diagram): Diagram {
  const tree = treeOf(after.nodes)
  const touched = touchedIn(before, after)
  const innermostFirst = [...tree.order.map(({ id }) => id).toReversed(), null].filter((id) =>
    touched.has(id),
  )
  return innermostFirst.reduce<Diagram>((diagram, parent) => {
    const parted = partedIn(before, diagram, parent)
    return parted === diagram || parent === null ? parted : fitContainers(parted, [parent])
  }, after)
}

/** The containers in which something else stands than before, and all around them: there room may be taken. */
function touchedIn(before: Diagram, after: Diagram): ReadonlySet<NodeId | null> {
  const tree = treeOf(after.nodes)
  const touched = new Set<NodeId | null>([null])
  for (const { id } of tree.order) {
    if (before.layout[id] === after.layout[id] && before.nodes[id] === after.nodes[id]) continue
    for (const around of tree.ancestorsOf(id)) touched.add(around)
  }
  return touched
}

/** Cells that are about as large as most containers. */
const cell = 512

interface Sibling {
  readonly id: NodeId
  /** Its number among them, in the order in which they are looked at. */
  readonly at: number
  readonly stays: boolean
  box: Box
}

function partedIn(before: Diagram, after: Diagram, parent: NodeId | null): Diagram {
  const siblings = siblingsIn(after, parent)
  const isNew = (one: Sibling, other: Sibling) => !layOver(before, one.id, other.id)
  // Everything moves to the right or down only, past one other each time: it comes to an end.
  const mostSteps = siblings.length * siblings.length * 4
  const near = cells<Sibling>(cell)
  for (const one of siblings) near.add(one.box, one)
  let isMoved = false
  let from = 0
  for (let steps = 0; steps < mostSteps; steps++) {
    const pair = pairIn(siblings, { near, from, isNew })
    if (pair === null) break
    const { mover, other } = pair
    near.remove(mover.box, mover)
    mover.box = past(mover.box, other.box)
    near.add(mover.box, mover)
    isMoved = true
    // What stands before these two is apart from all but, perhaps, from what has just moved.
    const touched = near.touching(mover.box).map(({ at }) => at)
    from = Math.min(mover.at, other.at, ...touched)
  }
  if (!isMoved) return after
  const placed: Record<NodeId, Placement> = {}
  for (const { id, box } of siblings) {
    const at = after.layout[id]
    if (at !== undefined && (at.x !== box.x || at.y !== box.y)) placed[id] = { ...at, x: box.x, y: box.y }
  }
  return { ...after, layout: { ...after.layout, ...placed } }
}

interface Ground {
  readonly near: Cells<Sibling>
  /** Those before it lie over nothing. */
  readonly from: number
  readonly isNew: (one: Sibling, other: Sibling) => boolean
}

/** The first two in order that lie over each other, and which of them makes way. */
function pairIn(
  siblings: readonly Sibling[],
  { near, from, isNew }: Ground,
): { readonly mover: Sibling; readonly other: Sibling } | null {
  for (let at = from; at < siblings.length; at++) {
    const one = siblings[at]
    if (one === undefined) continue
    let other: Sibling | null = null
    for (const next of near.touching(one.box)) {
      if (next.at <= at || (other !== null && next.at >= other.at)) continue
      if (overlaps(one.box, next.box) && !(one.stays && next.stays) && isNew(one, next)) other = next
    }
    if (other === null) continue
    const isLater = one.box.x + one.box.y > other.box.x + other.box.y
    return (isLater && !one.stays) || other.stays ? { mover: one, other } : { mover: other, other: one }
  }
  return null
}

/** Along the axis on which it has less far to go. */
function past(box: Box, other: Box): Box {
  const x = upToGrid(other.x + other.width + siblingGap)
  const y = upToGrid(other.y + other.height + siblingGap)
  return x - box.x < y - box.y ? { ...box, x } : { ...box, y }
}

function siblingsIn(diagram: Diagram, parent: NodeId | null): readonly Sibling[] {
  const bonds = bondsOf(diagram.nodes)
  const isInside = (node: DiagramNode) =>
    Object.hasOwn(diagram.layout, node.id) &&
    openBoxesOf(diagram).has(node.id) &&
    !isOnBorder(diagram, node) &&
    !bonds.members.has(node.id)
  return treeOf(diagram.nodes)
    .childrenOf(parent)
    .filter(isInside)
    .map((node, at) => {
      const { pinned, locked } = diagram.layout[node.id] ?? {}
      return { id: node.id, at, stays: pinned === true || locked === true, box: relativeBox(diagram, node) }
    })
}
