import { viewOf } from './tables'

/** Glyphs by code point, out of the table `cmap`: of its formats the two that web fonts have, 4 and 12. */
export function glyphsByCharacter(cmap: DataView): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>()
  for (let nth = 0; nth < cmap.getUint16(2); nth++) {
    const at = cmap.getUint32(4 + nth * 8 + 4)
    const format = cmap.getUint16(at)
    if (format === 4) readSegments(cmap, at, glyphs)
    if (format === 12) readGroups(cmap, at, glyphs)
  }
  return glyphs
}

function readSegments(cmap: DataView, at: number, glyphs: Map<number, number>): void {
  const twice = cmap.getUint16(at + 6)
  for (let segment = 0; segment < twice; segment += 2) {
    const end = cmap.getUint16(at + 14 + segment)
    const first = cmap.getUint16(at + 16 + twice + segment)
    const delta = cmap.getUint16(at + 16 + 2 * twice + segment)
    const place = at + 16 + 3 * twice + segment
    const offset = cmap.getUint16(place)
    for (let code = first; code <= end && code !== 0xffff; code++) {
      const listed = offset === 0 ? code : cmap.getUint16(place + offset + 2 * (code - first))
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
}

function readGroups(cmap: DataView, at: number, glyphs: Map<number, number>): void {
  for (let group = 0; group < cmap.getUint32(at + 12); group++) {
    const entry = at + 16 + group * 12
    const first = cmap.getUint32(entry)
    for (let code = first; code <= cmap.getUint32(entry + 4); code++)
      glyphs.set(code, cmap.getUint32(entry + 8) + code - first)
  }
}

/** The table `cmap` for these glyphs, in format 12, one group for each character. */
export function characterMap(glyphs: ReadonlyMap<number, number>): DataView {
  const sorted = [...glyphs].toSorted(([a], [b]) => a - b)
  const map = viewOf(new Uint8Array(28 + sorted.length * 12))
  map.setUint16(2, 1)
  // Platform Windows, encoding full Unicode.
  map.setUint16(4, 3)
  map.setUint16(6, 10)
  map.setUint32(8, 12)
  map.setUint16(12, 12)
  map.setUint32(16, 16 + sorted.length * 12)
  map.setUint32(24, sorted.length)
  for (const [nth, [code, glyph]] of sorted.entries()) {
    for (const [at, value] of [code, code, glyph].entries()) map.setUint32(28 + nth * 12 + at * 4, value)
  }
  return map
}
