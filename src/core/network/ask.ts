import type { Answer, Blocker, Hop, Question, Verdict } from '../model/answers'
import type { NodeId, Place } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { codes } from './codes'
import { journeysOf, verdictOf, type Journey, type Journeys, type Trip } from './engine/journey'
import { needOf, type DraftHop, type Obstacle } from './engine/move'
import { targetObstacles } from './engine/load-balancers'
import { privateLinkBackwards, unknownBetween } from './engine/not-drawn'
import { narrowed, passedBy } from './narrowed'
import { byProxy } from './engine/proxies'
import type { Way } from './engine/visit'
import { tripsOf } from './engine/trips'
import { oncePerGraph } from './once'
import { vpcOf } from './location'
import { capitalised, nameOf } from './wording'

/**
 * Whether what the question asks gets through, and why.
 *
 * What is drawn is complete, what is written on it is open until stated (DESIGN, section 6). Of several interfaces and ways
 * the best counts. Ends that have no place in the network give `unknown`. Throws never.
 */
export function ask(graph: DiagramGraph, question: Question): Answer {
  return asked(graph, JSON.stringify(question))
}

const asked = oncePerGraph((graph, key: string): Answer => {
  const question = JSON.parse(key) as Question
  const direct = askDirectly(graph, question)
  const answer = direct.verdict === 'reachable' ? direct : byProxy(graph, question, direct, ask)
  return narrowed(graph, question, answer, ask)
})

function bestOf(graph: DiagramGraph, trips: readonly Trip[]) {
  let best: Journey | undefined
  const all: { readonly trip: Trip; readonly journeys: Journeys }[] = []
  for (const trip of trips) {
    // A private address that may do goes before a public one.
    if (trip.toPublic && all.some((one) => !one.trip.toPublic && one.journeys.found.some(isGood))) break
    const journeys = journeysOf(graph, trip)
    all.push({ trip, journeys })
    const [found] = journeys.found
    if (found !== undefined && (best === undefined || found.cost < best.cost)) best = found
    if (best !== undefined && verdictOf(best) === 'reachable') break
  }
  return { best, all }
}

const isGood = (journey: Journey) => verdictOf(journey) === 'reachable' || verdictOf(journey) === 'possible'

function askDirectly(graph: DiagramGraph, question: Question): Answer {
  const trips = tripsOf(graph, question)
  if (trips.length === 0) return noPlace(question)
  const { best, all } = bestOf(graph, trips)
  const refused = targetObstacles(graph, question)
  if (refused.length > 0) return refusedAnswer(graph, refused, best)
  if (best !== undefined) return answerOf(best, verdictOf(best), question)
  const unknown = unknownBetween(graph, question)
  if (unknown.length > 0)
    return {
      verdict: 'unknown',
      hops: [],
      blockers: [],
      needs: [],
      notModelled: unknown.map((at) => ({ at })),
    }
  const mended = trips
    .map((trip, index) => ({ index, journey: journeysOf(graph, trip, 'mended').found[0] }))
    .filter(({ journey }) => journey !== undefined)
    .toSorted((a, b) => (a.journey?.cost ?? 0) - (b.journey?.cost ?? 0))[0]
  const tried = all[mended?.index ?? 0]?.journeys
  return blocked(graph, question, mended?.journey, tried)
}

/** Packets would get there, and yet the load balancer sends none. */
function refusedAnswer(graph: DiagramGraph, refused: readonly Obstacle[], best: Journey | undefined): Answer {
  const blockers = refused.map((one) => blockerOf(graph, one, 'forward'))
  const hops = blockers.map(({ place, direction, reason }): Hop => ({
    place,
    direction,
    does: 'deny',
    reason,
  }))
  return {
    verdict: 'blocked',
    hops: [
      ...(best === undefined ? [] : best.there.hops.slice(0, 1).map((hop) => said(hop, 'forward'))),
      ...hops,
    ],
    blockers,
    needs: [],
    notModelled: [],
  }
}

function answerOf(journey: Journey, verdict: Verdict, question: Question): Answer {
  return {
    verdict,
    ...passedBy(journey, question),
    hops: hopsOf(journey),
    blockers: [],
    needs: verdict === 'possible' ? journey.needs.map(needOf) : [],
    notModelled: unique([...journey.there.unknown, ...(journey.back?.unknown ?? [])]),
  }
}

const hopsOf = ({ there, back }: Journey): readonly Hop[] => [
  ...there.hops.map((hop) => said(hop, 'forward')),
  ...(back?.hops ?? []).map((hop) => said(hop, 'return')),
]

const said = (hop: DraftHop, direction: Hop['direction']): Hop => ({
  place: hop.place,
  does: hop.does,
  direction,
  reason: capitalised(hop.reason()),
})

function blockerOf(
  graph: DiagramGraph,
  { code, nature, place, reason, factId }: Obstacle,
  direction: Blocker['direction'],
): Blocker {
  // Appliance mode that nobody states is missing: nothing that is stated turns it off.
  const isUnstated =
    place.part === 'applianceMode' && graph.connection(place.at)?.config['applianceMode'] === undefined
  return {
    place,
    direction,
    code,
    nature: isUnstated ? 'absent' : nature,
    reason: capitalised(reason()),
    factId,
  }
}

