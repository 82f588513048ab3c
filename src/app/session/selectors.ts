import type { Severity } from '../../core/model/diagram'
import { listWith } from '../../core/model/graph-index'
import type { Finding, Needs, Outcome, Pass } from '../../core/model/results'
import type { SessionState } from './store'

/** All selectors give the same object for the same outcomes, so that a component which uses one does not stir. */
type Outcomes = readonly Outcome[]
type Reviewed = Pick<SessionState, 'review'>

/** What the review says of one thing. */
export interface Checks {
  readonly findings: readonly Finding[]
  readonly passes: readonly By<Pass>[]
  readonly needs: readonly By<Needs>[]
}

/** What a rule says, and which rule it is. */
export type By<T> = T & { readonly ruleId: string }

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, incomplete: 3 }
const noFindings: readonly Finding[] = []
const noChecks: Checks = { findings: [], passes: [], needs: [] }

/** Findings that are not dismissed, gravest first; *incomplete* last. */
export function shownFindings({ review }: Reviewed): readonly Finding[] {
  return shown(review.outcomes)
}

/** Findings that were dismissed, each with its reason. */
export function dismissedFindings({ review }: Reviewed): readonly Finding[] {
  return dismissed(review.outcomes)
}

/** Findings at a node or a connection, not dismissed, gravest first. */
export function findingsAt({ review }: Reviewed, id: string): readonly Finding[] {
  return checksAt(review.outcomes, id).findings
}

/** The gravest of the findings at a node or a connection that get a badge; null when there is none. */
export function severityAt(state: Reviewed, id: string): Severity | null {
  // *incomplete* gets no badge: a half-finished drawing never nags.
  return findingsAt(state, id).find(({ severity }) => severity !== 'incomplete')?.severity ?? null
}

/** How many findings of each severity are shown. */
export function countsBySeverity({ review }: Reviewed): Readonly<Record<Severity, number>> {
  return counts(review.outcomes)
}

/** Everything that the review says of one node or connection: for the Checks tab. */
export function checksOf({ review }: Reviewed, id: string): Checks {
  return checksAt(review.outcomes, id)
}

/** The finding of this key, dismissed or not. */
export function findingOf({ review }: Reviewed, key: string): Finding | undefined {
  return byKey(review.outcomes).get(key)
}

/** Rules that broke down, which is a bug of ours and is said so. */
export function crashedOutcomes({ review }: Reviewed): Outcomes {
  return crashed(review.outcomes)
}

const shown = sortedFor((finding) => finding.dismissedBecause === null)
const dismissed = sortedFor((finding) => finding.dismissedBecause !== null)
const crashed = onceFor((outcomes) => outcomes.filter(({ status }) => status === 'crashed'))
const byKey = onceFor(
  (outcomes) =>
    new Map(outcomes.flatMap(({ findings }) => findings.map((finding) => [finding.key, finding]))),
)
const counts = onceFor((outcomes) => {
  const counted: Record<Severity, number> = { error: 0, warning: 0, info: 0, incomplete: 0 }
  for (const { severity } of shown(outcomes)) counted[severity] += 1
  return counted
})

function gravestFirst(a: Finding, b: Finding): number {
  return ranks[a.severity] - ranks[b.severity] || (a.key < b.key ? -1 : 1)
}

/**
 * Such findings, gravest first: the last ones with those of other outcomes exchanged, at the cost of one step for each and of
 * sorting the new ones in.
 */
function sortedFor(isSuch: (finding: Finding) => boolean): (outcomes: Outcomes) => readonly Finding[] {
  let latest: { readonly outcomes: Outcomes; readonly sorted: readonly Finding[] } = {
    outcomes: [],
    sorted: noFindings,
  }
  return onceFor((outcomes) => {
    const such = (some: Outcomes, others: Outcomes) => {
      const known = new Set(others)
      return some.flatMap((outcome) => (known.has(outcome) ? [] : outcome.findings.filter(isSuch)))
    }
    const exchange = { out: such(latest.outcomes, outcomes), in: such(outcomes, latest.outcomes) }
    latest = { outcomes, sorted: listWith(latest.sorted, exchange, gravestFirst) }
    return latest.sorted
  })
}

/** What one rule says, by place. */
type ByPlace = ReadonlyMap<
  string,
  { readonly findings: Finding[]; readonly passes: Pass[]; readonly needs: Needs[] }
>
const placed = new WeakMap<Outcome, ByPlace>()

/** Found once for each outcome: those of the other rules are the same after an edit. */
function byPlaceOf(outcome: Outcome): ByPlace {
  const known = placed.get(outcome)
  if (known !== undefined) return known
  const places = new Map<string, { findings: Finding[]; passes: Pass[]; needs: Needs[] }>()
  const at = (id: string) => {
    const found = places.get(id) ?? { findings: [], passes: [], needs: [] }
    places.set(id, found)
    return found
  }
  for (const finding of outcome.findings) {
    if (finding.dismissedBecause !== null) continue
    for (const id of new Set<string>(finding.at.map((place) => place.at))) at(id).findings.push(finding)
  }
  for (const pass of outcome.passes) at(pass.pass.at).passes.push(pass)
  for (const need of outcome.needs) at(need.needs.at).needs.push(need)
  placed.set(outcome, places)
  return places
}

const asked = onceFor(() => new Map<string, Checks>())

/** Costs a look at each outcome, once for each thing that is asked for, and one step for all that an outcome says when it is new. */
function checksAt(outcomes: Outcomes, id: string): Checks {
  const known = asked(outcomes).get(id)
  if (known !== undefined) return known
  const findings: Finding[] = []
  const passes: By<Pass>[] = []
  const needs: By<Needs>[] = []
  for (const outcome of outcomes) {
    const said = byPlaceOf(outcome).get(id)
    if (said === undefined) continue
    findings.push(...said.findings)
    for (const pass of said.passes) passes.push({ ...pass, ruleId: outcome.ruleId })
    for (const need of said.needs) needs.push({ ...need, ruleId: outcome.ruleId })
  }
  const checks =
    findings.length + passes.length + needs.length === 0
      ? noChecks
      : { findings: findings.toSorted(gravestFirst), passes, needs }
  asked(outcomes).set(id, checks)
  return checks
}

/** Computes once per outcomes. */
function onceFor<T>(compute: (outcomes: Outcomes) => T): (outcomes: Outcomes) => T {
  const known = new WeakMap<Outcomes, { readonly value: T }>()
  return (outcomes) => {
    const found = known.get(outcomes) ?? { value: compute(outcomes) }
    known.set(outcomes, found)
    return found.value
  }
}
