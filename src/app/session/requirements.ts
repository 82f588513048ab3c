import { addRequirement, type StatedRequirement } from '../../core/edit/add-requirement'
import { changeRequirement } from '../../core/edit/change-requirement'
import { nodeAt } from '../../core/edit/items'
import { removeRequirement } from '../../core/edit/remove-requirement'
import { requirementText } from '../../core/edit/requirement-text'
import { tagNodes } from '../../core/edit/tag-nodes'
import type { Diagram, NodeId, Requirement } from '../../core/model/diagram'
import { subjectInFindingKey } from '../../core/model/finding-key'
import type { Finding, Outcome, Result } from '../../core/model/results'
import { ok } from '../../core/model/results'
import { apply } from './edits'
import { load } from './load'
import type { SessionState } from './store'
import { toast } from './toasts'

/**
 * met: it holds · violated: it does not · not-ensured: nothing stated makes it hold · open: something is still to be
 * stated or drawn · unknown: it depends on what is not modelled · unchecked: the check is off or could not finish ·
 * checking: the review of the newest edit is not there yet
 */
export type RequirementStatus =
  'met' | 'violated' | 'not-ensured' | 'open' | 'unknown' | 'unchecked' | 'checking'

/** A requirement as the newest review sees it. */
export interface RequirementState {
  readonly requirement: Requirement
  readonly text: string
  readonly status: RequirementStatus
  /** Gravest first, dismissed ones too. */
  readonly findings: readonly Finding[]
}

/** Nodes that get a tag together with the requirement that names them by it. */
export interface Tagging {
  readonly tag: string
  readonly nodes: readonly NodeId[]
}

const ruleId = 'requirement-violated'
type Seen = Pick<SessionState, 'diagram' | 'review'>
let last: (Seen & { readonly states: readonly RequirementState[] }) | null = null

/** All requirements, in the order of their ids, with what the review says of each; the same object for the same state. */
export function requirementStates({ diagram, review }: Seen): readonly RequirementState[] {
  const isKnown =
    last !== null &&
    last.review.outcomes === review.outcomes &&
    last.review.status === review.status &&
    last.diagram.requirements === diagram.requirements &&
    last.diagram.nodes === diagram.nodes
  if (isKnown && last !== null) return last.states
  const states = Object.values(diagram.requirements)
    .toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
    .map((requirement) => stateOf(diagram, requirement, review))
  last = { diagram, review, states }
  return states
}

function stateOf(
  diagram: Diagram,
  requirement: Requirement,
  { status, outcomes }: Seen['review'],
): RequirementState {
  const outcome = outcomes.find((one) => one.ruleId === ruleId)
  const text = requirementText(requirement, (id) => nodeAt(diagram, id))
  const findings = (outcome?.findings ?? []).filter(({ key }) => subjectInFindingKey(key) === requirement.id)
  const found = statusOf(requirement, findings, outcome)
  // A requirement that is new to the review is neither met nor in doubt.
  const isEarly = found === 'unknown' && status === 'checking'
  return { requirement, text, findings, status: isEarly ? 'checking' : found }
}

function statusOf(
  { id }: Requirement,
  findings: readonly Finding[],
  outcome: Outcome | undefined,
): RequirementStatus {
  if (outcome === undefined) return 'unknown'
  if (outcome.status !== 'looked') return 'unchecked'
  const has = (severity: Finding['severity']) => findings.some((finding) => finding.severity === severity)
  if (has('error')) return 'violated'
  if (has('warning') || has('info')) return 'not-ensured'
  if (has('incomplete')) return 'open'
  return outcome.passes.some(({ subject }) => subject === id) ? 'met' : 'unknown'
}

/** Writes a requirement down, new or instead of the one of this id; what it is to name by a tag gets the tag with it. */
export function stateRequirement(
  stated: StatedRequirement,
  { id, tagging = [] }: { readonly id?: string; readonly tagging?: readonly Tagging[] } = {},
): boolean {
  return apply(id === undefined ? 'Add a requirement' : 'Change a requirement', (diagram) => {
    const tagged = tagging.reduce<Result<Diagram>>(
      (done, { tag, nodes }) => (done.ok ? tagNodes(done.value, nodes, tag) : done),
      ok(diagram),
    )
    if (!tagged.ok) return tagged
    return id === undefined
      ? addRequirement(tagged.value, stated)
      : changeRequirement(tagged.value, id, stated)
  })
}

/** Takes a requirement back. */
export function dropRequirement(id: string): void {
  apply('Remove a requirement', (diagram) => removeRequirement(diagram, id))
}

/** Adds what a preset demands; `chosen` by the key of each choice. */
export async function addPreset(
  id: string,
  title: string,
  chosen: Readonly<Record<string, NodeId>>,
): Promise<boolean> {
  const part = await load(() => import('../../core/network/requirements/offers'))
  if (part.ok) return apply(`Add “${title}”`, (diagram) => part.value.withPreset(diagram, id, chosen))
  toast(part.problem, { tone: 'problem' })
  return false
}
