import { holds, overlaps, type Box } from '../../../core/layout/box'
import type { Diagram } from '../../../core/model/diagram'
import { getSession, select } from '../../session/session'
import { endGesture, setCanvas } from '../canvas-state'
import { boxBetween } from '../geometry'
import { formOf } from '../hit'
import { pointableBoxes } from '../layers'
import type { At, Gesture } from './gesture'

/** Selects what a rectangle catches; with Shift, in addition. */
export function marquee(start: At): Gesture {
  const { diagram } = getSession()
  let caught: readonly string[] = []
  return {
    cursor: 'crosshair',
    pansAtRim: true,
    move({ canvas }) {
      const box = boxBetween(start.canvas, canvas)
      caught = caughtBy(diagram, box)
      setCanvas({ marquee: box, caught: new Set(caught) })
    },
    drop() {
      endGesture()
      select(caught, start.shift ? 'add' : 'replace')
    },
    cancel: endGesture,
  }
}

/** Icons and notes that the rectangle touches; containers and spans only when they are wholly in it. */
export function caughtBy(diagram: Diagram, marquee: Box): readonly string[] {
  return [...pointableBoxes(diagram)].flatMap(([id, box]) => {
    const node = diagram.nodes[id]
    if (node === undefined) return []
    const form = formOf(diagram, node)
    const isCaught = form === 'container' || form === 'span' ? holds(marquee, box) : overlaps(marquee, box)
    return isCaught ? [id] : []
  })
}
