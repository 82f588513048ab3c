import { rememberTitles } from './browser-memory'
import type { LibraryEntry } from './store'
import { getSession, setSession } from './store'

/** Puts an entry into the list in place of an older one of the same diagram; what was changed last stands first. */
export function list(...added: readonly LibraryEntry[]): void {
  const ids = new Set(added.map(({ id }) => id))
  const others = getSession().library.filter(({ id }) => !ids.has(id))
  show([...added.map(entryOf), ...others].toSorted((a, b) => b.changedAt - a.changedAt))
}

/** Takes an entry out of the list and returns it. */
export function unlist(id: string): LibraryEntry | undefined {
  const { library } = getSession()
  show(library.filter((entry) => entry.id !== id))
  return library.find((entry) => entry.id === id)
}

function show(library: readonly LibraryEntry[]): void {
  setSession({ library })
  rememberTitles(library.map(({ title }) => title))
}

function entryOf({ id, title, changedAt, revision, nodes }: LibraryEntry): LibraryEntry {
  return { id, title, changedAt, revision, nodes }
}
