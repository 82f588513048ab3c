import type { NodeId } from '../../model/diagram'
import { siblingGap } from '../free-place'
import type { Order } from './settle'
import type { Slot } from './slots'

/**
 * The order of these heights from the top, for what is in each column. What has none, and ways that pass a column, go by
 * what they are joined to.
 */
export function wishedOrder(heights: ReadonlyMap<NodeId, number>): Order {
  return (columns) => {
    for (const column of columns) {
      const wishes = new Map(column.map((slot) => [slot, heightOf(slot, heights)]))
      column.sort((a, b) => (wishes.get(a) ?? 0) - (wishes.get(b) ?? 0))
      let y = 0
      for (const slot of column) {
        slot.y = y
        y += slot.height + siblingGap
      }
    }
  }
}

function heightOf(slot: Slot, heights: ReadonlyMap<NodeId, number>): number {
  const ends = slot.item === null ? [endOf(slot, 'before'), endOf(slot, 'after')] : [slot]
  const found = ends.flatMap((end) => {
    const own = end?.item?.nodes.flatMap(({ id }) => heights.get(id) ?? []) ?? []
    return own.length === 0 ? [] : [mean(own)]
  })
  return found.length === 0 ? 0 : mean(found)
}

/** The item at this end of a way that passes columns; undefined where it leads out of the container. */
function endOf(slot: Slot, side: 'before' | 'after'): Slot | undefined {
  let at: Slot | undefined = slot
  while (at?.item === null) at = at[side][0]?.slot
  return at
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
