import type { Connection, ConnectionId, Diagram, NodeId } from '../../model/diagram'
import type { Box } from '../box'
import { changesTo, type Changed } from './changes'
import type { End } from './end'
import { memoryOf, reachOfMemory, type Era } from './memory'
import type { Obstacles } from './obstacles'
import { spread } from './spread'
import { boxesOfParts, labelled, lined, parted, type Asked, type Drawn } from './steps'
import { otherStretchesOf, stretchesOf } from './lines'
import type { Alongs, Route } from './task'

/** The routes of a drawing, and what the next drawing begins with when only places are other in it. */
export interface Run {
  readonly of: Diagram
  readonly era: Era
  /** In the order of the connections. Renewed in place where a memory is. */
  readonly drawn: Drawn[]
  readonly alongs: Map<ConnectionId, Alongs>
  /** By node, the numbers of the connections that end on it. */
  readonly incident: ReadonlyMap<NodeId, readonly number[]>
  /** Left, top, right and bottom of what each depends on, one after the other: it is asked often. */
  readonly reaches: Float64Array
  readonly routes: ReadonlyMap<ConnectionId, Route>
}

type EndOf = (id: NodeId) => End | null

/** True where only places and paths differ, so that the same connections are drawn between the same nodes. */
export function sameButPlaces(a: Diagram, b: Diagram): boolean {
  return a.nodes === b.nodes && a.connections === b.connections
}

/** The run of a drawing of which every connection is looked at, though what is known of it may still be right. */
export function startedAnew(
  diagram: Diagram,
  connections: readonly Connection[],
  obstacles: Obstacles,
  endOf: EndOf,
): Run {
  const era: Era = { parts: obstacles.parts, lines: new Map(), parted: new Map(), labels: new Map() }
  const changesSince = changesTo(obstacles.parts, boxesOfParts)
  const drawn: Drawn[] = []
  const incident = new Map<NodeId, number[]>()
  for (const connection of connections) {
    const [from, to] = [endOf(connection.from), endOf(connection.to)]
    if (from === null || to === null || from === to) continue
    for (const id of [connection.from, connection.to]) {
      const list = incident.get(id)
      if (list === undefined) incident.set(id, [drawn.length])
      else list.push(drawn.length)
    }
    const memory = memoryOf(connection, from, to, { diagram, obstacles, changesSince, era })
    drawn.push({ connection, memory })
  }
  const alongs = new Map<ConnectionId, Alongs>()
  placeOnSides(drawn, drawn, alongs)
  const asked: Asked = { era, obstacles, ofParts: changesSince, drawn, isPart: false }
  const lines = lined(asked, (one) => alongsOf(one, alongs))
  const ways = parted(asked, diagram, lines, changesTo(lines, stretchesOf))
  const routes = new Map<ConnectionId, Route>()
  const { label, labels } = labelled(asked, ways, changesTo(ways, otherStretchesOf), routes)
  for (const one of drawn) label(one)
  const reaches = new Float64Array(drawn.length * 4)
  drawn.forEach((one, at) => noteReach(reaches, at, one))
  Object.assign(era, { lines, parted: ways, labels })
  return { of: diagram, era, drawn, alongs, incident, reaches, routes }
}

/** The run of a drawing in which only places and paths are other than in the last one: what they do not concern is not looked at. */
export function movedOn(before: Run, diagram: Diagram, obstacles: Obstacles, endOf: EndOf): Run {
  const { era, drawn, alongs, incident, reaches } = before
  const isAsked = new Uint8Array(drawn.length)
  const ask = ({ boxes }: Changed): void => {
    for (const box of boxes) markNear(reaches, box, isAsked)
  }
  const changesSince = changesTo(obstacles.parts, boxesOfParts)
  ask(changesSince(era.parts))
  const [was, is] = [before.of.paths, diagram.paths]
  if (was !== is)
    drawn.forEach(({ connection: { id } }, at) => (was[id] === is[id] ? null : (isAsked[at] = 1)))
  const turned = new Set<NodeId>()
  drawn.forEach(({ connection, memory }, at) => {
    if (isAsked[at] === 0) return
    const [from, to] = [endOf(connection.from), endOf(connection.to)]
    if (from === null || to === null) return
    const now = memoryOf(connection, from, to, { diagram, obstacles, changesSince, era })
    if (now === memory) return
    drawn[at] = { connection, memory: now }
    turned.add(connection.from).add(connection.to)
  })
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
    ...{ era, obstacles, ofParts: changesSince, isPart: true },
    drawn: drawn.filter((_, at) => isAsked[at] === 1),
  })
  const lines = lined(asked(), (one) => alongsOf(one, alongs))
  const ofLines = changesTo(lines, stretchesOf)
  ask(ofLines(era.lines))
  const ways = parted(asked(), diagram, lines, ofLines)
  const ofWays = changesTo(ways, otherStretchesOf)
  ask(ofWays(era.parted))
  const routes = new Map(before.routes)
  const { label, labels, moved } = labelled(asked(), ways, ofWays, routes)
  let known = 0
  drawn.forEach((one, at) => {
    const { boxes } = moved()
    for (; known < boxes.length; known++) markNear(reaches, boxes[known], isAsked)
    if (isAsked[at] === 1) label(one)
  })
  drawn.forEach((one, at) => {
    if (isAsked[at] === 1) noteReach(reaches, at, one)
  })
  Object.assign(era, { parts: obstacles.parts, lines, parted: ways, labels })
  return { of: diagram, era, drawn, alongs, incident, reaches, routes }
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

function markNear(reaches: Float64Array, box: Box | undefined, marks: Uint8Array): void {
  if (box === undefined) return
  const [right, bottom] = [box.x + box.width, box.y + box.height]
  for (let at = 0; at < marks.length; at++) {
    if (
      (reaches[at * 4] ?? 0) <= right &&
      (reaches[at * 4 + 1] ?? 0) <= bottom &&
      (reaches[at * 4 + 2] ?? 0) >= box.x &&
      (reaches[at * 4 + 3] ?? 0) >= box.y
    )
      marks[at] = 1
  }
}
