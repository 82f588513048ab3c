import { nodeAt, type ItemId } from '../../core/edit/items'
import { moveNodes } from '../../core/edit/move-nodes'
import { resizeNode } from '../../core/edit/resize-node'
import type { Point } from '../../core/layout/box'
import { relativeBox } from '../../core/layout/boxes'
import { settled } from '../../core/layout/settled'
import type { Diagram, NodeId } from '../../core/model/diagram'
import { ok } from '../../core/model/results'
import { movedByHand } from '../session/laid-out'
import * as session from '../session/session'
import { movable } from './gestures/movable'
import { isResizable } from './gestures/sizers'

/** Movements that follow each other: from where, and what they have come to. */
interface Way {
  readonly from: Diagram
  readonly to: Diagram
  readonly ids: readonly NodeId[]
  readonly label: string
  readonly key: string
}
let way: Way | null = null

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
  const key = `nudge:${ids.join()}`
  const from = way?.to === diagram && way.key === key ? way.from : diagram
  if (session.apply(label, (now) => movedByHand(moveNodes(now, new Map(places)), ids), key))
    way = { from, to: session.getSession().diagram, ids, label, key }
  then()
}

/**
 * The keys have come to rest: what was moved settles beside what it would lie over, as when it is dropped, in the same
 * step of undo. On the way there it may pass over anything. Nothing where something else has been done since.
 */
export function settleMoved(): void {
  const done = way
  way = null
  if (done === null || session.getSession().diagram !== done.to) return
  session.apply(done.label, (now) => ok(settled(done.from, now, done.ids)), done.key)
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
