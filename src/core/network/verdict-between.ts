import type { Question, Verdict } from '../model/answers'
import type { DiagramGraph } from '../model/graph'
import { ask } from './ask'
import { isMiddlebox } from './engine/alike'
import { journeysOf, verdictOf, type Journey, type Trip } from './engine/journey'
import { targetObstacles } from './engine/load-balancers'
import { unknownBetween } from './engine/not-drawn'
import { tripsOf } from './engine/trips'

/** A verdict, and whether what works does so without a NAT gateway or a firewall on the way. */
export interface Found {
  readonly verdict: Verdict
  readonly isPlain: boolean
}

/** The verdict of `ask` alone, without the words, found by shorter searches. Throws never. */
export function verdictBetween(graph: DiagramGraph, question: Question): Verdict {
  return foundBetween(graph, question).verdict
}

/** As `verdictBetween`, for matrices, which ask once about subnets that plain ways do not tell apart. */
export function foundBetween(graph: DiagramGraph, question: Question): Found {
  const trips = tripsOf(graph, question)
  const direct = trips.length === 0 ? not('unknown') : refusedOrDirect(graph, question, trips)
  if (direct.verdict === 'reachable' || !mayHaveProxy(graph, question)) return direct
  return not(ask(graph, question).verdict)
}

const not = (verdict: Verdict): Found => ({ verdict, isPlain: false })

function refusedOrDirect(graph: DiagramGraph, question: Question, trips: readonly Trip[]): Found {
  if (targetObstacles(graph, question).length > 0) return not('blocked')
  const found = foundDirectly(graph, trips)
  return found.verdict === 'blocked' && unknownBetween(graph, question).length > 0 ? not('unknown') : found
}

/** What the best journey comes to, as `ask` has it: a private address that may do goes before a public one. */
function foundDirectly(graph: DiagramGraph, trips: readonly Trip[]): Found {
  const [near, far] = [false, true].map((toPublic) => trips.filter((trip) => trip.toPublic === toPublic))
  const privately = bestOf(graph, near ?? [])
  if (privately.verdict === 'reachable' || privately.verdict === 'possible') return privately
  const publicly = bestOf(graph, far ?? [])
  return publicly.verdict === 'blocked' ? privately : publicly
}

/** First the journeys that need nothing, then whichever of the others is found first. */
function bestOf(graph: DiagramGraph, trips: readonly Trip[]): Found {
  const found = new Map<Verdict, Journey>()
  for (const aim of ['free', 'nearest'] as const) {
    for (const trip of trips) {
      const [journey] = journeysOf(graph, trip, aim).found
      if (journey !== undefined) found.set(verdictOf(journey), journey)
      const reachable = found.get('reachable')
      if (reachable !== undefined) return { verdict: 'reachable', isPlain: isPlain(graph, reachable) }
    }
  }
  const possible = found.get('possible')
  if (possible !== undefined) return { verdict: 'possible', isPlain: isPlain(graph, possible) }
  return not(found.has('unknown') ? 'unknown' : 'blocked')
}

function isPlain(graph: DiagramGraph, { there, back }: Journey): boolean {
  const hops = [...there.hops, ...(back?.hops ?? [])]
  return !hops.some(({ place }) => isMiddlebox(graph.node(place.at)))
}

/** Only services and what load balancers send to are reached by something in between. */
function mayHaveProxy(graph: DiagramGraph, { to }: Question): boolean {
  if (to === 'internet' || !('node' in to)) return false
  const service = graph.resource(to.node)?.service
  return service !== 'vpc' && service !== 'subnet' && service !== 'site'
}
