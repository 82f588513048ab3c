import type { Connection, ConnectionId, Diagram, NodeId } from '../../model/diagram'
import { bondsOf } from '../bonds'
import { around, type Box, type Point } from '../box'
import { treeOf } from '../tree'
import type { Changed } from './changes'
import type { End } from './end'
import { chooseSides, type Choice } from './line'
import type { Points } from './lines'
import { Looked } from './looked'
import type { Obstacles, Parts } from './obstacles'
import type { Chosen } from './spread'
import type { Alongs, Line, Route, Task } from './task'

/** What is known of a connection's route, and what it depends on. Renewed in place: nobody else holds it. */
export interface Memory {
  readonly task: Task
  nodes: Diagram['nodes']
  /** Sides and places of the best way if the line were alone. */
  readonly choice: Choice
  readonly chosen: Chosen
  readonly looked: Looked
  /** For what the choice was last known to be right. */
  era: Era
  line: Kept<Laid, Line> | null
  parted: Kept<Line, Line> | null
  labelled: Kept<Line, Label> | null
  /** All of it together, the points that it was made of, and the box around them. */
  route: Route | null
  points: Points | null
  extent: Box | null
  /** What was shown in its place while it was looked for: where it comes out so, it is this very object. */
  shown: Route | null
}

/** What a line is made from. */
export interface Laid extends Alongs {
  readonly choice: Choice
}

/** A step's result: right as long as what it was made from is the same, and nothing changes where it looked. */
export interface Kept<From, To> {
  readonly task: Task
  readonly from: From
  readonly to: To
  readonly looked: Looked
  /** For what it was last known to be right. */
  era: Era
}

/** A label's centre, and what it covers: nothing where nothing is written. */
export interface Label {
  readonly at: Point
  readonly box: Box
}

/** What all steps of a drawing were last known to be right for: renewed in place, so that nobody has to be told. */
export interface Era {
  parts: Parts
  /** The lines before and after they are parted. */
  lines: ReadonlyMap<ConnectionId, Points>
  parted: ReadonlyMap<ConnectionId, Points>
  labels: ReadonlyMap<ConnectionId, Label>
}

/** The drawing as it is now. */
export interface Drawing {
  readonly diagram: Diagram
  readonly obstacles: Obstacles
  readonly changesSince: (parts: Parts) => Changed
  readonly era: Era
}

const remembered = new WeakMap<Connection, Memory>()

/** Whether anything is known of the connection's route. */
export function isRemembered(connection: Connection): boolean {
  return remembered.has(connection)
}

/** Of a connection that is not drawn any more: nobody would notice what changes where it looked. */
export function forget(connection: Connection): void {
  remembered.delete(connection)
}

/** What is to be joined by this connection, as it was last asked for. */
export function taskOf({ connections }: Diagram, id: ConnectionId): Task | undefined {
  const connection = Object.hasOwn(connections, id) ? connections[id] : undefined
  return connection === undefined ? undefined : remembered.get(connection)?.task
}

/** What is known of the connection, with its sides chosen anew where something has changed that they depend on (`isAnew`). */
export function memoryOf(
  connection: Connection,
  from: End,
  to: End,
  drawing: Drawing,
): { readonly memory: Memory; readonly isAnew: boolean } {
  const { diagram, obstacles, changesSince, era } = drawing
  const path = pathOf(diagram, connection)
  const before = remembered.get(connection)
  if (
    before !== undefined &&
    before.task.path === path &&
    before.task.from === from &&
    before.task.to === to &&
    (before.nodes === diagram.nodes || sameAround(before.task, diagram, connection)) &&
    !before.looked.concerns(changesSince(before.era.parts))
  ) {
    before.nodes = diagram.nodes
    before.era = era
    return { memory: before, isAnew: false }
  }
  const task = taskNow(before?.task, { from, to, path }, diagram, connection)
  const looked = new Looked()
  const chosen = chooseSides(task, { obstacles, looked })
  const choice = before !== undefined && sameChoice(before.choice, chosen) ? before.choice : chosen
  const memory: Memory = {
    ...{ line: null, parted: null, labelled: null, route: null, points: null, extent: null, shown: null },
    ...before,
    ...{ task, nodes: diagram.nodes, choice, looked, era },
    chosen: { ...choice, from, to, holder: task.holder, isBent: (path?.waypoints?.length ?? 0) > 0 },
  }
  remembered.set(connection, memory)
  return { memory, isAnew: true }
}

