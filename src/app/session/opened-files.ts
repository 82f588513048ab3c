import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

/** The file on disk that a diagram was read from or written to, and what was in it then. */
export interface OpenedFile {
  readonly handle: FileSystemFileHandle
  /** Of its bytes, as `digestOf` gives it. */
  readonly digest: string
}

/**
 * A database of its own, since only some browsers have handles and losing them costs no diagram: the next version of the
 * diagrams' database need not know of it.
 */
interface Schema extends DBSchema {
  files: { key: string; value: OpenedFile & { readonly at?: number } }
}

const mostKept = 200
/** Also where the browser stores nothing: then for as long as the page is open. */
const known = new Map<string, OpenedFile>()
let opening: Promise<IDBPDatabase<Schema> | null> | null = null

/** The file of a diagram; undefined where it came from none, or the browser has no handles. */
export async function openedFile(diagramId: string): Promise<OpenedFile | undefined> {
  const here = known.get(diagramId)
  if (here !== undefined) return here
  try {
    return await (await database())?.get('files', diagramId)
  } catch {
    return undefined
  }
}

/** Keeps the file of a diagram, also for the next visit where the browser can. */
export async function keepFile(diagramId: string, file: OpenedFile): Promise<void> {
  known.set(diagramId, file)
  try {
    const files = await database()
    await files?.put('files', { ...file, at: Date.now() }, diagramId)
    const keys = (await files?.getAllKeys('files')) ?? []
    if (files === null || keys.length <= mostKept) return
    const rows = await Promise.all(
      keys.map(async (key) => ({ key, at: (await files.get('files', key))?.at ?? 0 })),
    )
    const oldest = rows.toSorted((a, b) => a.at - b.at).slice(0, keys.length - mostKept)
    for (const { key } of oldest) await files.delete('files', key)
  } catch {
    // Only convenience is lost: the next visit asks for the file again.
  }
}

/** SHA-256 in hexadecimal digits: whether a file is still as it was, whatever its date says. */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function database(): Promise<IDBPDatabase<Schema> | null> {
  opening ??= openDB<Schema>('lintel-files', 1, {
    upgrade: (created) => void created.createObjectStore('files'),
  }).catch(() => null)
  return opening
}
