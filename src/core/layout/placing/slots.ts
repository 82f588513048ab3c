import type { Item, ItemEdge, ItemWay } from './item'

/** Room that a connection takes which passes a column. */
const passing = 24

/** A place in a column: an item, or where a connection passes. */
export interface Slot {
  readonly item: Item | null
  readonly height: number
  readonly before: Link[]
  readonly after: Link[]
  y: number
}
export interface Link {
  readonly slot: Slot
  /** From the top of this slot, and of the other. */
  readonly port: number
  readonly otherPort: number
  /** How strongly it pulls; 0 for what only follows. */
  readonly weight: number
}

/** The items by rank, with a slot in each column that an edge passes. */
export function columnsOf(
  items: readonly Item[],
  edges: readonly ItemEdge[],
  ranks: ReadonlyMap<string, number>,
): readonly Slot[][] {
  const columns: Slot[][] = Array.from({ length: Math.max(0, ...ranks.values()) + 1 }, () => [])
  const slots = new Map<string, Slot>()
  for (const item of items) {
    const slot: Slot = { item, height: item.size.height, before: [], after: [], y: 0 }
    slots.set(item.id, slot)
    columns[ranks.get(item.id) ?? 0]?.push(slot)
  }
  for (const edge of edges) {
    let last = slots.get(edge.from)
    const target = slots.get(edge.to)
    if (last?.item == null || target?.item == null) continue
    let port = last.item.portOf(edge.fromEnd).y
    const [start, end] = [ranks.get(edge.from) ?? 0, ranks.get(edge.to) ?? 0]
    // What passes others has to be straight; so have VPCs that stand side by side.
    const weight = edge.isBond ? 3 : end - start > 1 ? 2 : 1
    for (let rank = start + 1; rank < end; rank++) {
      const slot = passingSlot(columns[rank])
      link(last, port, slot, passing / 2, weight)
      last = slot
      port = passing / 2
    }
    link(last, port, target, target.item.portOf(edge.toEnd).y, weight)
  }
  return columns
}

/** Keeps the row of what is connected to the outside free, to the left or to the right. */
export function keepWaysFree(columns: readonly Slot[][], ways: readonly ItemWay[]): void {
  const done = new Set<string>()
  for (const { item: id, end, side } of ways) {
    if (done.has(`${side} ${end}`)) continue
    done.add(`${side} ${end}`)
    const start = columns.findIndex((column) => column.some(({ item }) => item?.id === id))
    let last = columns[start]?.find(({ item }) => item?.id === id)
    if (last?.item == null) continue
    let port = last.item.portOf(end).y
    const step = side === 'before' ? -1 : 1
    for (let rank = start + step; rank >= 0 && rank < columns.length; rank += step) {
      const slot = passingSlot(columns[rank])
      // The row follows the item, and never the other way round.
      const pull = last.item === null ? 2 : 0
      if (side === 'before') link(slot, passing / 2, last, port, 2, pull)
      else link(last, port, slot, passing / 2, pull, 2)
      last = slot
      port = passing / 2
    }
  }
}

function passingSlot(column: Slot[] | undefined): Slot {
  const slot: Slot = { item: null, height: passing, before: [], after: [], y: 0 }
  column?.push(slot)
  return slot
}

function link(
  from: Slot,
  port: number,
  to: Slot,
  otherPort: number,
  pullOnFrom: number,
  pullOnTo = pullOnFrom,
): void {
  from.after.push({ slot: to, port, otherPort, weight: pullOnFrom })
  to.before.push({ slot: from, port: otherPort, otherPort: port, weight: pullOnTo })
}
