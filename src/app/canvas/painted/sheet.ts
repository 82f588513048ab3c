import { around, type Point } from '../../../core/layout/box'
import type { Place } from './on-device'
import type { Picture } from './picture'

/** Outlines and strokes reach so far beyond a box, in px of the screen. */
const margin = 12

/**
 * The place of a picture on an element that is just as large as what it shows, at the view's scale. Such an element follows the
 * pointer and the view by being moved alone: nothing is painted for that, and the screen shows anew no more than what is
 * carried. Null where that is larger than the view. Costs a look at each item.
 */
export function sheetFor(picture: Picture, view: Place): Place | null {
  const extent = around([...picture.items.map(({ box }) => box), ...picture.outlined])
  if (extent === null) return null
  const { zoom } = view
  const [width, height] = [extent.width * zoom + 2 * margin, extent.height * zoom + 2 * margin]
  if (width > view.width || height > view.height) return null
  return {
    zoom,
    x: margin - extent.x * zoom,
    y: margin - extent.y * zoom,
    width: Math.ceil(width),
    height: Math.ceil(height),
  }
}

/** Where the corner of that element belongs in a view, carried so far: in whole px of the device, so that it stays sharp. */
export function cornerOf(sheet: Place, view: Place, by: Point, density: number): Point {
  const whole = (at: number) => Math.round(at * density) / density
  return { x: whole(view.x + by.x * view.zoom - sheet.x), y: whole(view.y + by.y * view.zoom - sheet.y) }
}
