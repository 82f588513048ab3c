import type { Box } from '../box'

/** What has come, gone or moved from one set to another: its boxes before and after. */
export type Changes<All> = (before: All, after: All) => readonly Box[]

/** Compares each set once with the one that is asked about first, by the identity of what is in them. */
export function changesBetween<Key, Item>(
  boxesOf: (item: Item) => readonly Box[],
): Changes<ReadonlyMap<Key, Item>> {
  const compared = new Map<ReadonlyMap<Key, Item>, readonly Box[]>()
  return (before, after) => {
    if (before === after) return nothing
    let changed = compared.get(before)
    if (changed === undefined) {
      changed = difference(before, after).flatMap(boxesOf)
      compared.set(before, changed)
    }
    return changed
  }
}

const nothing: readonly Box[] = []

function difference<Key, Item>(
  before: ReadonlyMap<Key, Item>,
  after: ReadonlyMap<Key, Item>,
): readonly Item[] {
  const found: Item[] = []
  for (const [id, item] of after) {
    const old = before.get(id)
    if (old === item) continue
    found.push(item)
    if (old !== undefined) found.push(old)
  }
  for (const [id, item] of before) if (!after.has(id)) found.push(item)
  return found
}
