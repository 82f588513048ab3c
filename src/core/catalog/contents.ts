import type { Service, ServiceEntry } from './service'

/**
 * Services with their contents: a container holds what says that it lives there.
 *
 * So a new service is one file and one line of the list; no container has to be told.
 */
export function withContents(entries: readonly ServiceEntry[]): readonly Service[] {
  const held = new Map<string, string[]>()
  for (const { id, livesIn } of entries) {
    for (const container of livesIn) held.set(container, [...(held.get(container) ?? []), id])
  }
  return entries.map(({ alsoContains = [], ...entry }) => ({
    ...entry,
    contains: [...(held.get(entry.id) ?? []), ...alsoContains],
  }))
}
