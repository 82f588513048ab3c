import type { Box } from './box'

/** Boxes by the cells of a coarse grid that they touch: asking for those near a box costs what is near, not what there is. */
export interface BoxGrid<T> {
  add(box: Box, item: T): void
  /** Every item whose box shares a cell with this one, once each, in the order they were added. */
  near(box: Box): readonly T[]
}

/** Above so many cells a box is kept aside and always near. */
const mostCells = 256

export function boxGrid<T>(cell: number): BoxGrid<T> {
  const cells = new Map<number, number[]>()
  const items: T[] = []
  const large: number[] = []
  const asked: number[] = []
  let question = 0

  const touched = (box: Box): { x0: number; x1: number; y0: number; y1: number } => ({
    x0: Math.floor(box.x / cell),
    x1: Math.floor((box.x + box.width) / cell),
    y0: Math.floor(box.y / cell),
    y1: Math.floor((box.y + box.height) / cell),
  })
  // Canvas coordinates stay far below 2^25 cells, so that both fit into one exact number.
  const key = (x: number, y: number): number => x * 0x4000000 + y

  return {
    add(box, item) {
      const number = items.push(item) - 1
      const { x0, x1, y0, y1 } = touched(box)
      if ((x1 - x0 + 1) * (y1 - y0 + 1) > mostCells) {
        large.push(number)
        return
      }
      for (let x = x0; x <= x1; x++) {
        for (let y = y0; y <= y1; y++) {
          const list = cells.get(key(x, y))
          if (list === undefined) cells.set(key(x, y), [number])
          else list.push(number)
        }
      }
    },
    near(box) {
      question++
      const found: number[] = []
      const take = (number: number): void => {
        if (asked[number] === question) return
        asked[number] = question
        found.push(number)
      }
      const { x0, x1, y0, y1 } = touched(box)
      large.forEach(take)
      if ((x1 - x0 + 1) * (y1 - y0 + 1) > cells.size)
        for (let number = 0; number < items.length; number++) take(number)
      else for (let x = x0; x <= x1; x++) for (let y = y0; y <= y1; y++) cells.get(key(x, y))?.forEach(take)
      return found.sort((a, b) => a - b).flatMap((number) => items[number] ?? [])
    },
  }
}
