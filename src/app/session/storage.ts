import { tables } from '../../core/model/diagram'
import { allOf, connect, quietly } from './database'
import type { Meta, View } from './stored'
import { metaFrom, viewFrom } from './stored'

/** A tab that is further behind could no longer be told from one that is not. */
const keptClaims = 10_000

/** Every stored diagram, deleted ones too, however damaged its entry is. */
export async function listDiagrams(): Promise<readonly Meta[]> {
  const database = await connect()
  return (await database.getAll('diagrams')).map(metaFrom)
}

/** The stored records as one unchecked document for `parse`, and the entry; null when there is neither. */
export async function readDiagram(
  id: string,
): Promise<{ readonly meta: Meta; readonly raw: unknown } | null> {
  const database = await connect()
  const transaction = database.transaction(['diagrams', 'records'])
  const records = transaction.objectStore('records')
  const [found, keys, values] = await Promise.all([
    transaction.objectStore('diagrams').get(id),
    records.getAllKeys(allOf(id)),
    records.getAll(allOf(id)),
  ])
  if (found === undefined && keys.length === 0) return null
  const meta = metaFrom(found ?? { id })
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
  return { meta, raw: { formatVersion: meta.formatVersion, title: meta.title, ...named, ...whole } }
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
