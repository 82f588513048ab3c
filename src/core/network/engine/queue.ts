/** What waits: what has the smaller turn comes first. */
interface Waiting {
  readonly turn: number
}

/** Takes out by turn; what was added earlier comes first among equals. Adding and taking cost the logarithm of its length. */
export class Queue<T extends Waiting> {
  private readonly items: { readonly of: T; readonly number: number }[] = []
  private added = 0

  add(of: T): void {
    const item = { of, number: this.added }
    this.added += 1
    let at = this.items.length
    this.items.push(item)
    while (at > 0) {
      const parent = (at - 1) >> 1
      const other = this.items[parent]
      if (other === undefined || !isBefore(item, other)) break
      this.items[at] = other
      at = parent
    }
    this.items[at] = item
  }

  take(): T | undefined {
    const [first] = this.items
    const last = this.items.pop()
    if (first === undefined || last === undefined || first === last) return first?.of
    let at = 0
    for (;;) {
      let child = at * 2 + 1
      const [left, right] = [this.items[child], this.items[child + 1]]
      if (left === undefined) break
      let smaller = left
      if (right !== undefined && isBefore(right, left)) {
        child += 1
        smaller = right
      }
      if (!isBefore(smaller, last)) break
      this.items[at] = smaller
      at = child
    }
    this.items[at] = last
    return first.of
  }
}

interface Numbered {
  readonly of: Waiting
  readonly number: number
}
const isBefore = (a: Numbered, b: Numbered) =>
  a.of.turn < b.of.turn || (a.of.turn === b.of.turn && a.number < b.number)
