import { labelSize } from '../../measure/lines'
import type { Connection, ConnectionId, Diagram } from '../../model/diagram'
import { touches, type Box, type Point } from '../box'
import type { Changed } from './changes'
import { pointsOnCurve } from './curve'
import { jumpsOf } from './jumps'
import { boxAt, labelPlace } from './label'
import { labelField } from './label-field'
import { isOrthogonal, lineBetween } from './line'
import { linesIndex, type Points, type Stretch } from './lines'
import { Looked } from './looked'
import { remade, taskOf, type Era, type Kept, type Label, type Memory } from './memory'
import type { Obstacle, Obstacles, Parts } from './obstacles'
import type { Piecewise } from './piecewise'
import { partedLine, type PartingGround } from './parting'
import type { Alongs, Line, Route } from './task'

/** A connection that is drawn, and what is known of it. */
export interface Drawn {
  readonly connection: Connection
  readonly memory: Memory
}

/** The points of lines by their connections. */
export type Ways = ReadonlyMap<ConnectionId, Points>

/** What is looked at in a step: all of a drawing, or what a change may concern. */
export interface Asked {
  readonly era: Era
  readonly obstacles: Obstacles
  /** What has changed among the parts of obstacles since these. */
  readonly ofParts: (before: Parts) => Changed
  /** In the order of their connections; those left out are as the era has them. */
  readonly drawn: readonly Drawn[]
  /** False where all of them are asked for. */
  readonly isPart: boolean
  /** Those that the era has and the drawing has no more. */
  readonly gone: readonly ConnectionId[]
}

const [unpartedLines, partedLines] = [linesIndex(), linesIndex()]
let routed = 0

/** How many lines have been found, not remembered, since the program started: for tests that count work. */
export function countRouted(): number {
  return routed
}

/** What a frame's edge is to a line that runs beside it ends well before here. */
const besideEdge = 24

/**
 * Where it matters that these parts are in the way: all of them, but of a frame that has only become larger or smaller not
 * what is well inside it before and after.
 */
export function boxesOfParts(
  parts: readonly Obstacle[],
  others: readonly Obstacle[] | undefined,
): readonly Box[] {
  return parts.flatMap((part) => {
    if (others?.includes(part) === true) return []
    const isFrame = part.kind === 'frame' || part.kind === 'span'
    const other = isFrame ? others?.find(({ kind }) => kind === part.kind) : undefined
    return other === undefined ? [part.box] : sidesThatDiffer(part.box, other.box)
  })
}

function sidesThatDiffer(a: Box, b: Box): readonly Box[] {
  const [right, bottom] = [a.x + a.width, a.y + a.height]
  const left = Math.max(a.x, b.x) + besideEdge
  const top = Math.max(a.y, b.y) + besideEdge
  const innerRight = Math.min(right, b.x + b.width) - besideEdge
  const innerBottom = Math.min(bottom, b.y + b.height) - besideEdge
  if (left >= innerRight || top >= innerBottom) return [a]
  return [
    ...(a.x === b.x ? [] : [{ ...a, width: left - a.x }]),
    ...(a.y === b.y ? [] : [{ ...a, height: top - a.y }]),
    ...(right === b.x + b.width ? [] : [{ ...a, x: innerRight, width: right - innerRight }]),
    ...(bottom === b.y + b.height ? [] : [{ ...a, y: innerBottom, height: bottom - innerBottom }]),
  ]
}

/** Each line from its place among those on its sides, as if it were else alone. */
export function* lined(
  { drawn, obstacles, ofParts, era, isPart, gone }: Asked,
  alongsOf: (one: Drawn) => Alongs,
): Piecewise<Ways> {
  const lines = new Map<ConnectionId, Points>(isPart ? era.lines : null)
  for (const id of gone) lines.delete(id)
  for (const one of drawn) {
    const { memory } = one
    const { line: before, task, choice } = memory
    const from = { ...alongsOf(one), choice }
    const isSame =
      before?.from.choice === choice &&
      before.from.fromAlong === from.fromAlong &&
      before.from.toAlong === from.toAlong
    memory.line =
      isSame && isRight(before, task, ofParts(before.era.parts))
        ? rightIn(before, era)
        : remembering(before, { task, from, era }, sameLine, (looked) => {
            routed++
            const isAlone = choice.fromAlong === from.fromAlong && choice.toAlong === from.toAlong
            if (isAlone) return { fromSide: choice.fromSide, toSide: choice.toSide, points: choice.way }
            return lineBetween(task, { ...choice, ...from }, { obstacles, looked })
          })
    lines.set(one.connection.id, memory.line.to.points)
    if (memory.line !== before) yield
  }
  return lines
}