/** Where the packet stops as things are stated, then whatever else is in the way that would take the fewest changes. */
function blocked(
  graph: DiagramGraph,
  question: Question,
  mended: Journey | undefined,
  tried: Journeys | undefined,
): Answer {
  const stop = stopOf(tried)
  const along =
    mended === undefined
      ? []
      : [
          ...mended.there.obstacles.map((one) => blockerOf(graph, one, 'forward')),
          ...(mended.back?.obstacles ?? []).map((one) => blockerOf(graph, one, 'return')),
          ...mended.joint.map((one) => blockerOf(graph, one, 'return')),
        ]
  const isOnlyAbsent = along.length > 0 && along.every(({ nature }) => nature === 'absent')
  const first = (stop?.way.obstacles ?? []).map((one) => {
    const blocker = blockerOf(graph, one, stop?.direction ?? 'forward')
    // It goes astray only because something better is not there.
    return isOnlyAbsent && one.nature === 'law' ? { ...blocker, nature: 'absent' as const } : blocker
  })
  const blockers = uniqueBlockers([...first, ...along])
  const hops = stop === undefined ? (mended === undefined ? [] : upToObstacle(mended)) : hopsTo(stop)
  const backwards = blockers.every(
    ({ code }) => code === 'DISCONNECTED_VPCS' || code === 'NO_PATH' || code === 'NO_ROUTE_TO_DESTINATION',
  )
    ? privateLinkBackwards(graph, question)
    : undefined
  const all =
    backwards !== undefined
      ? [blockerOf(graph, backwards, 'forward'), ...blockers]
      : blockers.length > 0
        ? blockers
        : [disconnected(graph, question)]
  const [where] = all
  const last: Hop[] =
    where === undefined
      ? []
      : [{ place: where.place, direction: where.direction, does: 'deny', reason: where.reason }]
  return { verdict: 'blocked', hops: [...hops, ...last], blockers: all, needs: [], notModelled: [] }
}

interface Stop {
  readonly way: Way
  readonly direction: 'forward' | 'return'
  /** The way there that the answer belongs to. */
  readonly after: Way | undefined
}

/** Where the packet, or its answer, ends by what is stated, having come furthest; nothing where that is open. */
function stopOf(tried: Journeys | undefined): Stop | undefined {
  if (tried === undefined) return undefined
  // With needs, what is open was taken to say something that it need not say.
  if (tried.back.longest !== undefined) {
    return { way: tried.back.longest, direction: 'return', after: tried.back.after }
  }
  if (tried.there.longest === undefined || tried.back.isAny) return undefined
  return { way: tried.there.longest, direction: 'forward', after: undefined }
}

/** The hops to where it stops; of an answer that stops, the whole way there before. */
const hopsTo = ({ way, direction, after }: Stop): readonly Hop[] => [
  ...(after?.hops ?? []).map((hop) => said(hop, 'forward')),
  ...way.passed.map((hop) => said(hop, direction)),
]

/** Of a way that changes would open, the hops to the first thing that stops it. */
function upToObstacle({ there, back }: Journey): readonly Hop[] {
  if (there.obstacles.length > 0) return there.passed.map((hop) => said(hop, 'forward'))
  return [
    ...there.hops.map((hop) => said(hop, 'forward')),
    ...(back?.passed ?? []).map((hop) => said(hop, 'return')),
  ]
}

function disconnected(graph: DiagramGraph, { from, to }: Question): Blocker {
  const ends = [from, to].map((end) => (typeof end === 'object' && 'node' in end ? end.node : undefined))
  const [a, b] = ends.map((id) => (id === undefined ? undefined : vpcOf(graph, id)?.id))
  const place: Place = { at: ends[0] ?? ends[1] ?? ('' as NodeId) }
  const name = (end: (typeof ends)[number]) => (end === undefined ? 'the internet' : nameOf(graph, end))
  const code = a !== undefined && b !== undefined && a !== b ? 'DISCONNECTED_VPCS' : 'NO_PATH'
  return {
    place,
    direction: 'forward',
    code,
    nature: 'absent',
    reason: `Nothing that is drawn joins ${name(ends[0])} with ${name(ends[1])}.`,
    factId: codes[code].factId,
  }
}

function noPlace(question: Question): Answer {
  const places = [question.from, question.to].flatMap((end) =>
    typeof end === 'object' && 'node' in end ? [{ at: end.node }] : [],
  )
  return { verdict: 'unknown', hops: [], blockers: [], needs: [], notModelled: places }
}

const unique = (places: readonly Place[]) => [
  ...new Map(places.map((place) => [`${place.at} ${place.part ?? ''}`, place])).values(),
]

function uniqueBlockers(blockers: readonly Blocker[]): readonly Blocker[] {
  const key = ({ code, place, direction }: Blocker) => `${code} ${place.at} ${direction}`
  return [...new Map(blockers.toReversed().map((one) => [key(one), one])).values()].toReversed()
}
