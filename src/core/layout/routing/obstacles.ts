import type { Diagram, DiagramNode, NodeId } from '../../model/diagram'
import { changeOfTable } from '../../model/table-change'
import { bondsOf } from '../bonds'
import { overlaps, sameBox, type Box, type Point } from '../box'
import type { Boxes } from '../boxes'
import { chipsOn } from '../chips'
import { isCollapsed } from '../hidden'
import { nameBox } from '../names'
import { stubsIn } from '../stubs'
import { treeOf } from '../tree'
import { cells } from './cells'
import { endOn } from './end'

/** Something that a line had better not cross. */
export interface Obstacle {
  readonly id: NodeId
  /** A name is what is written at a frame's top, a chip there, or a stub; frames may be crossed where there is need. */
  readonly kind: 'node' | 'name' | 'frame' | 'span'
  readonly box: Box
  /** What of it is drawn and must stay readable: a node's icon and words, nothing of a frame's inside. */
  readonly solid: readonly Box[]
}

/** By node, what of it is in the way; the same objects as long as they are where they were. */
export type Parts = ReadonlyMap<NodeId, readonly Obstacle[]>

/** All obstacles of a drawing; asking costs what is near, not what there is. */
export interface Obstacles {
  readonly parts: Parts
  /** Everything that comes within `margin` of the way, once. */
  along(points: readonly Point[], margin: number): readonly Obstacle[]
  /** What overlaps this box. */
  near(box: Box): readonly Obstacle[]
}

const smallCell = 256
const frameCell = 1024
const small = cells<Obstacle>(smallCell)
const large = cells<Obstacle>(frameCell)
let current: Parts = new Map()
let entered: { readonly nodes: Diagram['nodes']; readonly boxes: Boxes } | null = null

/**
 * Everything that is drawn with a box, and what is written on frames.
 *
 * One index is kept and renewed for the drawing that is asked for, so that after an edit only what has changed is entered
 * anew, after one look at each box. The answer is right until it is asked for another drawing.
 */
export function obstaclesOf(diagram: Pick<Diagram, 'nodes' | 'layout'>, boxes: Boxes): Obstacles {
  if (entered?.nodes !== diagram.nodes || entered.boxes !== boxes) {
    const parts = partsNow(diagram, boxes)
    for (const [id, before] of current) {
      const now = parts.get(id)
      if (before === now) continue
      for (const part of before) if (now?.includes(part) !== true) layerOf(part).remove(part.box, part)
    }
    for (const [id, now] of parts) {
      const before = current.get(id)
      if (before === now) continue
      for (const part of now) if (before?.includes(part) !== true) layerOf(part).add(part.box, part)
    }
    current = parts
    entered = { nodes: diagram.nodes, boxes }
  }
  return { parts: current, along, near }
}

const layerOf = ({ kind }: Obstacle) => (kind === 'frame' || kind === 'span' ? large : small)

function partsNow(diagram: Pick<Diagram, 'nodes' | 'layout'>, boxes: Boxes): Parts {
  const parts = new Map<NodeId, readonly Obstacle[]>()
  const isOther = entered === null ? () => true : otherThan(entered.nodes, diagram.nodes)
  for (const [id, box] of boxes) {
    const before = current.get(id)
    const isKept = before !== undefined && entered?.boxes.get(id) === box && !isOther(id)
    parts.set(id, isKept ? before : same(before, partsOf(diagram, id, box)))
  }
  return parts
}

