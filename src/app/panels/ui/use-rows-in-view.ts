import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type FocusEvent,
  type RefCallback,
} from 'react'

/** About what a large screen shows at once: up to here, a list is drawn whole. */
export const mostWhole = 60
/** How many rows are drawn above and below those in view, so that the next ones are there before they are seen. */
const spare = 6

/** What a row has on its element; nothing where the list is drawn whole. */
export interface RowPlace {
  readonly 'data-index'?: number
  readonly 'aria-setsize'?: number
  readonly 'aria-posinset'?: number
  /** Room for the rows that are not drawn. */
  readonly style?: CSSProperties
}

interface Rows<T> {
  readonly items: readonly T[]
  /** The same function each time. */
  readonly keyOf: (item: T) => string
  /** In px; a guess where rows differ: what is drawn is measured. */
  readonly rowHeight: number
  /** Between rows, in px. */
  readonly gap?: number
  /** Rows that are drawn wherever one has scrolled to, by their numbers; −1 is none. */
  readonly kept?: readonly number[] | undefined
}

/**
 * The rows of a list that are in view where it scrolls, a few more, and the one that has the keyboard, with its neighbours, so
 * that Tab leads on from it. The list is the element itself or in one that scrolls; several may be in the same one.
 *
 * Drawing costs what is in view, whatever the number of rows; another list of rows costs one step for each of them.
 */
export function useRowsInView<T, E extends HTMLElement>({
  items,
  keyOf,
  rowHeight,
  gap = 0,
  kept = none,
}: Rows<T>) {
  const isLong = items.length > mostWhole
  const [list, setList] = useState<E | null>(null)
  const frame = useFrame(isLong ? list : null)
  const [focused, setFocused] = useState<number | null>(null)

  const rangeExtractor = useCallback(
    (range: Range) => {
      const around = focused === null ? [] : [focused - 1, focused, focused + 1]
      const also = [...around, ...kept].filter((at) => at >= 0 && at < range.count)
      return [...new Set([...defaultRangeExtractor(range), ...also])].sort((a, b) => a - b)
    },
    [focused, kept],
  )
  const getItemKey = useCallback(
    (index: number) => {
      const item = items[index]
      return item === undefined ? index : keyOf(item)
    },
    [items, keyOf],
  )
  const rows = useVirtualizer<HTMLElement, HTMLElement>({
    count: frame === null ? 0 : items.length,
    getScrollElement: () => frame?.scroller ?? null,
    estimateSize: () => rowHeight,
    scrollMargin: frame?.top ?? 0,
    overscan: spare,
    gap,
    getItemKey,
    rangeExtractor,
  })
  useLayoutEffect(() => {
    if (frame === null || list === null) return
    for (const row of list.querySelectorAll<HTMLElement>('[data-index]')) {
      if (row.closest('[data-rows]') === list) rows.measureElement(row)
    }
    // Those that have gone are no longer watched.
    rows.measureElement(null)
  })

  return {
    isLong,
    element: list,
    // Until the height of what scrolls is known, too: whatever has the keyboard stays in the page.
    shown: frame === null || rows.scrollRect === null ? whole(items, isLong) : placed(items, rows, frame.top),
    list: {
      ref: setList as RefCallback<E>,
      ...(isLong && {
        'data-rows': '',
        // Margins of rows stay inside, and only one of the two keeps what is in view where it is: the browser would do it again.
        style: { display: 'flow-root', overflowAnchor: 'none' } as const,
        onFocus: ({ target }: FocusEvent) => {
          const row = target.closest<HTMLElement>('[data-index]')
          if (row !== null && row.closest('[data-rows]') === list) setFocused(Number(row.dataset['index']))
        },
        onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
          const stays = relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
          if (!stays) setFocused(null)
        },
      }),
    },
  }
}

const none: readonly number[] = []

interface Shown<T> {
  readonly item: T
  readonly place: RowPlace
}

/** A long list begins with its beginning, until it is in the page and what scrolls it is known. */
function whole<T>(items: readonly T[], isLong: boolean): readonly Shown<T>[] {
  return (isLong ? items.slice(0, mostWhole) : items).map((item) => ({ item, place: {} }))
}

function placed<T>(
  items: readonly T[],
  rows: ReturnType<typeof useVirtualizer<HTMLElement, HTMLElement>>,
  top: number,
): readonly Shown<T>[] {
  const shown = rows.getVirtualItems()
  let end = top
  return shown.flatMap(({ index, start, end: rowEnd }, number) => {
    const item = items[index]
    if (item === undefined) return []
    const isLast = number === shown.length - 1
    const style = {
      marginTop: start - end,
      ...(isLast && { marginBottom: rows.getTotalSize() + top - rowEnd }),
    }
    end = rowEnd
    return [
      {
        item,
        place: {
          'data-index': index,
          'aria-setsize': items.length,
          'aria-posinset': index + 1,
          style,
        },
      },
    ]
  })
}

interface Frame {
  readonly scroller: HTMLElement
  /** Where the list begins in what scrolls, in px. */
  readonly top: number
}

/** What scrolls a list, and where in it the list begins: what is above it may unfold. */
function useFrame(list: HTMLElement | null): Frame | null {
  const [frame, setFrame] = useState<Frame | null>(null)
  const latest = useRef<Frame | null>(null)
  useLayoutEffect(() => {
    const take = (next: Frame | null) => {
      if (latest.current?.scroller === next?.scroller && latest.current?.top === next?.top) return
      latest.current = next
      setFrame(next)
    }
    if (list === null) {
      take(null)
      return
    }
    const scroller = scrollerOf(list)
    const look = () => take({ scroller, top: topIn(scroller, list) })
    look()
    if (list === scroller || typeof ResizeObserver === 'undefined') return
    const watching = new ResizeObserver(look)
    for (const part of scroller.children) watching.observe(part)
    return () => watching.disconnect()
  }, [list])
  return frame
}

function scrollerOf(element: HTMLElement): HTMLElement {
  for (let at: HTMLElement | null = element; at !== null; at = at.parentElement) {
    if (['auto', 'scroll'].includes(getComputedStyle(at).overflowY)) return at
  }
  return document.documentElement
}

function topIn(scroller: HTMLElement, list: HTMLElement): number {
  if (list === scroller) return 0
  const [around, own] = [scroller.getBoundingClientRect(), list.getBoundingClientRect()]
  return Math.round(own.top - around.top + scroller.scrollTop)
}
