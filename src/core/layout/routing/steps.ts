import { labelSize } from '../../measure/lines'
import type { Connection, ConnectionId, Diagram } from '../../model/diagram'
import type { Box } from '../box'
import type { Changed } from './changes'
import { pointsOnCurve } from './curve'
import { jumpsOf } from './jumps'
import { boxAt, labelPlace } from './label'
import { labelField } from './label-field'
import { isOrthogonal, lineBetween } from './line'
import { linesIndex, type Points, type Stretch } from './lines'
import { lookedNowhere, touches, type Looked } from './looked'
import { remade, taskOf, type Era, type Kept, type Label, type Memory } from './memory'
import type { Obstacle, Obstacles, Parts } from './obstacles'
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
}

const [unpartedLines, partedLines] = [linesIndex(), linesIndex()]
let routed = 0

/** How many lines have been found, not remembered, since the program started: for tests that count work. */
export function countRouted(): number {
  return routed
}

/** The boxes of what of a node is in the way. */
export const boxesOfParts = (parts: readonly Obstacle[]) => parts.map(({ box }) => box)

/** Each line from its place among those on its sides, as if it were else alone. */
export function lined(
  { drawn, obstacles, ofParts, era, isPart }: Asked,
  alongsOf: (one: Drawn) => Alongs,
): Ways {
  const lines = new Map<ConnectionId, Points>(isPart ? era.lines : null)
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
  }
  return lines
}

/** The lines once those that run side by side are parted; `ofLines` says what has changed among them since others. */
export function parted(
  { drawn, obstacles, ofParts, era, isPart }: Asked,
  diagram: Diagram,
  lines: Ways,
  ofLines: (before: Ways) => Changed,
): Ways {
  unpartedLines.moveTo(lines, isPart ? drawn.map(({ connection }) => connection.id) : null)
  const isSame = (looked: Looked, since: Era): boolean =>
    !looked.concerns(ofParts(since.parts)) && !looked.concernsBeside(ofLines(since.lines))
  const ground: PartingGround = {
    ...{ lines: unpartedLines, obstacles, era, isSame, right: new Set() },
    taskOf: (id) => taskOf(diagram, id),
  }
  const found = new Map<ConnectionId, Points>(isPart ? era.parted : null)
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
  }
  return found
}

/**
 * The labels of all lines, and for each the way it jumps over others. `mayConcern` says of a connection that is not asked
 * for whether labels that have moved by now are where it looked.
 */
export function labelled(
  { drawn, obstacles, ofParts, era, isPart }: Asked,
  lines: Ways,
  ofLines: (before: Ways) => Changed,
  routes: Map<ConnectionId, Route>,
) {
  partedLines.moveTo(lines, isPart ? drawn.map(({ connection }) => connection.id) : null)
  const field = labelField(lines, isPart ? era.labels : null)
  const label = ({ connection, memory }: Drawn): void => {
    const { labelled: before, task, parted: line } = memory
    if (line === null) return
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
    const { route, extent } = memory
    const keepsJumps =
      route?.points === from.points &&
      !(extent !== null && mayCross(linesChanged, partedLines.stretchesOf(id), extent))
    const jumps = keepsJumps
      ? route.jumps
      : isOrthogonal(task)
        ? jumpsOf(id, route?.jumps ?? [], partedLines)
        : []
    routes.set(id, remade(memory, from, memory.labelled.to.at, jumps))
  }
  return { label, labels: field.labels, moved: () => field.changesSince(era.labels) }
}

/** True where an upright one of these stretches touches a level one of a line. */
function mayCross({ boxes, bounds }: Changed, line: readonly Stretch[], extent: Box): boolean {
  if (bounds === null || !touches(bounds, extent)) return false
  return boxes.some(
    (other) =>
      other.width === 0 &&
      touches(other, extent) &&
      line.some(({ box }) => box.height === 0 && touches(box, other)),
  )
}

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
  const looked = lookedNowhere()
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
