import type { Item, ItemEdge, ItemWay } from './item'

/**
 * How far from the left each item stands, from 0: behind everything that comes before it. What starts a chain stands
 * right before what it leads to; people, the internet and sites, and what is entered from outside, stay at the very left;
 * what only leads out stands at the very right. Circles are cut where a walk in the order of the items closes them.
 */
export function ranksOf(
  items: readonly Item[],
  edges: readonly ItemEdge[],
  ways: readonly ItemWay[] = [],
): ReadonlyMap<string, number> {
  const entered = new Set(ways.filter(({ side }) => side === 'before').map(({ item }) => item))
  const left = new Set(ways.filter(({ side }) => side === 'after').map(({ item }) => item))
  const deciding = edges.filter(({ loose }) => !loose)
  const { sorted, after } = withoutCircles(items, deciding, entered)

  const ranks = new Map(items.map(({ id }) => [id, 0]))
  const isPreceded = new Set<string>()
  for (const id of sorted) {
    for (const next of after.get(id) ?? []) {
      isPreceded.add(next)
      ranks.set(next, Math.max(ranks.get(next) ?? 0, (ranks.get(id) ?? 0) + 1))
    }
  }

  for (const { id, isFirst } of items) {
    const next = after.get(id) ?? []
    if (isFirst || entered.has(id) || isPreceded.has(id) || next.length === 0) continue
    ranks.set(id, Math.min(...next.map((other) => ranks.get(other) ?? 1)) - 1)
  }
  const last = Math.max(0, ...ranks.values())
  for (const { id } of items) {
    if (left.has(id) && !entered.has(id) && !isPreceded.has(id) && !after.has(id)) ranks.set(id, last)
  }
  return ranks
}

interface Sorted {
  /** Everything after what leads to it. */
  readonly sorted: readonly string[]
  /** Where each item leads, with the edges turned round that would close a circle. */
  readonly after: ReadonlyMap<string, readonly string[]>
}

/** Walks without recursion: chains may be as long as the diagram. */
function withoutCircles(
  items: readonly Item[],
  edges: readonly ItemEdge[],
  entered: ReadonlySet<string>,
): Sorted {
  const leads = new Map<string, string[]>()
  const isLedTo = new Set<string>()
  for (const { from, to } of edges) {
    push(leads, from, to)
    isLedTo.add(to)
  }
  const starts = [
    ...items.filter(({ isFirst }) => isFirst),
    ...items.filter(({ id }) => entered.has(id)),
    ...items.filter(({ id }) => !isLedTo.has(id)),
    ...items,
  ]

  const state = new Map<string, 'open' | 'done'>()
  const after = new Map<string, string[]>()
  const finished: string[] = []
  for (const { id: start } of starts) {
    if (state.has(start)) continue
    const stack = [{ id: start, next: 0 }]
    state.set(start, 'open')
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const to = leads.get(top.id)?.[top.next++]
      if (to === undefined) {
        state.set(top.id, 'done')
        finished.push(top.id)
        stack.pop()
        continue
      }
      const seen = state.get(to)
      if (seen === 'open') push(after, to, top.id)
      else push(after, top.id, to)
      if (seen === undefined) {
        state.set(to, 'open')
        stack.push({ id: to, next: 0 })
      }
    }
  }
  return { sorted: finished.toReversed(), after }
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
