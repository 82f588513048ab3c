import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitText, textWidth, wrapText } from './text'

const name = { size: 12, weight: 400 } as const

describe('textWidth', () => {
  it('adds up the advances of Inter', () => {
    // The Latin file of @fontsource/inter 5.2.8 gives “H” 1,522 of 2,048 units.
    expect(textWidth('H', { size: 2048, weight: 400 })).toBe(1522)
  })
  it('grows with the size', () => {
    expect(textWidth('orders', { size: 24, weight: 400 })).toBeCloseTo(2 * textWidth('orders', name))
  })
  it('is wider in semi-bold', () => {
    expect(textWidth('orders', { size: 12, weight: 600 })).toBeGreaterThan(textWidth('orders', name))
  })
  it('takes an accented letter outside the table for its base letter', () => {
    expect(textWidth('ế', name)).toBe(textWidth('e', name))
  })
  it('gives Chinese and emoji two digits each and joiners nothing', () => {
    expect(textWidth('数', name)).toBe(textWidth('00', name))
    expect(textWidth('👍\u{FE0F}', name)).toBe(textWidth('00', name))
  })
})

describe('wrapText', () => {
  it('breaks at spaces', () => {
    expect(wrapText('Application Load Balancer', name, 112, 2)).toEqual(['Application Load', 'Balancer'])
  })
  it('breaks after hyphens, dots and slashes', () => {
    expect(wrapText('orders-service.internal', name, 96, 3)).toEqual(['orders-service.', 'internal'])
  })
  it('breaks a word that is wider than the line', () => {
    expect(wrapText('x'.repeat(60), name, 112, 9).join('')).toBe('x'.repeat(60))
  })
  it('ends in an ellipsis where the lines do not suffice', () => {
    const lines = wrapText('a very long name of a very ordinary queue for orders', name, 112, 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
  })
  it('has no line for an empty text', () => {
    expect(wrapText(' \n ', name, 112, 2)).toEqual([])
  })
  it('never makes a line wider than asked, nor more lines, and loses no letter without an ellipsis', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 40, max: 200 }),
        (text, width) => {
          const lines = wrapText(text, name, width, 3)
          expect(lines.length).toBeLessThanOrEqual(3)
          for (const line of lines) expect(textWidth(line, name)).toBeLessThanOrEqual(width)
          const letters = (of: string) => of.replaceAll(/\s/gu, '')
          const whole = letters(lines.join('')) === letters(text)
          expect(whole || (lines.at(-1) ?? '').endsWith('…')).toBe(true)
        },
      ),
    )
  })
})

describe('fitText', () => {
  it('leaves alone what fits', () => {
    expect(fitText('web', name, 112)).toBe('web')
  })
  it('cuts what does not', () => {
    const cut = fitText('Virtual private gateway', name, 80)
    expect(cut.endsWith('…')).toBe(true)
    expect(textWidth(cut, name)).toBeLessThanOrEqual(80)
  })
})
