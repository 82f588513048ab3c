import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textFromBytes } from './utf8'

describe('the text of a file', () => {
  it('is what a browser would read, whatever the bytes', () => {
    const nearlyText = fc
      .tuple(fc.string({ unit: 'binary' }), fc.nat(), fc.nat({ max: 255 }))
      .map(([text, at, byte]) => {
        const bytes = new TextEncoder().encode(text)
        if (bytes.length > 0) bytes[at % bytes.length] = byte
        return bytes
      })
    fc.assert(
      fc.property(fc.oneof(nearlyText, fc.uint8Array({ maxLength: 40 })), (bytes) => {
        fc.pre(!(bytes[0] === 0xff && bytes[1] === 0xfe) && !(bytes[0] === 0xfe && bytes[1] === 0xff))
        expect(textFromBytes(bytes)).toBe(new TextDecoder().decode(bytes))
      }),
      { numRuns: 500 },
    )
  }, 60_000)

  it('leaves the byte order mark out', () => {
    expect(textFromBytes(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0x7d))).toBe('{}')
  })

  it('reads UTF-16 in either order where a mark says so', () => {
    expect(textFromBytes(Uint8Array.of(0xff, 0xfe, 0x7b, 0x00, 0xfc, 0x00))).toBe('{ü')
    expect(textFromBytes(Uint8Array.of(0xfe, 0xff, 0x00, 0x7b, 0x00, 0xfc))).toBe('{ü')
  })

  it('reads what is longer than one piece', () => {
    const text = 'aü😀'.repeat(5000)
    expect(textFromBytes(new TextEncoder().encode(text))).toBe(text)
    const wide = Uint8Array.from([0xff, 0xfe, ...Array.from(text).flatMap((_) => [0x61, 0x00])])
    expect(textFromBytes(wide)).toBe('a'.repeat(15_000))
  })
})
