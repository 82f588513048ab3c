import type { Stretch } from './lines'
import type { Placed } from './order'
import type { Room, Rooms } from './room'

/** Where there is no room for the usual gap, a smaller one. */
const shares = [1, 0.75, 0.5, 0.375, 0.25]

/**
 * New places for a bundle: within their rooms, after those that `above` names for each, so far apart if it can be, else
 * closer; moved no further than needed, to both sides alike. Where they are when there is no room at all.
 */
export function settled(
  bundle: readonly Placed[],
  rooms: ReadonlyMap<Stretch, Rooms>,
  above: readonly (readonly number[])[],
  gap: number,
): readonly number[] {
  const roomIn = (kind: keyof Rooms) =>
    bundle.map(({ stretch, place }) => rooms.get(stretch)?.[kind] ?? { from: place, to: place })
  // Where there is no room for the best order, lines rather cross than lie on each other.
  return (
    inOrder(bundle, roomIn('strict'), above, gap, true) ??
    inOrder(bundle, roomIn('loose'), above, gap, true) ??
    inOrder(bundle, roomIn('loose'), turned(above), gap, true) ??
    inOrder(bundle, roomIn('loose'), above, gap, false) ??
    bundle.map(({ place }) => place)
  )
}

/** Closer than this, lines look like one. */
const asOne = 4

function inOrder(
  bundle: readonly Placed[],
  roomAt: readonly Room[],
  above: readonly (readonly number[])[],
  gap: number,
  isExact: boolean,
): readonly number[] | null {
  const order = sorted(above)
  const wanted = bundle.map(({ place }) => place)
  // Of two that cannot move, neither asks the other for room.
  const fixed = roomAt.map(({ from, to }) => from === to)
  const lieOnEachOther = above.some((list, at) =>
    list.some((one) => fixed[one] && fixed[at] && Math.abs((wanted[one] ?? 0) - (wanted[at] ?? 0)) < asOne),
  )
  if (isExact && lieOnEachOther) return null
  const rank = new Map(order.map((number, at) => [number, at]))
  const before = above.map((list, at) =>
    list.filter((one) => !(fixed[one] === true && fixed[at] === true) && comesBefore(rank, one, at)),
  )
  const after = turned(before)
  for (const share of shares) {
    const places = apart(order, wanted, { roomAt, before, after }, gap * share)
    if (places !== null) return places
  }
  return null
}

function turned(above: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const below: number[][] = above.map(() => [])
  above.forEach((list, at) => {
    for (const one of list) below[one]?.push(at)
  })
  return below
}

const comesBefore = (rank: ReadonlyMap<number, number>, one: number, other: number) =>
  (rank.get(one) ?? 0) < (rank.get(other) ?? 0)

interface Limits {
  readonly roomAt: readonly Room[]
  readonly before: readonly (readonly number[])[]
  readonly after: readonly (readonly number[])[]
}

function apart(
  order: readonly number[],
  wanted: readonly number[],
  { roomAt, before, after }: Limits,
  gap: number,
): readonly number[] | null {
  const [least, most]: [number[], number[]] = [[], []]
  for (const at of order)
    least[at] = Math.max(roomAt[at]?.from ?? 0, ...(before[at] ?? []).map((one) => (least[one] ?? 0) + gap))
  for (const at of order.toReversed())
    most[at] = Math.min(roomAt[at]?.to ?? 0, ...(after[at] ?? []).map((one) => (most[one] ?? 0) - gap))
  if (order.some((at) => (least[at] ?? 0) > (most[at] ?? 0))) return null

  // Once all pushed down, once all pushed up: the middle keeps every gap too, and favours nobody.
  const [down, up]: [number[], number[]] = [[], []]
  for (const at of order) {
    const pushed = Math.max(wanted[at] ?? 0, ...(before[at] ?? []).map((one) => (down[one] ?? 0) + gap))
    down[at] = Math.min(Math.max(pushed, least[at] ?? 0), most[at] ?? 0)
  }
  for (const at of order.toReversed()) {
    const pushed = Math.min(wanted[at] ?? 0, ...(after[at] ?? []).map((one) => (up[one] ?? 0) - gap))
    up[at] = Math.min(Math.max(pushed, least[at] ?? 0), most[at] ?? 0)
  }
  return wanted.map((place, at) => Math.round(((down[at] ?? place) + (up[at] ?? place)) / 2))
}

/** Every number after those that are above it; in a circle, the first goes first. */
function sorted(above: readonly (readonly number[])[]): readonly number[] {
  const left = new Set(above.keys())
  const order: number[] = []
  while (left.size > 0) {
    let next: number | undefined
    for (const at of left) {
      next ??= at
      if ((above[at] ?? []).some((one) => left.has(one))) continue
      next = at
      break
    }
    if (next === undefined) break
    left.delete(next)
    order.push(next)
  }
  return order
}
