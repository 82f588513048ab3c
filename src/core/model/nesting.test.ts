import { expect, it } from 'vitest'
import { isNestedDeeper } from './nesting'

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

it('counts objects and lists that are open at once', () => {
  expect(isNestedDeeper(nested(64), 64)).toBe(false)
  expect(isNestedDeeper(nested(65), 64)).toBe(true)
  expect(isNestedDeeper('{"a":{"b":[{"c":1}]}}', 4)).toBe(false)
  expect(isNestedDeeper('{"a":{"b":[{"c":1}]}}', 3)).toBe(true)
  expect(isNestedDeeper('[[],[],[],[]]', 2)).toBe(false)
})

it('leaves brackets inside texts alone, also behind an escaped quotation mark', () => {
  expect(isNestedDeeper(JSON.stringify({ a: '[[[[' + '"' + '{{{{' + '\\' }), 1)).toBe(false)
})

it('stops early: ten million brackets cost no stack and no time', () => {
  expect(isNestedDeeper('['.repeat(10_000_000), 64)).toBe(true)
})
