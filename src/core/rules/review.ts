import type { Diagram, ReviewSettings, Severity } from '../model/diagram'
import { findingKey } from '../model/finding-key'
import { graphOf, type ArchitectureGraph, type DiagramGraph } from '../model/graph'
import { handOn, memoryOf, tidy, type Question } from '../model/memory'
import { changeBetween } from '../model/reads'
import {
  refuse,
  type Finding,
  type Needs,
  type Outcome,
  type Pass,
  type Result,
  type RuleMeta,
} from '../model/results'
import { saysTheSame } from '../model/says-the-same'
import { oncePerGraph } from '../network/once'
import { rules } from './index'
import type { Problem, Rule, Said } from './rule'
import { filled } from './shared/filled'

/** What a review says, and which rules had to be asked for it; the others hold from the time before. */
export interface Review {
  readonly outcomes: readonly Outcome[]
  readonly asked: readonly string[]
  /** How many answers were made for it: of rules, of things they look at one by one, and of all that these are made of. */
  readonly made: number
}

/**
 * Reviews one architecture after another. A rule is asked again only where something that it read says something else, and
 * of things only about those of which something does; its outcome is the same object as before where it says the same, so
 * that what shows it does not stir.
 */
export function startReview(chosen: readonly Rule[] = rules): (graph: ArchitectureGraph) => Review {
  let before: ArchitectureGraph | undefined
  const asker = createAsker()
  const answers = new Map<Rule, Answer>()
  return (graph) => {
    const { architecture } = graph
    if (before !== undefined) handOn(before, graph, changeBetween(before.architecture, architecture))
    before = graph
    asker.asked = []
    const memory = memoryOf(graph)
    const madeBefore = memory.made
    for (const rule of chosen) {
      const status = statusOf(rule, graph)
      const found = status === 'looked' ? asker.lookedAt(graph, rule) : undefined
      const known = answers.get(rule)
      const settings = architecture.review
      if (known?.status === status && known.found === found && known.settings === settings) continue
      const findings = findingsOf(rule, settings, found, known)
      const now = outcomeOf(rule, status, found, findings)
      const outcome = known !== undefined && saysTheSame(known.outcome, now) ? known.outcome : now
      answers.set(rule, { status, found, settings, findings, outcome })
    }
    tidy(memory)
    const outcomes = chosen.flatMap((rule) => answers.get(rule)?.outcome ?? [])
    return { outcomes, asked: asker.asked, made: memory.made - madeBefore }
  }
}

/** An outcome, and what it was made of. */
interface Answer {
  readonly status: Status
  readonly found: Found | undefined
  readonly settings: ReviewSettings
  readonly findings: ReadonlyMap<Told, Finding | undefined>
  readonly outcome: Outcome
}
type Status = 'off' | 'not-applicable' | 'looked'

/** Asks rules, and notes which of them it had to ask. */
function createAsker() {
  const ofOne = new Map<Rule, Question<object, Found>>()
  const asker = {
    asked: [] as string[],
    lookedAt: oncePerGraph((graph, rule: Rule): Found => {
      asker.asked.push(rule.meta.id)
      const { oneByOne } = rule
      if (oneByOne === undefined) return contained(rule, () => rule.check(graph))
      let look = ofOne.get(rule)
      if (look === undefined) {
        look = oncePerGraph((of, one: object) => contained(rule, () => oneByOne.checkOne(of, one)))
        ofOne.set(rule, look)
      }
      const asks = look
      return together(() => oneByOne.each(graph).map((one) => asks(graph, one)))
    }),
  }
  return asker
}

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
  const problem = rule === undefined ? undefined : problemOf(rule, graphOf(diagram), key)
  if (problem === undefined) return refuse('This finding is not there any more, so there is nothing to fix.')
  const fix = problem.fixes?.[index]
  return fix === undefined ? refuse('This finding has no such fix.') : fix.apply(diagram)
}

function problemOf(rule: Rule, graph: DiagramGraph, key: string): Problem | undefined {
  try {
    for (const said of rule.check(graph)) if ('message' in said && keyOf(rule, said) === key) return said
  } catch {
    // A rule that breaks down has no findings.
  }
  return undefined
}

/** A problem as it is remembered: of its fixes, what they are called. */
type Told = Omit<Problem, 'fixes'> & { readonly fixes: readonly string[] }

