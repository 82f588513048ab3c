import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rowFilter } from './row-filter'

/** The bytes again, as a reader of PNG makes them. */
function unfiltered(rows: Uint8Array, width: number, channels: 3 | 4): readonly number[] {
  const length = 1 + width * channels
  const bytes: number[] = []
  for (let start = 0; start < rows.length; start += length) {
    expect(rows[start]).toBe(2)
    for (let at = 1; at < length; at++) {
      const above = start === 0 ? 0 : (bytes[bytes.length - width * channels] ?? 0)
      bytes.push(((rows[start + at] ?? 0) + above) & 0xff)
    }
  }
  return bytes
}

it.each([3, 4] as const)('filters rows so that their %i channels come back', (channels) => {
  const picture = fc
    .record({ width: fc.integer({ min: 1, max: 5 }), strips: fc.array(fc.integer({ min: 1, max: 3 })) })
    .chain(({ width, strips }) =>
      fc.record({
        width: fc.constant(width),
        strips: fc.tuple(
          ...strips.map((rows) => {
            const length = rows * width * 4
            return fc.uint8ClampedArray({ minLength: length, maxLength: length })
          }),
        ),
      }),
    )
  fc.assert(
    fc.property(picture, ({ width, strips }) => {
      const filter = rowFilter(width, channels)
      const rows = strips.flatMap((strip) => [...filter(Uint8ClampedArray.from(strip))])
      const given = strips.flatMap((strip) => [...strip]).filter((_, at) => channels === 4 || at % 4 < 3)
      expect(unfiltered(Uint8Array.from(rows), width, channels)).toEqual(given)
    }),
  )
})
