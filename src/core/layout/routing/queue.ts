/** States by their cost, the cheapest first to within one; of those that cost as much, the one that was put in last. */
export interface Queue {
  clear(): void
  push(item: number, cost: number, paid: number): void
  /** -1 when there is none. */
  pop(): number
  /** What had been paid for the one that was popped last, when it was put in. */
  paid(): number
  /** Nothing that is still in it costs less. */
  least(): number
}

const mostBuckets = 1 << 15

/** An empty queue; one that is cleared and used again costs no memory. */
export function queue(): Queue {
  const heads = new Int32Array(mostBuckets).fill(-1)
  let items = new Int32Array(1024)
  let nexts = new Int32Array(1024)
  let paids = new Float64Array(1024)
  // Buckets from `at` on may be filled, none from `end` on.
  let [length, at, end, last] = [0, 0, 0, 0]

  const grow = (): void => {
    const before = { items, nexts, paids }
    items = new Int32Array(length * 2)
    nexts = new Int32Array(length * 2)
    paids = new Float64Array(length * 2)
    items.set(before.items)
    nexts.set(before.nexts)
    paids.set(before.paids)
  }

  return {
    clear() {
      heads.fill(-1, at, end)
      length = at = end = 0
    },
    push(item, cost, paid) {
      if (length === items.length) grow()
      const bucket = Math.min(Math.floor(cost), mostBuckets - 1)
      items[length] = item
      paids[length] = paid
      nexts[length] = heads[bucket] ?? -1
      heads[bucket] = length++
      if (end === 0 || bucket < at) at = bucket
      if (bucket >= end) end = bucket + 1
    },
    pop() {
      while (at < end && heads[at] === -1) at++
      if (at >= end) return -1
      last = heads[at] ?? 0
      heads[at] = nexts[last] ?? -1
      return items[last] ?? -1
    },
    paid: () => paids[last] ?? 0,
    least: () => at,
  }
}
