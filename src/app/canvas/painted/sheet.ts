import { grown, holds, type Box, type Point } from '../../../core/layout/box'
import type { Place } from './on-device'

/** Outlines and strokes reach so far beyond a box, in px of the screen. */
const margin = 12

/** A sheet that does not hold all reaches so far beyond the view, in px of the screen: the way of a wheel in a few frames. */
const beyond = 256

const nothing: Box = { x: 0, y: 0, width: 0, height: 0 }

/**
 * The place of a picture on an element of its own, which follows the view and the pointer by being moved alone: nothing is
 * painted for that. It is just as large as what it shows, or, where that is much larger than the view, a little larger than the
 * view. After `before`, at the same scale, it is whole px of the device away, so that what is painted can be shifted.
 */
export function sheetFor(view: Place, extent: Box | null, density: number, before: Place | null): Place {
  const { zoom } = view
  const box = extent ?? nothing
  const [width, height] = [box.width * zoom + 2 * margin, box.height * zoom + 2 * margin]
  const isWhole = width <= view.width + 2 * beyond && height <= view.height + 2 * beyond
  const left = isWhole ? Math.floor((view.x + box.x * zoom - margin) * density) / density : -beyond
  const top = isWhole ? Math.floor((view.y + box.y * zoom - margin) * density) / density : -beyond
  const [x, y] = [view.x - left, view.y - top]
  const isShifted = before?.zoom === zoom
  return {
    zoom,
    x: isShifted ? before.x + whole(x - before.x, density) : x,
    y: isShifted ? before.y + whole(y - before.y, density) : y,
    width: isWhole ? Math.ceil(width) + 2 : view.width + 2 * beyond,
    height: isWhole ? Math.ceil(height) + 2 : view.height + 2 * beyond,
  }
}

/** The scale at which a view just shows all that reaches so far. */
export function wholeZoom({ width, height }: Place, extent: Box | null): number {
  const box = extent ?? nothing
  return Math.min((width - 2 * margin) / box.width, (height - 2 * margin) / box.height)
}

/** Whether a sheet has all that a view shows of what reaches so far. */
export function covers(sheet: Place, view: Place, extent: Box | null): boolean {
  if (extent === null) return true
  const needed = common(seenIn(view), grown(extent, margin / sheet.zoom))
  // Half a pixel is nothing that one could miss.
  return needed === null || holds(grown(seenIn(sheet), 0.5 / sheet.zoom), needed)
}

/**
 * Where the corner of a sheet belongs in a view: in whole px of the device, so that it stays sharp, unless it is stretched.
 * `off` is how far that is from its very place, in px of the screen.
 */
export function cornerOf(sheet: Place, view: Place, density: number): Point & { readonly off: number } {
  const by = view.zoom / sheet.zoom
  const [x, y] = [view.x - sheet.x * by, view.y - sheet.y * by]
  if (by !== 1) return { x, y, off: 0 }
  const [left, top] = [whole(x, density), whole(y, density)]
  return { x: left, y: top, off: Math.abs(left - x) + Math.abs(top - y) }
}

/** What a place shows, in canvas px. */
export function seenIn({ x, y, zoom, width, height }: Place): Box {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
}

function common(a: Box, b: Box): Box | null {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const width = Math.min(a.x + a.width, b.x + b.width) - x
  const height = Math.min(a.y + a.height, b.y + b.height) - y
  return width > 0 && height > 0 ? { x, y, width, height } : null
}

function whole(at: number, density: number): number {
  return Math.round(at * density) / density
}
