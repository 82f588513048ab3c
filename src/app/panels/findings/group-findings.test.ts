import { describe, expect, it } from 'vitest'
import type { NodeId, Severity } from '../../../core/model/diagram'
import type { Finding } from '../../../core/model/results'
import { groupFindings } from './group-findings'

const finding = (key: string, messageId: string, severity: Severity = 'error'): Finding => ({
  key,
  ruleId: 'some-rule',
  messageId,
  severity,
  message: key,
  at: [{ at: 'web' as NodeId }],
  factIds: [],
  fixes: [],
  raisable: null,
  dismissedBecause: null,
})
const keys = (findings: readonly Finding[]) =>
  groupFindings(findings).map((group) => group.findings.map(({ key }) => key))

describe('findings that say the same', () => {
  it('are one from three on', () => {
    expect(keys([finding('a', 'x'), finding('b', 'x')])).toEqual([['a'], ['b']])
    expect(keys([finding('a', 'x'), finding('b', 'x'), finding('c', 'x')])).toEqual([['a', 'b', 'c']])
  })

  it('are not one with other messages or severities, and stand where the first of them stood', () => {
    const all = [
      finding('a', 'x'),
      finding('b', 'y'),
      finding('c', 'x'),
      finding('d', 'x'),
      finding('e', 'x', 'warning'),
    ]
    expect(keys(all)).toEqual([['a', 'c', 'd'], ['b'], ['e']])
  })
})
