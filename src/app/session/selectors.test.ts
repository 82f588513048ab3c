import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import type { ConnectionId, NodeId, Severity } from '../../core/model/diagram'
import type { Finding, Outcome } from '../../core/model/results'
import {
  checksOf,
  countsBySeverity,
  dismissedFindings,
  findingsAt,
  severityAt,
  shownFindings,
} from './selectors'
import { noReview } from './store'

const web = 'web' as NodeId
const link = 'traffic-1' as ConnectionId
const finding = (
  key: string,
  severity: Severity,
  at: Finding['at'],
  dismissedBecause: string | null = null,
): Finding => ({
  key,
  ruleId: 'rule',
  messageId: 'message',
  severity,
  message: key,
  at,
  factIds: [],
  fixes: [],
  raisable: null,
  dismissedBecause,
})
const outcome: Outcome = {
  ruleId: 'rule',
  status: 'looked',
  findings: [
    finding('d', 'incomplete', [{ at: web }]),
    finding('c', 'info', [
      { at: web, part: 'x' },
      { at: web, part: 'y' },
    ]),
    finding('a', 'error', [{ at: link }]),
    finding('b', 'warning', [{ at: link }, { at: web }]),
    finding('e', 'error', [{ at: web }], 'known'),
  ],
  passes: [{ pass: { at: web }, factId: 'fact', used: 3, limit: 10 }],
  needs: [{ needs: { at: link, part: 'requestBytes' }, factIds: ['fact'] }],
}
const state = { review: { ...noReview, outcomes: [outcome] } }
const keys = (findings: readonly Finding[]) => findings.map(({ key }) => key)

it('shows findings gravest first, without dismissed ones', () => {
  expect(keys(shownFindings(state))).toEqual(['a', 'b', 'c', 'd'])
  expect(keys(dismissedFindings(state))).toEqual(['e'])
  expect(countsBySeverity(state)).toEqual({ error: 1, warning: 1, info: 1, incomplete: 1 })
})

it('finds what concerns one thing, each finding once', () => {
  expect(keys(findingsAt(state, web))).toEqual(['b', 'c', 'd'])
  expect(severityAt(state, web)).toBe('warning')
  expect(checksOf(state, link)).toMatchObject({ passes: [], needs: outcome.needs })
  expect(checksOf(state, web).passes).toEqual([{ ...outcome.passes[0], ruleId: 'rule' }])
})

it('gives no badge for what is merely incomplete', () => {
  const only = { review: { ...noReview, outcomes: [{ ...outcome, findings: outcome.findings.slice(0, 1) }] } }
  expect(severityAt(only, web)).toBeNull()
})

it('gives the same objects for the same outcomes, also where there is nothing', () => {
  expect(shownFindings(state)).toBe(shownFindings({ review: { ...state.review, status: 'checking' } }))
  expect(findingsAt(state, web)).toBe(findingsAt(state, web))
  expect(findingsAt(state, 'else')).toBe(findingsAt(state, 'other'))
  expect(checksOf(state, 'else')).toBe(checksOf(state, 'other'))
})

it('finds after each review what it would find from nothing', () => {
  const severities: readonly Severity[] = ['error', 'warning', 'info', 'incomplete']
  const ranks = { error: 0, warning: 1, info: 2, incomplete: 3 }
  const said = fc.array(fc.record({ severity: fc.nat(3), place: fc.nat(4), isDismissed: fc.boolean() }), {
    maxLength: 6,
  })
  const reviews = fc.array(fc.dictionary(fc.constantFrom('r', 's', 't'), said), { maxLength: 5 })
  fc.assert(
    fc.property(reviews, (all) => {
      const outcomes = new Map<string, Outcome>()
      all.forEach((review, number) => {
        // What is not named stays the very same outcome.
        for (const [ruleId, of] of Object.entries(review)) {
          const findings = of.map(({ severity, place, isDismissed }, at) => ({
            ...finding(`${ruleId} ${number} ${at}`, severities[severity] ?? 'error', [
              { at: `thing-${place}` as NodeId },
            ]),
            dismissedBecause: isDismissed ? 'known' : null,
          }))
          const needs = of.map(({ place }) => ({ needs: { at: `thing-${place}` as NodeId }, factIds: [] }))
          outcomes.set(ruleId, { ruleId, status: 'looked', findings, passes: [], needs })
        }
        const now = { review: { ...noReview, outcomes: [...outcomes.values()] } }
        const open = [...outcomes.values()]
          .flatMap(({ findings }) => findings)
          .filter(({ dismissedBecause }) => dismissedBecause === null)
          .toSorted((a, b) => ranks[a.severity] - ranks[b.severity] || (a.key < b.key ? -1 : 1))
        expect(shownFindings(now)).toEqual(open)
        expect(checksOf(now, 'thing-1')).toEqual({
          findings: open.filter(({ at }) => at[0].at === 'thing-1'),
          passes: [],
          needs: [...outcomes.values()].flatMap(({ ruleId, needs }) =>
            needs.filter(({ needs: { at } }) => at === 'thing-1').map((need) => ({ ...need, ruleId })),
          ),
        })
      })
    }),
  )
})

it('looks again only at what the rules say anew', () => {
  const quiet = { ...outcome, ruleId: 'quiet' }
  const looked = vi.fn(() => outcome.findings)
  const watched: Outcome = Object.defineProperty({ ...quiet }, 'findings', { get: looked })
  const before = { review: { ...noReview, outcomes: [watched, outcome] } }
  const after = { review: { ...noReview, outcomes: [watched, { ...outcome }] } }
  for (const now of [before, after]) {
    if (now === after) looked.mockClear()
    shownFindings(now)
    dismissedFindings(now)
    countsBySeverity(now)
    checksOf(now, web)
  }
  expect(looked).not.toHaveBeenCalled()
})
