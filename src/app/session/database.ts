import type { DBSchema, IDBPDatabase } from 'idb'
import { openDB } from 'idb'

/** One row per record, so that an edit writes what it changed and nothing else. */
type RecordKey = [diagramId: string, table: string, id: string]

export interface Schema extends DBSchema {
  diagrams: { key: string; value: unknown }
  records: { key: RecordKey; value: unknown }
  /** Which page has built upon which revision; see `write` in write-change.ts. */
  claims: { key: [string, number, string]; value: Claim; indexes: { step: [string, number] } }
  views: { key: string; value: unknown }
}

/** `writer` has written what follows revision `base` of a diagram. */
export interface Claim {
  readonly id: string
  readonly base: number
  readonly writer: string
}
export type Database = IDBPDatabase<Schema>

const openTimeoutMs = 3000

let opening: Promise<Database> | null = null
let opened = false
let asked = false

/** Whether this browser has let us store anything since the page was loaded. */
export function hasOpened(): boolean {
  return opened
}

/** Rejects after three seconds; an opening that comes through later serves the next caller. */
export async function connect(): Promise<Database> {
  opening ??= open()
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DOMException('open took too long', 'TimeoutError'))
    }, openTimeoutMs)
  })
  try {
    return await Promise.race([opening, late])
  } finally {
    clearTimeout(timer)
  }
}

/** The next caller opens anew: this connection is lost. */
export function disconnect(): void {
  opening = null
}

/** Asks the browser, once, not to clear what we store when it needs room; it may say no. */
export function askToKeep(): void {
  if (asked) return
  asked = true
  // Missing on plain http and in old browsers, whatever the types say.
  const storage = navigator.storage as StorageManager | undefined
  storage?.persist().catch(() => undefined)
}

async function open(): Promise<Database> {
  // `indexedDB.open` may throw at once, and `opening` has to be noted before it can be forgotten.
  await Promise.resolve()
  try {
    const database = await openDB<Schema>('lintel', 1, {
      upgrade(created) {
        created.createObjectStore('diagrams', { keyPath: 'id' })
        created.createObjectStore('records')
        const claims = created.createObjectStore('claims', { keyPath: ['id', 'base', 'writer'] })
        claims.createIndex('step', ['id', 'base'], { unique: true })
        created.createObjectStore('views')
      },
      // A tab with a newer build wants to change the schema: make room, and let the next save say so.
      blocking: (_current, _blocked, event) => {
        disconnect()
        if (event.target instanceof IDBDatabase) event.target.close()
      },
      terminated: disconnect,
    })
    opened = true
    return database
  } catch (error) {
    disconnect()
    throw error
  }
}

/** All keys that begin with the id: an array sorts after every string and number. */
export function allOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []])
}

/** A request that fails ends its transaction, which is where the failure is dealt with. */
export function quietly(request: Promise<unknown>): void {
  request.catch(() => undefined)
}
