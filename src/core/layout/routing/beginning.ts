import type { Connection, ConnectionId, Diagram, NodeId } from '../../model/diagram'
import type { End } from './end'
import { forget, memoryOf, type Drawing, type Era } from './memory'
import type { Drawn } from './steps'
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

/** What a run begins with: what is drawn, and of that what has to be looked at in any case. */
export interface Beginning extends Omit<Run, 'of' | 'era' | 'routes'> {
  readonly isAsked: Uint8Array
  readonly gone: readonly ConnectionId[]
  readonly turned: Set<NodeId>
}

export function asBefore(before: Run): Beginning {
  return { ...before, isAsked: new Uint8Array(before.drawn.length), gone: [], turned: new Set() }
}

/** With these connections instead; those that are the very same records are as they were. */
export function withOthers(
  before: Run,
  connections: readonly Connection[],
  drawing: Drawing,
  endOf: (id: NodeId) => End | null,
): Beginning {
  const numbers = new Map(before.drawn.map(({ connection }, at) => [connection, at]))
  const turned = new Set<NodeId>()
  const drawn: Drawn[] = []
  const from: number[] = []
  for (const connection of connections) {
    if (connection.from === connection.to) continue
    const at = numbers.get(connection)
    const known = at === undefined ? undefined : before.drawn[at]
    const isThere = (id: NodeId) => drawing.obstacles.parts.has(id)
    if (at !== undefined && known !== undefined && isThere(connection.from) && isThere(connection.to)) {
      numbers.delete(connection)
      drawn.push(known)
      from.push(at)
      continue
    }
    const ends = [endOf(connection.from), endOf(connection.to)] as const
    if (ends[0] === null || ends[1] === null || ends[0] === ends[1]) continue
    numbers.delete(connection)
    drawn.push({ connection, memory: memoryOf(connection, ends[0], ends[1], drawing).memory })
    from.push(-1)
    turned.add(connection.from).add(connection.to)
  }
  const reaches = new Float64Array(drawn.length * 4)
  const isAsked = new Uint8Array(drawn.length)
  from.forEach((old, at) => {
    if (old === -1) isAsked[at] = 1
    else reaches.set(before.reaches.subarray(old * 4, old * 4 + 4), at * 4)
  })
  const kept = new Set(drawn.map(({ connection }) => connection.id))
  const gone: ConnectionId[] = []
  const alongs = new Map(before.alongs)
  // What shared a side with a line that has gone, or ends elsewhere now, has more room.
  for (const connection of numbers.keys()) {
    const { from: start, to, id } = connection
    forget(connection)
    turned.add(start).add(to)
    if (kept.has(id)) continue
    gone.push(id)
    alongs.delete(id)
  }
  return { drawn, alongs, incident: incidentOf(drawn), reaches, isAsked, gone, turned }
}

/** By node, the numbers of the connections that end on it. */
export function incidentOf(drawn: readonly Drawn[]): ReadonlyMap<NodeId, readonly number[]> {
  const incident = new Map<NodeId, number[]>()
  drawn.forEach(({ connection: { from, to } }, at) => {
    for (const id of [from, to]) {
      const list = incident.get(id)
      if (list === undefined) incident.set(id, [at])
      else list.push(at)
    }
  })
  return incident
}
