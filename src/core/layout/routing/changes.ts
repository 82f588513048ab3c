import { around, type Box } from '../box'

/** What has come, gone or moved: the boxes before and after, and the one around them all; null around none. */
export interface Changed {
  readonly boxes: readonly Box[]
  readonly bounds: Box | null
}

/** Compares a table with the one that was asked about before, by the identity of what is in it; the last answer is kept. */
export function changesTo<Key, Item>(
  now: ReadonlyMap<Key, Item>,
  boxesOf: (item: Item) => readonly Box[],
): (before: ReadonlyMap<Key, Item>) => Changed {
  let [last, answer] = [now, nothing]
  return (before) => {
    if (before === last) return answer
    const boxes = difference(before, now).flatMap(boxesOf)
    last = before
    answer = { boxes, bounds: around(boxes) }
    return answer
  }
}

const nothing: Changed = { boxes: [], bounds: null }

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
