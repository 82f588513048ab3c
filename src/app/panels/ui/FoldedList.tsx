import { useState, type ReactNode } from 'react'
import { link } from './classes'
import { LongList } from './LongList'
import type { RowPlace } from './use-rows-in-view'

/** In px, a guess. */
const rowHeight = 48

/** A list of which only the first items show until somebody asks for all; a few are never folded. */
export function FoldedList<T>({
  items,
  longest,
  shown,
  label,
  keyOf,
  gap,
  children,
}: {
  readonly items: readonly T[]
  /** Up to here all of them show. */
  readonly longest: number
  /** How many show of more. */
  readonly shown: number
  /** What they are, in “Show all 12 …”. */
  readonly label: string
  /** Between rows, in px. */
  readonly gap: 8 | 12
  /** The same function each time. */
  readonly keyOf: (item: T) => string
  readonly children: (item: T, place: RowPlace) => ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  const folds = items.length > longest
  return (
    <>
      <LongList
        className={`flex flex-col ${gap === 8 ? 'gap-2' : 'gap-3'}`}
        gap={gap}
        items={folds && !isOpen ? items.slice(0, shown) : items}
        keyOf={keyOf}
        rowHeight={rowHeight}
      >
        {children}
      </LongList>
      {folds && (
        <button
          type="button"
          aria-expanded={isOpen}
          className={`${link} self-start text-left`}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Show fewer' : `Show all ${items.length} ${label}`}
        </button>
      )}
    </>
  )
}
