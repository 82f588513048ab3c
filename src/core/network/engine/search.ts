import type { Place } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import type { DraftHop, DraftNeed, Move, Obstacle, Origin, Packet, Spot } from './move'
import { partyKey } from './party'
import { fromInterface } from './steps/leave'
import { atDxgw } from './steps/dxgw'
import { onInternet } from './steps/internet'
import { atOutside } from './steps/outside'
import { atRouter, intoVpc } from './steps/router'
import { atTransitGateway } from './steps/tgw'
import { atVgw } from './steps/vgw'
import { keyOf } from './traffic'

/** One way that a packet may take, to where it arrives or to where it ends. */
export interface Way {
  readonly cost: number
  readonly spot: Spot | null
  readonly packet: Packet
  readonly hops: readonly DraftHop[]
  readonly needs: readonly DraftNeed[]
  readonly obstacles: readonly Obstacle[]
  readonly unknown: readonly Place[]
}

/** Where ways ended before they arrived: whether any did, and of those on which nothing open was taken for granted the longest. */
export interface DeadEnds {
  isAny: boolean
  longest: Way | undefined
}

export const noDeadEnds = (): DeadEnds => ({ isAny: false, longest: undefined })

/** Where a search begins, and what is known by then. */
export interface Start {
  readonly spot: Spot
  readonly packet: Packet
  /** Needs of the way there: on the way back they cost nothing more. */
  readonly needs?: readonly DraftNeed[]
}

/** What outweighs what: fewer hops, then fewer needs, then nothing unknown, then what is only absent, stated, law. */
export const price = { hop: 1, need: 1e3, unknown: 1e6, absent: 1e8, stated: 1e10, law: 1e12 } as const

interface Visit {
  readonly spot: Spot
  readonly packet: Packet
  readonly cost: number
  readonly before: Visit | undefined
  readonly move: Move | undefined
  /** The keys of all needs so far. */
  readonly needs: readonly string[]
  /** What becomes of it from here on cannot be told. */
  readonly isUntold?: boolean
  /** What open tables were taken to say before it last got another address or was inspected: they may be asked again. */
  readonly said: string
  /** How many hops so far. */
  readonly length: number
}

/** Far more than any network that people draw takes; a search that goes on longer has lost its way. */
const mostVisits = 3000
/** What changes would open is looked for near what is there. */
const mostMendedVisits = 400
/** Two laws in the way say enough; what more there is helps nobody. */
const mostCost = price.law * 2.5

/**
 * The ways from a spot to where the packet is for, the cheapest first and each found only when it is asked for: by what is
 * stated or left open; with `isMending` also those that changes would open, with what stands in their way. The cheapest way
 * to each spot counts. Where others end is written into `ends`.
 */
