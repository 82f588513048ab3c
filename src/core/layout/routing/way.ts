import type { Point } from '../box'
import { barriersOf, startToll, tollOf, widestBarrier, type Barrier } from './barrier'
import { gridOf, type Port } from './grid'
import { byPlace, type Obstacle, type Obstacles } from './obstacles'
import { keepRounds, roundsBefore, wordFor, type Round } from './rounds'
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
  const word = wordFor(sources, goals, middles)
  const before = roundsBefore(task, word)
  const rounds: Round[] = []
  // So many of the known, from the first on, are those of the last time.
  let alike = 0
  const known = new Set<Obstacle>()
  const barriers: Barrier[] = []
  const meet = (met: readonly Obstacle[]): void => {
    for (const obstacle of met) {
      if (alike === known.size && before?.known[alike] === obstacle) alike++
      known.add(obstacle)
      if (obstacle.kind === 'frame' || obstacle.kind === 'span') ground.looked.addFrame(obstacle)
      barriers.push(...barriersOf(task, obstacle))
    }
  }
  meet(
    [task.from.id, task.to.id].flatMap((id) =>
      (ground.obstacles.parts.get(id) ?? []).filter(({ kind }) => kind !== 'name'),
    ),
  )
  meet(first.filter((obstacle) => !known.has(obstacle)))
  const searched = (first: number): Round => {
    const grid = gridOf([...sources, ...goals], barriers, middles)
    const [from, to] = [withStartTolls(sources, barriers), withStartTolls(goals, barriers)]
    let tried = first
    let now = search(from, to, grid, barriers, hastes[tried] ?? utmost)
    while (now === 'given up') now = search(from, to, grid, barriers, hastes[++tried] ?? utmost)
    const so = { known: known.size, tried }
    if (now === null) return { ...so, way: null }
    const { points, source, goal } = now
    return { ...so, way: { points, source: from.indexOf(source), goal: to.indexOf(goal) } }
  }
  for (let round = 0; round < mostRounds; round++) {
    const again = alike === known.size ? before?.rounds[round] : undefined
    const now = again?.known === known.size ? again : searched(rounds.at(-1)?.tried ?? 0)
    rounds.push(now)
    if (now.way === null) break
    const met = metOn(now.way.points, task, ground, known)
    if (met.length === 0 || barriers.length > mostBarriers) break
    meet(met)
  }
  // A copy has no room to spare, which a list that has grown has: there are several of them for each line.
  keepRounds(task, word, { known: [...known], rounds: rounds.slice() })
  const way = rounds.at(-1)?.way
  const [source, goal] = [sources[way?.source ?? -1], goals[way?.goal ?? -1]]
  if (!way || source === undefined || goal === undefined) return null
  return { points: way.points, source, goal, met: [...known] }
}

function withStartTolls<P extends Port>(ports: readonly P[], barriers: readonly Barrier[]): readonly P[] {
  return ports.map((port) => {
    const toll = barriers.reduce((sum, barrier) => sum + startToll(barrier, port.at), 0)
    return toll === 0 ? port : { ...port, extra: port.extra + toll }
  })
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
  const ends = [...points.slice(0, 1), ...points.slice(-1)]
  return barriers.some(
    (barrier) =>
      ends.some((end) => startToll(barrier, end) > 0) ||
      points.some((b, at) => {
        const a = points[at - 1]
        return a !== undefined && tollOf(barrier, a, b) > 0
      }),
  )
}
