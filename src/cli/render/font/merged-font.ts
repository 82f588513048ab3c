import { addArrows } from './arrows'
import { characterMap, glyphsByCharacter } from './character-map'
import { glyphsOf, glyphTables, type Glyph } from './glyphs'
import { bytesOf, table, tablesOfWoff, trueType, viewOf, type Tables } from './tables'

/**
 * One TrueType file of the WOFF files of one font and weight, as web fonts are split: what the first lacks is taken from the
 * next that has it. `family` is what the file calls itself (the files of one weight are families of their own).
 *
 * Kerning and contextual forms are left out: text is measured without them, and who cannot switch them off has none.
 */
export function mergedFont(
  [first, ...others]: readonly [Uint8Array, ...Uint8Array[]],
  family: string,
): Uint8Array {
  const own = tablesOfWoff(first)
  const all = [own, ...others.map(tablesOfWoff)]
  const glyphs: Glyph[] = []
  const characters = new Map<number, number>()
  for (const tables of all) {
    const offset = glyphs.length
    glyphs.push(...glyphsOf(tables, offset))
    for (const [code, glyph] of glyphsByCharacter(table(tables, 'cmap')))
      if (!characters.has(code)) characters.set(code, glyph + offset)
  }
  addArrows(glyphs, characters)

  const head = copied(own, 'head')
  head.setInt16(50, 1)
  const hhea = copied(own, 'hhea')
  hhea.setUint16(34, glyphs.length)
  const maxp = copied(own, 'maxp')
  maxp.setUint16(4, glyphs.length)
  for (let at = 6; at < maxp.byteLength; at += 2)
    maxp.setUint16(at, Math.max(...all.map((tables) => table(tables, 'maxp').getUint16(at))))
  return trueType(
    new Map([
      ...glyphTables(glyphs),
      ['OS/2', table(own, 'OS/2')],
      ['cmap', characterMap(characters)],
      ['head', head],
      ['hhea', hhea],
      ['maxp', maxp],
      ['name', familyName(family)],
      ['post', namelessGlyphs(own)],
    ]),
  )
}

function copied(tables: Tables, tag: string): DataView {
  return viewOf(bytesOf(table(tables, tag)).slice())
}

/** The table `name`: family and PostScript name, for Windows in American English, where every reader looks. */
function familyName(family: string): DataView {
  const ids = [1, 6]
  const name = viewOf(new Uint8Array(6 + ids.length * 12 + family.length * 2))
  const records = ids.flatMap((id) => [3, 1, 0x409, id, family.length * 2, 0])
  for (const [at, value] of [0, ids.length, 6 + ids.length * 12, ...records].entries())
    name.setUint16(at * 2, value)
  for (let at = 0; at < family.length; at++)
    name.setUint16(6 + ids.length * 12 + at * 2, family.charCodeAt(at))
  return name
}

/** The table `post` in version 3: the glyphs' names would be those of one file only. */
function namelessGlyphs(tables: Tables): DataView {
  const post = viewOf(bytesOf(table(tables, 'post')).slice(0, 32))
  post.setUint32(0, 0x30000)
  return post
}
