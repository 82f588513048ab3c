import type { Box } from '../box'

/** Items by the square cells that their boxes touch. */
export interface Cells<Item> {
  add(box: Box, item: Item): void
  /** Takes away what was added with this very box. */
  remove(box: Box, item: Item): void
  /** May hold more than what touches the box; an item that is in several cells comes several times. */
  touching(box: Box): readonly Item[]
}

export function cells<Item>(size: number): Cells<Item> {
  const lists = new Map<number, Item[]>()
  const keysOf = ({ x, y, width, height }: Box): readonly number[] => {
    const keys: number[] = []
    const x1 = Math.floor((x + width) / size)
    const y1 = Math.floor((y + height) / size)
    for (let cx = Math.floor(x / size); cx <= x1; cx++) {
      // Canvas coordinates stay far below 2^25 cells, so that both fit into one exact number.
      for (let cy = Math.floor(y / size); cy <= y1; cy++) keys.push(cx * 0x4000000 + cy)
    }
    return keys
  }
  return {
    add(box, item) {
      for (const key of keysOf(box)) {
        const list = lists.get(key)
        if (list === undefined) lists.set(key, [item])
        else list.push(item)
      }
    },
    remove(box, item) {
      for (const key of keysOf(box)) {
        const list = lists.get(key)
        list?.splice(list.indexOf(item), 1)
      }
    },
    touching(box) {
      const keys = keysOf(box)
      const [only] = keys
      if (keys.length === 1 && only !== undefined) return lists.get(only) ?? []
      const found: Item[] = []
      for (const key of keys) {
        const list = lists.get(key)
        if (list !== undefined) for (const item of list) found.push(item)
      }
      return found
    },
  }
}
