import { numberOf, type Fact } from '../../catalog/fact'
import { factOf } from '../../catalog/facts'
import type { Place, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import type { Pass } from '../../model/results'
import type { Problem } from '../rule'
import { limitAt } from './quota'
import type { Rate } from './rate'
import type { RegionalLimit } from './regional-limit'
import { listed, nameOf } from '../../network/wording'

/** above: more than AWS takes, as stated · probably: unless something that is not stated is so. */
export type RateMessage = 'above' | 'probably'
/** inMostRegions: more than any but the largest Regions take, and the Region is not stated. */
export type RegionalMessage = RateMessage | 'inMostRegions'

/** Things and the rate at them, the busiest first. */
export interface Busy {
  readonly things: readonly [ResourceNode, ...ResourceNode[]]
  readonly rate: Rate
}

/** A limit that is the same in every Region. */
export interface PlainLimit {
  readonly value: number
  readonly fact: Fact
}

/** The number of a fact for `count` alike, raised where the diagram says so. */
export function plainLimit(graph: DiagramGraph, factId: string, at: ResourceNode, count = 1): PlainLimit {
  const fact = factOf(factId)
  return { value: limitAt(graph, fact, at.id).value * count, fact }
}

/** How a rate compares with a limit: a finding, or the headroom. */
export function verdictOn(graph: DiagramGraph, busy: Busy, limit: PlainLimit): Problem<RateMessage> | Pass {
  const { certain, likely } = busy.rate
  if (certain > limit.value) return problemOf(graph, busy, 'above', certain, limit)
  if (likely > limit.value) return problemOf(graph, busy, 'probably', likely, limit)
  const [{ id }] = busy.things
  return { pass: { at: id }, factId: limit.fact.id, used: rounded(likely), limit: limit.value }
}

/** Likewise with a limit that differs between Regions. With two things unstated at once it says nothing. */
export function regionalVerdictOn(
  graph: DiagramGraph,
  busy: Busy,
  { surely, fact, elsewhere }: RegionalLimit,
): Problem<RegionalMessage> | Pass {
  const verdict = verdictOn(graph, busy, { value: surely, fact })
  const { certain } = busy.rate
  if ('message' in verdict || elsewhere === undefined || certain <= elsewhere.limit) return verdict
  return problemOf(graph, busy, 'inMostRegions', certain, { value: elsewhere.limit, fact: elsewhere.fact })
}

function problemOf<M extends string>(
  graph: DiagramGraph,
  { things, rate }: Busy,
  message: M,
  used: number,
  { value, fact }: PlainLimit,
): Problem<M> {
  const [first, ...rest] = things
  const at: Place = { at: first.id }
  return {
    message,
    at: [at, ...rest.map(({ id }) => ({ at: id })), ...rate.stated],
    data: {
      name: withTogether(graph, things),
      number: inWords(used),
      limit: inWords(value),
      exception: listedOr(rate.unless),
    },
    factIds: [fact.id],
    ...(fact.nature === 'soft' && value >= numberOf(fact)
      ? { raisable: { factId: fact.id, at, used: Math.ceil(used) } }
      : {}),
  }
}

function withTogether(graph: DiagramGraph, things: readonly ResourceNode[]): string {
  const names = things.map(({ id }) => nameOf(graph, id))
  if (names.length <= mostNames) return names.length > 1 ? `${listed(names)} together` : listed(names)
  const others = `${names.length - mostNames + 1} others`
  return `${listed([...names.slice(0, mostNames - 1), others])} together`
}
const mostNames = 4

/** “12,000”; what is above a limit stays above it in print. */
export function inWords(perSecond: number): string {
  return rounded(perSecond).toLocaleString('en-US')
}
const rounded = (value: number) => Math.ceil(value * 100 - 1e-6) / 100

/** “a or b”. */
export function listedOr(reasons: readonly string[]): string {
  return reasons.length < 2 ? reasons.join('') : `${reasons.slice(0, -1).join(', ')} or ${reasons.at(-1)}`
}
