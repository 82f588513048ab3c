import type { Box, Point } from '../../layout/box'
import { routesOf } from '../../layout/route'
import type { ConnectionId, Diagram } from '../../model/diagram'
import { countCovered, type Covered } from './covered'
import { plainLines } from './plain-lines'

/** How tidy a drawing is. All counts; lengths in px. */
export interface Figures extends Covered {
  readonly lines: Lines
  /** Smooth-step edges of React Flow on the same nodes, from each source's right to each target's left. */
  readonly plain: Lines
  /** The same from and to the sides that face each other. */
  readonly facing: Lines
}

/** How lines run among themselves. */
export interface Lines {
  readonly crossings: number
  /** Pairs of lines that lie on each other somewhere. */
  readonly shared: number
  readonly bends: number
  readonly length: number
}

/** Counts everything in a drawing, slowly and plainly: by other means than the router. */
export function figuresOf(diagram: Diagram): Figures {
  const routes = routesOf(diagram)
  const ways = new Map([...routes].map(([id, { points }]) => [id, points]))
  return {
    ...countCovered(diagram, routes),
    lines: linesOf(ways),
    plain: linesOf(plainLines(diagram, 'right')),
    facing: linesOf(plainLines(diagram, 'facing')),
  }
}

/** The sum of the figures of several drawings. */
export function sumOf(all: readonly Figures[]): Figures {
  const [first, ...rest] = all
  if (first === undefined) throw new Error('nothing to add up')
  return rest.reduce(
    (sum, next) => ({
      nodesOnNodes: sum.nodesOnNodes + next.nodesOnNodes,
      coveredLabels: sum.coveredLabels + next.coveredLabels,
      throughNodes: sum.throughNodes + next.throughNodes,
      throughNames: sum.throughNames + next.throughNames,
      throughContainers: sum.throughContainers + next.throughContainers,
      outside: sum.outside + next.outside,
      lines: added(sum.lines, next.lines),
      plain: added(sum.plain, next.plain),
      facing: added(sum.facing, next.facing),
    }),
    first,
  )
}

function added(a: Lines, b: Lines): Lines {
  return {
    crossings: a.crossings + b.crossings,
    shared: a.shared + b.shared,
    bends: a.bends + b.bends,
    length: a.length + b.length,
  }
}

function linesOf(ways: ReadonlyMap<ConnectionId, readonly Point[]>): Lines {
  const all = [...ways.values()]
  const stretches = all.map(stretchesOf)
  let [crossings, shared, bends, length] = [0, 0, 0, 0]
  all.forEach((points, at) => {
    bends += points.length - 2
    for (const { width, height } of stretches[at] ?? []) length += width + height
    for (const others of stretches.slice(at + 1)) {
      const pairs = (stretches[at] ?? []).flatMap((a) => others.map((b) => [a, b] as const))
      crossings += pairs.filter(([a, b]) => doCross(a, b) || doCross(b, a)).length
      shared += pairs.some(([a, b]) => liesOn(a, b)) ? 1 : 0
    }
  })
  return { crossings, shared, bends, length: Math.round(length) }
}

function stretchesOf(points: readonly Point[]): readonly Box[] {
  return points.slice(1).map((b, at) => {
    const a = points[at] ?? b
    const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
    return { x, y, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }
  })
}

function doCross(level: Box, upright: Box): boolean {
  return (
    level.height === 0 &&
    upright.width === 0 &&
    upright.x > level.x &&
    upright.x < level.x + level.width &&
    level.y > upright.y &&
    level.y < upright.y + upright.height
  )
}

function liesOn(a: Box, b: Box): boolean {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  if (a.height === 0 && b.height === 0) return Math.abs(a.y - b.y) < 2 && width > 1
  return a.width === 0 && b.width === 0 && Math.abs(a.x - b.x) < 2 && height > 1
}
