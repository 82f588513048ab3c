import type { Point } from '../../core/layout/box'
import { boxesOf } from '../../core/layout/boxes'
import type { Diagram } from '../../core/model/diagram'
import type { Adding } from './canvas-state'

export const chooserWidth = 336
const tallest = 420
const margin = 8
/** To the point where one let go, or to the thing that is asked about. */
const away = 16

interface View {
  /** React Flow's: how far the picture is moved, and its zoom. */
  readonly transform: readonly [number, number, number]
  readonly width: number
  readonly height: number
}

/** Where the chooser stands, in px of the canvas on the screen: beside what it is about, and always wholly in view. */
export function chooserPlace(
  diagram: Diagram,
  { joins, direction, drop }: Adding,
  { transform: [panX, panY, zoom], width, height }: View,
): Point & { readonly height: number } {
  const box = boxesOf(diagram).get(joins) ?? { x: 0, y: 0, width: 0, height: 0 }
  const isRight = direction === 'after'
  const beside =
    drop === null
      ? { x: isRight ? box.x + box.width : box.x, y: box.y }
      : { x: drop.point.x, y: drop.point.y }
  const toLeft = drop === null && !isRight
  const x = beside.x * zoom + panX + (toLeft ? -away - chooserWidth : away)
  const y = beside.y * zoom + panY - (drop === null ? 0 : away)
  const within = (place: number, room: number) => Math.round(Math.max(margin, Math.min(place, room - margin)))
  const tall = Math.min(tallest, height - 2 * margin)
  return { x: within(x, width - chooserWidth), y: within(y, height - tall), height: tall }
}
