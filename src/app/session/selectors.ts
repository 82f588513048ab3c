import type { Severity } from '../../core/model/diagram'
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
  return byPlace(review.outcomes).get(id)?.findings ?? noFindings
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
  return byPlace(review.outcomes).get(id) ?? noChecks
}

/** The finding of this key, dismissed or not. */
export function findingOf({ review }: Reviewed, key: string): Finding | undefined {
  return byKey(review.outcomes).get(key)
}

/** Rules that broke down, which is a bug of ours and is said so. */
export function crashedOutcomes({ review }: Reviewed): Outcomes {
  return crashed(review.outcomes)
}

const all = onceFor((outcomes) =>
  outcomes
    .flatMap(({ findings }) => findings)
    .toSorted((a, b) => ranks[a.severity] - ranks[b.severity] || (a.key < b.key ? -1 : 1)),
)
const shown = onceFor((outcomes) => all(outcomes).filter((finding) => finding.dismissedBecause === null))
const dismissed = onceFor((outcomes) => all(outcomes).filter((finding) => finding.dismissedBecause !== null))
const crashed = onceFor((outcomes) => outcomes.filter(({ status }) => status === 'crashed'))
const byKey = onceFor((outcomes) => new Map(all(outcomes).map((finding) => [finding.key, finding])))

const counts = onceFor((outcomes) => {
  const counted: Record<Severity, number> = { error: 0, warning: 0, info: 0, incomplete: 0 }
  for (const { severity } of shown(outcomes)) counted[severity] += 1
  return counted
})

const byPlace = onceFor((outcomes): ReadonlyMap<string, Checks> => {
  const places = new Map<string, { findings: Finding[]; passes: By<Pass>[]; needs: By<Needs>[] }>()
  const at = (id: string) => {
    const found = places.get(id) ?? { findings: [], passes: [], needs: [] }
    places.set(id, found)
    return found
  }
  for (const finding of shown(outcomes)) {
    for (const id of new Set<string>(finding.at.map((place) => place.at))) at(id).findings.push(finding)
  }
  for (const { ruleId, passes, needs } of outcomes) {
    for (const pass of passes) at(pass.pass.at).passes.push({ ...pass, ruleId })
    for (const need of needs) at(need.needs.at).needs.push({ ...need, ruleId })
  }
  return places
})

/** Computes once per outcomes. */
function onceFor<T>(compute: (outcomes: Outcomes) => T): (outcomes: Outcomes) => T {
  const known = new WeakMap<Outcomes, { readonly value: T }>()
  return (outcomes) => {
    const found = known.get(outcomes) ?? { value: compute(outcomes) }
    known.set(outcomes, found)
    return found.value
  }
}
