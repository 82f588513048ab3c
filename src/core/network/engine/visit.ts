import type { NodeId, Place } from '../../model/diagram'
import type { DraftHop, DraftNeed, Move, Obstacle, Packet, Spot } from './move'

/** One way that a packet may take, to where it arrives or to where it ends. */
export interface Way {
  readonly cost: number
  readonly spot: Spot | null
  readonly packet: Packet
  readonly hops: readonly DraftHop[]
  /** The hops before the first thing that stops it; all of them where nothing does. */
  readonly passed: readonly DraftHop[]
  readonly needs: readonly DraftNeed[]
  readonly obstacles: readonly Obstacle[]
  readonly unknown: readonly Place[]
}

/** What outweighs what: fewer hops, then fewer needs, then nothing unknown, then what is only absent, stated, law. */
export const price = { hop: 1, need: 1e3, unknown: 1e6, absent: 1e8, stated: 1e10, law: 1e12 } as const

/** What being outside the target’s VPC counts where the nearest ways go first: far less than anything unknown. */
export const detour = price.need * 16

/** A packet at a spot, and how it came there. */
export interface Visit {
  readonly spot: Spot
  readonly packet: Packet
  readonly cost: number
  /** By what it waits in the queue: its cost, and the detour that it may be. */
  readonly turn: number
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

/** What a move makes of a visit. Far from the VPC `goal` it waits longer than its cost alone would have it. */
export function after(visit: Visit, move: Move, goal: NodeId | undefined): Visit {
  const { needs = [], obstacles = [], unknown = [], hops } = move
  const fresh = needs.length === 0 ? needs : needs.filter(({ key }) => !visit.needs.includes(key))
  let cost = visit.cost + price.hop * Math.max(1, hops.length) + price.unknown * unknown.length
  if (fresh.length > 0) cost += weightOf(fresh)
  for (const { nature } of obstacles) cost += price[nature]
  const spot = move.to ?? visit.spot
  const isFar = goal !== undefined && !('vpc' in spot && spot.vpc === goal)
  return {
    spot,
    packet: move.packet === undefined ? visit.packet : { ...visit.packet, ...move.packet },
    cost,
    turn: isFar ? cost + detour : cost,
    before: visit,
    move,
    length: visit.length + hops.length,
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
export function isChosenOtherwise(visit: Visit, { table, target }: NonNullable<Move['choice']>): boolean {
  for (let at: Visit | undefined = visit; at !== undefined; at = at.before) {
    const choice = at.move?.choice
    if (choice?.table === table && choice.target !== target) return true
  }
  return false
}

/** The way that led to a visit. */
export function wayOf(visit: Visit): Way {
  const moves: Move[] = []
  for (let at: Visit | undefined = visit; at?.move !== undefined; at = at.before) moves.unshift(at.move)
  return {
    cost: visit.cost,
    spot: visit.spot,
    packet: visit.packet,
    hops: moves.flatMap(({ hops }) => hops),
    passed: passedOn(moves),
    needs: uniqueNeeds(moves.flatMap(({ needs }) => needs ?? [])),
    obstacles: moves.flatMap(({ obstacles }) => obstacles ?? []),
    unknown: moves.flatMap(({ unknown }) => unknown ?? []),
  }
}

function passedOn(moves: readonly Move[]): readonly DraftHop[] {
  const at = moves.findIndex(({ obstacles }) => (obstacles?.length ?? 0) > 0)
  const stopping = moves[at]
  if (stopping === undefined) return moves.flatMap(({ hops }) => hops)
  const [first] = stopping.obstacles ?? []
  // Of the move that is stopped, what happens before the thing that stops it.
  const before = stopping.hops.filter(
    ({ does, place }) => ['send', 'route', 'permit'].includes(does) && place.at !== first?.place.at,
  )
  return [...moves.slice(0, at).flatMap(({ hops }) => hops), ...before]
}

/** What needs cost. */
export function weightOf(needs: readonly DraftNeed[]): number {
  return price.need * needs.reduce((sum, { weight }) => sum + (weight ?? 1), 0)
}

export function uniqueNeeds(needs: readonly DraftNeed[]): readonly DraftNeed[] {
  return [...new Map(needs.map((need) => [need.key, need])).values()]
}
