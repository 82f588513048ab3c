import { Resvg, type RenderedImage } from '@resvg/resvg-js'

/**
 * The SVG as pixels (`asPng()`, `pixels`, `width`, `height`), as large as it says it is. No font is asked but those of these files,
 * since resvg reads them from the disk alone: so it is the same on every machine. A character that none has is drawn as a box.
 * `ground` is a colour to paint on.
 */
export function rasterised(svg: string, fontFiles: readonly string[], ground?: string): RenderedImage {
  return new Resvg(svg, {
    ...(ground === undefined ? {} : { background: ground }),
    font: {
      loadSystemFonts: false,
      fontFiles: [...fontFiles],
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
    },
  }).render()
}
