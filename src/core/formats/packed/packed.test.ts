import { zlibSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDiagram } from '../../model/diagram'
import { anyDiagram } from '../../testing/any-diagram'
import { packed, unpacked } from './packed'

describe('a packed diagram', () => {
  it('comes back equal, with nothing to report', () => {
    fc.assert(
      fc.property(anyDiagram(), (diagram) => {
        const reading = unpacked(packed(diagram))
        expect(reading).toMatchObject({ ok: true, value: { report: { repaired: [], dropped: [] } } })
        expect(reading).toHaveProperty('value.diagram', JSON.parse(JSON.stringify(diagram)))
      }),
    )
  })
  it('is refused when it is cut off at any place', () => {
    const bytes = packed(emptyDiagram('Shop'))
    for (let length = 0; length < bytes.length; length++) {
      expect(unpacked(bytes.subarray(0, length)).ok).toBe(false)
    }
  })
  it('never opens as another diagram when a byte is changed', () => {
    const bytes = packed(emptyDiagram('Shop'))
    const refusals = []
    for (let at = 2; at < bytes.length; at++) {
      const changed = bytes.map((byte, index) => (index === at ? byte ^ 0x10 : byte))
      const reading = unpacked(changed)
      // A bit that fills up the last byte means nothing.
      if (reading.ok) expect(reading.value.diagram).toEqual(emptyDiagram('Shop'))
      else refusals.push(at)
    }
    expect(refusals.length).toBeGreaterThan(bytes.length - 6)
  })
  it('never throws, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(unpacked(bytes).ok).toBe(false)
      }),
    )
  })
  it('is given up before it fills the memory', () => {
    const bomb = zlibSync(new Uint8Array(64 * 1024 * 1024).fill(0x20), { level: 9 })
    expect(bomb.length).toBeLessThan(100_000)
    expect(unpacked(bomb)).toHaveProperty('problem', expect.stringContaining('larger than 20 MB'))
  })
})
