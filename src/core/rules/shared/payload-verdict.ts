import type { Connection } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import type { Flow, Hop, Stated } from './payload-flow'
import { roomOf, type PayloadLimit } from './payload-limit'
import { requestLimits, responseLimits } from './payload-limits'
import { alternativesTo, chooses, type SizeField } from './payload-ways'

/** A hop that a stated size does not get over. */
export interface Verdict {
  readonly hop: Hop
  readonly limit: PayloadLimit
  readonly message: 'request' | 'response' | 'onlyStreamed' | 'onlyInParts' | 'onlyAnotherWay'
}

/**
 * The hops that bind a flow: on each way of it the tightest of those that it does not get over; of equal ones the first.
 * What is certain comes before what hangs on something that is not stated.
 */
export function bindingHops(graph: DiagramGraph, flow: Flow): readonly Verdict[] {
  const tight = flow.hops.map((hop) => ({ hop, found: tightestAt(graph, flow.stated, hop) }))
  const stopped = tight.filter(({ found }) => found?.isExceeded === true).map(({ hop }) => hop)
  const verdicts = tight.flatMap(({ hop, found }) => verdictOn(graph, { flow, stopped }, hop, found) ?? [])
  return verdicts.filter((one) => !verdicts.some((other) => other !== one && binds(other, one)))
}

/** The limit of a hop that a size meets first. */
interface Tightest {
  readonly limit: PayloadLimit
  readonly isExceeded: boolean
  /** Exceeded whatever is not stated. */
  readonly isCertain: boolean
}

/** The tightest limit of a hop, and whether the size is certainly or probably above it. */
export function tightestAt(graph: DiagramGraph, stated: Stated, hop: Hop): Tightest | undefined {
  const { always, unless } =
    stated.is === 'request' ? requestLimits(graph, hop.connection) : responseLimits(graph, hop.connection)
  const exceeds = (limit: PayloadLimit | undefined) =>
    limit !== undefined && stated.bytes > roomOf(limit, hop.isBinary)
  const [certain, probable] = [tightest(always, hop), tightest(unless, hop)]
  if (certain !== undefined && exceeds(certain)) return { limit: certain, isExceeded: true, isCertain: true }
  const limit = probable ?? certain
  return limit === undefined ? undefined : { limit, isExceeded: exceeds(probable), isCertain: false }
}

function tightest(limits: readonly PayloadLimit[], { isBinary }: Hop): PayloadLimit | undefined {
  return limits.toSorted((a, b) => roomOf(a, isBinary) - roomOf(b, isBinary))[0]
}

/** A flow with the hops that its size certainly or probably does not get over. */
interface Judged {
  readonly flow: Flow
  readonly stopped: readonly Hop[]
}

function verdictOn(
  graph: DiagramGraph,
  judged: Judged,
  hop: Hop,
  found: Tightest | undefined,
): Verdict | undefined {
  if (found === undefined || !found.isExceeded) return undefined
  const { limit } = found
  const { is } = judged.flow.stated
  const isElsewhere = mayGoElsewhere(graph, judged, hop)
  // A large answer is simply that of another origin or target.
  if (isElsewhere && is === 'response') return undefined
  if (!found.isCertain) return { hop, limit, message: is === 'request' ? 'onlyInParts' : 'onlyStreamed' }
  return { hop, limit, message: isElsewhere ? 'onlyAnotherWay' : is }
}

/** Somewhere before this hop there was another way to take, over which the size gets. */
function mayGoElsewhere(graph: DiagramGraph, judged: Judged, hop: Hop): boolean {
  if (hop.direction === 'outward') return false
  const { stated } = judged.flow
  const isOfNode = stated.at.at !== hop.path[0]?.id
  const turns = isOfNode ? hop.path : hop.path.slice(1)
  return turns.some(
    (turn) =>
      chooses(graph, turn.from) &&
      alternativesTo(graph, turn, fieldOf(stated)).some((other) => isPassable(judged, other)),
  )
}

/** Whether the size gets over this connection and all that follows it. One that states a smaller size does not take it. */
function isPassable({ flow: { stated }, stopped }: Judged, other: Connection): boolean {
  const own = other.config[fieldOf(stated)]
  if (typeof own === 'number') return own >= stated.bytes
  return !stopped.some((hop) => hop.path.includes(other))
}

const fieldOf = ({ is }: Stated): SizeField => (is === 'request' ? 'requestBytes' : 'responseBytes')

const isCertain = ({ message }: Verdict) => message === 'request' || message === 'response'

/** Whether of two verdicts on one way the first is the one to tell. */
function binds(other: Verdict, one: Verdict): boolean {
  const order = orderOf(other.hop, one.hop)
  if (order === undefined) return false
  if (isCertain(other) !== isCertain(one)) return isCertain(other)
  const [others, ones] = [roomOf(other.limit, other.hop.isBinary), roomOf(one.limit, one.hop.isBinary)]
  return order === 'before' ? others <= ones : others < ones
}

/** Where a hop lies on the same way as another; nothing on different ways. What is nearer to the statement comes first. */
function orderOf(a: Hop, b: Hop): 'before' | 'behind' | undefined {
  if (a.direction !== b.direction) return a.direction === 'inward' ? 'before' : 'behind'
  if (b.path.includes(a.connection)) return 'before'
  return a.path.includes(b.connection) ? 'behind' : undefined
}
