import { nodeAt, type ItemId } from '../../core/edit/items'
import { moveNodes } from '../../core/edit/move-nodes'
import { resizeNode } from '../../core/edit/resize-node'
import type { Point } from '../../core/layout/box'
import { relativeBox } from '../../core/layout/boxes'
import type { NodeId } from '../../core/model/diagram'
import * as session from '../session/session'
import { movable } from './gestures/movable'
import { isResizable } from './gestures/sizers'

/** Moves what is selected by so much; movements that follow each other are one step of undo. */
export function moveSelected(dx: number, dy: number, then: () => void): void {
  const { diagram, selection } = session.getSession()
  const ids = movable(diagram, selection)
  if (ids.length === 0) return
  const places = ids.flatMap((id): [NodeId, Point][] => {
    const node = nodeAt(diagram, id)
    if (node === undefined) return []
    const { x, y } = relativeBox(diagram, node)
    return [[id, { x: x + dx, y: y + dy }]]
  })
  const label = `Move ${session.wordsFor(diagram, ids)}`
  session.apply(label, (now) => moveNodes(now, new Map(places)), `nudge:${ids.join()}`)
  then()
}

/** Makes a container, note or shape wider and taller by so much. */
export function resizeBy(id: ItemId, dx: number, dy: number): void {
  const { diagram } = session.getSession()
  const node = nodeAt(diagram, id)
  if (node === undefined || !isResizable(diagram, node.id)) return
  const { width, height, ...corner } = relativeBox(diagram, node)
  const box = { ...corner, width: Math.max(width + dx, 48), height: Math.max(height + dy, 48) }
  const label = `Resize ${session.wordsFor(diagram, [node.id])}`
  session.apply(label, (now) => resizeNode(now, node.id, box), `resize:${node.id}`)
}
