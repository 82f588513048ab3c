import { describe, expect, it } from 'vitest'
import { emptyDiagram, type Diagram } from '../model/diagram'
import type { Needs, Pass } from '../model/results'
import { place } from '../layout/place'
import { graphOf } from '../model/graph'
import { rules } from '../rules'
import { reviewBy } from '../rules/review'
import type { Problem, Rule } from '../rules/rule'
import { filled } from '../rules/shared/filled'
import { checkFixes } from './check-fixes'
import { deepFrozen } from './deep-frozen'
import { brief, saidBy, text, type ExpectedFind, type Said } from './said'
import { shuffled } from './shuffled'

/** `at` is `id` or `id#part`. */
export interface ExpectedPass {
  readonly at: string
  readonly factId: string
  readonly used?: number
  readonly limit?: number
  readonly subject?: string
}

/** `at` is `id#part`. */
export interface ExpectedNeeds {
  readonly at: string
  readonly factIds: readonly string[]
}

/** A case; passes and needs are compared where it lists them. */
export interface RuleCase {
  readonly diagram: Diagram
  readonly passes?: readonly ExpectedPass[]
  readonly needs?: readonly ExpectedNeeds[]
}
export interface BadCase extends RuleCase {
  readonly finds: readonly ExpectedFind[]
}

/**
 * The tests that every rule has: nothing on the empty diagram; the exact findings of each case; the same when asked
 * again and with the records in another order; a diagram left as it was; every message exercised and every placeholder
 * filled; fixes that end their finding, bring no new error and leave nothing without a place on the canvas; and an
 * example, where there is one, in which the rule finds something and no rule breaks down.
 */
export function testRule(
  rule: Rule,
  cases: {
    readonly good: Readonly<Record<string, Diagram | RuleCase>>
    readonly bad: Readonly<Record<string, BadCase>>
  },
): void {
  describe(rule.meta.id, () => {
    const good = { 'the empty diagram': emptyDiagram(), ...cases.good }
    for (const [name, given] of Object.entries(good)) {
      it(`finds nothing wrong with ${name}`, () =>
        checkCase(rule, { ...('formatVersion' in given ? { diagram: given } : given), finds: [] }))
    }
    for (const [name, given] of Object.entries(cases.bad)) {
      it(`finds what is wrong with ${name}`, () => checkCase(rule, given))
    }
    const said = new Set(Object.values(cases.bad).flatMap(({ finds }) => finds.map(({ message }) => message)))
    for (const message of Object.keys(rule.meta.messages)) {
      it(`has a bad case for “${message}”`, () => expect(said).toContain(message))
    }
    const example = rule.example?.()
    if (example !== undefined) it('finds something in its example', () => checkExample(rule, example))
  })
}

function checkCase(rule: Rule, expected: BadCase): void {
  const diagram = deepFrozen(expected.diagram)
  const { problems, passes, needs } = saidBy(rule, diagram)
  expect(problems.map(brief)).toEqual(expected.finds.map(({ message, at }) => ({ message, at })))
  if (expected.passes !== undefined) expect(passes.map(briefPass)).toEqual(expected.passes)
  if (expected.needs !== undefined) expect(needs.map(briefNeeds)).toEqual(expected.needs)

  const said = comparable({ problems, passes, needs })
  expect(comparable(saidBy(rule, diagram)), 'asked again').toEqual(said)
  for (const seed of [1, 2, 3]) {
    expect(comparable(saidBy(rule, shuffled(diagram, seed))), `records in order ${seed}`).toEqual(said)
  }

  const places = [
    ...problems.flatMap(({ at }) => at),
    ...passes.map(({ pass }) => pass),
    ...needs.map((need) => need.needs),
  ]
  for (const { at } of places)
    expect([...Object.keys(diagram.nodes), ...Object.keys(diagram.connections)]).toContain(at)
  for (const [index, problem] of problems.entries()) {
    checkWording(rule, problem)
    checkFixes(rule, diagram, problem, expected.finds[index]?.fixes)
  }
}

function checkExample(rule: Rule, example: Diagram): void {
  const { problems } = saidBy(rule, deepFrozen(example))
  expect(problems).not.toEqual([])
  for (const problem of problems) checkWording(rule, problem)
  const drawn = deepFrozen(place(example))
  expect(saidBy(rule, drawn).problems.map(brief), 'once it is placed').toEqual(problems.map(brief))
  const crashed = reviewBy(rules, graphOf(drawn)).filter(({ status }) => status === 'crashed')
  expect(crashed, 'rules that break down').toEqual([])
}

/** Fixes are made anew at every run, so they are compared by their labels. */
const comparable = ({ problems, passes, needs }: Said) => ({
  problems: problems.map((problem) => ({
    ...problem,
    fixes: (problem.fixes ?? []).map(({ label }) => label),
  })),
  passes,
  needs,
})

const briefPass = ({ pass, ...rest }: Pass) => ({ at: text(pass), ...rest })
const briefNeeds = ({ needs, factIds }: Needs) => ({ at: text(needs), factIds })

function checkWording(rule: Rule, problem: Problem): void {
  const wording = rule.meta.messages[problem.message]?.text
  expect(wording, `the text of “${problem.message}”`).toBeDefined()
  const said = filled(wording ?? '', problem.data ?? {})
  expect(said).not.toMatch(/[{}]|undefined|NaN/)
  expect(said).toMatch(/^[A-Z0-9“][^]*[.]$/)
  for (const factId of problem.factIds ?? []) expect(rule.meta.facts).toContain(factId)
}
