import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { mergedFont } from './font/merged-font'

/** A font file to be written beside the command line, or into a test's own folder. */
export interface FontFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Inter in the two weights that pictures are set in, Latin and extended Latin, as TrueType: resvg reads neither of the
 * forms that the package holds. Reads the package; throws where it is missing.
 */
export function interFiles(): readonly FontFile[] {
  const { resolve } = createRequire(import.meta.url)
  return [400, 600].map((weight) => {
    const [latin, extended] = ['latin', 'latin-ext'].map((subset) =>
      readFileSync(resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`)),
    )
    if (latin === undefined || extended === undefined)
      throw new Error('The font has two files for each weight.')
    return { name: `inter-${weight}.ttf`, bytes: mergedFont(latin, extended, 'Inter') }
  })
}

/** All that pictures are set in: the above for resvg, and the Latin files as they are, to be embedded into an SVG. */
export function pictureFonts(): readonly FontFile[] {
  const { resolve } = createRequire(import.meta.url)
  const embedded = [400, 600].map((weight) => ({
    name: `inter-${weight}.woff2`,
    bytes: new Uint8Array(
      readFileSync(resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`)),
    ),
  }))
  return [...interFiles(), ...embedded]
}
