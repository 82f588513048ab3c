import { labelSize } from '../../measure/lines'
import type { Connection, ConnectionId, Diagram } from '../../model/diagram'
import type { Box } from '../box'
import { changesTo, type Changed } from './changes'
import { pointsOnCurve } from './curve'
import { jumpsOf } from './jumps'
import { boxAt, labelPlace } from './label'
import { labelField } from './label-field'
import { isOrthogonal, lineBetween } from './line'
import { linesIndex, stretchesOf, type Points } from './lines'
import { lookedNowhere, touches, type Looked } from './looked'
import { remade, taskOf, type Era, type Kept, type Label, type Memory } from './memory'
import type { Obstacle, Obstacles } from './obstacles'
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
export function lined({ drawn, obstacles, era, isPart }: Asked, alongsOf: (one: Drawn) => Alongs): Ways {
  const { parts } = obstacles
  const changes = changesTo(parts, boxesOfParts)
  const lines = new Map<ConnectionId, Points>(isPart ? era.lines : null)
  for (const one of drawn) {
    const { memory } = one
    const from = alongsOf(one)
    const { line: before, task } = memory
    const isSame = before?.from.fromAlong === from.fromAlong && before.from.toAlong === from.toAlong
    memory.line =
      isSame && isRight(before, task, changes(before.era.parts))
        ? rightIn(before, era)
        : remembering(before, { task, from, era }, sameLine, (looked) => {
            routed++
            const { choice } = memory
            const isAlone = choice.fromAlong === from.fromAlong && choice.toAlong === from.toAlong
            if (isAlone) return { fromSide: choice.fromSide, toSide: choice.toSide, points: choice.way }
            return lineBetween(task, { ...choice, ...from }, { obstacles, looked })
          })
    lines.set(one.connection.id, memory.line.to.points)
  }
  return lines
}

/** The lines once those that run side by side are parted. */
export function parted({ drawn, obstacles, era, isPart }: Asked, diagram: Diagram, lines: Ways): Ways {
  unpartedLines.moveTo(lines, isPart ? drawn.map(({ connection }) => connection.id) : null)
  const ground: PartingGround = {
    ...{ lines: unpartedLines, obstacles, moved: new Map() },
    taskOf: (id) => taskOf(diagram, id),
  }
  const [ofParts, ofLines] = [changesTo(obstacles.parts, boxesOfParts), changesTo(lines, stretchesOf)]
  const found = new Map<ConnectionId, Points>(isPart ? era.parted : null)
  for (const { connection, memory } of drawn) {
    const { parted: before, task, line } = memory
    if (line === null) continue
    const from = line.to
    memory.parted =
      before?.from === from && isRight(before, task, ofParts(before.era.parts), ofLines(before.era.lines))
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
  { drawn, obstacles, era, isPart }: Asked,
  lines: Ways,
  routes: Map<ConnectionId, Route>,
) {
  partedLines.moveTo(lines, isPart ? drawn.map(({ connection }) => connection.id) : null)
  const field = labelField(lines, isPart ? era.labels : null)
  const [ofParts, ofLines] = [changesTo(obstacles.parts, boxesOfParts), changesTo(lines, stretchesOf)]
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
    const keepsJumps = route?.points === from.points && !(extent !== null && isNear(linesChanged, extent))
    const jumps = keepsJumps
      ? route.jumps
      : isOrthogonal(task)
        ? jumpsOf(id, route?.jumps ?? [], partedLines)
        : []
    routes.set(id, remade(memory, from, memory.labelled.to.at, jumps))
  }
  return { label, labels: field.labels, moved: () => field.changesSince(era.labels) }
}

const isNear = ({ bounds }: Changed, extent: Parameters<typeof touches>[0]) =>
  bounds !== null && touches(bounds, extent)

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
