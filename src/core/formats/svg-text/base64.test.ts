import fc from 'fast-check'
import { expect, it } from 'vitest'
import { base64 } from './base64'

it('writes what every reader of base 64 reads back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
    }),
  )
})
