import { numberOf } from '../../../catalog/fact'
import { factOf } from '../../../catalog/facts'
import {
  refsOf,
  type ConfigValue,
  type NodeId,
  type Place,
  type ResourceNode,
  type Row,
} from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { homeOf, timesBeside, timesIn } from './homes'
import { numberIn, type Counted, type LinesAtIt, type Quota, type Sum, type ThingsInside } from './quota'

/** What was counted at one thing. */
export interface Tally extends Sum {
  readonly of: Counted
  /** False where a Region is drawn without the account, so that the things may be of several. */
  readonly isOneAccount: boolean
}

/** What a quota counts, for each thing that it is counted at; what the drawing leaves open is left out. */
export function* talliesOf(graph: DiagramGraph, quota: Quota): Generator<Tally> {
  const { counts, per } = quota
  if (counts.as === 'things') {
    yield* thingsInside(graph, per, counts, quota.evenNone === true)
    return
  }
  for (const of of [...graph.resources(...per), ...graph.connections(...per)]) {
    const sum = summed(graph, of, quota)
    if (sum !== undefined) yield { of, isOneAccount: true, ...sum }
  }
}

/** One pass over the things, so that the cost does not grow with the containers. */
function* thingsInside(
  graph: DiagramGraph,
  per: readonly string[],
  { services, where, each, plus, seenAt }: ThingsInside,
  evenNone: boolean,
): Generator<Tally> {
  const sums = new Map<NodeId, { of: ResourceNode; isOneAccount: boolean; used: number }>()
  if (evenNone) for (const of of graph.resources(...per)) sums.set(of.id, { of, isOneAccount: true, used: 0 })
  if (graph.resources(...per).length === 0) return
  for (const thing of graph.resources(...services)) {
    if (where?.(thing) === false) continue
    const weight = each?.(thing, graph) ?? 1
    for (const { of, isOneAccount, at } of homesOf(graph, thing, per, seenAt)) {
      const sum = sums.get(of.id) ?? { of, isOneAccount, used: 0 }
      sum.used += weight * (at === thing ? timesIn(graph, thing, of.id) : (thing.count ?? 1))
      sum.isOneAccount &&= isOneAccount
      sums.set(of.id, sum)
    }
  }
  const more = plus === undefined ? 0 : numberOf(factOf(plus))
  for (const sum of sums.values()) yield { ...sum, used: sum.used === 0 ? 0 : sum.used + more }
}

/** Each home once, however many of the places lead to it. */
function homesOf(
  graph: DiagramGraph,
  thing: ResourceNode,
  per: readonly string[],
  seenAt: ThingsInside['seenAt'],
): Iterable<{ readonly of: ResourceNode; readonly isOneAccount: boolean; readonly at: ResourceNode }> {
  const found = new Map<NodeId, { of: ResourceNode; isOneAccount: boolean; at: ResourceNode }>()
  for (const at of seenAt?.(thing, graph) ?? [thing]) {
    for (const service of per) {
      const home = homeOf(graph, at, service)
      if (home !== undefined) found.set(home.of.id, { ...home, at })
    }
  }
  return found.values()
}

function summed(graph: DiagramGraph, of: Counted, { counts }: Quota): Sum | undefined {
  switch (counts.as) {
    case 'things':
      return undefined
    case 'lines':
      return 'service' in of ? { used: linesAt(graph, of, counts) } : undefined
    case 'referring':
      return { used: referringTo(graph, of, counts.service, counts.field) }
    case 'rows': {
      const rows = rowsIn(of.config[counts.field])
      return rows === undefined ? undefined : { used: counts.of?.(rows) ?? rows.length }
    }
    case 'named':
      return { used: new Set(refsOf(of.config[counts.field])).size }
    case 'number': {
      const used = numberIn(of, counts.field) ?? counts.or?.(of)
      return used === undefined ? undefined : { used }
    }
    case 'computed': {
      const sum = counts.of(graph, of)
      return typeof sum === 'number' ? { used: sum } : sum
    }
  }
}

/** Things at the far ends, each once, for one of the things that `node` stands for. */
export function linesAt(graph: DiagramGraph, node: ResourceNode, counts: LinesAtIt): number {
  const { kinds, to, direction, where, each } = counts
  const lines = [
    ...(direction === 'in' ? [] : graph.outgoing(node.id, ...kinds)),
    ...(direction === 'out' ? [] : graph.incoming(node.id, ...kinds)),
  ]
  const fars = new Map<NodeId, number>()
  for (const line of lines) {
    const far = graph.resource(line.from === node.id ? line.to : line.from)
    if (far === undefined || to?.includes(far.service) === false || where?.(line, far) === false) continue
    // One line from what is drawn once for many stands for one of each; several for one are told apart by their number.
    const copies = timesBeside(graph, node, far.id)
    const times = Math.max(line.count ?? 1, timesBeside(graph, far, node.id)) / copies
    fars.set(far.id, Math.max(fars.get(far.id) ?? 0, (each?.(far) ?? 1) * times))
  }
  return Math.ceil([...fars.values()].reduce((sum, times) => sum + times, 0))
}

function referringTo(graph: DiagramGraph, of: Counted, service: string, field: string): number {
  let used = 0
  for (const by of graph.referring(of.id)) {
    if (!('service' in by) || by.service !== service || !refsOf(by.config[field]).includes(of.id)) continue
    used += by.count ?? 1
  }
  return 'service' in of ? Math.ceil(used / (of.count ?? 1)) : used
}

function rowsIn(value: ConfigValue | undefined): readonly Row[] | undefined {
  if (!Array.isArray(value)) return undefined
  return (value as readonly Row[]).filter((row) => !('ref' in row))
}

/** The place of a count: the field, where it is stated in one. */
export function placeOf({ counts }: Quota, of: Counted): Place {
  const field = 'field' in counts && counts.as !== 'referring' ? counts.field : undefined
  return field !== undefined && of.config[field] !== undefined ? { at: of.id, part: field } : { at: of.id }
}
