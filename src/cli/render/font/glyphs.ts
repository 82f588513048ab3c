import { bytesOf, table, viewOf, type Tables } from './tables'

/** A glyph's outline, and how far it moves the next one, in units of the em. */
export interface Glyph {
  readonly outline: Uint8Array
  readonly advance: number
  readonly leftBearing: number
}

/** The glyphs of a font, in their order; those that it composes of others name them by `offset` more than they did. */
export function glyphsOf(tables: Tables, offset: number): readonly Glyph[] {
  const outlines = bytesOf(table(tables, 'glyf'))
  const [places, metrics] = [table(tables, 'loca'), table(tables, 'hmtx')]
  const isLong = table(tables, 'head').getInt16(50) === 1
  const place = (nth: number) => (isLong ? places.getUint32(nth * 4) : places.getUint16(nth * 2) * 2)
  const count = table(tables, 'maxp').getUint16(4)
  const advances = table(tables, 'hhea').getUint16(34)
  return Array.from({ length: count }, (_, nth) => {
    const outline = outlines.slice(place(nth), place(nth + 1))
    if (offset > 0) shiftComponents(outline, offset)
    return {
      outline,
      advance: metrics.getUint16(Math.min(nth, advances - 1) * 4),
      leftBearing:
        nth < advances
          ? metrics.getInt16(nth * 4 + 2)
          : metrics.getInt16(advances * 4 + (nth - advances) * 2),
    }
  })
}

/** Flags of a component, from OpenType 1.9, “glyf”, composite glyph description. */
const wideArguments = 0x1
const oneScale = 0x8
const more = 0x20
const twoScales = 0x40
const matrix = 0x80

function shiftComponents(outline: Uint8Array, offset: number): void {
  const view = viewOf(outline)
  if (outline.length === 0 || view.getInt16(0) >= 0) return
  let flags = more
  for (let at = 10; (flags & more) !== 0;) {
    flags = view.getUint16(at)
    view.setUint16(at + 2, view.getUint16(at + 2) + offset)
    const scale =
      (flags & oneScale) !== 0 ? 2 : (flags & twoScales) !== 0 ? 4 : (flags & matrix) !== 0 ? 8 : 0
    at += 4 + ((flags & wideArguments) !== 0 ? 4 : 2) + scale
  }
}

/** The tables that hold the glyphs: `glyf`, `loca` in its long form, and `hmtx` with an advance for each. */
export function glyphTables(glyphs: readonly Glyph[]): Tables {
  const length = glyphs.reduce((sum, { outline }) => sum + even(outline.length), 0)
  const outlines = new Uint8Array(length)
  const places = viewOf(new Uint8Array((glyphs.length + 1) * 4))
  const metrics = viewOf(new Uint8Array(glyphs.length * 4))
  let from = 0
  for (const [nth, { outline, advance, leftBearing }] of glyphs.entries()) {
    outlines.set(outline, from)
    places.setUint32(nth * 4, from)
    metrics.setUint16(nth * 4, advance)
    metrics.setInt16(nth * 4 + 2, leftBearing)
    from += even(outline.length)
  }
  places.setUint32(glyphs.length * 4, from)
  return new Map([
    ['glyf', viewOf(outlines)],
    ['loca', places],
    ['hmtx', metrics],
  ])
}

function even(length: number): number {
  return length + (length % 2)
}
