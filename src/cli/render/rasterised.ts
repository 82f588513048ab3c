import { Resvg, type RenderedImage } from '@resvg/resvg-js'

export interface RasterOptions {
  /** Pixels for each unit of the SVG. */
  readonly zoom: number
  /** Paths of the files that `interFiles` gives: resvg reads fonts from the disk alone. */
  readonly fontFiles: readonly string[]
}

/**
 * The SVG as pixels (`asPng()`, `pixels`, `width`, `height`), the same on every machine.
 *
 * Only where a text has characters that Inter lacks (Chinese, arrows) the fonts of the machine are asked as well, since
 * nothing else could draw them.
 */
export function rasterised(svg: string, { zoom, fontFiles }: RasterOptions): RenderedImage {
  return new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: {
      loadSystemFonts: !isInInter(svg),
      fontFiles: [...fontFiles],
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
    },
  }).render()
}

/** True for text of white space and of characters that both files of `interFiles` draw. */
export function isInInter(text: string): boolean {
  return inter.test(text)
}

/** ASCII, Latin-1 and Latin Extended A without two characters that nobody types, and the usual typographic marks. */
const inter =
  /^[\t\n\r\u0020-\u007E\u00A0-\u00AC\u00AE-\u0148\u014A-\u017F\u2013\u2014\u2018-\u201A\u201C-\u201E\u2022\u2026\u2032\u2033\u2039\u203A\u20AC\u2122\u2191\u2193\u2212]*$/u
