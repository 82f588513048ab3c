import type { Box } from '../../../core/layout/box'
import { boxesOf } from '../../../core/layout/boxes'
import { snap } from '../../../core/layout/snap'
import { treeOf } from '../../../core/layout/tree'
import { resizeNode } from '../../../core/edit/resize-node'
import type { Diagram, NodeId } from '../../../core/model/diagram'
import { apply, getSession, wordsFor } from '../../session/session'
import { endGesture, setCanvas } from '../canvas-state'
import { formOf } from '../hit'
import type { At, Gesture } from './gesture'

/** The eight handles, by compass direction. */
export const directions = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const
export type Direction = (typeof directions)[number]

const smallest = 48

/** What a person may size: containers, notes and plain shapes. A resource's box follows from its name. */
export function isResizable(diagram: Diagram, id: string): boolean {
  const node = treeOf(diagram.nodes).node(id)
  if (node === undefined || diagram.layout[node.id]?.locked === true) return false
  return node.kind !== 'resource' || formOf(diagram, node) === 'container'
}

/** Drags one handle; the edges that it does not touch stay where they are. */
export function resizeGesture(start: At, id: NodeId, direction: Direction): Gesture | null {
  const { diagram } = getSession()
  const box = boxesOf(diagram).get(id)
  const node = diagram.nodes[id]
  if (box === undefined || node === undefined) return null
  const corner = (node.parentId === null ? undefined : boxesOf(diagram).get(node.parentId)) ?? { x: 0, y: 0 }
  let wanted: Box | null = null
  const resized = (now: Diagram) => (wanted === null ? resizeNode(now, id, box) : resizeNode(now, id, wanted))

  return {
    cursor: `${direction}-resize`,
    pansAtRim: true,
    move({ canvas }) {
      const pulled = pulledBox(box, direction, { x: canvas.x - start.canvas.x, y: canvas.y - start.canvas.y })
      wanted = { ...pulled, x: pulled.x - corner.x, y: pulled.y - corner.y }
      const result = resized(diagram)
      if (result.ok) setCanvas({ draft: result.value })
    },
    drop() {
      endGesture()
      if (wanted !== null) apply(`Resize ${wordsFor(diagram, [id])}`, resized)
    },
    cancel: endGesture,
  }
}

/** The box with the edges of this handle moved, on the grid and never inside out. */
export function pulledBox(
  box: Box,
  direction: Direction,
  by: { readonly x: number; readonly y: number },
): Box {
  let { x: left, y: top } = box
  let [right, bottom] = [box.x + box.width, box.y + box.height]
  if (direction.includes('w')) left = Math.min(snap(left + by.x), right - smallest)
  if (direction.includes('e')) right = Math.max(snap(right + by.x), left + smallest)
  if (direction.includes('n')) top = Math.min(snap(top + by.y), bottom - smallest)
  if (direction.includes('s')) bottom = Math.max(snap(bottom + by.y), top + smallest)
  return { x: left, y: top, width: right - left, height: bottom - top }
}
