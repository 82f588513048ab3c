import { expect } from 'vitest'
import { serviceOf } from '../catalog/catalog'
import { overlaps } from '../layout/box'
import { boxesOf } from '../layout/boxes'
import { place } from '../layout/place'
import type { Diagram, DiagramNode } from '../model/diagram'
import { findingKey } from '../model/finding-key'
import { graphOf } from '../model/graph'
import { rules } from '../rules'
import { reviewBy } from '../rules/review'
import type { Fix, Problem, Rule } from '../rules/rule'
import { deepFrozen } from './deep-frozen'
import { brief, saidBy, text, type ExpectedFind } from './said'

/**
 * Every fix of a problem can be applied, ends it, brings no new error and places what it adds; and the fixes are those
 * that the case lists, with what the rule finds once each is applied.
 */
export function checkFixes(
  rule: Rule,
  diagram: Diagram,
  problem: Problem,
  expected: ExpectedFind['fixes'],
): void {
  for (const fix of problem.fixes ?? []) checkFix(rule, diagram, problem, fix)
  if (expected !== undefined) checkExpected(rule, diagram, problem, expected)
}

/** A fix is applied to a drawing, as a person would. */
function checkFix(rule: Rule, diagram: Diagram, problem: Problem, fix: Fix): void {
  const drawn = deepFrozen(place(diagram))
  const fixed = applied(fix, drawn)
  const keyOf = ({ message, at, subject }: Problem) =>
    findingKey({ ruleId: rule.meta.id, messageId: message, at, subject })
  expect(saidBy(rule, fixed).problems.map(keyOf), `after “${fix.label}”`).not.toContain(keyOf(problem))

  const before = errorsIn(drawn)
  expect(
    [...errorsIn(fixed)].filter((key) => !before.has(key)),
    `new errors after “${fix.label}”`,
  ).toEqual([])
  expect(misplaced(drawn, fixed), `nodes not well placed after “${fix.label}”`).toEqual([])
}

/** New nodes without a placement, and nodes on top of one another that were not before. */
function misplaced(before: Diagram, after: Diagram): readonly string[] {
  const homeless = Object.values<DiagramNode>(after.nodes)
    .filter((node) => placementOf(node) !== 'chip' && !Object.hasOwn(after.layout, node.id))
    .map(({ id }) => `${id} has no place`)
  const old = new Set(overlapping(before))
  return [...homeless, ...overlapping(after).filter((pair) => !old.has(pair))]
}

function overlapping(diagram: Diagram): readonly string[] {
  const boxes = boxesOf(diagram)
  const inside = Object.values<DiagramNode>(diagram.nodes).filter((node) => placementOf(node) === 'inside')
  return inside.flatMap((one, index) =>
    inside.slice(index + 1).flatMap((other) => {
      const [a, b] = [boxes.get(one.id), boxes.get(other.id)]
      if (one.parentId !== other.parentId || a === undefined || b === undefined || !overlaps(a, b)) return []
      return [[one.id, other.id].toSorted().join(' is on ')]
    }),
  )
}

function checkExpected(
  rule: Rule,
  diagram: Diagram,
  problem: Problem,
  expected: NonNullable<ExpectedFind['fixes']>,
): void {
  const fixes = problem.fixes ?? []
  const labels = Array.isArray(expected) ? (expected as readonly string[]) : Object.keys(expected)
  expect(fixes.map(({ label }) => label)).toEqual(labels)
  if (Array.isArray(expected)) return
  for (const fix of fixes) {
    const finds = (expected as Readonly<Record<string, readonly ExpectedFind[]>>)[fix.label] ?? []
    expect(saidBy(rule, applied(fix, diagram)).problems.map(brief), `after “${fix.label}”`).toEqual(
      finds.map(({ message, at }) => ({ message, at })),
    )
  }
}

function applied(fix: Fix, diagram: Diagram): Diagram {
  const result = fix.apply(diagram)
  if (!result.ok) throw new Error(`“${fix.label}” refuses: ${result.problem}`)
  return deepFrozen(result.value)
}

/** By what they are about: the same error by way of another VPC is no new one. */
function errorsIn(diagram: Diagram): ReadonlySet<string> {
  const findings = reviewBy(rules, graphOf(diagram)).flatMap((outcome) => outcome.findings)
  const errors = findings.filter(({ severity }) => severity === 'error')
  return new Set(errors.map(({ ruleId, messageId, at }) => `${ruleId}/${messageId} ${text(at[0])}`))
}

const placementOf = (node: DiagramNode) =>
  node.kind === 'resource' ? (serviceOf(node.service)?.placement ?? 'inside') : 'inside'
