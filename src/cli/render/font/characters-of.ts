import { glyphsByCharacter } from './character-map'
import { viewOf } from './tables'

/** The code points that a font file draws: TrueType, OpenType, or a collection of them. Null for what is no such file. */
export function charactersOf(file: Uint8Array): ReadonlySet<number> | null {
  try {
    const view = viewOf(file)
    const found = new Set<number>()
    for (const at of fontsIn(view)) {
      for (let entry = at + 12; entry < at + 12 + view.getUint16(at + 4) * 16; entry += 16) {
        if (view.getUint32(entry) !== tagOf('cmap')) continue
        const from = view.getUint32(entry + 8)
        const cmap = viewOf(file.subarray(from, from + view.getUint32(entry + 12)))
        for (const code of glyphsByCharacter(cmap).keys()) found.add(code)
      }
    }
    return found.size === 0 ? null : found
  } catch {
    // A number that is looked for behind the end of the file.
    return null
  }
}

/** Where the fonts of a file begin. Source: OpenType 1.9, “The OpenType Font File”. */
function fontsIn(view: DataView): readonly number[] {
  switch (view.getUint32(0)) {
    case 0x10000:
    case tagOf('OTTO'):
    case tagOf('true'):
      return [0]
    case tagOf('ttcf'):
      return Array.from({ length: Math.min(view.getUint32(8), 64) }, (_, nth) => view.getUint32(12 + nth * 4))
    default:
      return []
  }
}

function tagOf(letters: string): number {
  return [0, 1, 2, 3].reduce((number, at) => number * 256 + letters.charCodeAt(at), 0)
}
