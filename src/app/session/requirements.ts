import { addRequirement, type StatedRequirement } from '../../core/edit/add-requirement'
import { changeRequirement } from '../../core/edit/change-requirement'
import { nodeAt } from '../../core/edit/items'
import { removeRequirement } from '../../core/edit/remove-requirement'
import { requirementStatus, type RequirementVerdict } from '../../core/edit/requirement-status'
import { requirementText } from '../../core/edit/requirement-text'
import { tagNodes } from '../../core/edit/tag-nodes'
import type { Diagram, NodeId, Requirement } from '../../core/model/diagram'
import type { Finding, Result } from '../../core/model/results'
import { ok } from '../../core/model/results'
import { apply } from './edits'
import { load } from './load'
import type { SessionState } from './store'
import { toast } from './toasts'

/** The verdict of the review · checking: the review of the newest edit is not there yet */
export type RequirementStatus = RequirementVerdict | 'checking'

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
  const text = requirementText(requirement, (id) => nodeAt(diagram, id))
  const { status: found, findings } = requirementStatus(requirement, outcomes)
  // A requirement that is new to the review is neither met nor in doubt.
  const isEarly = found === 'unknown' && status === 'checking'
  return { requirement, text, findings, status: isEarly ? 'checking' : found }
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
