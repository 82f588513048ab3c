import { expect, it } from 'vitest'
import type { NodeId, Severity } from '../model/diagram'
import type { Finding, Outcome } from '../model/results'
import { requirementStatus } from './requirement-status'

const finding = (severity: Severity): Finding => ({
  key: 'requirement-violated/reached =r',
  ruleId: 'requirement-violated',
  messageId: 'reached',
  severity,
  message: 'It is so.',
  at: [{ at: 'a' as NodeId }],
  factIds: [],
  fixes: [],
  raisable: null,
  dismissedBecause: null,
})
const looked: Outcome = {
  ruleId: 'requirement-violated',
  status: 'looked',
  findings: [],
  passes: [],
  needs: [],
}
const pass = { pass: { at: 'a' as NodeId }, factId: 'vpc.no-path', subject: 'r' }

it.each([
  ['unknown', []],
  ['unknown', [looked]],
  ['unchecked', [{ ...looked, status: 'off' as const }]],
  ['met', [{ ...looked, passes: [pass] }]],
  ['violated', [{ ...looked, findings: [finding('info'), finding('error')], passes: [pass] }]],
  ['not-ensured', [{ ...looked, findings: [finding('incomplete'), finding('warning')] }]],
  ['open', [{ ...looked, findings: [finding('incomplete')] }]],
] as const)('is %s', (status, outcomes) => {
  expect(requirementStatus({ id: 'r' }, outcomes).status).toBe(status)
})

it('looks at the findings of this requirement alone', () => {
  const outcomes = [{ ...looked, findings: [finding('error')] }]
  expect(requirementStatus({ id: 'r' }, outcomes).findings).toHaveLength(1)
  expect(requirementStatus({ id: 'other' }, outcomes)).toEqual({ status: 'unknown', findings: [] })
})
