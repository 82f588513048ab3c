import { labelSize } from '../measure/lines'
import type { Connection, ConnectionId, Diagram } from '../model/diagram'
import { boxesOf } from './boxes'
import type { Box } from './box'
import { changesBetween } from './routing/changes'
import { bestWay, type Ground, type Way } from './routing/choose'
import { outwards, portOf } from './routing/end'
import { endsOf } from './routing/ends'
import { labelPlace } from './routing/label-place'
import { linesOf, stretchesOf, type Lines, type Points } from './routing/lines'
import { memoryOf, type Drawing, type Final, type Memory } from './routing/memory'
import { obstaclesOf, type Obstacles } from './routing/obstacles'
import { throughWaypoints } from './routing/polylines'
import { spread, type Spread } from './routing/spread'
import { lookedNowhere, type Line, type Looked, type Route, type Sides, type Task } from './routing/task'
import { unshared } from './routing/unshared'
import { treeOf } from './tree'

export type { Route } from './routing/task'

export type Routes = ReadonlyMap<ConnectionId, Route>

const known = new WeakMap<Diagram['connections'], { readonly of: Diagram; readonly routes: Routes }>()
const inOrder = new WeakMap<Diagram['connections'], readonly Connection[]>()
let routed = 0

/**
 * The way of every connection whose ends are drawn.
 *
 * Orthogonal, with the fewest crossings of nodes and strange containers that a handful of simple ways offers, then the
 * fewest bends. An end is an icon's side or an edge of a container; where one end is around the other, the line goes
 * from the inner one to the inside of the edge. Lines on one side are spread along it, and parallel ones parted.
 * A line on a frame that would lie on another one is moved along that frame; labels keep off the other lines.
 * Waypoints and pinned sides are honoured. A route is found again only when its ends, its path, its neighbours on a
 * side or something where it was looked for a way has changed, and is else the same object; the result never depends on
 * what was remembered. Dragging a node costs what it touches, and one look at each node and connection.
 */
export function routesOf(diagram: Diagram): Routes {
  const before = known.get(diagram.connections)
  if (before !== undefined && sameDrawing(before.of, diagram)) return before.routes
  const routes = found(diagram)
  known.set(diagram.connections, { of: diagram, routes })
  return routes
}

/** How many routes have been found, not remembered, since the program started: for tests that count work. */
export function countRouted(): number {
  return routed
}

function sameDrawing(a: Diagram, b: Diagram): boolean {
  return a.nodes === b.nodes && a.layout === b.layout && a.paths === b.paths
}

function found(diagram: Diagram): Routes {
  const boxes = boxesOf(diagram)
  const endOf = endsOf(diagram, boxes)
  const drawing: Drawing = {
    diagram,
    boxes,
    tree: treeOf(diagram.nodes),
    obstacles: obstaclesOf(diagram, boxes),
    changes: changesBetween((box: Box) => [box]),
  }
  const drawn: Connection[] = []
  const memories: Memory[] = []
  for (const connection of sortedConnections(diagram.connections)) {
    const from = endOf(connection.from)
    const to = endOf(connection.to)
    if (from === null || to === null || from === to) continue
    drawn.push(connection)
    memories.push(memoryOf(connection, from, to, drawing))
  }
  const places = spread(
    memories.map(({ task: { from, to, holder }, sides: { fromSide, toSide }, natural }) => {
      return { from, to, holder, fromSide, toSide, fromAlong: natural.fromAlong, toAlong: natural.toAlong }
    }),
  )

  const finals = drawn.flatMap((connection, at): readonly Drawn[] => {
    const [memory, place] = [memories[at], places[at]]
    if (memory === undefined || place === undefined) return []
    memory.boxes = boxes
    if (memory.final === null || !samePlace(memory.final, place)) {
      const looked = lookedNowhere()
      const line = lineAt(memory, place, { obstacles: drawing.obstacles, looked })
      memory.final = { ...place, line, looked, tries: new Map(), labelled: null }
    }
    return [{ connection, memory, final: memory.final }]
  })
  return labelled(finals, drawing.obstacles)
}

