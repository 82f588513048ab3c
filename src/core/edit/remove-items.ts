import { hugContainers } from '../layout/hug-containers'
import type {
  Diagram,
  DiagramNode,
  NodeId,
  Requirement,
  ReviewSettings,
  Selector,
  Step,
} from '../model/diagram'
import { idsInFindingKey } from '../model/finding-key'
import { ok, type Result } from '../model/results'
import { withInsides, without, type ItemId } from './items'
import { withRefs } from './refs'
import { withoutDismissals } from './remove-requirement'

/**
 * Takes nodes (with all that is inside them) and connections away, and everything that speaks of them: connections that
 * end there, placements, paths, places of steps, references in fields, dismissals, raised quotas, requirements.
 *
 * Containers around them are drawn in where they hugged. Ids that are not there change nothing. Only records that spoke of what has gone are new objects.
 */
export function removeItems(diagram: Diagram, ids: Iterable<ItemId>): Result<Diagram> {
  const given = new Set<ItemId>(ids)
  const gone = new Set<ItemId>(withInsides(diagram, given))
  for (const { id, from, to } of Object.values(diagram.connections)) {
    if (given.has(id) || gone.has(from) || gone.has(to)) gone.add(id)
  }
  if (gone.size === 0) return ok(diagram)

  const requirements = requirementsWithout(diagram.requirements, gone)
  const lost = Object.keys(diagram.requirements).filter((id) => !Object.hasOwn(requirements, id))
  const rest: Diagram = {
    ...diagram,
    nodes: withoutRefs(without(diagram.nodes, gone), gone),
    connections: withoutRefs(without(diagram.connections, gone), gone),
    layout: without(diagram.layout, gone),
    paths: without(diagram.paths, gone),
    steps: stepsWithout(diagram.steps, gone),
    review: withoutDismissals(reviewWithout(diagram.review, gone), new Set(lost)),
    requirements,
  }
  return ok(hugContainers(diagram, rest, withInsides(diagram, given)))
}

function withoutRefs<K extends string, V extends Diagram['connections'][never] | DiagramNode>(
  records: Readonly<Record<K, V>>,
  gone: ReadonlySet<ItemId>,
): Readonly<Record<K, V>> {
  const changed: [string, V][] = []
  for (const [id, record] of Object.entries<V>(records)) {
    if (!('config' in record)) continue
    const config = withRefs(record.config, (ref) => (gone.has(ref) ? null : ref))
    if (config !== record.config) changed.push([id, { ...record, config }])
  }
  return changed.length === 0 ? records : { ...records, ...(Object.fromEntries(changed) as Record<K, V>) }
}

/** A call-out with no place left goes with the last of them. */
function stepsWithout(steps: readonly Step[], gone: ReadonlySet<ItemId>): readonly Step[] {
  if (!steps.some((step) => step.places.some(({ at }) => gone.has(at)))) return steps
  return steps.flatMap((step) => {
    const places = step.places.filter(({ at }) => !gone.has(at))
    if (places.length === step.places.length) return [step]
    return places.length === 0 ? [] : [{ ...step, places }]
  })
}

function reviewWithout(review: ReviewSettings, gone: ReadonlySet<ItemId>): ReviewSettings {
  const stale = Object.keys(review.dismissed).filter((key) =>
    idsInFindingKey(key).some((id) => gone.has(id as ItemId)),
  )
  const dismissed = without(review.dismissed, new Set(stale))
  const raised = review.raised.filter(({ at }) => at === undefined || !gone.has(at))
  if (dismissed === review.dismissed && raised.length === review.raised.length) return review
  return { ...review, dismissed, raised: raised.length === review.raised.length ? review.raised : raised }
}

function requirementsWithout(
  requirements: Readonly<Record<string, Requirement>>,
  gone: ReadonlySet<ItemId>,
): Readonly<Record<string, Requirement>> {
  const names = (selector: Selector | undefined) =>
    typeof selector === 'object' && 'node' in selector && gone.has(selector.node satisfies NodeId)
  const stale = Object.values(requirements).filter(({ of, to, through }) => [of, to, through].some(names))
  return without(requirements, new Set(stale.map(({ id }) => id)))
}
