import { expect, it } from 'vitest'
import { applyDifference, differenceBetween, wholeAsDifference } from '../../core/model/difference'
import type { Diagram, NodeId } from '../../core/model/diagram'
import { outcomeAfter } from '../../core/model/outcome-change'
import { sketch } from '../../core/model/sketch'
import { createReviewer, knowledge } from './reviewer'

const vpcs = { a: { service: 'vpc' }, b: { service: 'vpc' }, c: { service: 'vpc' } }
const peered = sketch(vpcs, ['a -> b : vpc-peering', 'b -> c : vpc-peering'])
const used = sketch(vpcs, ['a -> b : vpc-peering', 'b -> c : vpc-peering', 'a -> c : traffic tcp/443'])

const severities = (answer: ReturnType<ReturnType<typeof createReviewer>>) =>
  answer.tell === 'outcomes'
    ? answer.changed.flatMap((change) =>
        outcomeAfter(undefined, change).findings.map(({ severity }) => severity),
      )
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

it('reads a whole diagram from its text, and goes on from it', () => {
  const [whole, text] = [createReviewer(), createReviewer()]
  whole({ ask: 'update', difference: wholeAsDifference(peered, 1) })
  text({ ask: 'update', difference: wholeAsDifference(peered, 1) })
  const json = JSON.stringify(used)
  const told = text({ ask: 'read', json, from: 1, to: 2 })
  expect(told).toEqual(
    whole({ ask: 'update', difference: differenceBetween(peered, used, { from: 1, to: 2 }) }),
  )
  const difference = differenceBetween(used, peered, { from: 2, to: 3 })
  expect(text({ ask: 'update', difference })).toEqual(whole({ ask: 'update', difference }))
  expect(() => text({ ask: 'read', json, from: 2, to: 3 })).toThrow(/3/)
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
  const finding = told.changed
    .flatMap((change) => outcomeAfter(undefined, change).findings)
    .find(({ fixes }) => fixes.length > 0)
  if (finding === undefined) throw new Error('no finding has a fix')
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

const nothing = (serial: number) => ({ from: serial, to: serial + 1, set: {}, removed: {} })
const question = {
  from: { node: 'a' as NodeId },
  to: { node: 'b' as NodeId },
  traffic: 'any',
  direction: 'connection',
} as const

/** Two peered VPCs that state nothing of their routes. */
const open = sketch(
  {
    a: { service: 'vpc', config: { cidr: '10.0.0.0/16' } },
    'a-subnet': { service: 'subnet', in: 'a', config: { cidr: '10.0.0.0/24' } },
    web: { service: 'ec2', in: 'a-subnet' },
    b: { service: 'vpc', config: { cidr: '10.1.0.0/16' } },
    'b-subnet': { service: 'subnet', in: 'b', config: { cidr: '10.1.0.0/24' } },
    orders: { service: 'ec2', in: 'b-subnet' },
  },
  ['a -> b : vpc-peering'],
)
const calls = { ...question, from: { node: 'web' as NodeId }, to: { node: 'orders' as NodeId } }

it('answers a question about what it was just sent, in words that can be posted', () => {
  const answer = createReviewer()
  const told = answer({ ask: 'answer', difference: wholeAsDifference(open, 1), question: calls })
  if (told.tell !== 'answer' || !told.result.ok) throw new Error('there is no answer')
  expect(told).toMatchObject({ serial: 1, result: { value: { verdict: 'possible' } } })
  expect(told.result.value.needs.length).toBeGreaterThan(0)
  expect(structuredClone(told)).toEqual(told)
})

it('writes what is needed, after which it is there', () => {
  const answer = createReviewer()
  const difference = wholeAsDifference(open, 1)
  const told = answer({ ask: 'write-needs', difference, question: calls, way: 'needs' })
  if (told.tell !== 'resolved' || !told.result.ok) throw new Error('nothing was written')
  const written = applyDifference(open, told.result.value)
  const after = createReviewer()({
    ask: 'answer',
    difference: wholeAsDifference(written, 1),
    question: calls,
  })
  expect(after).toMatchObject({ result: { value: { verdict: 'reachable' } } })
  expect(answer({ ask: 'answer', difference: nothing(1), question: calls })).toMatchObject({
    result: { value: { verdict: 'possible' } },
  })
})

it('refuses to write what is not needed any more', () => {
  const answer = createReviewer()
  const difference = wholeAsDifference(open, 1)
  const told = answer({ ask: 'write-needs', difference, question: calls, way: 7 })
  expect(told).toMatchObject({ tell: 'resolved', result: { ok: false } })
})

it('tells what one end reaches, and who reaches whom', () => {
  const answer = createReviewer()
  const { from, to, traffic, direction } = question
  const difference = wholeAsDifference(peered, 1)
  const c = { node: 'c' as NodeId }
  const reaches = answer({ ask: 'reaches', difference, from, to: [to, c], traffic, direction })
  if (reaches.tell !== 'reaches' || !reaches.result.ok) throw new Error('there is no answer')
  expect(reaches.result.value).toHaveLength(2)
  expect(reaches.result.value[1]).toBe('blocked')
  const pairs = answer({ ask: 'verdicts', difference: nothing(1), ends: [from, to, c], traffic })
  if (pairs.tell !== 'verdicts' || !pairs.result.ok) throw new Error('there is no answer')
  expect(pairs.result.value.map((row) => row.length)).toEqual([3, 3, 3])
  expect(pairs.result.value[0]).toEqual([null, ...reaches.result.value])
})

it('throws when a difference does not follow on what it holds, so that a wrong review cannot be shown', () => {
  const answer = createReviewer()
  expect(() => answer({ ask: 'update', difference: { from: 5, to: 6, set: {}, removed: {} } })).toThrow(/5/)
})