export function* search(
  graph: DiagramGraph,
  start: Start,
  isMending: boolean,
  ends: DeadEnds,
): Generator<Way> {
  const queue = new Queue()
  const { spot, packet, needs = [] } = start
  queue.add({
    spot,
    packet,
    cost: 0,
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
    const key = visit.isUntold === true ? undefined : isThere ? keyOfAnswer(visit) : keyOfVisit(visit)
    if (key !== undefined && seen.has(key)) continue
    if (key !== undefined) seen.add(key)
    if (isThere || visit.isUntold === true) {
      yield wayOf(visit)
      continue
    }
    for (const move of movesAt(graph, visit, isMending)) {
      if (move.choice !== undefined && isChosenOtherwise(visit, move.choice)) continue
      const next = after(visit, move)
      const isStopped = (move.obstacles?.length ?? 0) > 0
      if (move.to === null && (move.unknown?.length ?? 0) > 0 && !isStopped)
        queue.add({ ...next, spot: visit.spot, isUntold: true })
      else if (move.to === null || (isStopped && !isMending)) {
        ends.isAny = true
        if (next.needs.length > needs.length || next.length <= longest) continue
        longest = next.length
        ends.longest = { ...wayOf({ ...next, spot: visit.spot }), spot: null }
      } else if (next.cost < mostCost) queue.add(next)
    }
  }
}

function movesAt(graph: DiagramGraph, { spot, packet }: Visit, isMending: boolean): Iterable<Move> {
  switch (spot.is) {
    case 'interface':
      return fromInterface(graph, packet)
    case 'router':
      return atRouter(graph, spot, packet, isMending)
    case 'inside':
      return intoVpc(graph, spot, packet)
    case 'internet':
      return onInternet(graph, packet)
    case 'vgw':
      return atVgw(graph, spot, packet)
    case 'dxgw':
      return atDxgw(graph, spot, packet)
    case 'tgw':
      return atTransitGateway(graph, spot, packet, isMending)
    case 'outside':
      return atOutside(graph, spot, packet)
    case 'there':
      return []
  }
}

function after(visit: Visit, move: Move): Visit {
  const fresh = (move.needs ?? []).filter(({ key }) => !visit.needs.includes(key))
  const obstacles = (move.obstacles ?? []).reduce((sum, { nature }) => sum + price[nature], 0)
  const cost =
    visit.cost +
    price.hop * Math.max(1, move.hops.length) +
    weightOf(fresh) +
    price.unknown * (move.unknown?.length ?? 0) +
    obstacles
  return {
    spot: move.to ?? visit.spot,
    packet: move.packet === undefined ? visit.packet : { ...visit.packet, ...move.packet },
    cost,
    before: visit,
    move,
    length: visit.length + move.hops.length,
    needs: fresh.length === 0 ? visit.needs : [...visit.needs, ...fresh.map(({ key }) => key)],
    said:
      move.packet?.translations === undefined && move.packet?.inspectedBy === undefined
        ? visit.said
        : saidUpTo(visit, move),
  }
}

function saidUpTo(visit: Visit, move: Move): string {
  const said = move.choice === undefined ? [] : [`${move.choice.table}=${move.choice.target}`]
  for (let at: Visit | undefined = visit; at !== undefined; at = at.before) {
    const choice = at.move?.choice
    if (choice !== undefined) said.push(`${choice.table}=${choice.target}`)
  }
  return said.sort().join()
}

/** Whether the same open table was taken to say something else earlier on this way. */
function isChosenOtherwise(visit: Visit, { table, target }: NonNullable<Move['choice']>): boolean {
  for (let at: Visit | undefined = visit; at !== undefined; at = at.before) {
    const choice = at.move?.choice
    if (choice?.table === table && choice.target !== target) return true
  }
  return false
}

function keyOfVisit({ spot, packet, said }: Visit): string {
  const { source, target, toPublic, fromPublic, translations, inspectedBy, traffic } = packet
  return `${keyOfSpot(spot)}|${partyKey(source)}|${partyKey(target)}|${toPublic}${fromPublic}|${translations.length}|${inspectedBy.join()}|${keyOf(traffic)}|${said}`
}

function keyOfAnswer({ spot, packet }: Visit): string {
  const { source, translations, fromPublic, toPublic, zones, inspectedBy, sentBackBy } = packet
  const entered = Object.entries(zones).join(';')
  return `${keyOfSpot(spot)} ${partyKey(source)} ${translations.map(({ nat }) => nat).join()} ${fromPublic} ${toPublic} ${entered} ${inspectedBy.join()} ${sentBackBy?.peering ?? ''}`
}

function keyOfSpot(spot: Spot): string {
  switch (spot.is) {
    case 'interface':
    case 'internet':
      return spot.is
    case 'router':
      return `router ${spot.vpc} ${spot.subnet} ${spot.zone} ${keyOfOrigin(spot.from)}`
    case 'inside':
      return `inside ${spot.vpc} ${keyOfOrigin(spot.from)}`
    case 'vgw':
    case 'dxgw':
      return `${spot.is} ${spot.gateway} ${spot.by}`
    case 'tgw':
      return `tgw ${spot.gateway} ${spot.by} ${spot.zone}`
    case 'outside':
      return `outside ${spot.node} ${spot.by}`
    case 'there':
      return `there ${spot.by} ${spot.vpc}`
  }
}

function keyOfOrigin(from: Origin): string {
  switch (from.is) {
    case 'subnet':
    case 'firewall':
      return `${from.is} ${from.subnet}`
    case 'attachment':
      return `attachment ${from.attachment} ${from.subnet}`
    case 'peering':
      return `peering ${from.peering} ${from.vpc}`
    case 'gateway':
      return `gateway ${from.gateway}`
  }
}

function wayOf(visit: Visit): Way {
  const moves: Move[] = []
  for (let at: Visit | undefined = visit; at?.move !== undefined; at = at.before) moves.unshift(at.move)
  return {
    cost: visit.cost,
    spot: visit.spot,
    packet: visit.packet,
    hops: moves.flatMap(({ hops }) => hops),
    needs: uniqueNeeds(moves.flatMap(({ needs }) => needs ?? [])),
    obstacles: moves.flatMap(({ obstacles }) => obstacles ?? []),
    unknown: moves.flatMap(({ unknown }) => unknown ?? []),
  }
}

/** What needs cost. */
export function weightOf(needs: readonly DraftNeed[]): number {
  return price.need * needs.reduce((sum, { weight }) => sum + (weight ?? 1), 0)
}

export function uniqueNeeds(needs: readonly DraftNeed[]): readonly DraftNeed[] {
  return [...new Map(needs.map((need) => [need.key, need])).values()]
}

/** What was added earlier comes first among equals, so that the order is that of ids. */
class Queue {
  private readonly items: { readonly visit: Visit; readonly number: number }[] = []
  private added = 0

  add(visit: Visit): void {
    const item = { visit, number: this.added }
    this.added += 1
    let at = this.items.length
    this.items.push(item)
    while (at > 0) {
      const parent = (at - 1) >> 1
      const other = this.items[parent]
      if (other === undefined || !isBefore(item, other)) break
      this.items[at] = other
      at = parent
    }
    this.items[at] = item
  }

  take(): Visit | undefined {
    const [first] = this.items
    const last = this.items.pop()
    if (first === undefined || last === undefined || first === last) return first?.visit
    let at = 0
    for (;;) {
      let child = at * 2 + 1
      const [left, right] = [this.items[child], this.items[child + 1]]
      if (left === undefined) break
      let smaller = left
      if (right !== undefined && isBefore(right, left)) {
        child += 1
        smaller = right
      }
      if (!isBefore(smaller, last)) break
      this.items[at] = smaller
      at = child
    }
    this.items[at] = last
    return first.visit
  }
}

const isBefore = (
  a: { readonly visit: Visit; readonly number: number },
  b: { readonly visit: Visit; readonly number: number },
) => a.visit.cost < b.visit.cost || (a.visit.cost === b.visit.cost && a.number < b.number)
