import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultIn } from './json-fault'

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('the fault in a text that should be JSON', () => {
  it('is found exactly where JSON.parse finds one', () => {
    const nearlyJson = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '{', ']', '\\', 'x', '\n', '0', '-', ':'),
        fc.nat({ max: 2 }),
      )
      .map(([json, at, inserted, cut]) => {
        const place = at % (json.length + 1)
        return json.slice(0, place) + inserted + json.slice(place + cut)
      })
    fc.assert(
      fc.property(fc.oneof(nearlyJson, fc.json(), fc.string()), (text) => {
        expect(faultIn(text) === null).toBe(isJson(text))
      }),
      { numRuns: 1000 },
    )
  }, 60_000)

  it('is placed by line and column', () => {
    expect(faultIn('{\n  "a": 1,\n  "b" 2\n}')).toMatchObject({ line: 3, column: 7 })
    expect(faultIn('{\r\n  a: 1\r\n}')).toMatchObject({ line: 2, column: 3 })
    expect(faultIn('[1, 2')).toMatchObject({ line: 1, column: 6 })
    expect(faultIn('')).toMatchObject({ line: 1, column: 1 })
    expect(faultIn('hello')).toMatchObject({ line: 1, column: 1 })
    expect(faultIn('[1,]')).toMatchObject({ line: 1, column: 4 })
    expect(faultIn('{"a": 1,}')).toMatchObject({ line: 1, column: 9 })
    expect(faultIn('{} {}')).toMatchObject({ line: 1, column: 4 })
  })

  it('is found however deep the brackets are nested and however long the texts are', () => {
    expect(faultIn('['.repeat(200_000))).toMatchObject({ line: 1, column: 200_001 })
    expect(faultIn(`["${'x'.repeat(4_000_000)}" 1]`)).toMatchObject({ line: 1, column: 4_000_005 })
  })
})
