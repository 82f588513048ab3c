import type { Miniature, Miniatures, PatternTitle, Style, StylePair } from '../src/app/paint/miniature'
import { patterns } from '../src/core/patterns'
import { sceneOf, type Scene } from '../src/core/scene/scene'
import { textWidth } from '../src/core/measure/text'
import { mixed } from '../src/core/scene/contrast'
import type { Shape, TextShape } from '../src/core/scene/shapes'
import { colours } from '../src/core/scene/theme'
import { inRuns, spotOf } from './miniature-runs'

/** A usual card’s picture, in CSS px; wider ones show the same, larger. */
const card = { width: 300, height: 188 }
/** Smaller text, in CSS px, is grey dust on the screen, and most of the work of painting. */
const smallestText = 6

/** What each pattern of the gallery is, in its order. */
export function titles(): readonly PatternTitle[] {
  return patterns.map(({ id, title, summary }) => ({ id, title, summary }))
}

/** Draws every pattern of the gallery. Throws, by the pattern's name, where one cannot be drawn. */
export function drawMiniatures(): Miniatures {
  const styles: StylePair[] = []
  const numbers = new Map<string, number>()
  const styleNumber = (light: Shape | null, dark: Shape | null) => {
    const pair: StylePair = [styleOf(light), styleOf(dark)]
    const key = JSON.stringify(pair)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, styles.length)
    return styles.push(pair) - 1
  }
  const drawn = patterns.map((pattern): readonly [string, Miniature] => {
    try {
      const diagram = pattern.build()
      const light = atCardSize(sceneOf(diagram, 'light'))
      const dark = atCardSize(sceneOf(diagram, 'dark'))
      const { x, y, width, height } = light.box
      if (!light.shapes.some(({ kind }) => kind === 'icon')) throw new Error('there is nothing in it')
      const services = Object.values(diagram.nodes).flatMap((node) =>
        node.kind === 'resource' ? [node.service] : [],
      )
      return [
        pattern.id,
        {
          box: [x, y, width, height],
          runs: inRuns(
            paired(light.shapes, dark.shapes).map(([one, other]) => ({
              style: styleNumber(one, other),
              shape: one ?? other,
            })),
          ),
          services: [...new Set(services)],
          steps: diagram.steps.map(({ text }) => text),
        },
      ]
    } catch (error) {
      throw new Error(`The pattern “${pattern.id}” cannot be drawn for the gallery.`, { cause: error })
    }
  })
  return { styles, patterns: Object.fromEntries(drawn) }
}

/** The scene with bars for the text that is too small to be read on a card. */
function atCardSize({ box, shapes, theme }: Scene): Pick<Scene, 'box' | 'shapes'> {
  const scale = Math.min(1, card.width / box.width, card.height / box.height)
  const { ground } = colours(theme)
  return {
    box,
    shapes: shapes.flatMap((shape) => {
      if (shape.kind !== 'text' || shape.size * scale >= smallestText) return [shape]
      // A call-out is a dot then.
      return shape.role === 'step' ? [] : [barOf(shape, ground)]
    }),
  }
}

function barOf(text: TextShape, ground: TextShape['fill']): Shape {
  const width = textWidth(text.text, text)
  const height = text.size * 0.5
  return {
    kind: 'rect',
    x: text.x - { start: 0, middle: width / 2, end: width }[text.anchor],
    y: text.y - height,
    width,
    height,
    fill: mixed(text.fill, ground, 0.4),
    stroke: null,
    strokeWidth: 0,
  }
}

type Pair = readonly [Shape, Shape] | readonly [Shape, null] | readonly [null, Shape]

/**
 * The same shapes of both themes together: they differ in colours alone, but for the tile that the dark theme lays behind
 * dark icons, and for those icons, which are smaller on it.
 */
function paired(light: readonly Shape[], dark: readonly Shape[]): readonly Pair[] {
  const pairs: Pair[] = []
  let at = 0
  for (const other of dark) {
    const one = light[at]
    if (one?.kind !== other.kind) {
      pairs.push([null, other])
      continue
    }
    at += 1
    if (JSON.stringify(spotOf(one)) === JSON.stringify(spotOf(other)) && sizeOf(one) === sizeOf(other))
      pairs.push([one, other])
    else pairs.push([one, null], [null, other])
  }
  if (at !== light.length) throw new Error('its light and its dark scene are not the same drawing')
  return pairs
}

function sizeOf(shape: Shape): number {
  return shape.kind === 'icon' ? shape.size : 0
}

function styleOf(shape: Shape | null): Style | null {
  if (shape === null) return null
  const { of: _of, role: _role, ...rest } = shape
  switch (rest.kind) {
    case 'rect': {
      const { x: _x, y: _y, width: _width, height: _height, ...style } = rest
      return style
    }
    case 'path': {
      const { d: _d, ...style } = rest
      return style
    }
    case 'text': {
      const { x: _x, y: _y, text: _text, ...style } = rest
      return style
    }
    case 'icon':
    case 'circle': {
      const { x: _x, y: _y, ...style } = rest
      return style
    }
  }
}
