import { textWidth } from '../measure/text'
import type { ConnectionId, NodeId } from '../model/diagram'
import type { Colour } from './contrast'

/** What a shape is part of, for whoever looks for it in a picture; nothing is drawn differently by it. */
export type Role =
  | 'frame'
  | 'icon'
  | 'name'
  | 'caption'
  | 'count'
  | 'chip'
  | 'stub'
  | 'text'
  | 'ground'
  | 'line'
  | 'arrow'
  | 'label'
  | 'badge'
  | 'step'
  | 'title'

interface Drawn {
  /** The node or connection that it belongs to. */
  readonly of?: NodeId | ConnectionId
  readonly role?: Role
}

/** Four corners, or a circle where `radius` is half of both sides. */
export interface RectShape extends Drawn {
  readonly kind: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill: Colour | null
  readonly stroke: Colour | null
  readonly strokeWidth: number
  readonly dash?: readonly number[]
  readonly radius?: number
}

/** `d` is SVG path data of absolute M, L, Q, C and Z only, so that its bounds follow from its numbers. */
export interface PathShape extends Drawn {
  readonly kind: 'path'
  readonly d: string
  readonly stroke: Colour | null
  readonly strokeWidth: number
  readonly fill: Colour | null
  readonly dash?: readonly number[]
}

export interface CircleShape extends Drawn {
  readonly kind: 'circle'
  readonly x: number
  readonly y: number
  readonly r: number
  readonly fill: Colour | null
  readonly stroke: Colour | null
  readonly strokeWidth: number
  readonly dash?: readonly number[]
}

/** An icon of the icon package, by its path there; square. */
export interface IconShape extends Drawn {
  readonly kind: 'icon'
  readonly path: string
  readonly x: number
  readonly y: number
  readonly size: number
}

/** One line of text; `y` is its baseline. */
export interface TextShape extends Drawn {
  readonly kind: 'text'
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly weight: 400 | 600
  readonly fill: Colour
  readonly anchor: 'start' | 'middle' | 'end'
}

/** Everything that a picture is made of. */
export type Shape = RectShape | PathShape | CircleShape | IconShape | TextShape

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The smallest box around all that is painted, strokes and text included; null for no shapes. */
export function boundsOf(shapes: readonly Shape[]): Bounds | null {
  if (shapes.length === 0) return null
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const shape of shapes) {
    const [x1, y1, x2, y2] = edgesOf(shape)
    if (x1 < left) left = x1
    if (y1 < top) top = y1
    if (x2 > right) right = x2
    if (y2 > bottom) bottom = y2
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The shape, `dx` to the right and `dy` down. */
export function moved(shape: Shape, dx: number, dy: number): Shape {
  if (shape.kind !== 'path') return { ...shape, x: shape.x + dx, y: shape.y + dy }
  return { ...shape, d: movedPath(shape.d, dx, dy) }
}

/** A coordinate as it stands in path data and pictures: two decimals at most, never `-0` or an exponent. */
export function coordinate(value: number): string {
  const rounded = Math.round(value * 100) / 100
  return String(rounded === 0 ? 0 : rounded)
}

type Edges = readonly [number, number, number, number]

function edgesOf(shape: Shape): Edges {
  switch (shape.kind) {
    case 'rect': {
      const half = shape.stroke === null ? 0 : shape.strokeWidth / 2
      return [shape.x - half, shape.y - half, shape.x + shape.width + half, shape.y + shape.height + half]
    }
    case 'circle': {
      const radius = shape.r + (shape.stroke === null ? 0 : shape.strokeWidth / 2)
      return [shape.x - radius, shape.y - radius, shape.x + radius, shape.y + radius]
    }
    case 'icon':
      return [shape.x, shape.y, shape.x + shape.size, shape.y + shape.size]
    case 'text': {
      const width = textWidth(shape.text, { size: shape.size, weight: shape.weight })
      const left = shape.x - { start: 0, middle: width / 2, end: width }[shape.anchor]
      return [left, shape.y - shape.size, left + width, shape.y + shape.size * 0.3]
    }
    case 'path':
      return pathEdges(shape)
  }
}

const numbers = /-?\d+(?:\.\d+)?/g

let measured = 0

/** How many times path data has been read for its box since the program started: for tests that count work. */
export function countPathsMeasured(): number {
  return measured
}

/** Control points count as points, which makes the box of a curve a little too large, never too small. */
function pathEdges({ d, stroke, strokeWidth }: PathShape): Edges {
  measured++
  const half = stroke === null ? 0 : strokeWidth / 2
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  // Asked for every line of a drawing: without a list of words and one of numbers in between.
  let isX = true
  for (let at = 0; at < d.length;) {
    const start = at
    while (isOfNumber(d.charCodeAt(at))) at += 1
    if (at === start) {
      at += 1
      continue
    }
    const value = Number(d.slice(start, at))
    if (isX) {
      if (value < left) left = value
      if (value > right) right = value
    } else {
      if (value < top) top = value
      if (value > bottom) bottom = value
    }
    isX = !isX
  }
  return [left - half, top - half, right + half, bottom + half]
}

/** A digit, a point, or a minus. */
function isOfNumber(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 46 || code === 45
}

function movedPath(d: string, dx: number, dy: number): string {
  let count = 0
  return d.replace(numbers, (value) => coordinate(Number(value) + (count++ % 2 === 0 ? dx : dy)))
}
