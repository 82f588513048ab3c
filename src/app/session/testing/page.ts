import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { afterAll, vi } from 'vitest'
import type { Diagram } from '../../../core/model/diagram'
import type { FromReview, ToReview } from '../../workers/review-messages'
import type { OpenReviewPort, ReviewListener } from '../../workers/review-port'

// A write that is still under way when the environment is taken down would find no browser around it.
afterAll(settled)

/** A browser that has never seen Lintel. */
export function freshBrowser(): void {
  globalThis.indexedDB = new IDBFactory()
  localStorage.clear()
}

/** The page, loaded (again) in this browser: every module is new, so only what was stored is known. */
export async function loadPage(openPort: OpenReviewPort = fakeReview().open) {
  vi.resetModules()
  const session = await import('../session')
  const [{ useReadingPort }, { answerReading }] = await Promise.all([
    import('../reading'),
    import('../../workers/answer-reading'),
  ])
  useReadingPort({ ask: answerReading })
  await session.startSession(openPort)
  return session
}

/** A review worker that answers when the test says so. */
export function fakeReview() {
  const asked: ToReview[] = []
  let listener: ReviewListener | null = null
  let opened = 0
  const open: OpenReviewPort = (heard) => {
    listener = heard
    opened += 1
    return { post: (message) => asked.push(message), close: () => undefined }
  }
  return {
    open,
    asked,
    opened: () => opened,
    answer: (message: FromReview) => listener?.heard(message),
    die: () => listener?.died(),
  }
}

/** What the store holds of a diagram, read behind the page's back. */
export async function stored(id: string): Promise<{
  readonly revision: number
  readonly title: string
  /** By table and id. */
  readonly records: ReadonlyMap<string, unknown>
  /** The revisions that were built upon. */
  readonly claimed: readonly unknown[]
}> {
  const database = await openDB('lintel')
  const meta: unknown = await database.get('diagrams', id)
  const keys = await database.getAllKeys('records')
  const values: unknown[] = await database.getAll('records')
  const claims = await database.getAllKeys('claims')
  database.close()
  const mine = keys.flatMap((key, place): [string, unknown][] => {
    const [of, table, record] = Array.isArray(key) ? key.map(String) : []
    return of === id ? [[`${table}/${record}`, values[place]]] : []
  })
  const claimed = claims.flatMap((key) => (Array.isArray(key) && key[0] === id ? [key[1]] : []))
  const { revision, title } = Object(meta) as { revision: number; title: string }
  return { revision, title, records: new Map(mine), claimed }
}

/** What a diagram should look like in the store. */
export function recordsOf(diagram: Diagram): ReadonlyMap<string, unknown> {
  const { formatVersion: _version, title, review, steps, titleBlock, ...tables } = diagram
  const rows = Object.entries(tables).flatMap(([table, records]) =>
    Object.entries(records).map(([id, record]): [string, unknown] => [`${table}/${id}`, record]),
  )
  const whole = Object.entries({ title, review, steps, ...(titleBlock === undefined ? {} : { titleBlock }) })
  return new Map([...rows, ...whole.map(([key, value]): [string, unknown] => [`whole/${key}`, value])])
}

/** Transactions that write fail with this error until it is lifted; counts those that were tried. */
export function breakStorage(name: string): { readonly tried: () => number; readonly lift: () => void } {
  const original = Reflect.get(IDBDatabase.prototype, 'transaction')
  let tried = 0
  const broken = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...given
  ) {
    const transaction = original.apply(this, given)
    if (given[1] === 'readwrite') {
      tried += 1
      // What a browser does when the disk is full: the requests go well, the commit does not.
      const inside = transaction as unknown as { _abort(error: string): void }
      setImmediate(() => inside._abort(name))
    }
    return transaction
  })
  return { tried: () => tried, lift: () => broken.mockRestore() }
}

export async function until(holds: () => boolean, what: string): Promise<void> {
  await vi.waitFor(() => {
    if (!holds()) throw new Error(`never came: ${what}`)
  }, 5000)
}

/** Lets everything run that runs before the next event, and nothing else: what a page has left when it is closed. */
export async function microtasks(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve()
}

/** Lets the store finish what it has begun, whatever the clock says. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
