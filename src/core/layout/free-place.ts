import { containerHeader, containerPadding, upToGrid } from '../measure/node-box'
import type { Diagram, NodeId } from '../model/diagram'
import { bondsOf } from './bonds'
import { isOnBorder } from './border'
import { grown, overlaps, type Box, type Point, type Size } from './box'
import { boxGrid } from './box-grid'
import { boxesOf, openBoxesOf, openSizeOf } from './boxes'
import { isCollapsed } from './hidden'
import { grid, snap } from './snap'
import { bottomRoom, stubsOf } from './stubs'
import { treeOf } from './tree'

/** Between siblings. */
export const siblingGap = 32

/**
 * Where something new of this size fits in a container (or, for null, on the canvas) without touching anything there:
 * top-left corner, relative to the container, on the grid of 8 px, 32 px from every sibling.
 *
 * With `near` (relative, the top-left corner wished for) the nearest such place. Without, the first place in reading
 * order that the container has room for; else beside or below its content, where it has to grow least; on the canvas
 * rows come to about 16 : 10. `without` is not looked at (what is being moved). Costs about the square of the siblings near.
 */
export function freePlace(
  diagram: Pick<Diagram, 'nodes' | 'layout'>,
  parentId: NodeId | null,
  size: Size,
  near?: Point,
  without?: ReadonlySet<NodeId>,
): Point {
  const taken = takenIn(diagram, parentId, without)
  const start =
    parentId === null
      ? firstOf(taken)
      : { x: containerPadding, y: upToGrid(containerHeader + containerPadding) }
  const room = roomOf(diagram, parentId)
  const cost =
    near === undefined ? readingCost(start, size, room) : distanceTo(clamped(near, parentId, start))

  const occupied = boxGrid<Box>(256)
  for (const box of taken) occupied.add(box, box)
  const isFree = (at: Point): boolean => {
    const wanted = grown({ ...size, ...at }, siblingGap)
    return !occupied.near(wanted).some((box) => overlaps(wanted, box))
  }

  const best = candidates(taken, size, start, near === undefined ? start : clamped(near, parentId, start))
    .filter(({ x, y }) => parentId === null || (x >= start.x && y >= start.y))
    .map((at) => ({ at, cost: cost(at) }))
    .toSorted((a, b) => a.cost - b.cost || a.at.y - b.at.y || a.at.x - b.at.x)
    .find(({ at }) => isFree(at))
  return best?.at ?? { x: start.x, y: lowest(taken, start.y) }
}

/** Boxes of what is drawn in the container, relative to it: children and what is on their borders, stubs, and spans that reach into it. */
function takenIn(
  diagram: Pick<Diagram, 'nodes' | 'layout'>,
  parentId: NodeId | null,
  without: ReadonlySet<NodeId> | undefined,
): readonly Box[] {
  const tree = treeOf(diagram.nodes)
  const bonds = bondsOf(diagram.nodes)
  const boxes = openBoxesOf(diagram)
  const frame = parentId === null ? null : (boxes.get(parentId) ?? null)
  const origin = frame ?? { x: 0, y: 0 }
  const taken: Box[] = []
  const take = (id: NodeId): void => {
    const box = boxes.get(id)
    if (box === undefined || without?.has(id) === true) return
    taken.push({ ...box, x: box.x - origin.x, y: box.y - origin.y })
  }
  for (const child of tree.childrenOf(parentId)) {
    if (Object.hasOwn(diagram.layout, child.id) && !bonds.members.has(child.id)) take(child.id)
    if (without?.has(child.id) === true) continue
    // What stands on a neighbour's border reaches out of it.
    for (const node of tree.childrenOf(child.id)) if (isOnBorder(diagram, node)) take(node.id)
  }
  // What is hidden stands nowhere, so that no outline reaches into it.
  const isDrawn = parentId === null || (boxesOf(diagram).has(parentId) && !isCollapsed(diagram, parentId))
  for (const span of isDrawn ? bonds.members.keys() : []) {
    const box = boxes.get(span)
    if (box !== undefined && (frame === null || overlaps(frame, box))) take(span)
  }
  for (const { box } of (parentId === null ? undefined : stubsOf(diagram).get(parentId)) ?? [])
    taken.push(box)
  return taken
}

function roomOf(diagram: Pick<Diagram, 'nodes' | 'layout'>, parentId: NodeId | null): Size | null {
  const parent = parentId === null ? undefined : treeOf(diagram.nodes).node(parentId)
  if (parent === undefined || parentId === null) return null
  const { width, height } = openSizeOf(diagram, parent)
  return { width: width - containerPadding, height: height - bottomRoom(diagram, parentId, width) }
}

/** Corners beside, above and below what is there, aligned with it; enough, since the best free place touches something. */
function candidates(taken: readonly Box[], size: Size, start: Point, near: Point): readonly Point[] {
  const found = new Map<string, Point>()
  const add = (x: number, y: number): void => {
    const at = { x: Math.ceil(x / grid) * grid, y: Math.ceil(y / grid) * grid }
    found.set(`${at.x} ${at.y}`, at)
  }
  const back = (edge: number, length: number): number =>
    Math.floor((edge - siblingGap - length) / grid) * grid
  add(near.x, near.y)
  add(start.x, start.y)
  for (const { x, y, width, height } of taken) {
    const after = { x: x + width + siblingGap, y: y + height + siblingGap }
    const before = { x: back(x, size.width), y: back(y, size.height) }
    for (const row of [y, start.y, near.y]) {
      add(after.x, row)
      add(before.x, row)
    }
    for (const column of [x, start.x, near.x]) {
      add(column, after.y)
      add(column, before.y)
    }
    add(after.x, after.y)
  }
  return [...found.values()]
}

function clamped(near: Point, parentId: NodeId | null, start: Point): Point {
  const at = { x: snap(near.x), y: snap(near.y) }
  if (parentId === null) return at
  return { x: Math.max(at.x, snap(start.x)), y: Math.max(at.y, Math.ceil(start.y / grid) * grid) }
}

function distanceTo(near: Point): (at: Point) => number {
  return (at) => (at.x - near.x) ** 2 + (at.y - near.y) ** 2
}

/** Inside a container: what makes it grow comes last. On the canvas: what makes the whole larger than 16 : 10. */
function readingCost(start: Point, size: Size, room: Size | null): (at: Point) => number {
  const line = 1e4
  if (room === null) return ({ x, y }) => Math.max(x - start.x, (y - start.y) * 1.6) * line + (y - start.y)
  return ({ x, y }) => {
    const outX = Math.max(0, x + size.width - room.width)
    const outY = Math.max(0, y + size.height - room.height)
    return (outX + outY) * 1e8 + y * line + x
  }
}

function firstOf(taken: readonly Box[]): Point {
  if (taken.length === 0) return { x: 0, y: 0 }
  return { x: Math.min(...taken.map(({ x }) => x)), y: Math.min(...taken.map(({ y }) => y)) }
}

function lowest(taken: readonly Box[], from: number): number {
  return Math.ceil(taken.reduce((y, box) => Math.max(y, box.y + box.height + siblingGap), from) / grid) * grid
}
