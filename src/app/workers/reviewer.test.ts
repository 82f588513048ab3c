import { expect, it } from 'vitest'
import { applyDifference, differenceBetween, wholeAsDifference } from '../../core/model/difference'
import type { Diagram } from '../../core/model/diagram'
import { sketch } from '../../core/model/sketch'
import { createReviewer, knowledge } from './reviewer'

const vpcs = { a: { service: 'vpc' }, b: { service: 'vpc' }, c: { service: 'vpc' } }
const peered = sketch(vpcs, ['a -> b : vpc-peering', 'b -> c : vpc-peering'])
const used = sketch(vpcs, ['a -> b : vpc-peering', 'b -> c : vpc-peering', 'a -> c : traffic tcp/443'])

const severities = (answer: ReturnType<ReturnType<typeof createReviewer>>) =>
  answer.tell === 'outcomes'
    ? answer.changed.flatMap(({ findings }) => findings.map(({ severity }) => severity))
    : []

it('knows its rules and every fact that they speak of', () => {
  const told = knowledge()
  if (told.tell !== 'knowledge') throw new Error(told.tell)
  expect(told.rules.length).toBeGreaterThanOrEqual(4)
  const known = new Set(told.facts.map(({ id }) => id))
  expect(told.rules.flatMap(({ facts }) => facts).filter((id) => !known.has(id))).toEqual([])
})

it('reviews what differences add up to', () => {
  const answer = createReviewer()
  expect(severities(answer({ ask: 'update', difference: wholeAsDifference(peered, 1) }))).not.toContain(
    'error',
  )
  const difference = differenceBetween(peered, used, { from: 1, to: 2 })
  expect(severities(answer({ ask: 'update', difference }))).toContain('error')
})

it('tells only what has changed', () => {
  const answer = createReviewer()
  answer({ ask: 'update', difference: wholeAsDifference(used, 1) })
  const same = answer({ ask: 'update', difference: { from: 1, to: 2, set: {}, removed: {} } })
  expect(same).toEqual({ tell: 'outcomes', serial: 2, changed: [] })
})

it('resolves a fix to what it changes, and keeps its own diagram as it was', () => {
  const answer = createReviewer()
  const told = answer({ ask: 'update', difference: wholeAsDifference(used, 1) })
  if (told.tell !== 'outcomes') throw new Error(told.tell)
  const finding = told.changed.flatMap(({ findings }) => findings).find(({ fixes }) => fixes.length > 0)
  if (finding === undefined) throw new Error('no finding has a fix')
  const nothing = (serial: number) => ({ from: serial, to: serial + 1, set: {}, removed: {} })
  const resolved = answer({ ask: 'resolve', difference: nothing(1), key: finding.key, fix: 0 })
  if (resolved.tell !== 'resolved' || !resolved.result.ok) throw new Error('the fix was refused')
  const fixed: Diagram = applyDifference(used, resolved.result.value)
  expect(
    severities(createReviewer()({ ask: 'update', difference: wholeAsDifference(fixed, 1) })),
  ).not.toContain('error')
  expect(answer({ ask: 'update', difference: nothing(2) })).toMatchObject({ changed: [] })
})

it('refuses a fix of a finding that has gone', () => {
  const answer = createReviewer()
  answer({ ask: 'update', difference: wholeAsDifference(peered, 1) })
  const difference = { from: 1, to: 2, set: {}, removed: {} }
  expect(answer({ ask: 'resolve', difference, key: 'no/such/finding', fix: 0 })).toMatchObject({
    result: { ok: false },
  })
})

it('tells all of a rule, whatever diagram it holds', () => {
  const answer = createReviewer()
  const told = answer({ ask: 'page', ruleId: 'peering-is-not-transitive' })
  if (told.tell !== 'page') throw new Error(told.tell)
  expect(told.page?.title).toBe('VPC peering is not transitive')
  expect(told.page?.example?.findings.map(({ severity }) => severity)).toEqual(['error'])
  expect(structuredClone(told)).toEqual(told)
  expect(answer({ ask: 'page', ruleId: 'no-such-rule' })).toMatchObject({ page: null })
  expect(answer({ ask: 'update', difference: wholeAsDifference(used, 1) })).toMatchObject({ serial: 1 })
})

it('throws when a difference does not follow on what it holds, so that a wrong review cannot be shown', () => {
  const answer = createReviewer()
  expect(() => answer({ ask: 'update', difference: { from: 5, to: 6, set: {}, removed: {} } })).toThrow(/5/)
})
