import type { IconShape, RectShape, CircleShape, PathShape, TextShape } from '../../core/scene/shapes'

/** How a shape looks in one theme: all of it but where it is. */
export type Style =
  | Pick<RectShape, 'kind' | 'fill' | 'stroke' | 'strokeWidth' | 'dash' | 'radius'>
  | Pick<CircleShape, 'kind' | 'fill' | 'stroke' | 'strokeWidth' | 'dash' | 'r'>
  | Pick<PathShape, 'kind' | 'fill' | 'stroke' | 'strokeWidth' | 'dash'>
  | Pick<IconShape, 'kind' | 'path' | 'size'>
  | Pick<TextShape, 'kind' | 'size' | 'weight' | 'fill' | 'anchor'>

/** How it looks in the light theme and in the dark one; null where only the other has it. */
export type StylePair = readonly [light: Style | null, dark: Style | null]

/**
 * Shapes of one style, painted at once. The number of the style; then of each rectangle x, y, width and height, of each circle
 * and icon x and y, of paths the data of all of them, of a text its words, x and y.
 */
export type MiniatureRun = readonly [style: number, ...at: readonly (string | number)[]]

/** The scene of a pattern, as the build has drawn it: in whole px, for pictures that are much smaller than it. */
export interface Miniature {
  /** x, y, width, height of the scene. */
  readonly box: readonly [number, number, number, number]
  readonly runs: readonly MiniatureRun[]
  /** The services drawn, each once, by id. */
  readonly services: readonly string[]
  /** What its call-outs say. */
  readonly steps: readonly string[]
}

/** What a pattern is, for a list that needs no more of it. */
export interface PatternTitle {
  readonly id: string
  readonly title: string
  readonly summary: string
}

/** What the build draws for the gallery. */
export interface Miniatures {
  readonly styles: readonly StylePair[]
  /** By the pattern's id. */
  readonly patterns: Readonly<Record<string, Miniature>>
}

/** The runs of a miniature that a theme has, in painting order, with their styles in it. */
export function runsOf(
  { runs }: Pick<Miniature, 'runs'>,
  styles: readonly StylePair[],
  theme: 'light' | 'dark',
): readonly (readonly [Style, MiniatureRun])[] {
  return runs.flatMap((run) => {
    const style = styles[run[0]]?.[theme === 'light' ? 0 : 1]
    return style === undefined || style === null ? [] : [[style, run] as const]
  })
}
