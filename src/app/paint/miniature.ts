import type { IconShape, RectShape, Shape, CircleShape, PathShape, TextShape } from '../../core/scene/shapes'

/** How a shape looks in one theme: all of it but where it is. */
export type Style =
  | Pick<RectShape, 'kind' | 'fill' | 'stroke' | 'strokeWidth' | 'dash' | 'radius'>
  | Pick<CircleShape, 'kind' | 'fill' | 'stroke' | 'strokeWidth' | 'dash' | 'r'>
  | Pick<PathShape, 'kind' | 'fill' | 'stroke' | 'strokeWidth' | 'dash'>
  | Pick<IconShape, 'kind' | 'path' | 'size'>
  | Pick<TextShape, 'kind' | 'size' | 'weight' | 'fill' | 'anchor'>

/** How it looks in the light theme and in the dark one; null where only the other has it. */
export type StylePair = readonly [light: Style | null, dark: Style | null]

/** The number of its style; then x and y, of a rectangle also width and height, of a text also its words; of a path its data. */
export type MiniatureShape =
  readonly [style: number, ...at: readonly number[]] | readonly [number, string, number?, number?]

/** The scene of a pattern, as the build has drawn it: in whole px, for pictures that are much smaller than it. */
export interface Miniature {
  /** x, y, width, height of the scene. */
  readonly box: readonly [number, number, number, number]
  readonly shapes: readonly MiniatureShape[]
  /** The services drawn, each once, by id. */
  readonly services: readonly string[]
  /** What its call-outs say. */
  readonly steps: readonly string[]
}

/** What the build draws for the gallery. */
export interface Miniatures {
  readonly styles: readonly StylePair[]
  /** By the pattern's id. */
  readonly patterns: Readonly<Record<string, Miniature>>
}

/** The shapes of a miniature in a theme, in painting order. */
export function shapesOf(
  { shapes }: Pick<Miniature, 'shapes'>,
  styles: readonly StylePair[],
  theme: 'light' | 'dark',
): readonly Shape[] {
  return shapes.flatMap((shape) => {
    const style = styles[shape[0]]?.[theme === 'light' ? 0 : 1]
    return style === undefined || style === null ? [] : [shapeOf(style, shape)]
  })
}

function shapeOf(style: Style, [, first = 0, second = 0, third = 0, fourth = 0]: MiniatureShape): Shape {
  const [x, y] = [Number(first), second]
  switch (style.kind) {
    case 'rect':
      return { ...style, x, y, width: third, height: fourth }
    case 'path':
      return { ...style, d: String(first) }
    case 'text':
      return { ...style, text: String(first), x: second, y: third }
    case 'circle':
    case 'icon':
      return { ...style, x, y }
  }
}
