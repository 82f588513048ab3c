/** Numbers by their cost, the cheapest first; of equal costs the one that was put in last (it is the furthest on). */
export interface Heap {
  clear(): void
  push(item: number, cost: number): void
  /** -1 when there is none. */
  pop(): number
}

/** An empty heap; one that is cleared and used again costs no memory. */
export function heap(): Heap {
  let items = new Int32Array(1024)
  let turns = new Int32Array(1024)
  let costs = new Float64Array(1024)
  let [length, turn] = [0, 0]

  const put = (at: number, item: number, cost: number, nth: number): void => {
    items[at] = item
    costs[at] = cost
    turns[at] = nth
  }
  const copy = (from: number, to: number): void => {
    put(to, items[from] ?? 0, costs[from] ?? 0, turns[from] ?? 0)
  }
  const isBefore = (cost: number, nth: number, at: number): boolean => {
    const other = costs[at] ?? 0
    return cost < other || (cost === other && nth > (turns[at] ?? 0))
  }
  const grow = (): void => {
    const before = { items, turns, costs }
    items = new Int32Array(length * 2)
    turns = new Int32Array(length * 2)
    costs = new Float64Array(length * 2)
    items.set(before.items)
    turns.set(before.turns)
    costs.set(before.costs)
  }

  return {
    clear() {
      length = 0
      turn = 0
    },
    push(item, cost) {
      if (length === items.length) grow()
      let at = length++
      turn++
      for (let parent = (at - 1) >> 1; at > 0 && isBefore(cost, turn, parent); parent = (at - 1) >> 1) {
        copy(parent, at)
        at = parent
      }
      put(at, item, cost, turn)
    },
    pop() {
      if (length === 0) return -1
      const top = items[0] ?? -1
      length--
      const [item, cost, nth] = [items[length] ?? 0, costs[length] ?? 0, turns[length] ?? 0]
      let at = 0
      for (let child = 1; child < length; child = 2 * at + 1) {
        const other = child + 1
        if (other < length && isBefore(costs[other] ?? 0, turns[other] ?? 0, child)) child = other
        if (isBefore(cost, nth, child)) break
        copy(child, at)
        at = child
      }
      put(at, item, cost, nth)
      return top
    },
  }
}
