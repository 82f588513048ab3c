import type { Glyph } from './glyphs'
import { viewOf } from './tables'

/*
 * The web fonts have arrows up and down, and none to the sides, which names and labels are full of: these are the arrow up,
 * turned, and as wide as `textWidth` takes them.
 */
const [up, digit] = [0x2191, 0x30]
const [left, right, both] = [0x2190, 0x2192, 0x2194]
/** Three quarters of its height is what fits into the width of a digit. */
const size = 0.75

/** Of a component of a glyph, from OpenType 1.9, “glyf”: its place in words and in units, and a matrix of its own. */
const flags = 0x1 | 0x2 | 0x80
const more = 0x20

/** Adds the arrows to the sides to a font that has one up and digits; to another, nothing. */
export function addArrows(glyphs: Glyph[], characters: Map<number, number>): void {
  const [arrow, number] = [characters.get(up), characters.get(digit)]
  const [upright, figure] = [glyphs[arrow ?? -1], glyphs[number ?? -1]]
  if (arrow === undefined || upright === undefined || figure === undefined) return
  const box = viewOf(upright.outline)
  const [x1, y1, x2, y2] = [2, 4, 6, 8].map((at) => box.getInt16(at)) as [number, number, number, number]
  const length = (y2 - y1) * size
  const bearing = Math.round((figure.advance - length) / 2)
  // As high as the middle of a capital letter, which the upright arrow is as high as.
  const middle = (y1 + y2) / 2
  const half = ((x2 - x1) / 2) * size
  const across = (size * (x1 + x2)) / 2
  const bounds = [bearing, middle - half, bearing + length, middle + half]
  // Of a matrix x goes to x, x to y, y to x and y to y; its numbers have 14 bits behind the point.
  const turned = (matrix: readonly number[], x: number, y: number) => [
    arrow,
    x,
    y,
    ...matrix.map((value) => value * 2 ** 14),
  ]
  const toLeft = turned([0, size, -size, 0], bearing + y2 * size, middle - across)
  const toRight = turned([0, -size, size, 0], bearing - y1 * size, middle + across)
  for (const [code, words] of [
    [left, [flags, ...toLeft]],
    [right, [flags, ...toRight]],
    [both, [flags | more, ...toLeft, flags, ...toRight]],
  ] as const) {
    if (characters.has(code)) continue
    // A glyph that is composed of others says so by a number of outlines below zero.
    const all = [-1, ...bounds, ...words]
    const outline = viewOf(new Uint8Array(all.length * 2))
    for (const [nth, word] of all.entries()) outline.setInt16(nth * 2, Math.round(word))
    characters.set(code, glyphs.length)
    glyphs.push({ outline: new Uint8Array(outline.buffer), advance: figure.advance, leftBearing: bearing })
  }
}
