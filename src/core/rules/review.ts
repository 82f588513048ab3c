import type { Diagram, Severity } from '../model/diagram'
import { findingKey } from '../model/finding-key'
import { graphOf, type DiagramGraph } from '../model/graph'
import {
  refuse,
  type Finding,
  type Needs,
  type Outcome,
  type Pass,
  type Result,
  type RuleMeta,
} from '../model/results'
import { rules } from './index'
import type { Problem, Rule } from './rule'
import { filled } from './shared/filled'

/**
 * What every rule says of the architecture, in the order of the rules; a rule that throws is contained.
 *
 * Outcomes that say the same as in `previous` are the same objects, so that what shows them does not stir.
 */
export function review(graph: DiagramGraph, previous: readonly Outcome[] = []): readonly Outcome[] {
  return reviewBy(rules, graph, previous)
}

/** Likewise, by these rules alone. */
export function reviewBy(
  chosen: readonly Rule[],
  graph: DiagramGraph,
  previous: readonly Outcome[] = [],
): readonly Outcome[] {
  const before = new Map(previous.map((outcome) => [outcome.ruleId, outcome]))
  return chosen.map((rule) => {
    const outcome = outcomeOf(rule, graph)
    const known = before.get(rule.meta.id)
    return known !== undefined && JSON.stringify(known) === JSON.stringify(outcome) ? known : outcome
  })
}

/** What the page may know of the rules. */
export function ruleMetas(): readonly RuleMeta[] {
  return rules.map(({ meta }) => meta)
}

/**
 * The diagram with a finding's fix applied: the rule runs again, and its fix for the finding of this key is taken.
 *
 * Refuses when the finding or the fix is not there any more.
 */
export function applyFix(diagram: Diagram, key: string, index: number): Result<Diagram> {
  const rule = rules.find(({ meta }) => key.startsWith(`${meta.id}/`))
  const looked = rule === undefined ? undefined : lookedAt(rule, graphOf(diagram))
  const problem = looked?.problems.get(key)
  if (problem === undefined) return refuse('This finding is not there any more, so there is nothing to fix.')
  const fix = problem.fixes?.[index]
  return fix === undefined ? refuse('This finding has no such fix.') : fix.apply(diagram)
}

/** What a rule yielded, problems by their keys; the first of several with the same key stands. */
interface Looked {
  readonly problems: ReadonlyMap<string, Problem>
  readonly passes: readonly Pass[]
  readonly needs: readonly Needs[]
  readonly error: string | undefined
}
const looks = new WeakMap<DiagramGraph, Map<Rule, Looked>>()

/** Runs a rule once per graph. Here a later build can ask first whether what the rule looks at has changed. */
function lookedAt(rule: Rule, graph: DiagramGraph): Looked {
  const known = looks.get(graph) ?? new Map<Rule, Looked>()
  looks.set(graph, known)
  const before = known.get(rule)
  if (before !== undefined) return before
  const looked = look(rule, graph)
  known.set(rule, looked)
  return looked
}

function look(rule: Rule, graph: DiagramGraph): Looked {
  const problems = new Map<string, Problem>()
  const passes: Pass[] = []
  const needs: Needs[] = []
  try {
    for (const said of rule.check(graph)) {
      if ('pass' in said) passes.push(said)
      else if ('needs' in said) needs.push(said)
      else {
        const key = findingKey({ ...said, ruleId: rule.meta.id, messageId: said.message })
        if (rule.meta.messages[said.message] === undefined)
          throw new Error(`there is no message ${said.message}`)
        if (!problems.has(key)) problems.set(key, said)
      }
    }
  } catch (error) {
    return {
      problems: new Map(),
      passes: [],
      needs: [],
      error: error instanceof Error ? error.message : String(error),
    }
  }
  return { problems, passes, needs, error: undefined }
}

function outcomeOf(rule: Rule, graph: DiagramGraph): Outcome {
  const { id, looksAt } = rule.meta
  const nothing = { ruleId: id, findings: [], passes: [], needs: [] }
  if (graph.architecture.review.severities[id] === 'off') return { ...nothing, status: 'off' }
  if (looksAt !== 'every-diagram' && !isIn(graph, looksAt)) return { ...nothing, status: 'not-applicable' }

  const { problems, passes, needs, error } = lookedAt(rule, graph)
  if (error !== undefined) return { ...nothing, status: 'crashed', error }
  const findings = [...problems].flatMap(([key, problem]) => findingOf(rule, graph, key, problem) ?? [])
  return { ruleId: id, status: 'looked', findings: findings.toSorted(bySeverity), passes, needs }
}

const isIn = (graph: DiagramGraph, looksAt: readonly string[]) =>
  looksAt.some((id) => graph.resources(id).length > 0 || graph.connections(id).length > 0)

function findingOf(rule: Rule, graph: DiagramGraph, key: string, problem: Problem): Finding | undefined {
  const { id, messages } = rule.meta
  const { severities, dismissed } = graph.architecture.review
  const message = messages[problem.message]
  const severity = severities[`${id}/${problem.message}`] ?? message?.severity ?? 'off'
  if (message === undefined || severity === 'off') return undefined
  return {
    key,
    ruleId: id,
    messageId: problem.message,
    severity,
    message: filled(message.text, problem.data ?? {}),
    at: problem.at,
    factIds: problem.factIds ?? [],
    fixes: (problem.fixes ?? []).map(({ label }) => ({ label })),
    raisable: problem.raisable ?? null,
    dismissedBecause: Object.hasOwn(dismissed, key) ? (dismissed[key]?.reason ?? null) : null,
  }
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, incomplete: 2, info: 3 }

function bySeverity(a: Finding, b: Finding): number {
  return ranks[a.severity] - ranks[b.severity] || (a.key < b.key ? -1 : 1)
}
