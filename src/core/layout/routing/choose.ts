import { around, type Box, type Point } from '../box'
import { awkwardness, crossingCost, crossingNode, ownCost } from './cost'
import { naturalAlong, outwards, portOf } from './end'
import { crosses, type Obstacle, type Obstacles } from './obstacles'
import { polylines, type Channels, type Port } from './polylines'
import { sidePairs } from './side-pairs'
import type { Alongs, Looked, Sides, Task } from './task'

/** A way, what it costs, and what it passes through. */
export interface Way extends Sides {
  readonly points: readonly Point[]
  readonly cost: number
  readonly hits: readonly Obstacle[]
}

/** What the choice is made among, and where it is written down what has been looked at. */
export interface Ground {
  readonly obstacles: Obstacles
  readonly looked: Looked
}

/** Ways round something pass it at this distance. */
const clearance = 16
/** Ways looked at before the best so far is taken, and where so much is in the way that going round is hopeless. */
const mostLooks = 24
const fewLooks = 8
const hopeless = 5

/** The cheapest way between any sides of the two ends, when the line leaves each where it is natural; null for none. */
export function chooseWay(task: Task, ground: Ground): Way | null {
  const pairs = sidePairs(task)
  const plain = cheapest(task, waysOf(task, pairs.usual, none), ground)
  if (plain !== null && plain.hits.length === 0) return plain
  return cheapest(task, waysOf(task, pairs.all, channelsAround(plain?.hits ?? [], task)), ground, plain)
}

/** Where lines leave these sides when they are alone there. */
export function naturalAlongs({ from, to, holder }: Task, { fromSide, toSide }: Sides): Alongs {
  const fromAlong = naturalAlong(from, fromSide, to, toSide)
  const toAlong = naturalAlong(to, toSide, from, fromSide)
  if (holder === 'from' && fromSide === toSide) return { fromAlong: toAlong, toAlong }
  if (holder === 'to' && fromSide === toSide) return { fromAlong, toAlong: fromAlong }
  return { fromAlong, toAlong }
}

/** The cheapest way between these ports: fewest things crossed, then fewest bends, then shortest. */
export function bestWay(
  task: Task,
  sides: Sides,
  place: Alongs & { readonly lane: number },
  ground: Ground,
): Way | null {
  const plain = cheapest(task, between(task, sides, place, none), ground)
  if (plain !== null && plain.hits.length === 0) return plain
  const channels = channelsAround(plain?.hits ?? [], task)
  const round = cheapest(task, between(task, sides, place, channels), ground, plain)
  if (round === null || round.cost < crossingNode) return round
  // Spreading has moved the line onto something: better from where it would leave alone than through a node.
  const alone = chooseWay(task, ground)
  return alone !== null && alone.cost < round.cost ? alone : round
}

/** What these points cost as a way between these sides. */
export function costOfWay(task: Task, sides: Sides, points: readonly Point[], ground: Ground): number {
  const base = ownCost(points, task.labelWidth)
  return withCrossings(task, { ...sides, points, base }, ground, Infinity).cost
}

type Candidate = Sides & { readonly points: readonly Point[]; readonly base: number }
const none: Channels = { x: [], y: [] }

function waysOf(task: Task, pairs: readonly Sides[], channels: Channels): readonly Candidate[] {
  return pairs.flatMap((sides) => {
    const extra = awkwardness(task, sides)
    const ways = between(task, sides, { ...naturalAlongs(task, sides), lane: 0 }, channels)
    return ways.map((way) => ({ ...way, base: way.base + extra }))
  })
}

function between(
  task: Task,
  { fromSide, toSide }: Sides,
  { fromAlong, toAlong, lane }: Alongs & { readonly lane: number },
  channels: Channels,
): readonly Candidate[] {
  const from: Port = {
    at: portOf(task.from, fromSide, fromAlong),
    out: inwardsIf(task.holder === 'from', outwards(fromSide)),
  }
  const to: Port = {
    at: portOf(task.to, toSide, toAlong),
    out: inwardsIf(task.holder === 'to', outwards(toSide)),
  }
  return polylines(from, to, channels, lane).map((points) => ({
    fromSide,
    toSide,
    points,
    base: ownCost(points, task.labelWidth),
  }))
}

/**
 * Looks at the candidates from the one that seems cheapest on, until none can be cheaper than the best. What the best
 * so far passes through is held against them beforehand, so that ways round it are looked at first.
 */
function cheapest(
  task: Task,
  candidates: readonly Candidate[],
  ground: Ground,
  atLeast: Way | null = null,
): Way | null {
  const hits = atLeast?.hits ?? []
  const known = hits.filter(({ id }) => id !== task.from.id && id !== task.to.id).slice(0, 6)
  const inTurn = candidates
    .map((candidate) => ({ candidate, least: candidate.base + costOf(task, candidate.points, known) }))
    .sort((a, b) => a.least - b.least)
  let best = atLeast
  let looks = hits.length > hopeless ? mostLooks - fewLooks : 0
  for (const { candidate, least } of inTurn) {
    if (best !== null && (least >= best.cost || looks === mostLooks)) break
    looks++
    const way = withCrossings(task, candidate, ground, best?.cost ?? Infinity)
    if (best === null || way.cost < best.cost) best = way
  }
  return best
}

function costOf(task: Task, points: readonly Point[], obstacles: readonly Obstacle[]): number {
  return obstacles.reduce((sum, obstacle) => sum + crossingCost(task, points, obstacle), 0)
}

/** Gives up, with a cost that is too high, once the way costs more than `most`. */
function withCrossings(
  task: Task,
  { points, base, fromSide, toSide }: Candidate,
  ground: Ground,
  most: number,
): Way {
  let cost = base
  const hits: Obstacle[] = []
  for (const role of ['from', 'to'] as const) {
    const end = task[role]
    if (task.holder === role) continue
    for (const box of end.solid) {
      if (!crosses(points, box, -1)) continue
      cost += crossingNode
      hits.push({ id: end.id, box, isFrame: false, header: null })
    }
  }
  if (cost < most) {
    ground.looked.add(points, clearance / 2)
    ground.obstacles.along(points, clearance / 2, (obstacle) => {
      if (obstacle.id === task.from.id || obstacle.id === task.to.id) return
      const extra = crossingCost(task, points, obstacle)
      if (extra > 0) hits.push(obstacle)
      cost += extra
      return cost >= most ? 'stop' : undefined
    })
  }
  return { points, cost, hits: hits.sort(byPlace), fromSide, toSide }
}

/** One order on every machine, whatever was found first. */
function byPlace(a: Obstacle, b: Obstacle): number {
  return a.box.x - b.box.x || a.box.y - b.box.y || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Channels beside the first of what was hit, beside all of it, and outside of both ends. */
function channelsAround(hits: readonly Obstacle[], task: Task): Channels {
  const x = new Set<number>()
  const y = new Set<number>()
  const all = around(hits.map(({ box }) => box))
  const whole = around([...hits.map(({ box }) => box), task.from.box, task.to.box])
  const boxes: readonly (Box | null)[] = [...hits.slice(0, 3).map(({ box }) => box), all, whole]
  for (const box of boxes) {
    if (box === null) continue
    x.add(box.x - clearance).add(box.x + box.width + clearance)
    y.add(box.y - clearance).add(box.y + box.height + clearance)
  }
  return { x: [...x], y: [...y] }
}

function inwardsIf(isHolder: boolean, out: Point): Point {
  return isHolder ? { x: -out.x, y: -out.y } : out
}
