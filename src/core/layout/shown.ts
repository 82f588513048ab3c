import { kindOf } from '../catalog/catalog'
import { connectionLabel } from '../measure/lines'
import type { Connection, ConnectionId, ConnectionPath, Diagram, NodeId } from '../model/diagram'
import { hiddenIn, standsFor } from './hidden'

/** What a diagram looks like while containers in it are collapsed. */
export interface Shown {
  /**
   * The diagram with its connections as they are drawn: those that end on something hidden end on the collapsed container
   * around it, several of one sort between the same two ends are one, and those within one container are none. The
   * very same diagram where nothing is collapsed.
   */
  readonly diagram: Diagram
  /** What of the picture stands for a node or connection; itself, where it is drawn. */
  readonly standsFor: (id: NodeId | ConnectionId) => NodeId | ConnectionId
  /** The connections that one line stands for, in the order of their ids; the first gives the line its id. */
  readonly carriedBy: (line: ConnectionId) => readonly ConnectionId[]
}

/** The lines of a drawing; they follow from the nodes, the connections, and what is hidden. */
interface Lines {
  readonly of: Pick<Diagram, 'nodes' | 'paths'> & { readonly hidden: unknown }
  readonly connections: Diagram['connections']
  readonly paths: Diagram['paths']
  readonly standIns: ReadonlyMap<ConnectionId, NodeId | ConnectionId>
  readonly carried: ReadonlyMap<ConnectionId, readonly ConnectionId[]>
}

const known = new WeakMap<Diagram['connections'], Lines>()
const whole = new WeakMap<Diagram, Shown>()
const nobody: ReadonlyMap<ConnectionId, readonly ConnectionId[]> = new Map()

/** How the diagram is shown. Costs a look-up while nothing is collapsed, and else as long as only places change. */
export function shownOf(diagram: Diagram): Shown {
  const before = whole.get(diagram)
  if (before !== undefined) return before
  const shown = made(diagram)
  whole.set(diagram, shown)
  return shown
}

/** Whether a connection is drawn from end to end as it is: of one that ends on a collapsed container nobody shapes the line. */
export function isDrawnAsIs(diagram: Diagram, id: ConnectionId): boolean {
  return shownOf(diagram).diagram.connections[id] === diagram.connections[id]
}

function made(diagram: Diagram): Shown {
  if (hiddenIn(diagram).size === 0)
    return { diagram, standsFor: (id) => id, carriedBy: (line) => nobody.get(line) ?? [line] }
  const { connections, paths, standIns, carried } = linesOf(diagram)
  return {
    diagram: { ...diagram, connections, paths },
    standsFor: (id) =>
      Object.hasOwn(diagram.nodes, id)
        ? standsFor(diagram, id as NodeId)
        : (standIns.get(id as ConnectionId) ?? id),
    carriedBy: (line) => carried.get(line) ?? [line],
  }
}

function linesOf(diagram: Diagram): Lines {
  const hidden = hiddenIn(diagram)
  const before = known.get(diagram.connections)
  if (before?.of.nodes === diagram.nodes && before.of.paths === diagram.paths && before.of.hidden === hidden)
    return before
  const lines = drawnLines(diagram)
  known.set(diagram.connections, lines)
  return lines
}

interface Line {
  readonly from: NodeId
  readonly to: NodeId
  readonly all: Connection[]
}

function drawnLines(diagram: Diagram): Lines {
  const standIns = new Map<ConnectionId, NodeId | ConnectionId>()
  const carried = new Map<ConnectionId, readonly ConnectionId[]>()
  const lines = new Map<string, Line>()
  const sorted = Object.values<Connection>(diagram.connections).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  for (const connection of sorted) {
    const [from, to] = [standsFor(diagram, connection.from), standsFor(diagram, connection.to)]
    const isMoved = from !== connection.from || to !== connection.to
    if (isMoved && from === to) {
      standIns.set(connection.id, from)
      continue
    }
    // What ends where it says is a line of its own, as ever.
    const key = isMoved ? `${roleOf(connection)} ${from} ${to}` : connection.id
    const line = lines.get(key)
    if (line === undefined) lines.set(key, { from, to, all: [connection] })
    else line.all.push(connection)
  }

  const connections: Record<ConnectionId, Connection> = {}
  const paths: Record<ConnectionId, ConnectionPath> = {}
  for (const line of lines.values()) {
    const [first, ...others] = line.all
    if (first === undefined) continue
    connections[first.id] = standingFor(first, line)
    for (const { id } of others) standIns.set(id, first.id)
    if (others.length > 0)
      carried.set(
        first.id,
        line.all.map(({ id }) => id),
      )
    const path = Object.hasOwn(diagram.paths, first.id) ? diagram.paths[first.id] : undefined
    if (path !== undefined && others.length === 0) paths[first.id] = pathOfLine(first, line, path)
  }
  const of = { nodes: diagram.nodes, paths: diagram.paths, hidden: hiddenIn(diagram) }
  return { of, connections, paths, standIns, carried }
}

const roleOf = ({ kind }: Connection) => kindOf(kind)?.role ?? 'use'

/** The very same connection where it is drawn as it is. */
function standingFor(first: Connection, { from, to, all }: Line): Connection {
  if (all.length > 1) {
    const { kind } = all.find((one) => kindOf(one.kind)?.dashed !== true) ?? first
    return { id: first.id, from, to, kind, label: wordsFor(all), config: {} }
  }
  return from === first.from && to === first.to ? first : { ...first, from, to }
}

/** “3 connections: HTTPS, reads × 2”: nothing that is written on one of them is lost. */
function wordsFor(all: readonly Connection[]): string {
  const counts = new Map<string, number>()
  for (const connection of all) {
    const words = connectionLabel(connection) || (kindOf(connection.kind)?.label ?? connection.kind)
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  const parts = [...counts].map(([words, count]) => (count === 1 ? words : `${words} (${count})`))
  return `${all.length} connections: ${parts.join(', ')}`
}

/** Where an end is another, the way there and its side are no longer what somebody drew. */
function pathOfLine(connection: Connection, { from, to }: Line, path: ConnectionPath): ConnectionPath {
  if (from === connection.from && to === connection.to) return path
  const { waypoints: _, fromSide, toSide, ...look } = path
  return {
    ...look,
    ...(fromSide !== undefined && from === connection.from ? { fromSide } : {}),
    ...(toSide !== undefined && to === connection.to ? { toSide } : {}),
  }
}