/** The route with these points, label and jumps: the same object as before where they are the same. */
export function remade(memory: Memory, line: Line, labelAt: Point, jumps: readonly Point[]): Route {
  const { route, shown } = memory
  const isSame = memory.points === line.points
  if (isSame && route?.labelAt === labelAt && route.jumps === jumps) return route
  if (!isSame) memory.extent = around(line.points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })))
  const made = { ...line, labelAt, jumps }
  memory.points = line.points
  memory.route = shown !== null && sameRoute(shown, made) ? shown : made
  memory.shown = null
  return memory.route
}

/** Notes what is shown of a connection whose route is being looked for. */
export function noteShown(connection: Connection, route: Route): void {
  const memory = remembered.get(connection)
  if (memory !== undefined) memory.shown = route
}

function sameRoute(a: Route, b: Route): boolean {
  return (
    a.fromSide === b.fromSide &&
    a.toSide === b.toSide &&
    samePoints([a.labelAt], [b.labelAt]) &&
    samePoints(a.points, b.points) &&
    samePoints(a.jumps, b.jumps)
  )
}

function samePoints(a: Points, b: Points): boolean {
  return a.length === b.length && a.every(({ x, y }, at) => x === b[at]?.x && y === b[at].y)
}

/** The same object as before as long as nothing of it is other, since what is remembered of searches is kept by it. */
function taskNow(
  before: Task | undefined,
  { from, to, path }: Pick<Task, 'from' | 'to' | 'path'>,
  diagram: Diagram,
  connection: Connection,
): Task {
  const isSame = before?.from === from && before.to === to && before.path === path
  return isSame && sameAround(before, diagram, connection)
    ? before
    : taskBetween({ from, to }, diagram, connection)
}

/** What this connection joins, where its ends are these. */
export function taskBetween(ends: Pick<Task, 'from' | 'to'>, diagram: Diagram, connection: Connection): Task {
  const path = pathOf(diagram, connection)
  return { ...ends, path, holder: holderOf(diagram, connection), around: aroundBoth(diagram, connection) }
}

function pathOf({ paths }: Diagram, { id }: Connection): Task['path'] {
  return Object.hasOwn(paths, id) ? paths[id] : undefined
}

function sameChoice({ met, way, ...a }: Choice, b: Choice): boolean {
  return (
    a.fromSide === b.fromSide &&
    a.toSide === b.toSide &&
    a.fromAlong === b.fromAlong &&
    a.toAlong === b.toAlong &&
    met.length === b.met.length &&
    met.every((obstacle, at) => obstacle === b.met[at]) &&
    samePoints(way, b.way)
  )
}

function holderOf({ nodes }: Diagram, { from, to }: Connection): 'from' | 'to' | null {
  const tree = treeOf(nodes)
  if (tree.ancestorsOf(to).includes(from)) return 'from'
  return tree.ancestorsOf(from).includes(to) ? 'to' : null
}

function aroundBoth({ nodes }: Diagram, { from, to }: Connection): ReadonlySet<NodeId> {
  const tree = treeOf(nodes)
  const { spansAround } = bondsOf(nodes)
  const above = [from, to].flatMap((id) => tree.ancestorsOf(id))
  return new Set([...above, ...[from, to, ...above].flatMap((id) => spansAround.get(id) ?? [])])
}

function sameAround(task: Task, diagram: Diagram, connection: Connection): boolean {
  const now = aroundBoth(diagram, connection)
  if (now.size !== task.around.size || task.holder !== holderOf(diagram, connection)) return false
  return [...now].every((id) => task.around.has(id))
}

/** Around everything that any step of the route depends on. */
export function reachOfMemory({ task, looked, line, parted, labelled, extent }: Memory): Box | null {
  const steps = [looked, line?.looked, parted?.looked, labelled?.looked].map((step) => step?.bounds() ?? null)
  return around([...steps, extent, task.from.box, task.to.box].filter((box) => box !== null))
}
