import { expect, it } from 'vitest'
import type { Fact } from './fact'
import { isSize, limitWords, quantity } from './limit-words'

const fact = (value: Fact['value'], unit: string, nature: Fact['nature'] = 'hard'): Fact => ({
  id: 'fact',
  statement: 'A fact.',
  value,
  unit,
  nature,
  scope: 'thing',
  sources: [{ title: 'Page', url: 'https://docs.aws.amazon.com/', asOf: '2026' }],
})

it('words sizes in the usual multiple, and numbers with their unit', () => {
  expect(limitWords(fact(6, 'MB'))).toBe('6 MB')
  expect(limitWords(fact(1024, 'KiB per message'))).toBe('1 MB')
  expect(limitWords(fact(10_000, 'requests/s', 'soft'))).toBe('10,000 requests/s')
})

it('has no limit for a behaviour, nor for what is no number', () => {
  expect(limitWords(fact(1, 'rule', 'law'))).toBeNull()
  expect(limitWords(fact('/16../28', 'prefix'))).toBeNull()
})

it('tells a size from other numbers', () => {
  expect(isSize(fact(6, 'MB'))).toBe(true)
  expect(isSize(fact(6, 'connections'))).toBe(false)
  expect(quantity(2, 'count')).toBe('2')
})
