import { ok, refuse, type Reading, type Result } from '../model/results'
import { textFromBytes } from '../model/utf8'
import type { Scene } from '../scene/scene'
import { colours } from '../scene/theme'
import type { FileToRead, Format, WriteContext } from './format'
import { packed, unpacked } from './packed/packed'
import { described } from './picture/described'
import { drawnFor, embeddedFor } from './picture/drawn'
import { readingOneFile } from './reading/reading-one-file'
import { base64 } from './svg-text/base64'
import { carried, carriedIn } from './svg-text/carried'
import { groups } from './svg-text/groups'
import { iconSymbols } from './svg-text/icon-symbols'
import { idPrefix, withUniqueIds } from './svg-text/unique-ids'
import { begun, element, escaped } from './svg-text/xml'

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
  /** How large it is shown, where that is not the canvas’s own size. */
  readonly pixels?: { readonly width: number; readonly height: number }
  /** The diagram as `packed` gives it, to be read back; without it, the picture holds no more than it shows. */
  readonly diagram?: Uint8Array
}

/**
 * The scene as one SVG file that stands alone: real text, icons inlined once, no script, no foreign object, nothing
 * from elsewhere. The same scene and options give the same bytes; ids follow from the content, so that several pictures
 * may stand in one page.
 */
export function writeSvg(scene: Scene, options: SvgOptions): string {
  const { x, y, width, height } = scene.box
  const symbols = iconSymbols(scene, options.icons, idPrefix)
  const ground = element('rect', { x, y, width, height, fill: colours(scene.theme).ground })
  const title = { own: `${idPrefix}-title` }
  const description = { own: `${idPrefix}-description` }
  const content = [
    element('title', { id: title }, escaped(options.title)),
    options.description === '' ? '' : element('desc', { id: description }, escaped(options.description)),
    options.diagram === undefined ? '' : carried(options.diagram),
    options.fonts === null ? '' : element('style', {}, fontFaces(options.fonts)),
    symbols.written === '' ? '' : element('defs', {}, symbols.written),
    options.background === 'theme' ? ground : '',
    ...groups(scene, symbols.idOf),
  ]
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    ...(options.pixels ?? { width, height }),
    viewBox: `${x} ${y} ${width} ${height}`,
    role: 'img',
    'aria-labelledby': title,
    'aria-describedby': options.description === '' ? null : description,
    'xml:space': 'preserve',
    'font-family': "Inter, 'Helvetica Neue', Arial, sans-serif",
    // Widths were measured without kerning and contextual forms, so the text is set without them.
    style: 'font-kerning:none;font-variant-ligatures:none',
  }
  const parts = content.filter((part) => part !== '')
  return withUniqueIds([`${begun('svg', root)}>`, ...parts, '</svg>\n'])
}

export default {
  id: 'svg',
  label: 'SVG picture',
  extension: '.svg',
  mediaType: 'image/svg+xml',
  write(diagram, context) {
    const scene = drawnFor(diagram, context)
    const { icons, fonts, background } = context
    const options = { icons, fonts, background, title: diagram.title, description: described(diagram, scene) }
    const inside = context.embedDiagram ? { diagram: packed(embeddedFor(diagram, context)) } : {}
    return Promise.resolve(ok(writeSvg(scene, { ...options, ...inside })))
  },
  read: readingOneFile(readPicture),
} satisfies Format

function readPicture({ name, bytes }: FileToRead): Result<Reading> {
  const inside = carriedIn(textFromBytes(bytes))
  switch (inside) {
    case 'no-svg':
      return refuse(`“${name}” is not an SVG picture.`)
    case 'declares':
      return refuse(
        `“${name}” declares a document type or entities, which Lintel does not read in a picture.`,
      )
    case 'damaged':
      return refuse(`“${name}” is damaged or cut off, so its diagram cannot be read.`)
    case 'nothing':
      return refuse(
        `“${name}” is a picture without a diagram in it. Lintel opens the pictures that it has exported itself.`,
      )
    default:
      return unpacked(inside)
  }
}

function fontFaces(fonts: NonNullable<WriteContext['fonts']>): string {
  const face = (bytes: Uint8Array, weight: number) =>
    `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${base64(bytes)})}`
  return face(fonts.regular, 400) + face(fonts.semibold, 600)
}
