import { blocks } from '../apart'
import { siblingGap } from '../free-place'
import { snap } from '../snap'
import type { Link, Slot } from './slots'

/** Sorts the slots of each column, so that few lines cross. */
export type Order = (columns: readonly Slot[][]) => void

/** Sweeps to and fro, sorting each column by the middle of what it is joined to in the column before. */
export function sweptOrder(columns: readonly Slot[][]): void {
  const restack = (column: readonly Slot[]): void => {
    let y = 0
    for (const slot of column) {
      slot.y = y
      y += slot.height + siblingGap
    }
  }
  columns.forEach(restack)
  const sweep = (column: Slot[], links: (slot: Slot) => readonly Link[]): void => {
    const wanted = new Map(column.map((slot) => [slot, middleOf(links(slot)) ?? slot.y + slot.height / 2]))
    column.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0))
    restack(column)
  }
  for (let pass = 0; pass < 4; pass++) {
    columns.slice(1).forEach((column) => sweep(column, ({ before }) => before))
    columns
      .slice(0, -1)
      .toReversed()
      .forEach((column) => sweep(column, ({ after }) => after))
  }
  columns.slice(1).forEach((column) => sweep(column, ({ before }) => before))
}

function middleOf(links: readonly Link[]): number | null {
  if (links.length === 0) return null
  return links.reduce((sum, { slot, otherPort }) => sum + slot.y + otherPort, 0) / links.length
}

/** Moves what is in a column, in its order, as near as it can be to where its lines would be straight. */
export function align(columns: readonly Slot[][]): void {
  const settle = (column: readonly Slot[], links: (slot: Slot) => readonly Link[]): void => {
    const weights: number[] = []
    const wanted = column.map((slot, at) => {
      const straight = links(slot).flatMap(({ slot: other, port, otherPort, weight }) =>
        Array<number>(weight).fill(other.y + otherPort - port),
      )
      weights[at] = Math.max(straight.length, 0.01)
      return straight.length === 0 ? slot.y : median(straight)
    })
    stack(column, wanted, weights)
  }
  for (let pass = 0; pass < 4; pass++) {
    columns
      .toReversed()
      .forEach((column) => settle(column, ({ after, before }) => (after.length > 0 ? after : before)))
    columns.forEach((column) => settle(column, ({ before, after }) => (before.length > 0 ? before : after)))
  }
  // At last both sides count, long ways first, since they weigh more; a link of a chain follows what comes before it,
  // so that the way bends once and not twice.
  const bothOf = ({ before, after }: Slot): readonly Link[] =>
    before.length === 1 && after.length === 1 ? before : [...before, ...after]
  for (let pass = 0; pass < 2; pass++) {
    columns.forEach((column) => settle(column, bothOf))
    columns.toReversed().forEach((column) => settle(column, bothOf))
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  const lower = sorted[half - 1] ?? upper
  // Of two ways that are nearly level one should be straight rather than both a little bent.
  return sorted.length % 2 === 1 || upper - lower < 40 ? upper : (lower + upper) / 2
}

/** The nearest places to those wanted that keep order and gaps: blocks that would overlap move as one. */
function stack(column: readonly Slot[], wanted: readonly number[], weights: readonly number[]): void {
  const offsets: number[] = []
  column.reduce((offset, slot, at) => {
    offsets[at] = offset
    const next = column[at + 1]
    return offset + slot.height + (slot.item === null && next?.item === null ? 0 : siblingGap)
  }, 0)
  const bases = blocks(
    column.map((_, at) => (wanted[at] ?? 0) - (offsets[at] ?? 0)),
    weights,
  )
  column.forEach((slot, at) => {
    slot.y = snap(bases[at] ?? 0) + (offsets[at] ?? 0)
  })
}
