import { useState, type ReactNode } from 'react'
import { link } from './classes'

/** A list of which only the first items show until somebody asks for all; a few are never folded. */
export function FoldedList<T>({
  items,
  longest,
  shown,
  label,
  className,
  children,
}: {
  readonly items: readonly T[]
  /** Up to here all of them show. */
  readonly longest: number
  /** How many show of more. */
  readonly shown: number
  /** What they are, in “Show all 12 …”. */
  readonly label: string
  readonly className?: string
  readonly children: (item: T) => ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  const folds = items.length > longest
  return (
    <>
      <ul className={className}>{(folds && !isOpen ? items.slice(0, shown) : items).map(children)}</ul>
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
