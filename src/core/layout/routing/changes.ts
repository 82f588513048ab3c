import { around, touches, type Box } from '../box'
import { cells, type Cells } from './cells'

/** What has come, gone or moved: the boxes before and after, and the one around them all; null around none. */
export interface Changed {
  readonly boxes: readonly Box[]
  readonly bounds: Box | null
  /** Nobody knows what: it may be anything, anywhere. */
  readonly isAll?: true
  /** Whether one of them, or one of those that are meant, touches this box. */
  meets(box: Box, isMeant?: (changed: Box) => boolean): boolean
  /** Whether this very thing is not there any more. */
  isGone(thing: object): boolean
}

/** In place of an earlier table of which nothing is known any more, or not yet: everything has changed since. */
export const unknownTable: ReadonlyMap<never, never> = new Map<never, never>()

/** Those so far; more may be added. */
export interface Changing extends Changed {
  add(more: readonly Box[]): void
}

/** Fewer are looked through one by one. */
const few = 24
const cell = 256
/** What is larger is put into larger cells, and what is larger than those is always looked at. */
const largeCell = 4096

/**
 * These boxes and those that are added. Asking what meets a box costs what is near it, however many have changed: with a
 * selection of thousands every line asks.
 */
export function changing(first: readonly Box[], gone: ReadonlySet<object> = nothing): Changing {
  const boxes: Box[] = []
  let bounds: Box | null = null
  let entered = 0
  let small: Cells<Box> | null = null
  let large: Cells<Box> | null = null
  const huge: Box[] = []
  const enter = (): void => {
    small ??= cells<Box>(cell)
    large ??= cells<Box>(largeCell)
    for (; entered < boxes.length; entered++) {
      const box = boxes[entered]
      if (box === undefined) continue
      const length = Math.max(box.width, box.height)
      if (length <= 4 * cell) small.add(box, box)
      else if (length <= 4 * largeCell) large.add(box, box)
      else huge.push(box)
    }
  }
  const add = (more: readonly Box[]): void => {
    if (more.length === 0) return
    for (const box of more) boxes.push(box)
    bounds = around([...(bounds === null ? [] : [bounds]), ...more])
  }
  add(first)
  return {
    boxes,
    add,
    get bounds() {
      return bounds
    },
    meets(box, isMeant = () => true) {
      if (bounds === null || !touches(bounds, box)) return false
      const is = (changed: Box) => isMeant(changed) && touches(changed, box)
      const cellsAsked = (box.width / cell + 1) * (box.height / cell + 1)
      if (boxes.length <= Math.max(few, cellsAsked)) return boxes.some(is)
      enter()
      return [small, large].some((layer) => layer?.touching(box).some(is) === true) || huge.some(is)
    },
    isGone: (thing) => gone.has(thing),
  }
}

const nothing: ReadonlySet<object> = new Set()

export const everything: Changed = {
  ...{ boxes: [], bounds: null, isAll: true },
  meets: () => true,
  isGone: () => true,
}

/**
 * Compares a table with earlier ones, by the identity of what is in it; answers are kept. `boxesOf` says what of an item
 * counts where the other table has another one in its place, or none; `thingsOf`, what of it may be gone.
 */
export function changesTo<Key, Item>(
  now: ReadonlyMap<Key, Item>,
  boxesOf: (item: Item, other: Item | undefined) => readonly Box[],
  thingsOf: (item: Item) => readonly object[] = () => [],
): (before: ReadonlyMap<Key, Item>) => Changed {
  const answers = new Map<ReadonlyMap<Key, Item>, Changed>([
    [now, changing([])],
    [unknownTable, everything],
  ])
  return (before) => {
    const known = answers.get(before)
    if (known !== undefined) return known
    const gone = new Set<object>()
    const leaves = (old: Item, other: Item | undefined) => {
      const there = other === undefined ? [] : thingsOf(other)
      for (const thing of thingsOf(old)) if (!there.includes(thing)) gone.add(thing)
    }
    const answer = changing(difference(before, now, boxesOf, leaves), gone)
    answers.set(before, answer)
    return answer
  }
}

function difference<Key, Item>(
  before: ReadonlyMap<Key, Item>,
  after: ReadonlyMap<Key, Item>,
  boxesOf: (item: Item, other: Item | undefined) => readonly Box[],
  leaves: (old: Item, other: Item | undefined) => void,
): readonly Box[] {
  const found: Box[] = []
  for (const [id, item] of after) {
    const old = before.get(id)
    if (old === item) continue
    found.push(...boxesOf(item, old))
    if (old === undefined) continue
    found.push(...boxesOf(old, item))
    leaves(old, item)
  }
  for (const [id, item] of before) {
    if (after.has(id)) continue
    found.push(...boxesOf(item, undefined))
    leaves(item, undefined)
  }
  return found
}
