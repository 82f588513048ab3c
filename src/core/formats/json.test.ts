import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDiagram, type Diagram } from '../model/diagram'
import { anyDiagram } from '../testing/any-diagram'
import json from './json'

const write = async (diagram: Diagram): Promise<string> => {
  const result = await json.write(diagram)
  if (!result.ok) throw new Error('nothing was written')
  return result.value
}
const file = (text: string, name = 'shop.lintel.json') => ({ name, bytes: new TextEncoder().encode(text) })

describe('the JSON format', () => {
  it('reads back what it wrote, with nothing to report', async () => {
    await fc.assert(
      fc.asyncProperty(anyDiagram(), async (diagram) => {
        const result = await json.read([file(await write(diagram))])
        expect(result).toMatchObject({ ok: true, value: { report: { repaired: [], dropped: [] } } })
        // JSON has no -0, and no key without a value.
        expect(result).toHaveProperty('value.diagram', JSON.parse(JSON.stringify(diagram)))
      }),
    )
  }, 60_000)

  it('writes equal diagrams to equal files, whatever the order of their keys', async () => {
    await fc.assert(
      fc.asyncProperty(anyDiagram(), async (diagram) => {
        expect(await write(backwards(diagram) as Diagram)).toBe(await write(diagram))
      }),
    )
  }, 60_000)

  it('indents by two spaces and ends with a line break', async () => {
    const text = await write(emptyDiagram('Shop'))
    expect(text.startsWith('{\n  "connections": {},\n  "formatVersion": 1,')).toBe(true)
    expect(text.endsWith('}\n')).toBe(true)
  })

  it('refuses what it cannot read in a full sentence', async () => {
    const large = { name: 'large.json', bytes: new Uint8Array(20 * 1024 * 1024 + 1) }
    for (const files of [[], [file('{}'), file('{}')], [large], [file('not JSON')], [file('{}')]]) {
      expect(await json.read(files)).toEqual({
        ok: false,
        problem: expect.stringMatching(/^[A-Z“].*\.$/) as unknown,
      })
    }
  })
})

function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, part]) => [key, backwards(part)]),
  )
}
