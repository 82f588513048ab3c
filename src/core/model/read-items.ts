import type { Connection, ConnectionId, Diagram, DiagramNode, NodeId } from './diagram'
import { isLost, isRecord, lost, mend, type Defaults } from './mend'
import { drop, repair, type Notes, type Where } from './notes'
import { newIds } from './new-id'
import { limits } from './limits'
import { connection as connectionSchema, nodeKinds } from './schema'

/** One thing that was read, and the place in the file that it came from. Ids that it names are not looked up yet. */
export interface Item<T> {
  readonly where: Where
  readonly record: T
}

/** The nodes and connections of a file, under ids of their own. */
export interface Items {
  readonly nodes: readonly Item<DiagramNode>[]
  readonly connections: readonly Item<Connection>[]
  /** Ids by the names that the file has for them: the keys, and what items call themselves. */
  readonly nodeIds: ReadonlyMap<string, NodeId>
  readonly connectionIds: ReadonlyMap<string, ConnectionId>
}

type File = Readonly<Record<string, unknown>>

/** Reads nodes and connections one by one. A key that cannot be an id is replaced by a new one; the key wins over a different `id` inside. */
export function readItems(file: File, notes: Notes): Items {
  const rawNodes = tableOf(file, 'nodes', notes)
  const rawConnections = tableOf(file, 'connections', notes)
  const fresh = newIds({ nodes: rawNodes, connections: rawConnections } as Pick<
    Diagram,
    'nodes' | 'connections'
  >)

  const nodes: Item<DiagramNode>[] = []
  const nodeIds = new Map<string, NodeId>()
  for (const [key, raw] of Object.entries(rawNodes)) {
    const where = { inside: 'nodes', key }
    const read = readItem(
      raw,
      { key, where, notes, isTaken: false, fresh: (stem) => fresh.node(stem) },
      readNode,
    )
    if (read === null) continue
    nodes.push({ where, record: read as DiagramNode })
    nodeIds.set(key, read.id as NodeId)
  }

  const connections: Item<Connection>[] = []
  const connectionIds = new Map<string, ConnectionId>()
  for (const [key, raw] of Object.entries(rawConnections)) {
    const where = { inside: 'connections', key }
    const isTaken = nodeIds.has(key)
    const read = readItem(
      raw,
      { key, where, notes, isTaken, fresh: (stem) => fresh.connection(stem) },
      readConnection,
    )
    if (read === null) continue
    connections.push({ where, record: read as Connection })
    connectionIds.set(key, read.id as ConnectionId)
  }
  addOwnNames(nodeIds, rawNodes)
  addOwnNames(connectionIds, rawConnections)
  return { nodes, connections, nodeIds, connectionIds }
}

/** A table of the file; an empty one, with a word, where it is none. */
export function tableOf(file: File, table: string, notes: Notes): File {
  const items = Object.hasOwn(file, table) ? file[table] : undefined
  if (isRecord(items)) return items
  if (items === undefined) repair(notes, table, 'is missing; now empty')
  else drop(notes, table, 'is not an object with items by their ids')
  return {}
}

interface Reading {
  readonly key: string
  readonly where: Where
  readonly notes: Notes
  /** Somebody else has this id already. */
  readonly isTaken: boolean
  readonly fresh: (stem: string) => string
}

function readItem(
  raw: unknown,
  reading: Reading,
  read: (raw: File, id: string, reading: Reading) => unknown,
): { readonly id: string } | null {
  const { key, where, notes, isTaken } = reading
  if (!isRecord(raw)) {
    drop(notes, where, 'is not an object')
    return null
  }
  const id = isTaken || !isUsable(key) ? reading.fresh(stemOf(raw)) : key
  const record = read(raw, id, reading)
  if (isLost(record)) {
    drop(notes, where, record.lost)
    return null
  }
  if (id !== key) {
    const why = isTaken ? 'a node has the same id' : 'this cannot be an id'
    repair(notes, where, `${why}; now “${id}”`)
  } else if (raw['id'] !== key) {
    repair(
      notes,
      { inside: where, key: 'id' },
      `differs from the key it stands under; now “${key.slice(0, 60)}”`,
    )
  }
  return record as { readonly id: string }
}

/** Names of Object.prototype are refused, so that no look-up anywhere can meet one by accident. */
function isUsable(key: string): boolean {
  return key !== '' && key.length <= limits.id && !(key in Object.prototype)
}

function stemOf(raw: File): string {
  for (const stem of [raw['service'], raw['kind']]) {
    if (typeof stem === 'string' && /^[a-z][a-z0-9-]{0,60}$/.test(stem)) return stem
  }
  return 'item'
}

function readNode(raw: File, id: string, { where, notes }: Reading): unknown {
  const kind = kindOf(raw)
  if (kind === null) return lost('its kind is none of resource, note and shape')
  if (kind !== raw['kind']) {
    repair(notes, { inside: where, key: 'kind' }, `is none of resource, note and shape; now “${kind}”`)
  }
  const name = typeof raw['service'] === 'string' ? raw['service'].slice(0, limits.name) : id
  const defaults: Defaults = { parentId: null, name, config: {}, text: '', shape: 'box' }
  return mend(nodeKinds[kind], { ...raw, id, kind }, where, notes, defaults)
}

function kindOf(raw: File): keyof typeof nodeKinds | null {
  const { kind } = raw
  if (kind === 'resource' || kind === 'note' || kind === 'shape') return kind
  if (typeof raw['service'] === 'string') return 'resource'
  if (typeof raw['text'] === 'string') return 'note'
  return typeof raw['shape'] === 'string' ? 'shape' : null
}

function readConnection(raw: File, id: string, { where, notes }: Reading): unknown {
  return mend(connectionSchema, { ...raw, id }, where, notes, { label: '', config: {} })
}

/** Files whose keys differ from the ids inside may name things by either. */
function addOwnNames(ids: Map<string, string>, raw: File): void {
  for (const [key, item] of Object.entries(raw)) {
    const id = ids.get(key)
    const own = isRecord(item) ? item['id'] : undefined
    if (id !== undefined && typeof own === 'string' && !ids.has(own)) ids.set(own, id)
  }
}
