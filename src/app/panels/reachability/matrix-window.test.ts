import { expect, it } from 'vitest'
import { inView, numbersIn } from './matrix-window'

it('draws what is in view and a little more', () => {
  expect(inView({ offset: 2800, length: 280 }, { size: 28, count: 200 })).toEqual({ first: 96, last: 114 })
})

it('ends where the rows end', () => {
  expect(inView({ offset: 0, length: 5000 }, { size: 28, count: 3 })).toEqual({ first: 0, last: 2 })
})

it('draws the chosen one wherever it is, in order', () => {
  expect(numbersIn({ first: 3, last: 5 }, 1)).toEqual([1, 3, 4, 5])
  expect(numbersIn({ first: 3, last: 5 }, 4)).toEqual([3, 4, 5])
  expect(numbersIn({ first: 3, last: 5 }, 9)).toEqual([3, 4, 5, 9])
})
