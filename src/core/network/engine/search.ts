import type { Aim } from './aim'
import type { DiagramGraph } from '../../model/graph'
import type { DraftNeed, Move, Packet, Spot } from './move'
import { vpcOfParty } from './party'
import { fromInterface } from './steps/leave'
import { atDxgw } from './steps/dxgw'
import { onInternet } from './steps/internet'
import { atOutside } from './steps/outside'
import { atRouter, intoVpc } from './steps/router'
import { atTransitGateway } from './steps/tgw'
import { atVgw } from './steps/vgw'
import { Queue } from './queue'
import { after, isChosenOtherwise, price, wayOf, type Visit, type Way } from './visit'
import { keyOfArrival, keyOfVisit } from './visit-key'

/** Where ways ended before they arrived: whether any did, and of those on which nothing open was taken for granted the longest. */
export interface DeadEnds {
  isAny: boolean
  longest: Way | undefined
  /** Of ways back: the way there that this one answers. */
  after: Way | undefined
}

export const noDeadEnds = (): DeadEnds => ({ isAny: false, longest: undefined, after: undefined })

/** Where a search begins, and what is known by then. */
export interface Start {
  readonly spot: Spot
  readonly packet: Packet
  /** Needs of the way there: on the way back they cost nothing more. */
  readonly needs?: readonly DraftNeed[]
}

/** Far more than any network that people draw takes; a search that goes on longer has lost its way. */
const mostVisits = 3000
/** What changes would open is looked for near what is there. */
const mostMendedVisits = 400
/** Two laws in the way say enough; what more there is helps nobody. */
const mostCost = price.law * 2.5

/**
 * The ways from a spot to where the packet is for, each found only when it is asked for. The way that comes to a spot first
 * counts. Where others end is written into `ends`.
 */
export function* search(graph: DiagramGraph, start: Start, aim: Aim, ends: DeadEnds): Generator<Way> {
  const isMending = aim === 'mended'
  const most = aim === 'free' ? price.need : mostCost
  const goal = aim === 'nearest' ? vpcOfParty(start.packet.target) : undefined
  const queue = new Queue<Visit>()
  const { spot, packet, needs = [] } = start
  queue.add({
    spot,
    packet,
    cost: 0,
    turn: 0,
    before: undefined,
    move: undefined,
    needs: needs.map(({ key }) => key),
    said: '',
    length: 0,
  })
  const seen = new Set<string>()
  let longest = -1
  for (let visits = 0; visits < (isMending ? mostMendedVisits : mostVisits); visits += 1) {
    const visit = queue.take()
    if (visit === undefined) return
    const isThere = visit.spot.is === 'there'
    // Of an arrival that alone counts on which depends what comes back.
    const key =
      visit.isUntold === true ? undefined : isThere ? keyOfArrival(visit) : keyOfVisit(visit, visit.said)
    if (key !== undefined && seen.has(key)) continue
    if (key !== undefined) seen.add(key)
    if (isThere || visit.isUntold === true) {
      yield wayOf(visit)
      continue
    }
    for (const move of movesAt(graph, visit, aim)) {
      if (move.choice !== undefined && isChosenOtherwise(visit, move.choice)) continue
      const next = after(visit, move, goal)
      const isStopped = (move.obstacles?.length ?? 0) > 0
      if (move.to === null && (move.unknown?.length ?? 0) > 0 && !isStopped)
        queue.add({ ...next, spot: visit.spot, isUntold: true })
      else if (move.to === null || (isStopped && !isMending)) {
        ends.isAny = true
        // Where ways end nobody asks who looks for other than the cheapest.
        if (aim !== 'cheapest' || next.needs.length > needs.length || next.length <= longest) continue
        longest = next.length
        ends.longest = { ...wayOf({ ...next, spot: visit.spot }), spot: null }
      } else if (next.cost < most) queue.add(next)
    }
  }
}

function movesAt(graph: DiagramGraph, { spot, packet }: Visit, aim: Aim): Iterable<Move> {
  switch (spot.is) {
    case 'interface':
      return fromInterface(graph, packet)
    case 'router':
      return atRouter(graph, spot, packet, aim)
    case 'inside':
      return intoVpc(graph, spot, packet)
    case 'internet':
      return onInternet(graph, packet)
    case 'vgw':
      return atVgw(graph, spot, packet)
    case 'dxgw':
      return atDxgw(graph, spot, packet)
    case 'tgw':
      return atTransitGateway(graph, spot, packet, aim)
    case 'outside':
      return atOutside(graph, spot, packet)
    case 'there':
      return []
  }
}
