import { around, type Box } from '../box'

/** What has come, gone or moved: the boxes before and after, and the one around them all; null around none. */
export interface Changed {
  readonly boxes: readonly Box[]
  readonly bounds: Box | null
}

/**
 * Compares a table with earlier ones, by the identity of what is in it; answers are kept. `boxesOf` says what of an item
 * counts where the other table has another one in its place, or none.
 */
export function changesTo<Key, Item>(
  now: ReadonlyMap<Key, Item>,
  boxesOf: (item: Item, other: Item | undefined) => readonly Box[],
): (before: ReadonlyMap<Key, Item>) => Changed {
  const answers = new Map<ReadonlyMap<Key, Item>, Changed>([[now, nothing]])
  return (before) => {
    const known = answers.get(before)
    if (known !== undefined) return known
    const boxes = difference(before, now, boxesOf)
    const answer = { boxes, bounds: around(boxes) }
    answers.set(before, answer)
    return answer
  }
}

const nothing: Changed = { boxes: [], bounds: null }

function difference<Key, Item>(
  before: ReadonlyMap<Key, Item>,
  after: ReadonlyMap<Key, Item>,
  boxesOf: (item: Item, other: Item | undefined) => readonly Box[],
): readonly Box[] {
  const found: Box[] = []
  for (const [id, item] of after) {
    const old = before.get(id)
    if (old === item) continue
    found.push(...boxesOf(item, old))
    if (old !== undefined) found.push(...boxesOf(old, item))
  }
  for (const [id, item] of before) if (!after.has(id)) found.push(...boxesOf(item, undefined))
  return found
}
