import type { Point } from '../../../core/layout/box'
import { boxesOf } from '../../../core/layout/boxes'
import type { NodeId } from '../../../core/model/diagram'
import { getSession, stopConnecting } from '../../session/session'
import { connectNodes } from '../connect-nodes'
import { endGesture, setCanvas } from '../canvas-state'
import { hitAt } from '../hit'
import type { Gesture } from './gesture'

/** Drags a connection out of a node; letting go over any other node or container connects the two. */
export function pullConnection(from: NodeId, reach: number): Gesture {
  let target: NodeId | null = null
  return {
    cursor: 'crosshair',
    pansAtRim: true,
    move({ canvas }) {
      target = targetAt(from, canvas, reach)
      setCanvas({ pull: { from, to: canvas, target } })
    },
    drop() {
      endGesture()
      if (target !== null) connectNodes(from, target)
    },
    cancel() {
      endGesture()
      stopConnecting()
    },
  }
}

/** The node under the pointer that would take a connection from this one. */
export function targetAt(from: NodeId, point: Point, reach: number): NodeId | null {
  const { diagram } = getSession()
  const hit = hitAt(diagram, boxesOf(diagram), point, reach)
  return hit === null || hit.id === from ? null : hit.id
}
