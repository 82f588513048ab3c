import type { Diagram, ReviewSettings, Severity } from '../model/diagram'
import { findingKey } from '../model/finding-key'
import { graphOf, type ArchitectureGraph, type DiagramGraph } from '../model/graph'
import { changeBetween, isTouched, type Reads } from '../model/reads'
import {
  refuse,
  type Finding,
  type Needs,
  type Outcome,
  type Pass,
  type Result,
  type RuleMeta,
} from '../model/results'
import { trackedGraph } from '../model/tracked-graph'
import { handOn } from '../network/once'
import { rules } from './index'
import type { Problem, Rule } from './rule'
import { filled } from './shared/filled'

/** What a review says, and which rules had to be asked for it; the others hold from the time before. */
export interface Review {
  readonly outcomes: readonly Outcome[]
  readonly asked: readonly string[]
}

/**
 * Reviews one architecture after another. A rule is asked again only where something that it read has changed; its outcome
 * is the same object as before where it says the same, so that what shows it does not stir.
 */
export function startReview(chosen: readonly Rule[] = rules): (graph: ArchitectureGraph) => Review {
  let before: ArchitectureGraph | undefined
  const looks = new Map<Rule, Looked>()
  const answers = new Map<Rule, Answer>()
  return (graph) => {
    const { architecture } = graph
    if (before !== undefined) {
      const change = changeBetween(before.architecture, architecture)
      forgetTouched(looks, change)
      handOn(before, graph, change)
    }
    before = graph
    const asked: string[] = []
    for (const rule of chosen) {
      const status = statusOf(rule, graph)
      if (status === 'looked' && !looks.has(rule)) {
        looks.set(rule, look(rule, graph))
        asked.push(rule.meta.id)
      }
      const looked = status === 'looked' ? looks.get(rule) : undefined
      const known = answers.get(rule)
      const settings = architecture.review
      if (known?.status === status && known.looked === looked && known.settings === settings) continue
      const now = outcomeOf(rule, status, looked, settings)
      const outcome = known !== undefined && saysTheSame(known.outcome, now) ? known.outcome : now
      answers.set(rule, { status, looked, settings, outcome })
    }
    return { outcomes: chosen.flatMap((rule) => answers.get(rule)?.outcome ?? []), asked }
  }
}

/** An outcome, and what it was made of. */
interface Answer {
  readonly status: Status
  readonly looked: Looked | undefined
  readonly settings: ReviewSettings
  readonly outcome: Outcome
}
type Status = 'off' | 'not-applicable' | 'looked'

function forgetTouched(looks: Map<Rule, Looked>, change: Reads): void {
  const known = new Map<Reads, boolean>()
  for (const [rule, { reads }] of looks) if (isTouched(reads, change, known)) looks.delete(rule)
}

const saysTheSame = (a: Outcome, b: Outcome) => JSON.stringify(a) === JSON.stringify(b)

/** What every rule says of the architecture, in the order of the rules; a rule that throws is contained. */
export function review(graph: ArchitectureGraph): readonly Outcome[] {
  return reviewBy(rules, graph)
}

/** Likewise, by these rules alone. */
export function reviewBy(chosen: readonly Rule[], graph: ArchitectureGraph): readonly Outcome[] {
  return startReview(chosen)(graph).outcomes
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
  const problem = rule === undefined ? undefined : look(rule, graphOf(diagram)).problems.get(key)
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
  readonly reads: Reads
}

function look(rule: Rule, of: DiagramGraph): Looked {
  const { graph, reads } = trackedGraph(of)
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
      reads,
    }
  }
  return { problems, passes, needs, error: undefined, reads }
}

function statusOf({ meta: { id, looksAt } }: Rule, graph: ArchitectureGraph): Status {
  if (graph.architecture.review.severities[id] === 'off') return 'off'
  return looksAt === 'every-diagram' || isIn(graph, looksAt) ? 'looked' : 'not-applicable'
}

function outcomeOf(
  rule: Rule,
  status: Status,
  looked: Looked | undefined,
  settings: ReviewSettings,
): Outcome {
  const nothing = { ruleId: rule.meta.id, findings: [], passes: [], needs: [] }
  if (looked === undefined) return { ...nothing, status }
  const { problems, passes, needs, error } = looked
  if (error !== undefined) return { ...nothing, status: 'crashed', error }
  const findings = [...problems].flatMap(([key, problem]) => findingOf(rule, settings, key, problem) ?? [])
  return { ruleId: rule.meta.id, status, findings: findings.toSorted(bySeverity), passes, needs }
}

const isIn = (graph: DiagramGraph, looksAt: readonly string[]) =>
  looksAt.some((id) => graph.resources(id).length > 0 || graph.connections(id).length > 0)

function findingOf(
  rule: Rule,
  { severities, dismissed }: ReviewSettings,
  key: string,
  problem: Problem,
): Finding | undefined {
  const { id, messages } = rule.meta
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
    ...(problem.asked === undefined ? {} : { asked: problem.asked }),
  }
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, incomplete: 2, info: 3 }

function bySeverity(a: Finding, b: Finding): number {
  return ranks[a.severity] - ranks[b.severity] || (a.key < b.key ? -1 : 1)
}
