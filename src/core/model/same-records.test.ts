import { expect, it } from 'vitest'
import { sameRecords } from './same-records'

const before = { a: { x: 1 }, b: { x: 2 } }

it('gives the table itself where all is equal', () => {
  expect(sameRecords(before, structuredClone(before))).toBe(before)
})

it('keeps the records that are equal, and takes those that are not', () => {
  const after = sameRecords(before, { a: { x: 1 }, b: { x: 3 } })
  expect(after).toEqual({ a: { x: 1 }, b: { x: 3 } })
  expect(after.a).toBe(before.a)
})

it('is another table where a record has come or gone', () => {
  expect(sameRecords<string, { x: number }>(before, { a: { x: 1 } })).toEqual({ a: { x: 1 } })
  const more = { ...structuredClone(before), c: { x: 3 } }
  expect(sameRecords<string, { x: number }>(before, more)).toEqual(more)
})
