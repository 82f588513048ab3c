import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { mergedFont } from './font/merged-font'

/** A font file to be written beside the command line, or into a test's own folder. */
export interface FontFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const weights = [400, 600] as const
/** All that the package has besides Latin. */
const scripts = ['latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese']

/**
 * Inter in the two weights that pictures are set in, as TrueType: resvg reads neither of the forms that the package holds. Latin,
 * Cyrillic and Greek letters, and arrows. Reads the package; throws where it is missing.
 */
export function interFiles(): readonly FontFile[] {
  return weights.map((weight) => {
    const file = (script: string) => packageFile(`inter-${script}-${weight}-normal.woff`)
    const bytes = mergedFont([file('latin'), ...scripts.map(file)], 'Inter')
    return { name: `inter-${weight}.ttf`, bytes }
  })
}

/** All that pictures are set in: the above for resvg, and the Latin files as they are, to be embedded into an SVG. */
export function pictureFonts(): readonly FontFile[] {
  const embedded = weights.map((weight) => ({
    name: `inter-${weight}.woff2`,
    bytes: packageFile(`inter-latin-${weight}-normal.woff2`),
  }))
  return [...interFiles(), ...embedded]
}

function packageFile(name: string): Uint8Array {
  return new Uint8Array(
    readFileSync(createRequire(import.meta.url).resolve(`@fontsource/inter/files/${name}`)),
  )
}
