import type { Point } from '../box'
import { barriersOf, tollOf, widestBarrier, type Barrier } from './barrier'
import { gridOf, type Port } from './grid'
import { byPlace, type Obstacle, type Obstacles } from './obstacles'
import { search, type Found, type Haste } from './search'
import type { Looked } from './looked'
import type { Task } from './task'

/** What a way is found on, and where it is written down what has been looked at. */
export interface Ground {
  readonly obstacles: Obstacles
  readonly looked: Looked
}

/** Between which ports. */
export interface Wanted<Start extends Port, End extends Port> {
  readonly sources: readonly Start[]
  readonly goals: readonly End[]
  /** What is known to be in the way: it saves finding that out. */
  readonly met: readonly Obstacle[]
  /** Whether a line with two turns should take them in the middle. */
  readonly middles: boolean
}

/** A way, and what was met before it was found. */
export type Way<Start extends Port, End extends Port> = Found<Start, End> & {
  readonly met: readonly Obstacle[]
}

/** Rounds and barriers after which a way is taken as it is: nothing near is that crowded. */
const mostRounds = 24
const mostBarriers = 120
/**
 * Where the cheapest way is not found soon, since very many cost nearly as much, the next best; in the end one in any
 * case, even through something: what cannot be gone round would else be gone round everywhere.
 */
const hastes: readonly Haste[] = [
  { ahead: 1, tolls: 1, most: 2000 },
  { ahead: 1.5, tolls: 1.5, most: 8000 },
  { ahead: 2, tolls: 2, most: 12_000 },
]
const utmost: Haste = { ahead: 4, tolls: 1, most: Infinity }

/**
 * The cheapest orthogonal way from one of the sources to one of the goals: few bends, short, round what is in the way.
 *
 * First as if nothing were in the way; then what the way has hit is known, and it is found again, until it hits nothing
 * new. What it never comes near cannot make it cheaper, so that this is the cheapest of all ways (where that takes long:
 * a good one), and depends on nothing but what lies where the tried ways ran.
 */
export function findWay<Start extends Port, End extends Port>(
  task: Task,
  { sources, goals, met: first, middles }: Wanted<Start, End>,
  ground: Ground,
): Way<Start, End> | null {
  const known = new Set<Obstacle>()
  const barriers: Barrier[] = []
  const meet = (met: readonly Obstacle[]): void => {
    for (const obstacle of met) {
      known.add(obstacle)
      barriers.push(...barriersOf(task, obstacle))
    }
  }
  meet(
    [task.from.id, task.to.id].flatMap((id) =>
      (ground.obstacles.parts.get(id) ?? []).filter(({ kind }) => kind !== 'name'),
    ),
  )
  meet(first.filter((obstacle) => !known.has(obstacle)))
  let found: Found<Start, End> | null = null
  let tried = 0
  for (let round = 0; round < mostRounds; round++) {
    const grid = gridOf([...sources, ...goals], barriers, middles)
    let now = search(sources, goals, grid, barriers, hastes[tried] ?? utmost)
    while (now === 'given up') now = search(sources, goals, grid, barriers, hastes[++tried] ?? utmost)
    if (now === null) return null
    found = now
    const met = metOn(found.points, task, ground, known)
    if (met.length === 0 || barriers.length > mostBarriers) break
    meet(met)
  }
  return found === null ? null : { ...found, met: [...known] }
}

function metOn(
  points: readonly Point[],
  task: Task,
  { obstacles, looked }: Ground,
  known: ReadonlySet<Obstacle>,
): readonly Obstacle[] {
  looked.add(points, widestBarrier)
  const met = obstacles
    .along(points, widestBarrier)
    .filter((obstacle) => !known.has(obstacle) && doesPay(points, barriersOf(task, obstacle)))
  return met.sort(byPlace)
}

function doesPay(points: readonly Point[], barriers: readonly Barrier[]): boolean {
  return barriers.some((barrier) =>
    points.some((b, at) => {
      const a = points[at - 1]
      return a !== undefined && tollOf(barrier, a, b) > 0
    }),
  )
}
