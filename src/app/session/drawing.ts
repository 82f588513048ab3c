import type { WriteContext } from '../../core/formats/format'

/** What pictures need from the page. The session does not draw, so the page hands it in, once. */
export interface Drawing {
  /** SVG text by icon path. */
  readonly loadIcons: () => Promise<WriteContext['icons']>
  /** The font's files, to embed into an SVG; null only names the font. */
  readonly loadFonts: () => Promise<WriteContext['fonts']>
  readonly rasterise: NonNullable<WriteContext['rasterise']>
}

let provided: Drawing | null = null

/** Called once by the page, before anything can be exported. */
export function provideDrawing(drawing: Drawing): void {
  provided = drawing
}

/** Throws where the page forgot to provide it. */
export function drawing(): Drawing {
  if (provided === null) throw new Error('provideDrawing was not called')
  return provided
}
