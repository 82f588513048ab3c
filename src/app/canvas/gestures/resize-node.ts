import type { Box, Point } from '../../../core/layout/box'
import { boxesOf } from '../../../core/layout/boxes'
import type { Edge, Edges } from '../../../core/layout/guides/guides'
import { snap } from '../../../core/layout/snap'
import { withInsides } from '../../../core/edit/items'
import { resizeNode } from '../../../core/edit/resize-node'
import type { Diagram, NodeId } from '../../../core/model/diagram'
import { apply, getSession, wordsFor } from '../../session/session'
import { endGesture, setCanvas } from '../canvas-state'
import type { Stage } from '../stage'
import { aligning } from './aligning'
import type { At, Gesture } from './gesture'
import type { Direction } from './sizers'

const smallest = 48

/** Drags one handle; the edges that it does not touch stay where they are. */
export function resizeGesture(
  start: At,
  { id, direction }: { readonly id: NodeId; readonly direction: Direction },
  stage: Stage,
): Gesture | null {
  const { diagram } = getSession()
  const box = boxesOf(diagram).get(id)
  const node = diagram.nodes[id]
  if (box === undefined || node === undefined) return null
  const corner = (node.parentId === null ? undefined : boxesOf(diagram).get(node.parentId)) ?? { x: 0, y: 0 }
  const edges: Edges = {
    x: edgeOf(direction, { start: 'w', end: 'e' }),
    y: edgeOf(direction, { start: 'n', end: 's' }),
  }
  const align = aligning(diagram, { ids: [id], carried: withInsides(diagram, [id]) }, stage)
  let wanted: Box | null = null
  const resized = (now: Diagram) => (wanted === null ? resizeNode(now, id, box) : resizeNode(now, id, wanted))

  return {
    cursor: `${direction}-resize`,
    pansAtRim: true,
    move({ canvas, isFree }) {
      const by = { x: canvas.x - start.canvas.x, y: canvas.y - start.canvas.y }
      const raw = pulledBox(box, direction, by, { x: Math.round, y: Math.round })
      const pull = isFree ? { x: 0, y: 0 } : align.pull(by, edges, raw)
      const to = { x: by.x + (pull.x ?? 0), y: by.y + (pull.y ?? 0) }
      const pulled = pulledBox(box, direction, to, {
        x: pull.x === null ? snap : Math.round,
        y: pull.y === null ? snap : Math.round,
      })
      wanted = { ...pulled, x: pulled.x - corner.x, y: pulled.y - corner.y }
      const result = resized(diagram)
      if (result.ok)
        setCanvas({ draft: result.value, guides: isFree ? [] : align.guides(result.value, edges) })
    },
    drop() {
      endGesture()
      if (wanted !== null) apply(`Resize ${wordsFor(diagram, [id])}`, resized)
    },
    cancel: endGesture,
  }
}

function edgeOf(direction: Direction, letters: Readonly<Record<'start' | 'end', string>>): Edge {
  if (direction.includes(letters.start)) return 'start'
  return direction.includes(letters.end) ? 'end' : 'none'
}

/** The box with the edges of this handle moved, each to its place on the grid or off it, and never inside out. */
export function pulledBox(
  box: Box,
  direction: Direction,
  by: Point,
  to: Readonly<Record<'x' | 'y', (length: number) => number>> = { x: snap, y: snap },
): Box {
  let { x: left, y: top } = box
  let [right, bottom] = [box.x + box.width, box.y + box.height]
  if (direction.includes('w')) left = Math.min(to.x(left + by.x), right - smallest)
  if (direction.includes('e')) right = Math.max(to.x(right + by.x), left + smallest)
  if (direction.includes('n')) top = Math.min(to.y(top + by.y), bottom - smallest)
  if (direction.includes('s')) bottom = Math.max(to.y(bottom + by.y), top + smallest)
  return { x: left, y: top, width: right - left, height: bottom - top }
}
