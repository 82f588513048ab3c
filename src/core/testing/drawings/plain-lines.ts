import type { Point } from '../../layout/box'
import { boxesOf } from '../../layout/boxes'
import { opposite, portOf, type End } from '../../layout/routing/end'
import { endsOf } from '../../layout/routing/ends'
import type { Connection, ConnectionId, Diagram, Side } from '../../model/diagram'
import { smoothStep } from './smooth-step'

/** Every drawn connection as plain React Flow would draw it: from the right to the left, or between facing sides. */
export function plainLines(
  diagram: Diagram,
  sides: 'right' | 'facing',
): ReadonlyMap<ConnectionId, readonly Point[]> {
  const endOf = endsOf(diagram, boxesOf(diagram))
  return new Map(
    Object.values<Connection>(diagram.connections).flatMap(({ id, from, to }) => {
      const [a, b] = [endOf(from), endOf(to)]
      if (a === null || b === null || a === b) return []
      const side = sides === 'right' ? 'right' : facing(a, b)
      return [[id, smoothStep(handle(a, side), side, handle(b, opposite(side)))] as const]
    }),
  )
}

function handle(end: End, side: Side): Point {
  return portOf(end, side, side === 'left' || side === 'right' ? end.middle.y : end.middle.x)
}

function facing(from: End, to: End): Side {
  const [dx, dy] = [to.middle.x - from.middle.x, to.middle.y - from.middle.y]
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 'right' : 'left'
  return dy >= 0 ? 'bottom' : 'top'
}
