import { upToGrid } from '../measure/node-box'
import type { Diagram, DiagramNode, NodeId, Placement } from '../model/diagram'
import { bondsOf } from './bonds'
import { isOnBorder } from './border'
import { overlaps, type Box } from './box'
import { boxesOf, relativeBox } from './boxes'
import { clearedOutlines } from './cleared-outlines'
import { fitContainers } from './fit-containers'
import { siblingGap } from './free-place'
import { layOver } from './lay-over'
import { treeOf } from './tree'

/**
 * The diagram after an edit that arranges things, without overlaps of siblings that were not there before: of two, the one
 * further right or down moves on until there are 32 px between them, and the containers around grow. What is pinned or
 * locked stays, and the other one goes past it. Outlines of spans come to lie over nothing new either. The same object where nothing lies over anything.
 */
export function partedSiblings(before: Diagram, arranged: Diagram): Diagram {
  if (arranged === before) return arranged
  let after = arranged
  // What moves off an outline may need room, and what makes room may be a member, whose outline goes with it.
  for (let round = 0; round < mostRounds; round++) {
    const parted = partedOnce(before, clearedOutlines(before, after))
    if (parted === after) break
    after = parted
  }
  return after
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

interface Sibling {
  readonly id: NodeId
  readonly stays: boolean
  box: Box
}

function partedIn(before: Diagram, after: Diagram, parent: NodeId | null): Diagram {
  const siblings = siblingsIn(after, parent)
  const isNew = (one: Sibling, other: Sibling) => !layOver(before, one.id, other.id)
  // Everything moves to the right or down only, past one other each time: it comes to an end.
  const mostSteps = siblings.length * siblings.length * 4
  let isMoved = false
  for (let steps = 0; steps < mostSteps; steps++) {
    const pair = pairIn(siblings, isNew)
    if (pair === null) break
    pair.mover.box = past(pair.mover.box, pair.other.box)
    isMoved = true
  }
  if (!isMoved) return after
  const placed: Record<NodeId, Placement> = {}
  for (const { id, box } of siblings) {
    const at = after.layout[id]
    if (at !== undefined && (at.x !== box.x || at.y !== box.y)) placed[id] = { ...at, x: box.x, y: box.y }
  }
  return { ...after, layout: { ...after.layout, ...placed } }
}

/** Two that lie over each other, and which of them makes way. */
function pairIn(
  siblings: readonly Sibling[],
  isNew: (one: Sibling, other: Sibling) => boolean,
): { readonly mover: Sibling; readonly other: Sibling } | null {
  for (const [at, one] of siblings.entries()) {
    for (const other of siblings.slice(at + 1)) {
      if (!overlaps(one.box, other.box) || (one.stays && other.stays) || !isNew(one, other)) continue
      const isLater = one.box.x + one.box.y > other.box.x + other.box.y
      return (isLater && !one.stays) || other.stays ? { mover: one, other } : { mover: other, other: one }
    }
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
    boxesOf(diagram).has(node.id) &&
    !isOnBorder(diagram, node) &&
    !bonds.members.has(node.id)
  return treeOf(diagram.nodes)
    .childrenOf(parent)
    .filter(isInside)
    .map((node) => {
      const { pinned, locked } = diagram.layout[node.id] ?? {}
      return { id: node.id, stays: pinned === true || locked === true, box: relativeBox(diagram, node) }
    })
}
