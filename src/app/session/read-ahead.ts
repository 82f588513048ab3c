import { rememberedOpen } from './browser-memory'
import { listDiagrams, readDiagram, readView, type StoredDiagram } from './storage'
import type { Meta, View } from './stored'

/*
 * The diagram that was open last, asked for before the page’s program is there. A browser takes some 100 ms to open its
 * storage and read a diagram; done so, they pass while scripts are fetched and read. What was read is handed out once:
 * whoever asks again asks the storage.
 */
let stored: { readonly id: string; readonly reading: Promise<StoredDiagram | null> } | null = null
let view: { readonly id: string; readonly reading: Promise<View> } | null = null
let listing: Promise<readonly Meta[]> | null = null

/** Begins to read, and says how many things there will be: 0 where nothing was open, or where a link is followed. */
export async function readAhead(): Promise<number> {
  const id = rememberedOpen()
  if (id === null || id === '' || location.hash !== '') return 0
  stored = { id, reading: readDiagram(id) }
  view = { id, reading: readView(id) }
  listing = listDiagrams()
  // Who takes them over hears of a failure; nobody may.
  view.reading.catch(() => undefined)
  listing.catch(() => undefined)
  readingParts().catch(() => undefined)
  // Or the drawing would be rendered a second time when they come.
  import('virtual:icons').catch(() => undefined)
  return stored.reading.then(
    (found) => found?.meta.nodes ?? 0,
    () => 0,
  )
}

/** What a stored diagram is read with. Not in the first load: somebody new has nothing to read. */
export function readingParts() {
  return Promise.all([import('./opening-copy'), import('../../core/layout/route')])
}

/** What is being read of this diagram, unless it was handed out before; null where nothing is. */
export function storedAhead(id: string): Promise<StoredDiagram | null> | null {
  const reading = stored?.id === id ? stored.reading : null
  stored = null
  return reading
}

/** Likewise, its view. */
export function viewAhead(id: string): Promise<View> | null {
  const reading = view?.id === id ? view.reading : null
  view = null
  return reading
}

/** Likewise, the list of everything that is stored. */
export function listAhead(): Promise<readonly Meta[]> | null {
  const reading = listing
  listing = null
  return reading
}
