import { expect, it } from 'vitest'
import { isCount } from './count'

it('takes whole numbers from one', () => {
  expect([1, 11, 1_000_000].every(isCount)).toBe(true)
  expect([0, -1, 1.5, NaN, Infinity, 2_000_000].some(isCount)).toBe(false)
})
