import { describe, expect, it } from 'vitest'
import { offWords } from './off-words'

describe('what is said of checks that are off', () => {
  it('is nothing where none is', () => {
    expect(offWords({})).toBeNull()
    expect(offWords({ 'a/one': 'warning' })).toBeNull()
  })

  it('counts each check once, whole or partly', () => {
    expect(offWords({ a: 'off' })).toBe('1 check is off in this diagram.')
    expect(offWords({ a: 'off', 'a/one': 'off', b: 'off', 'c/one': 'off', 'c/two': 'off' })).toBe(
      '2 checks are off, 1 check is partly off in this diagram.',
    )
  })
})
