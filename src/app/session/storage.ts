import { tables } from '../../core/model/diagram'
import { allOf, connect, quietly } from './database'
import type { Meta, View } from './stored'
import { fieldsOf, isMany, metaFrom, viewFrom } from './stored'

/** A tab that is further behind could no longer be told from one that is not. */
const keptClaims = 10_000

/** Under which a diagram’s copy is stored (see opening-copy.ts), beside its view. */
export const copyKey = (id: string) => `${id} copy`

/** Every stored diagram, deleted ones too, however damaged its entry is. */
export async function listDiagrams(): Promise<readonly Meta[]> {
  const database = await connect()
  return (await database.getAll('diagrams')).map(metaFrom)
}

/** A diagram out of the store. */
export interface StoredDiagram {
  readonly meta: Meta
  /** Unchecked, for `parse`. */
  readonly raw: unknown
  /** The copy it was read from; null where it was put together from its records. */
  readonly copy: unknown
}

/** The stored records as one unchecked document, and the entry; null when there is neither. */
export async function readDiagram(id: string, mayBeCopy = true): Promise<StoredDiagram | null> {
  const database = await connect()
  const transaction = database.transaction(['diagrams', 'records', 'views'])
  const records = transaction.objectStore('records')
  const found = await transaction.objectStore('diagrams').get(id)
  const meta = metaFrom(found ?? { id })
  if (mayBeCopy && isMany(meta.connections)) {
    const copy: unknown = await transaction.objectStore('views').get(copyKey(id))
    const raw = documentOf(copy, meta.revision)
    if (raw !== null) return { meta, raw, copy }
  }
  const [keys, values] = await Promise.all([records.getAllKeys(allOf(id)), records.getAll(allOf(id))])
  if (found === undefined && keys.length === 0) return null
  // A table without rows is empty, not missing.
  const rows = new Map<string, [string, unknown][]>([...tables, 'whole'].map((table) => [table, []]))
  keys.forEach(([, table, record], place) => {
    const all = rows.get(table) ?? []
    all.push([record, values[place]])
    rows.set(table, all)
  })
  const { whole, ...named } = Object.fromEntries(
    [...rows].map(([table, all]) => [table, Object.fromEntries(all)]),
  )
  const raw = { formatVersion: meta.formatVersion, title: meta.title, ...named, ...whole }
  return { meta, raw, copy: null }
}

/** The document in a copy of this revision; null where it is none. */
function documentOf(copy: unknown, revision: number): unknown {
  const { revision: of, json } = fieldsOf(copy)
  if (of !== revision || typeof json !== 'string') return null
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** How many rows the tables of a diagram have. */
export async function countRows(id: string): Promise<number> {
  const database = await connect()
  const { store } = database.transaction('records')
  const counts = await Promise.all(
    tables.map((table) => store.count(IDBKeyRange.bound([id, table], [id, table, []]))),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Marks as deleted, or, with null, brings back. Records and revision stay. */
export async function setDeleted(id: string, deletedAt: number | null): Promise<void> {
  const database = await connect()
  const transaction = database.transaction('diagrams', 'readwrite')
  const found = await transaction.store.get(id)
  if (found !== undefined) {
    const { deletedAt: _old, ...meta } = metaFrom(found)
    await transaction.store.put(deletedAt === null ? meta : { ...meta, deletedAt })
  }
  await transaction.done
}

/** Takes a diagram out of the store for good, with everything that belongs to it. */
export async function purge(id: string): Promise<void> {
  const database = await connect()
  const transaction = database.transaction(['diagrams', 'records', 'claims', 'views'], 'readwrite')
  quietly(transaction.objectStore('diagrams').delete(id))
  quietly(transaction.objectStore('records').delete(allOf(id)))
  quietly(transaction.objectStore('claims').delete(allOf(id)))
  quietly(transaction.objectStore('views').delete(id))
  quietly(transaction.objectStore('views').delete(copyKey(id)))
  await transaction.done
}

/** Forgets which old revisions were built upon, so that the list does not grow for ever. */
export async function forgetOldClaims(meta: Meta): Promise<void> {
  const database = await connect()
  const oldest = meta.revision - keptClaims
  if (oldest > 0)
    await database.delete('claims', IDBKeyRange.bound([meta.id], [meta.id, oldest], false, true))
}

export async function readView(id: string): Promise<View> {
  const database = await connect()
  return viewFrom(await database.get('views', id))
}

export async function writeView(id: string, view: View): Promise<void> {
  const database = await connect()
  const transaction = database.transaction('views', 'readwrite', { durability: 'relaxed' })
  quietly(transaction.store.put(view, id))
  // The page may be closing: nothing waits for the answer.
  transaction.commit()
  await transaction.done
}
