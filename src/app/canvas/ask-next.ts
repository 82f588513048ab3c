import { nodeAt } from '../../core/edit/items'
import type { Point } from '../../core/layout/box'
import { boxesOf } from '../../core/layout/boxes'
import type { NodeId } from '../../core/model/diagram'
import { getSession, say, select } from '../session/session'
import { activeThing, makeActive } from './active'
import { setCanvas, type Adding } from './canvas-state'
import { targetOf } from './drop-target'
import { hitAt } from './hit'

/** A connection was let go over empty room: asks what stands there. Of notes, shapes and the node itself nothing follows. */
export function askNextAt(joins: NodeId, point: Point): void {
  const { diagram } = getSession()
  const isOnItself = hitAt(diagram, boxesOf(diagram), point, 0)?.id === joins
  if (isOnItself || nodeAt(diagram, joins)?.kind !== 'resource') return
  setCanvas({
    adding: { joins, direction: 'after', drop: { over: targetOf(diagram, point, null), point } },
    pull: { from: joins, to: point, target: null },
  })
}

/** N: asks what comes after, or before, the thing where the keyboard is. */
export function askNextOfActive(direction: Adding['direction']): void {
  const active = activeThing()
  const node = active === null ? undefined : nodeAt(getSession().diagram, active)
  if (node?.kind !== 'resource') {
    say(
      node === undefined
        ? 'First select what something new is to be connected with.'
        : 'Only AWS resources have something that comes next.',
    )
    return
  }
  select([node.id])
  makeActive(node.id)
  setCanvas({ adding: { joins: node.id, direction, drop: null } })
}

/** Nothing is added. */
export function stopAsking(): void {
  setCanvas({ adding: null, pull: null })
}
