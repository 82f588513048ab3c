import { ok } from '../model/results'
import { sceneOf, type Scene } from '../scene/scene'
import type { Shape, TextShape } from '../scene/shapes'
import { colours } from '../scene/theme'
import type { Format, WriteContext } from './format'
import { base64 } from './svg-text/base64'
import { iconSymbols } from './svg-text/icon-symbols'
import { isNextLine, writeShape, writeText } from './svg-text/write-shape'
import { element, escaped } from './svg-text/xml'

/** What a picture holds beside the scene. */
export interface SvgOptions {
  /** SVG text by icon path. */
  readonly icons: ReadonlyMap<string, string>
  /** The Latin files of the font, WOFF2; null only names the font. */
  readonly fonts: WriteContext['fonts']
  readonly background: 'theme' | 'none'
  readonly title: string
  /** For who cannot see the picture. */
  readonly description: string
}

/**
 * The scene as one SVG file that stands alone: real text, icons inlined once, no script, no foreign object, nothing
 * from elsewhere. The same scene and options give the same bytes.
 *
 * Every node and connection has exactly one group, marked `data-node` or `data-connection` with its id; what else is
 * drawn for it (a label, a badge, a stub) is in groups marked `data-part-of`.
 */
export function writeSvg(scene: Scene, options: SvgOptions): string {
  const { x, y, width, height } = scene.box
  const symbols = iconSymbols(scene, options.icons)
  const ground = element('rect', { x, y, width, height, fill: colours(scene.theme).ground })
  const content = [
    element('title', { id: 'lintel-title' }, escaped(options.title)),
    options.description === ''
      ? ''
      : element('desc', { id: 'lintel-description' }, escaped(options.description)),
    element('style', {}, styles(options.fonts)),
    symbols.written === '' ? '' : element('defs', {}, symbols.written),
    options.background === 'theme' ? ground : '',
    ...groups(scene, symbols.idOf),
  ]
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    width,
    height,
    viewBox: `${x} ${y} ${width} ${height}`,
    role: 'img',
    'aria-labelledby': options.description === '' ? 'lintel-title' : 'lintel-title lintel-description',
    'xml:space': 'preserve',
    'font-family': "Inter, 'Helvetica Neue', Arial, sans-serif",
  }
  return `${element('svg', root, content.filter((part) => part !== '').join('\n'))}\n`
}

export default {
  id: 'svg',
  label: 'SVG picture',
  extension: '.svg',
  mediaType: 'image/svg+xml',
  write(diagram, context) {
    const findings = context.showFindings ? context.outcomes.flatMap((outcome) => outcome.findings) : []
    const scene = sceneOf(diagram, context.theme, { findings })
    const { icons, fonts, background } = context
    const description = diagram.steps.map(({ text }, index) => `${index + 1}. ${text}`).join('\n')
    return Promise.resolve(
      ok(writeSvg(scene, { icons, fonts, background, title: diagram.title, description })),
    )
  },
} satisfies Format

/** Widths were measured without kerning and contextual forms, so the text is set without them. */
function styles(fonts: SvgOptions['fonts']): string {
  const text = 'text{font-kerning:none;font-variant-ligatures:none}'
  if (fonts === null) return text
  const face = (bytes: Uint8Array, weight: number) =>
    `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${base64(bytes)})}`
  return `${face(fonts.regular, 400)}${face(fonts.semibold, 600)}${text}`
}

/** Neighbouring shapes of the same thing make one group. */
function groups(scene: Scene, iconIds: ReadonlyMap<string, string>): readonly string[] {
  const seen = new Set<string>()
  const written: string[] = []
  for (let from = 0; from < scene.shapes.length;) {
    const first = scene.shapes[from]
    if (first === undefined) break
    let to = from + 1
    while (belongsTogether(first, scene.shapes[to])) to++
    const shapes = scene.shapes.slice(from, to)
    const content = writeShapes(shapes, iconIds)
    written.push(
      first.of === undefined
        ? content
        : element('g', marks(first, scene, seen), titled(first, scene) + content),
    )
    from = to
  }
  return written
}

function belongsTogether(first: Shape, next: Shape | undefined): boolean {
  return next !== undefined && next.of === first.of && isExtra(next) === isExtra(first)
}

/** What is drawn for a thing elsewhere than the thing itself. */
function isExtra({ role }: Shape): boolean {
  return role === 'badge' || role === 'step' || role === 'stub'
}

function marks(shape: Shape, { things }: Scene, seen: Set<string>): Record<string, string> {
  if (shape.of === undefined) return {}
  const id = shape.of
  const thing = things.get(id)
  if (thing === undefined || isExtra(shape) || seen.has(id)) return { 'data-part-of': id }
  seen.add(id)
  return { [`data-${thing.is}`]: id }
}

function titled(shape: Shape, { things }: Scene): string {
  const name = shape.of === undefined ? '' : (things.get(shape.of)?.name ?? '')
  return name === '' ? '' : element('title', {}, escaped(name))
}

function writeShapes(shapes: readonly Shape[], iconIds: ReadonlyMap<string, string>): string {
  let written = ''
  for (let at = 0; at < shapes.length; at++) {
    const shape = shapes[at]
    if (shape === undefined) break
    if (shape.kind !== 'text') {
      written += writeShape(shape, iconIds)
      continue
    }
    const lines: [TextShape, ...TextShape[]] = [shape]
    for (let next = shapes[at + 1]; isNextLine(shape, next); next = shapes[at + 1]) {
      lines.push(next)
      at++
    }
    written += writeText(lines)
  }
  return written
}