interface Drawn {
  readonly connection: Connection
  readonly memory: Memory
  readonly final: Final
}

/** The routes of these lines, once those that lie on each other are parted. */
function labelled(drawn: readonly Drawn[], obstacles: Obstacles): Routes {
  const lines = new Map(drawn.map(({ connection, final }) => [connection.id, final.line.points]))
  const index = linesOf(lines)
  const parted = drawn.map(({ connection: { id }, memory, final }) => {
    const ground = { obstacles, looked: final.looked }
    const line = unshared(id, memory, final, index, ground, (place) => lineAt(memory, place, ground))
    index.set(id, line.points)
    lines.set(id, line.points)
    return line
  })

  const changes = changesBetween<ConnectionId, Points>(stretchesOf)
  const routes = new Map<ConnectionId, Route>()
  drawn.forEach(({ connection, memory, final }, at) => {
    const line = parted[at] ?? final.line
    const before = final.labelled
    if (before === null || before.line !== line || before.looked.concerns(changes(before.lines, lines))) {
      const looked = lookedNowhere()
      const ground = { obstacles, looked: both(looked, final.looked) }
      const route = withLabel(connection, memory, line, ground, index)
      final.labelled = { line, route, looked, lines }
    } else before.lines = lines
    if (final.labelled !== null) routes.set(connection.id, final.labelled.route)
  })
  return routes
}

function withLabel(
  connection: Connection,
  { task }: Memory,
  line: Line,
  ground: Ground,
  lines: Lines,
): Route {
  const { points, fromSide, toSide } = line
  const countThrough = (box: Box) => lines.countThrough(box, connection.id)
  const labelAt = labelPlace(points, labelSize(connection), task, { ...ground, countThrough })
  return { points, fromSide, toSide, labelAt }
}

function both(one: Looked, other: Looked): Looked {
  return {
    add(points, margin) {
      one.add(points, margin)
      other.add(points, margin)
    },
    concerns: (boxes) => one.concerns(boxes) || other.concerns(boxes),
  }
}

function sortedConnections(connections: Diagram['connections']): readonly Connection[] {
  const before = inOrder.get(connections)
  if (before !== undefined) return before
  const sorted = Object.values<Connection>(connections).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  inOrder.set(connections, sorted)
  return sorted
}

function lineAt({ task, sides, way, natural }: Memory, place: Spread, ground: Ground): Line {
  routed++
  const isAsAlone = place.fromAlong === natural.fromAlong && place.toAlong === natural.toAlong
  return lineOf(task, { sides, place, way: isAsAlone ? way : null }, ground)
}

interface Choice {
  readonly sides: Sides
  readonly place: Spread
  /** The way between these places, where it is known already. */
  readonly way: Way | null
}

function lineOf(task: Task, { sides, place, way }: Choice, ground: Ground): Line {
  const from = { at: portOf(task.from, sides.fromSide, place.fromAlong), out: outwards(sides.fromSide) }
  const to = { at: portOf(task.to, sides.toSide, place.toAlong), out: outwards(sides.toSide) }
  const { path } = task
  const waypoints = path?.waypoints ?? []
  if (path?.style === 'straight' || path?.style === 'curved')
    return { ...sides, points: [from.at, ...waypoints, to.at], cost: 0 }
  if (waypoints.length > 0) return { ...sides, points: throughWaypoints(from, to, waypoints), cost: 0 }
  return way ?? bestWay(task, sides, place, ground) ?? { ...sides, points: [from.at, to.at], cost: Infinity }
}

function samePlace(a: Spread, b: Spread): boolean {
  return a.fromAlong === b.fromAlong && a.toAlong === b.toAlong && a.lane === b.lane
}