/** What a rule yielded, problems by their keys; the first of several with the same key stands. */
interface Found {
  readonly problems: ReadonlyMap<string, Told>
  readonly passes: readonly Pass[]
  readonly needs: readonly Needs[]
  readonly error: string | undefined
}

/** What is yielded; of a rule that throws, the error alone. */
function contained(rule: Rule, yielded: () => Iterable<Said>): Found {
  let found: { problems: Map<string, Told>; passes: Pass[]; needs: Needs[] } | undefined
  try {
    for (const said of yielded()) {
      found ??= { problems: new Map(), passes: [], needs: [] }
      if ('pass' in said) found.passes.push(said)
      else if ('needs' in said) found.needs.push(said)
      else {
        const key = keyOf(rule, said)
        if (rule.meta.messages[said.message] === undefined)
          throw new Error(`there is no message ${said.message}`)
        const fixes = (said.fixes ?? []).map(({ label }) => label)
        if (!found.problems.has(key)) found.problems.set(key, { ...said, fixes })
      }
    }
  } catch (error) {
    return crashed(error)
  }
  return found === undefined ? nothing : { ...found, error: undefined }
}

/** Most things give no rule anything to say. */
const nothing: Found = { problems: new Map(), passes: [], needs: [], error: undefined }

/** What was found of one thing after the other. */
function together(looked: () => readonly Found[]): Found {
  try {
    const all = looked().filter((one) => one !== nothing)
    const broken = all.find(({ error }) => error !== undefined)
    if (broken !== undefined) return broken
    const problems = new Map<string, Told>()
    for (const one of all)
      for (const [key, problem] of one.problems) if (!problems.has(key)) problems.set(key, problem)
    return {
      problems,
      passes: all.flatMap(({ passes }) => passes),
      needs: all.flatMap(({ needs }) => needs),
      error: undefined,
    }
  } catch (error) {
    return crashed(error)
  }
}

const crashed = (error: unknown): Found => ({
  ...{ problems: new Map(), passes: [], needs: [] },
  error: error instanceof Error ? error.message : String(error),
})

const keyOf = ({ meta }: Rule, said: Problem) =>
  findingKey({ ...said, ruleId: meta.id, messageId: said.message })

function statusOf({ meta: { id, looksAt } }: Rule, graph: ArchitectureGraph): Status {
  if (graph.architecture.review.severities[id] === 'off') return 'off'
  return looksAt === 'every-diagram' || isIn(graph, looksAt) ? 'looked' : 'not-applicable'
}

function outcomeOf(
  rule: Rule,
  status: Status,
  found: Found | undefined,
  findings: ReadonlyMap<Told, Finding | undefined>,
): Outcome {
  const nothing = { ruleId: rule.meta.id, findings: [], passes: [], needs: [] }
  if (found === undefined) return { ...nothing, status }
  const { passes, needs, error } = found
  if (error !== undefined) return { ...nothing, status: 'crashed', error }
  const sorted = [...findings.values()].filter((finding) => finding !== undefined).toSorted(bySeverity)
  return { ruleId: rule.meta.id, status, findings: sorted, passes, needs }
}

/** Under the same settings, the very same finding for the same problem. */
function findingsOf(
  rule: Rule,
  settings: ReviewSettings,
  found: Found | undefined,
  known: Answer | undefined,
): ReadonlyMap<Told, Finding | undefined> {
  const before = known?.settings === settings ? known.findings : undefined
  return new Map(
    [...(found?.problems ?? [])].map(([key, problem]) => [
      problem,
      before?.get(problem) ?? findingOf(rule, settings, key, problem),
    ]),
  )
}

const isIn = (graph: DiagramGraph, looksAt: readonly string[]) =>
  looksAt.some((id) => graph.resources(id).length > 0 || graph.connections(id).length > 0)

function findingOf(
  rule: Rule,
  { severities, dismissed }: ReviewSettings,
  key: string,
  problem: Told,
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
    fixes: problem.fixes.map((label) => ({ label })),
    raisable: problem.raisable ?? null,
    dismissedBecause: Object.hasOwn(dismissed, key) ? (dismissed[key]?.reason ?? null) : null,
    ...(problem.asked === undefined ? {} : { asked: problem.asked }),
  }
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, incomplete: 2, info: 3 }

function bySeverity(a: Finding, b: Finding): number {
  return ranks[a.severity] - ranks[b.severity] || (a.key < b.key ? -1 : 1)
}
