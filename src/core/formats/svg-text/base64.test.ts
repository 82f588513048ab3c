import fc from 'fast-check'
import { expect, it } from 'vitest'
import { base64, bytesOfBase64 } from './base64'

it('writes what every reader of base 64 reads back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      expect(bytesOfBase64(base64(bytes))).toEqual(bytes)
    }),
  )
})

it('reads over line breaks', () =>
  expect(bytesOfBase64(' AQID\r\n\tBA==\n')).toEqual(new Uint8Array([1, 2, 3, 4])))

it.each(['A', 'AAAA=', 'AA=A', 'A===', 'AAA*', 'AAA\u00E9', '===='])('takes “%s” for no base 64', (text) =>
  expect(bytesOfBase64(text)).toBeNull(),
)
