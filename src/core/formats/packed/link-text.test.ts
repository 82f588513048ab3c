import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDiagram } from '../../model/diagram'
import { patterns } from '../../patterns'
import { anyDiagram } from '../../testing/any-diagram'
import { linkText, readLinkText } from './link-text'

describe('a diagram in a link', () => {
  it('comes back equal, in letters that an address takes', () => {
    fc.assert(
      fc.property(anyDiagram(), (diagram) => {
        const text = linkText(diagram)
        expect(text).toMatch(/^[A-Za-z0-9_-]+$/)
        expect(readLinkText(text)).toHaveProperty('value.diagram', JSON.parse(JSON.stringify(diagram)))
      }),
      { numRuns: 30 },
    )
  })
  it('has at most 4,000 characters for every pattern and its twin, with a long address before it', () => {
    const address = `https://${'a'.repeat(250)}/#d=`
    for (const { id, ...pattern } of patterns) {
      for (const diagram of [pattern.build(), pattern.twin?.build() ?? emptyDiagram('')])
        expect([id, (address + linkText(diagram)).length > 4000]).toEqual([id, false])
    }
  })
  it('is refused in words when it was cut off or changed on its way', () => {
    const text = linkText(emptyDiagram('Shop'))
    const bad = [
      text.slice(0, -1),
      text.slice(0, 20),
      '',
      `${text.slice(0, 9)}%${text.slice(10)}`,
      `${text}=`,
    ]
    for (const one of bad) {
      expect(readLinkText(one)).toHaveProperty(
        'problem',
        expect.stringContaining('This link cannot be opened.'),
      )
    }
  })
})
