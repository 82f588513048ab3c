import { expect, it } from 'vitest'
import { fitNumber } from './fit-number'

it('brings a number beyond the range back into it, and says so', () => {
  expect(fitNumber('99', 9, 11)).toEqual({ value: 11, note: '99 is too many: 11 is the most.' })
  expect(fitNumber('0', 9, 11)).toEqual({ value: 1, note: '0 is too few: 1 is the least.' })
  expect(fitNumber('-3', 9, 11).value).toBe(1)
})

it.each(['', ' ', '2.5', 'many'])('keeps the number that stood there for “%s”', (text) => {
  expect(fitNumber(text, 9, 11)).toEqual({ value: 9, note: 'Only whole numbers: it stays 9.' })
})
