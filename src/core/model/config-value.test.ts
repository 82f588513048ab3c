import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isConfigValue } from './config-value'
import { configValue } from './schema'

describe('isConfigValue', () => {
  it('says of anything what the schema says', () => {
    const ref = fc.record({ ref: fc.string({ minLength: 1 }) })
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), ref)
    const row = fc.dictionary(fc.string({ minLength: 1 }), cell)
    const any = fc.oneof(cell, fc.array(ref), fc.array(row), fc.array(cell), fc.anything())
    fc.assert(
      fc.property(any, (value) => {
        expect(isConfigValue(value)).toBe(configValue.safeParse(value).success)
      }),
    )
  })
})
