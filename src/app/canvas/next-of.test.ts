import { expect, it } from 'vitest'
import { nextOf } from './next-of'

it('goes on and back in a row, around its ends', () => {
  expect(['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'].map((key) => nextOf(key, 2, 3))).toEqual([
    0, 0, 1, 1,
  ])
  expect(nextOf('ArrowLeft', 0, 3)).toBe(2)
})

it('leaves other keys alone', () => {
  expect(nextOf('Enter', 0, 3)).toBeNull()
  expect(nextOf('ArrowRight', 0, 0)).toBeNull()
})
