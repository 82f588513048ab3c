import { expect, it } from 'vitest'
import { narrowed } from './narrowed'

it('writes down what is said of a list once, not at each key', () => {
  let read = 0
  const choices = Array.from({ length: 500 }, (_, at) => ({
    key: `${at}`,
    text: `Web ${at}`,
    get hint() {
      read++
      return 'EC2 instance'
    },
    value: at,
  }))
  for (const typed of ['w', 'we', 'web', 'web 4', 'web 42']) narrowed(choices, typed)
  expect(read).toBe(choices.length)
  expect(narrowed(choices, 'web 42')[0]?.value).toBe(42)
})

it('gives the list itself back while nothing is typed', () => {
  const choices = [{ key: 'a', text: 'A', hint: '', value: 1 }]
  expect(narrowed(choices, ' ')).toBe(choices)
})
