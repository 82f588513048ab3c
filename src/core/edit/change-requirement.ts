import type { Diagram, Requirement } from '../model/diagram'
import { ok, refuse, type Result } from '../model/results'
import { checkedRequirement, type StatedRequirement } from './add-requirement'
import { withoutDismissals } from './remove-requirement'

/**
 * States a requirement anew; refuses as adding it does. Where more than its words changes, findings about it that were
 * dismissed are shown again: the reasons were about another statement.
 */
export function changeRequirement(diagram: Diagram, id: string, stated: StatedRequirement): Result<Diagram> {
  const before = Object.hasOwn(diagram.requirements, id) ? diagram.requirements[id] : undefined
  if (before === undefined) return refuse('There is no such requirement in this diagram any more.')
  const checked = checkedRequirement(diagram, stated)
  if (!checked.ok) return checked
  const next: Requirement = { id, ...checked.value }
  if (said(before) === said(next) && before.text === next.text) return ok(diagram)
  return ok({
    ...diagram,
    requirements: { ...diagram.requirements, [id]: next },
    review: said(before) === said(next) ? diagram.review : withoutDismissals(diagram.review, new Set([id])),
  })
}

/** All but its words. */
const said = ({ must, of, to, through, protocol, port }: Requirement) =>
  JSON.stringify([must, of, to, through ?? null, protocol ?? null, port ?? null])
