import type { Connection, ConnectionId, Diagram, NodeId } from '../../model/diagram'
import { around, type Box } from '../box'
import { asBefore, incidentOf, withOthers, type Run } from './beginning'
import { changesTo, changing, unknownTable, type Changed } from './changes'
import type { End } from './end'
import { memoryOf, reachOfMemory, type Era } from './memory'
import type { Obstacles } from './obstacles'
import type { Piecewise } from './piecewise'
import { spread } from './spread'
import type { Turned } from './turned'
import { boxesOfParts, labelled, lined, parted, type Asked, type Drawn } from './steps'
import { otherStretchesOf, stretchesOf } from './lines'
import type { Alongs, Route } from './task'

type EndOf = (id: NodeId) => End | null

const unknownEra: Era = {
  ...{ parts: unknownTable, lines: unknownTable, parted: unknownTable, labels: unknownTable },
}

/** To be told of a run that nobody takes to its end: what it leaves half done is of one drawing or of another. */
export function givenUp({ era }: Run): void {
  Object.assign(era, unknownEra)
}

/** What a run is made from; `routes` is filled as they are found. */
export interface Wanted {
  readonly diagram: Diagram
  readonly connections: readonly Connection[]
  readonly obstacles: Obstacles
  readonly endOf: EndOf
  readonly routes: Map<ConnectionId, Route>
}

/** The run of a drawing of which every connection is looked at, though what is known of it may still be right. */
export function* startedAnew({ diagram, connections, obstacles, endOf, routes }: Wanted): Piecewise<Run> {
  const era: Era = { ...unknownEra, parts: obstacles.parts }
  const changesSince = changesOfParts(obstacles)
  const drawn: Drawn[] = []
  for (const connection of connections) {
    const [from, to] = [endOf(connection.from), endOf(connection.to)]
    if (from === null || to === null || from === to) continue
    const { memory, isAnew } = memoryOf(connection, from, to, { diagram, obstacles, changesSince, era })
    drawn.push({ connection, memory })
    if (isAnew) yield
  }
  const alongs = new Map<ConnectionId, Alongs>()
  placeOnSides(drawn, drawn, alongs)
  const asked: Asked = { era, obstacles, ofParts: changesSince, drawn, isPart: false, gone: [] }
  const lines = yield* lined(asked, (one) => alongsOf(one, alongs))
  era.lines = lines
  const ways = yield* parted(asked, diagram, lines, changesTo(lines, stretchesOf))
  era.parted = ways
  const { label, labels } = labelled(asked, ways, changesTo(ways, otherStretchesOf), routes)
  for (const one of drawn) if (label(one)) yield
  const reaches = new Float64Array(drawn.length * 4)
  drawn.forEach((one, at) => noteReach(reaches, at, one))
  era.labels = labels
  return { of: diagram, era, drawn, alongs, incident: incidentOf(drawn), reaches, routes }
}

/**
 * The run of a drawing that is other than the last one in places, paths, or some of its nodes and connections: what none of
 * these concerns is not looked at. `turned` names the nodes of which what is around them may be other.
 */
