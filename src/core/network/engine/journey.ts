import type { Question, Verdict } from '../../model/answers'
import type { NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { nameOf } from '../wording'
import { obstacle, type DraftNeed, type Obstacle, type Packet, type Spot } from './move'
import { targetName } from './words'
import { fieldNeed } from './writing'
import type { End } from './end'
import type { Aim } from './aim'
import { noDeadEnds, search, type DeadEnds } from './search'
import { detour, price, uniqueNeeds, type Way } from './visit'
import { trafficOf } from './traffic'

/** A way there and, of a connection, the way back. */
export interface Journey {
  readonly cost: number
  readonly there: Way
  readonly back: Way | null
  readonly needs: readonly DraftNeed[]
  /** What stops both ways together: a firewall that sees one of them only. */
  readonly joint: readonly Obstacle[]
}

export interface Journeys {
  /** The cheapest first. */
  readonly found: readonly Journey[]
  /** Where ways there end on the way, and ways back of those that arrive. */
  readonly there: DeadEnds
  readonly back: DeadEnds
}

export interface Trip {
  readonly from: End
  readonly to: End
  readonly toPublic: boolean
  readonly version: 4 | 6
  readonly question: Question
}

/**
 * The journeys of one trip. By what is stated and left open the best alone, since further ones could only cost more; at most
 * `most` of those that changes would open.
 */
export function journeysOf(graph: DiagramGraph, trip: Trip, aim: Aim = 'cheapest', most = 1): Journeys {
  const [there, back] = [noDeadEnds(), noDeadEnds()]
  const packet = packetOf(trip)
  const spot = trip.from.start ?? startOf(graph, packet)
  const found: Journey[] = []
  let tried = 0
  for (const way of search(graph, { spot, packet }, aim, there)) {
    const best = found[0]
    if (best !== undefined && (most > 1 ? found.length >= most : way.cost >= mostWorth(best, aim))) break
    if (trip.question.direction === 'one-way')
      found.push({ cost: way.cost, there: way, back: null, needs: way.needs, joint: [] })
    else found.push(...homeFrom(graph, way, { aim, most, ends: back }))
    found.sort((a, b) => a.cost - b.cost)
    tried += 1
    if (tried >= mostWays) break
    // Where the verdict alone is asked for, one that works is as good as another.
    if ((aim === 'nearest' || aim === 'free') && found.some(isGood)) break
  }
  const asymmetric = found.find(({ joint }) => joint.length > 0)
  const isMending = aim === 'mended'
  if (!isMending && asymmetric?.back != null && back.longest === undefined) {
    back.isAny = true
    back.longest = { ...asymmetric.back, obstacles: asymmetric.joint }
    back.after = asymmetric.there
  }
  return { found: isMending ? found : found.filter(({ joint }) => joint.length === 0), there, back }
}

/** The journeys that a way there begins: with the cheapest way back, or the next that firewalls do not mind. */
function homeFrom(
  graph: DiagramGraph,
  way: Way,
  { aim, most, ends }: { readonly aim: Aim; readonly most: number; readonly ends: DeadEnds },
): readonly Journey[] {
  const found: Journey[] = []
  const before = ends.longest
  for (const home of wayBack(graph, way, aim, ends)) {
    const journey = joined(graph, way, home)
    found.push(journey)
    if (found.length >= mostWaysBack || (found.length >= most && journey.joint.length === 0)) break
  }
  if (ends.longest !== before) ends.after = way
  return found
}

/**
 * What a further way there may cost. One that costs all that the best journey does cannot be better; and where that one needs
 * no more than statements, one that needs two more on the way there alone hardly is.
 */
function mostWorth(best: Journey, aim: Aim): number {
  if (aim === 'nearest') return best.cost + detour
  return isGood(best) ? Math.min(best.cost, best.there.cost + 2 * price.need) : best.cost
}

/** Whether it works, as stated or with what it needs. */
const isGood = ({ cost, joint }: Journey) => joint.length === 0 && cost < price.unknown

/** Each further way there costs more; where so many do not come back, none will. */
const mostWays = 12
const mostWaysBack = 4

function packetOf({ from, to, toPublic, version, question }: Trip): Packet {
  return {
    source: from.party,
    target: to.party,
    fromPublic: false,
    toPublic,
    version,
    traffic: trafficOf(question.traffic),
    isReturn: false,
    translations: [],
    transitGateways: [],
    zones: {},
    inspectedBy: [],
    sentBackBy: null,
  }
}

function startOf(graph: DiagramGraph, { source }: Packet): Spot {
  switch (source.is) {
    case 'interface':
    case 'nobody':
      return { is: 'interface' }
    case 'site':
      return {
        is: 'outside',
        node: graph.resource(source.asked)?.service === 'server' ? source.node : source.asked,
        by: null,
      }
    case 'internet':
    case 'service':
      return { is: 'internet' }
  }
}

function* wayBack(graph: DiagramGraph, way: Way, aim: Aim, ends: DeadEnds): Generator<Way> {
  const { packet, spot } = way
  // Where it cannot be told how it arrived, nothing can be said of the way back either.
  const isUntold =
    way.unknown.length > 0 &&
    (spot === null || spot.is !== 'there' || spot.vpc === null) &&
    way.hops.at(-1)?.does === 'cannot-tell'
  // An endpoint answers nobody outside its VPC; that is said by what stands in the way there.
  if (
    isUntold ||
    spot === null ||
    spot.is !== 'there' ||
    (spot.by === 'endpoint' && way.obstacles.length > 0)
  ) {
    yield { ...way, cost: 0, hops: [], passed: [], needs: [], obstacles: [], unknown: [] }
    return
  }
  const answer: Packet = {
    ...packet,
    source: packet.target,
    target: packet.source,
    fromPublic: packet.toPublic,
    toPublic: packet.fromPublic,
    isReturn: true,
    transitGateways: [],
    inspectedBy: [],
  }
  yield* search(
    graph,
    { spot: answerStart(graph, spot, answer), packet: answer, needs: way.needs },
    aim,
    ends,
  )
}

function answerStart(
  graph: DiagramGraph,
  spot: Extract<Spot, { readonly is: 'there' }>,
  answer: Packet,
): Spot {
  switch (spot.by) {
    case 'interface':
      return { is: 'interface' }
    case 'site':
      return startOf(graph, answer)
    case 'internet':
      return { is: 'internet' }
    case 'endpoint':
      return spot.vpc === null
        ? { is: 'internet' }
        : { is: 'inside', vpc: spot.vpc, from: { is: 'gateway', gateway: spot.vpc } }
  }
}

function joined(graph: DiagramGraph, there: Way, back: Way): Journey {
  const needs = uniqueNeeds([...there.needs, ...back.needs])
  const joint = seenOneWay(graph, there, back)
  return { cost: there.cost + back.cost + joint.length * 1e10, there, back, needs, joint }
}

/** A stateful firewall drops a flow of which it sees one direction only. */
function seenOneWay(graph: DiagramGraph, there: Way, back: Way): readonly Obstacle[] {
  const stateful = (way: Way) =>
    way.packet.inspectedBy.filter((id) => graph.resource(id)?.service !== 'gwlb-endpoint')
  const [out, home] = [new Set(stateful(there)), new Set(stateful(back))]
  const odd = [...out].filter((id) => !home.has(id)).concat([...home].filter((id) => !out.has(id)))
  const [first] = odd
  if (first === undefined) return []
  const attachment = Object.keys(there.packet.zones)
    .map((id) => graph.connection(id as NodeId))
    .find(
      (one) =>
        one !== undefined &&
        one.config['applianceMode'] !== true &&
        odd.some((id) => isBehind(graph, one.from, one.to, id)),
    )
  const isTwice = out.size > 0 && home.size > 0
  if (attachment !== undefined && isTwice) {
    const need = fieldNeed(
      attachment.id,
      'applianceMode',
      true,
      () => `${targetName(graph, attachment.id)} has appliance mode, so that both directions take one zone.`,
    )
    const reason = () =>
      `Without appliance mode at ${targetName(graph, attachment.id)} the answer takes the firewall of another zone than the flow did, which drops it.`
    return [
      obstacle('FIREWALL_ASYMMETRIC', 'stated', { at: attachment.id, part: 'applianceMode' }, reason, {
        mends: [need],
      }),
    ]
  }
  const reason = () =>
    `${nameOf(graph, first)} sees one direction of the flow only, and drops what it has no state for.`
  return [obstacle('FIREWALL_ASYMMETRIC', 'stated', { at: first }, reason, { factId: 'nfw.symmetric' })]
}

function isBehind(graph: DiagramGraph, from: NodeId, to: NodeId, endpoint: NodeId): boolean {
  return [from, to].some((id) => graph.isWithin(endpoint, id))
}

/** What a journey comes to. */
export function verdictOf({ there, back, needs, joint }: Journey): Verdict {
  if ([...there.obstacles, ...(back?.obstacles ?? []), ...joint].length > 0) return 'blocked'
  if ([...there.unknown, ...(back?.unknown ?? [])].length > 0) return 'unknown'
  return needs.length > 0 ? 'possible' : 'reachable'
}
