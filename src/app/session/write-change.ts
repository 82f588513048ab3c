import type { IDBPTransaction } from 'idb'
import type { Difference } from '../../core/model/results'
import type { Database, Schema } from './database'
import { allOf, disconnect } from './database'
import type { Meta } from './stored'

type WriteTransaction = IDBPTransaction<Schema, ('diagrams' | 'records' | 'claims')[], 'readwrite'>

/** What one save puts into the store. */
export interface Change {
  /** Of the newest revision, which is what is written. */
  readonly meta: Meta
  /**
   * The revisions that this is built upon: the stored one that the difference starts from (0 when there is none), and
   * those that are still on their way.
   */
  readonly bases: readonly number[]
  /** This page, told apart from other tabs. */
  readonly writer: string
  readonly difference: Difference
  /** Replaces every stored record instead of changing some. */
  readonly whole: boolean
}

/** conflict: another tab has built upon one of the bases, so nothing was written. */
export type Written = 'written' | 'conflict'

/**
 * Writes one change in one transaction, or nothing of it. Rejects when it could not be stored.
 *
 * A tab that is behind must never overwrite, and a page that is being closed hears no answers any more; so the store
 * itself has to know. Each revision of a diagram can be built upon by one page only: a second claim to it breaks the
 * unique index, which ends the transaction. Hence all can be committed at once, and what was begun is stored even if
 * the page is gone in the same moment (tried in Chromium: an open transaction is lost then, a committed one is not).
 */
export async function write(database: Database, change: Change): Promise<Written> {
  const transaction = begun(database)
  const { meta, bases, writer } = change
  // A request that fails ends the transaction and tells why; the others, and the transaction, then only say “aborted”.
  let cause: unknown
  transaction.done.catch(() => undefined)
  const note = (request: Promise<unknown>) => {
    request.catch((error: unknown) => {
      if (nameOf(error) !== 'AbortError') cause ??= error
    })
  }
  try {
    const claims = transaction.objectStore('claims')
    for (const base of bases) note(claims.put({ id: meta.id, base, writer }))
    putRecords(transaction, change, note)
    note(transaction.objectStore('diagrams').put(meta))
    transaction.commit()
    await transaction.done
    return 'written'
  } catch (error) {
    abort(transaction)
    const reason = cause ?? error
    if (nameOf(reason) === 'ConstraintError') return 'conflict'
    throw reason
  }
}

/** A record that cannot be stored throws at once; what was asked for before it must not be stored without it. */
function abort(transaction: WriteTransaction): void {
  try {
    transaction.abort()
  } catch {
    // It has ended by itself.
  }
}

function nameOf(error: unknown): string {
  return error instanceof DOMException ? error.name : ''
}

function begun(database: Database): WriteTransaction {
  try {
    return database.transaction(['diagrams', 'records', 'claims'], 'readwrite', { durability: 'relaxed' })
  } catch (error) {
    // Safari and Firefox drop connections of sleeping pages; the next call opens a new one.
    disconnect()
    throw error
  }
}

function putRecords(
  transaction: WriteTransaction,
  { meta, difference, whole }: Change,
  note: (request: Promise<unknown>) => void,
): void {
  const records = transaction.objectStore('records')
  const put = (table: string, id: string, value: unknown) => note(records.put(value, [meta.id, table, id]))
  if (whole) note(records.delete(allOf(meta.id)))
  for (const [table, set] of Object.entries(difference.set)) {
    for (const [id, record] of Object.entries(set)) put(table, id, record)
  }
  for (const [table, removed] of Object.entries(difference.removed)) {
    for (const id of removed) note(records.delete([meta.id, table, id]))
  }
  for (const [key, value] of Object.entries(difference.whole ?? {})) {
    if (value === undefined) note(records.delete([meta.id, 'whole', key]))
    else put('whole', key, value)
  }
}