export function* goneOn(
  { diagram, connections, obstacles, endOf, routes }: Wanted,
  before: Run,
  { turned: moved, hasSameLines }: Turned,
): Piecewise<Run> {
  const { era } = before
  const changesSince = changesOfParts(obstacles)
  const drawing = { diagram, obstacles, changesSince, era }
  const { drawn, alongs, incident, reaches, isAsked, gone, turned } = hasSameLines
    ? asBefore(before)
    : withOthers(before, connections, drawing, endOf)
  const ask = ({ boxes }: Changed): void => markNear(reaches, boxes, isAsked)
  ask(changesSince(era.parts))
  const [was, is] = [before.of.paths, diagram.paths]
  if (was !== is)
    drawn.forEach(({ connection: { id } }, at) => (was[id] === is[id] ? null : (isAsked[at] = 1)))
  for (const at of numbersAt(moved, incident)) isAsked[at] = 1
  // What ends on a mark ends elsewhere when the one beside that gets another name.
  if (before.of.nodes !== diagram.nodes) {
    const isMark = (id: NodeId) => !obstacles.parts.has(id)
    drawn.forEach(({ connection: { from, to } }, at) =>
      isMark(from) || isMark(to) ? (isAsked[at] = 1) : null,
    )
  }
  for (const [at, { connection, memory }] of drawn.entries()) {
    if (isAsked[at] === 0) continue
    const [from, to] = [endOf(connection.from), endOf(connection.to)]
    if (from === null || to === null) continue
    const { memory: now, isAnew } = memoryOf(connection, from, to, drawing)
    if (now === memory) continue
    drawn[at] = { connection, memory: now }
    turned.add(connection.from).add(connection.to)
    if (isAnew) yield
  }
  // Whatever shares a side with these may have to make room, and so may what shares a frame with the other end of that,
  // since ends on frames follow those on icons. Their places follow from all that ends two steps further.
  const near = numbersAt(turned, incident)
  const frames = [...near].flatMap((at) => framesOf(drawn[at]))
  const sharing = numbersAt(new Set([...turned, ...frames]), incident)
  const around = (numbers: ReadonlySet<number>) =>
    numbersAt(new Set([...numbers].flatMap((at) => endsAt(drawn[at]))), incident)
  const pick = (numbers: Iterable<number>) =>
    [...numbers].sort((a, b) => a - b).flatMap((at) => drawn[at] ?? [])
  placeOnSides(pick(around(around(sharing))), pick(sharing), alongs)
  for (const at of sharing) isAsked[at] = 1

  const asked = (): Asked => ({
    ...{ era, obstacles, ofParts: changesSince, isPart: true, gone },
    drawn: drawn.filter((_, at) => isAsked[at] === 1),
  })
  const lines = yield* lined(asked(), (one) => alongsOf(one, alongs))
  const ofLines = changesTo(lines, stretchesOf)
  ask(ofLines(era.lines))
  const ways = yield* parted(asked(), diagram, lines, ofLines)
  const ofWays = changesTo(ways, otherStretchesOf)
  ask(ofWays(era.parted))
  for (const [id, route] of before.routes) routes.set(id, route)
  for (const id of gone) routes.delete(id)
  const { label, labels, moved: movedLabels } = labelled(asked(), ways, ofWays, routes)
  let known = 0
  for (const [at, one] of drawn.entries()) {
    const { boxes } = movedLabels()
    if (known < boxes.length) markNear(reaches, boxes.slice(known), isAsked)
    known = boxes.length
    if (isAsked[at] === 1 && label(one)) yield
  }
  drawn.forEach((one, at) => {
    if (isAsked[at] === 1) noteReach(reaches, at, one)
  })
  Object.assign(era, { parts: obstacles.parts, lines, parted: ways, labels })
  const inOrder = hasSameLines ? routes : sortedLike(drawn, routes)
  return { of: diagram, era, drawn, alongs, incident, reaches, routes: inOrder }
}

const changesOfParts = ({ parts }: Obstacles) => changesTo(parts, boxesOfParts, (of) => of)

function sortedLike(
  drawn: readonly Drawn[],
  routes: ReadonlyMap<ConnectionId, Route>,
): ReadonlyMap<ConnectionId, Route> {
  return new Map(
    drawn.flatMap(({ connection: { id } }) => {
      const route = routes.get(id)
      return route === undefined ? [] : [[id, route] as const]
    }),
  )
}

function placeOnSides(
  all: readonly Drawn[],
  wanted: readonly Drawn[],
  alongs: Map<ConnectionId, Alongs>,
): void {
  const places = spread(all.map(({ memory }) => memory.chosen))
  const isWanted = new Set(wanted)
  all.forEach((one, at) => {
    const place = places[at]
    if (place !== undefined && isWanted.has(one)) alongs.set(one.connection.id, place)
  })
}

function alongsOf({ connection, memory }: Drawn, alongs: ReadonlyMap<ConnectionId, Alongs>): Alongs {
  return alongs.get(connection.id) ?? memory.choice
}

function numbersAt(
  ids: ReadonlySet<NodeId>,
  incident: ReadonlyMap<NodeId, readonly number[]>,
): ReadonlySet<number> {
  return new Set([...ids].flatMap((id) => incident.get(id) ?? []))
}

const endsAt = (one: Drawn | undefined) => (one === undefined ? [] : [one.connection.from, one.connection.to])

function framesOf(one: Drawn | undefined): readonly NodeId[] {
  if (one === undefined) return []
  const { from, to } = one.memory.task
  return [from, to].flatMap(({ id, kind }) => (kind === 'frame' ? [id] : []))
}

function noteReach(reaches: Float64Array, at: number, { memory }: Drawn): void {
  const box = reachOfMemory(memory)
  if (box !== null) reaches.set([box.x, box.y, box.x + box.width, box.y + box.height], at * 4)
}

function markNear(reaches: Float64Array, boxes: readonly Box[], marks: Uint8Array): void {
  const all = around(boxes)
  if (all === null) return
  // Each line asks for what is near it: with as many boxes as there are lines, looking at all pairs would take seconds.
  const changed = changing(boxes)
  const [right, bottom] = [all.x + all.width, all.y + all.height]
  for (let at = 0; at < marks.length; at++) {
    if (marks[at] === 1) continue
    const [x, y] = [reaches[at * 4] ?? 0, reaches[at * 4 + 1] ?? 0]
    const [toX, toY] = [reaches[at * 4 + 2] ?? 0, reaches[at * 4 + 3] ?? 0]
    if (x > right || y > bottom || toX < all.x || toY < all.y) continue
    if (changed.meets({ x, y, width: toX - x, height: toY - y })) marks[at] = 1
  }
}
