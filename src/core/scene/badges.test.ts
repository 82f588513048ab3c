import { describe, expect, it } from 'vitest'
import type { NodeId, Severity } from '../model/diagram'
import type { Finding } from '../model/results'
import { drawBadge, drawGlyph, marksOf } from './badges'
import { boundsOf } from './shapes'

const finding = (severity: Severity, at: string, more: Partial<Finding> = {}): Finding => ({
  key: `${severity} ${at}`,
  ruleId: 'rule',
  messageId: 'message',
  severity,
  message: 'It is so.',
  at: [{ at: at as NodeId }],
  factIds: [],
  fixes: [],
  raisable: null,
  dismissedBecause: null,
  ...more,
})

describe('marksOf', () => {
  it('shows the worst severity of a place and counts all', () => {
    const marks = marksOf([finding('info', 'web'), finding('error', 'web'), finding('warning', 'web')])
    expect(marks.get('web' as NodeId)).toEqual({ severity: 'error', count: 3 })
  })
  it('marks every place of a finding, once', () => {
    const at = ['a', 'b', 'b'].map((id) => ({ at: id as NodeId })) as unknown as Finding['at']
    const marks = marksOf([finding('error', 'a', { at })])
    expect([...marks]).toEqual(['a', 'b'].map((id) => [id, { severity: 'error', count: 1 }]))
  })
  it('marks nothing for what was dismissed or is only incomplete', () => {
    expect(
      marksOf([finding('incomplete', 'web'), finding('error', 'web', { dismissedBecause: 'known' })]).size,
    ).toBe(0)
  })
})

describe('drawBadge', () => {
  it('has a number from two on', () => {
    const texts = (count: number) =>
      drawBadge({ severity: 'error', count }, 0, 0, 'light').flatMap((s) =>
        s.kind === 'text' ? [s.text] : [],
      )
    expect([1, 2, 120].map(texts)).toEqual([[], ['2'], ['99+']])
  })
  it('has a shape of its own for each severity, whatever the colours', () => {
    const all: readonly Severity[] = ['error', 'warning', 'info', 'incomplete']
    const colourless = all.map((severity) =>
      JSON.stringify(drawGlyph(severity, 0, 0, 'light')).replaceAll(/#[0-9a-f]{6}/gu, ''),
    )
    expect(new Set(colourless).size).toBe(4)
  })
  it('is about 18 px large and centred', () => {
    for (const severity of ['error', 'warning', 'info', 'incomplete'] as const) {
      const box = boundsOf(drawGlyph(severity, 100, 50, 'dark'))
      expect(box?.width).toBeGreaterThanOrEqual(17)
      expect(box?.width).toBeLessThanOrEqual(22)
      expect((box?.x ?? 0) + (box?.width ?? 0) / 2).toBeCloseTo(100)
    }
  })
})
