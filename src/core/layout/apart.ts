/**
 * The places nearest to those wanted that keep their order and stand at least `least` apart, within `room` where it is
 * long enough. What would be too close moves as one block to its common middle. Costs time in proportion to the places.
 */
export function apart(
  wanted: readonly number[],
  least: number,
  room: { readonly from: number; readonly to: number },
): readonly number[] {
  const bases = blocks(wanted.map((place, at) => place - at * least))
  const last = Math.max(room.from, room.to - (wanted.length - 1) * least)
  return bases.map((base, at) => Math.min(Math.max(base, room.from), last) + at * least)
}

/** The nearest values that never fall: neighbours that do are replaced by their mean, the heavier counting for more. */
export function blocks(values: readonly number[], weights: readonly number[] = []): readonly number[] {
  const found: { sum: number; weight: number; count: number }[] = []
  values.forEach((value, at) => {
    const weight = weights[at] ?? 1
    let block = { sum: value * weight, weight, count: 1 }
    for (let before = found.at(-1); before !== undefined; before = found.at(-1)) {
      if (before.sum / before.weight <= block.sum / block.weight) break
      block = {
        sum: before.sum + block.sum,
        weight: before.weight + block.weight,
        count: before.count + block.count,
      }
      found.pop()
    }
    found.push(block)
  })
  return found.flatMap(({ sum, weight, count }) => Array<number>(count).fill(sum / weight))
}
