import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'

/** The edges of something in a grid, in px; what has the same top stands in one row. */
interface Spot {
  readonly left: number
  readonly top: number
}

/** Where an arrow, Home or End leads from one of these, which stand in rows; undefined for any other key, and at an end. */
export function stepInGrid(spots: readonly Spot[], from: number, key: string): number | undefined {
  const here = spots[from]
  if (here === undefined) return undefined
  const inRow = (top: number | undefined) =>
    spots.flatMap((spot, index) =>
      spot.top === top ? [{ index, off: Math.abs(spot.left - here.left) }] : [],
    )
  const nearest = (top: number | undefined) => inRow(top).toSorted((a, b) => a.off - b.off)[0]?.index
  const last = spots.length - 1
  switch (key) {
    case 'ArrowLeft':
      return from > 0 ? from - 1 : undefined
    case 'ArrowRight':
      return from < last ? from + 1 : undefined
    case 'ArrowUp':
      return nearest(spots.findLast(({ top }) => top < here.top)?.top)
    case 'ArrowDown':
      return nearest(spots.find(({ top }) => top > here.top)?.top)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}

/** One tab stop for a whole grid of cards: arrows, Home and End walk from `data-card` to `data-card`. */
export function useGridWalk<E extends HTMLElement>(keys: readonly string[], first: string | null) {
  const grid = useRef<E>(null)
  const [active, setActive] = useState(first)
  const stop = active !== null && keys.includes(active) ? active : keys[0]
  const cards = () => [...(grid.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])]
  return {
    stop,
    focusFirst: () => cards()[0]?.focus(),
    props: {
      ref: grid,
      onFocus: (event: FocusEvent<HTMLElement>) => {
        const key = event.target.closest('[data-in-card]')?.getAttribute('data-in-card')
        if (key !== undefined && key !== null) setActive(key)
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
        const all = cards()
        const from = all.findIndex((card) => card === event.target)
        if (from < 0) return
        const spots = all.map((card) => card.getBoundingClientRect())
        const to = stepInGrid(spots, from, event.key)
        if (to === undefined) return
        all[to]?.focus()
        event.preventDefault()
      },
    },
  }
}