/** Whether what a node puts in the way may be other among these nodes though its box is where it was. */
function otherThan(before: Diagram['nodes'], nodes: Diagram['nodes']): (id: NodeId) => boolean {
  if (before === nodes) return () => false
  const { set, gone } = changeOfTable<NodeId, DiagramNode>(before, nodes)
  const [was, is] = [bondsOf(before), bondsOf(nodes)]
  const others = new Set<string>(set.keys())
  for (const bonds of was === is ? [is] : [was, is]) {
    // What names something that has changed shows its name; where bonds are other, anything may be drawn on anything.
    for (const [host, marks] of [...bonds.chips, ...bonds.stubs])
      if (was !== is || marks.some((id) => set.has(id) || gone.has(id))) others.add(host)
    if (was !== is) for (const span of bonds.members.keys()) others.add(span)
  }
  const [treeBefore, tree] = [treeOf(before), treeOf(nodes)]
  return (id) => others.has(id) || treeBefore.isFrame(id) !== tree.isFrame(id)
}

function same(before: readonly Obstacle[] | undefined, now: readonly Obstacle[]): readonly Obstacle[] {
  if (before === undefined) return now
  const kept = now.map(
    (part) => before.find(({ kind, box }) => kind === part.kind && sameBox(box, part.box)) ?? part,
  )
  return kept.length === before.length && kept.every((part, at) => part === before[at]) ? before : kept
}

function partsOf(diagram: Pick<Diagram, 'nodes' | 'layout'>, id: NodeId, box: Box): readonly Obstacle[] {
  const tree = treeOf(diagram.nodes)
  const node = tree.node(id)
  if (node === undefined) return []
  const isSpan = bondsOf(diagram.nodes).members.has(id)
  if (!isSpan && !tree.isFrame(id)) return [{ id, kind: 'node', box, solid: endOn(node, box, false).solid }]
  if (isCollapsed(diagram, id)) return [{ id, kind: 'node', box, solid: [box] }]
  const name = nameBox(node, box)
  const marks = [...chipsOn(diagram, id, box.width), ...stubsIn(diagram, id, box)].map((mark) => ({
    ...mark.box,
    x: mark.box.x + box.x,
    y: mark.box.y + box.y,
  }))
  return [
    { id, kind: isSpan ? 'span' : 'frame', box, solid: [] },
    ...[...(name === null ? [] : [name]), ...marks].map((part): Obstacle => ({
      ...{ id, kind: 'name', box: part, solid: [part] },
    })),
  ]
}

function along(points: readonly Point[], margin: number): readonly Obstacle[] {
  const found = new Set<Obstacle>()
  for (let at = 1; at < points.length; at++) {
    const [a, b] = [points[at - 1], points[at]]
    if (a === undefined || b === undefined) continue
    const box = {
      x: Math.min(a.x, b.x) - margin,
      y: Math.min(a.y, b.y) - margin,
      width: Math.abs(a.x - b.x) + 2 * margin,
      height: Math.abs(a.y - b.y) + 2 * margin,
    }
    for (const layer of [small, large])
      for (const part of layer.touching(box)) if (overlaps(part.box, box)) found.add(part)
  }
  return [...found]
}

function near(box: Box): readonly Obstacle[] {
  const found = new Set<Obstacle>()
  for (const layer of [small, large])
    for (const part of layer.touching(box)) if (overlaps(part.box, box)) found.add(part)
  return [...found]
}

/** One order on every machine, whatever was found first. */
export function byPlace(a: Obstacle, b: Obstacle): number {
  return (
    a.box.x - b.box.x ||
    a.box.y - b.box.y ||
    a.box.width - b.box.width ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : a.kind < b.kind ? -1 : 1)
  )
}

/** True where a way passes within `margin` of the box; with a negative one, running along its edge does not count. */
export function crosses(points: readonly Point[], { x, y, width, height }: Box, margin: number): boolean {
  for (let at = 1; at < points.length; at++) {
    const [a, b] = [points[at - 1], points[at]]
    if (a === undefined || b === undefined) continue
    if (
      Math.min(a.x, b.x) < x + width + margin &&
      Math.max(a.x, b.x) > x - margin &&
      Math.min(a.y, b.y) < y + height + margin &&
      Math.max(a.y, b.y) > y - margin
    ) {
      return true
    }
  }
  return false
}
