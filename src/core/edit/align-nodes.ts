import { around, centreOf, type Box, type Point } from '../layout/box'
import type { Diagram } from '../model/diagram'
import type { Result } from '../model/results'
import { arrangeable, rearranged, refuseFew } from './arranging'
import type { ItemId } from './items'

/** Which edges or middles are to be on one line. */
export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom'

/**
 * Puts the edges or middles of these on one line, across containers too; of resources it is the icons that are aligned.
 *
 * The line is that of the edge that is furthest out, or the middle of all; where some are pinned, theirs. What would come
 * to lie over something moves on along the line. Refuses fewer than two.
 */
export function alignNodes(diagram: Diagram, ids: Iterable<ItemId>, alignment: Alignment): Result<Diagram> {
  const things = arrangeable(diagram, ids)
  const fixed = things.filter(({ stays }) => stays)
  const line = around((fixed.length > 0 ? fixed : things).map(({ mark }) => mark))
  if (line === null || things.length < 2) return refuseFew(2)
  const isHorizontal = alignment === 'left' || alignment === 'centre' || alignment === 'right'
  return rearranged(diagram, things, {
    by: ({ mark }) => wayTo(mark, line, alignment),
    axis: isHorizontal ? 'y' : 'x',
  })
}

function wayTo(box: Box, line: Box, alignment: Alignment): Point {
  switch (alignment) {
    case 'left':
      return { x: line.x - box.x, y: 0 }
    case 'centre':
      return { x: centreOf(line).x - centreOf(box).x, y: 0 }
    case 'right':
      return { x: line.x + line.width - box.x - box.width, y: 0 }
    case 'top':
      return { x: 0, y: line.y - box.y }
    case 'middle':
      return { x: 0, y: centreOf(line).y - centreOf(box).y }
    case 'bottom':
      return { x: 0, y: line.y + line.height - box.y - box.height }
    default:
      return alignment satisfies never
  }
}
