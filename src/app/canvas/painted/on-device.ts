import type { Box } from '../../../core/layout/box'

/** Where the picture stands on the screen: the canvas's origin in screen px, and its scale. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly zoom: number
  /** The part of the page that is painted, in screen px. */
  readonly width: number
  readonly height: number
}

/** A place in px of the device, of which there are `density` to each px of the screen. */
export interface OnDevice {
  readonly zoom: number
  readonly density: number
  /** Where the canvas's origin is. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export function onDevice({ x, y, zoom, width, height }: Place, density: number): OnDevice {
  return {
    ...{ zoom, density },
    left: x * density,
    top: y * density,
    width: Math.max(1, Math.round(width * density)),
    height: Math.max(1, Math.round(height * density)),
  }
}

export function whole({ width, height }: OnDevice): Box {
  return { x: 0, y: 0, width, height }
}

/** Strokes and smoothing reach so far beyond a box, in px of the device. */
const margin = 4

/** A box of the canvas in whole px of the device, as far as it is in view, with all that strokes and smoothing add to it. */
export function boxOnDevice({ zoom, density, left, top, width, height }: OnDevice, box: Box): Box {
  const scale = zoom * density
  const x = Math.max(0, Math.floor(box.x * scale + left) - margin)
  const y = Math.max(0, Math.floor(box.y * scale + top) - margin)
  const right = Math.min(width, Math.ceil((box.x + box.width) * scale + left) + margin)
  const bottom = Math.min(height, Math.ceil((box.y + box.height) * scale + top) + margin)
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) }
}

/** A box of the device in canvas px. */
export function boxOnCanvas({ zoom, density, left, top }: OnDevice, { x, y, width, height }: Box): Box {
  const scale = zoom * density
  return { x: (x - left) / scale, y: (y - top) / scale, width: width / scale, height: height / scale }
}

/** What of a view a box leaves uncovered, in strips that do not overlap. */
export function around({ width, height }: OnDevice, box: Box): readonly Box[] {
  const [x, y] = [clamped(box.x, width), clamped(box.y, height)]
  const [right, bottom] = [clamped(box.x + box.width, width), clamped(box.y + box.height, height)]
  return [
    { x: 0, y: 0, width, height: y },
    { x: 0, y: bottom, width, height: height - bottom },
    { x: 0, y, width: x, height: bottom - y },
    { x: right, y, width: width - right, height: bottom - y },
  ].filter((strip) => strip.width > 0 && strip.height > 0)
}

function clamped(value: number, most: number): number {
  return Math.max(0, Math.min(most, value))
}