/** The lines once those that run side by side are parted; `ofLines` says what has changed among them since others. */
export function* parted(
  { drawn, obstacles, ofParts, era, isPart, gone }: Asked,
  diagram: Diagram,
  lines: Ways,
  ofLines: (before: Ways) => Changed,
): Piecewise<Ways> {
  unpartedLines.moveTo(lines, isPart ? [...gone, ...drawn.map(({ connection }) => connection.id)] : null)
  const isSame = (looked: Looked, since: Era): boolean =>
    !looked.concerns(ofParts(since.parts)) && !looked.concernsBeside(ofLines(since.lines))
  const ground: PartingGround = {
    ...{ lines: unpartedLines, obstacles, era, isSame, right: new Set() },
    taskOf: (id) => taskOf(diagram, id),
  }
  const found = new Map<ConnectionId, Points>(isPart ? era.parted : null)
  for (const id of gone) found.delete(id)
  for (const { connection, memory } of drawn) {
    const { parted: before, task, line } = memory
    if (line === null) continue
    const from = line.to
    memory.parted =
      before?.from === from && before.task === task && isSame(before.looked, before.era)
        ? rightIn(before, era)
        : remembering(before, { task, from, era }, sameLine, (looked) =>
            isOrthogonal(task) ? partedLine(connection.id, from, looked, ground) : from,
          )
    found.set(connection.id, memory.parted.to.points)
    if (memory.parted !== before) yield
  }
  return found
}

/**
 * The labels of all lines, and for each the way it jumps over others. `mayConcern` says of a connection that is not asked
 * for whether labels that have moved by now are where it looked.
 */
export function labelled(
  { drawn, obstacles, ofParts, era, isPart, gone }: Asked,
  lines: Ways,
  ofLines: (before: Ways) => Changed,
  routes: Map<ConnectionId, Route>,
) {
  partedLines.moveTo(lines, isPart ? [...gone, ...drawn.map(({ connection }) => connection.id)] : null)
  const field = labelField(lines, isPart ? era.labels : null)
  const label = ({ connection, memory }: Drawn): boolean => {
    const { labelled: before, task, parted: line } = memory
    if (line === null) return false
    const [from, { id }] = [line.to, connection]
    const linesChanged = ofLines(before?.era.parted ?? lines)
    memory.labelled =
      before?.from === from &&
      isRight(before, task, ofParts(before.era.parts), linesChanged) &&
      !before.looked.concerns(field.changesSince(before.era.labels))
        ? rightIn(before, era)
        : remembering(before, { task, from, era }, sameLabel, (looked) => {
            const size = labelSize(connection)
            const countIn = (box: Box, before: ConnectionId) => field.countIn(box, before)
            const ground = { obstacles, lines: partedLines, looked, countIn }
            const points = task.path?.style === 'curved' ? pointsOnCurve(from) : from.points
            const at = labelPlace(id, points, size, task, ground)
            return { at, box: boxAt(at, size) }
          })
    field.put(id, memory.labelled.to)
    const { route, points, extent } = memory
    // A line of another style may run through the very same points.
    const keepsJumps =
      before?.task === task &&
      points === from.points &&
      !(extent !== null && mayCross(linesChanged, partedLines.stretchesOf(id), extent))
    const jumps = keepsJumps
      ? (route?.jumps ?? noJumps)
      : isOrthogonal(task)
        ? jumpsOf(id, route?.jumps ?? noJumps, partedLines)
        : noJumps
    routes.set(id, remade(memory, from, memory.labelled.to.at, jumps))
    return memory.labelled !== before
  }
  return { label, labels: field.labels, moved: () => field.changesSince(era.labels) }
}

const noJumps: readonly Point[] = []

/** True where an upright one of these stretches touches a level one of a line. */
function mayCross(changed: Changed, line: readonly Stretch[], extent: Box): boolean {
  const { bounds, isAll } = changed
  if (isAll === true) return true
  if (bounds === null || !touches(bounds, extent)) return false
  return line.some(({ box }) => box.height === 0 && changed.meets(box, isUpright))
}

const isUpright = ({ width }: Box) => width === 0

function isRight<From, To>(
  kept: Kept<From, To>,
  task: Memory['task'],
  ...changes: readonly Changed[]
): boolean {
  return kept.task === task && !changes.some((changed) => kept.looked.concerns(changed))
}

function rightIn<From, To>(kept: Kept<From, To>, era: Era): Kept<From, To> {
  if (kept.era !== era) kept.era = era
  return kept
}

/** A result made anew. What comes out as before is the same object, so that nothing that is made from it is made again. */
function remembering<From, To>(
  before: Kept<From, To> | null,
  from: Omit<Kept<From, To>, 'to' | 'looked'>,
  isSame: (a: To, b: To) => boolean,
  make: (looked: Looked) => To,
): Kept<From, To> {
  const looked = new Looked()
  const now = make(looked)
  const to = before?.task === from.task && isSame(before.to, now) ? before.to : now
  return { ...from, to, looked }
}

function sameLine({ points, ...a }: Line, b: Line): boolean {
  return (
    a.fromSide === b.fromSide &&
    a.toSide === b.toSide &&
    points.length === b.points.length &&
    points.every(({ x, y }, at) => x === b.points[at]?.x && y === b.points[at].y)
  )
}

function sameLabel({ at, box }: Label, b: Label): boolean {
  return at.x === b.at.x && at.y === b.at.y && box.width === b.box.width && box.height === b.box.height
}
