import { ChevronRight } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'

/** One line that unfolds to a list. */
export function FoldedLine({
  title,
  startsOpen = false,
  children,
}: {
  readonly title: string
  /** Until somebody folds or unfolds it. */
  readonly startsOpen?: boolean
  /** The list, with these attributes on it. */
  readonly children: (list: { readonly id: string; readonly 'aria-label': string }) => ReactNode
}) {
  const [chosen, setOpen] = useState<boolean | null>(null)
  const isOpen = chosen ?? startsOpen
  const id = useId()
  return (
    <div className="border-t border-line first:border-t-0">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        className="flex min-h-8 w-full items-center gap-1 px-3 text-left text-12 text-soft hover:bg-hover hover:text-ink focus-visible:-outline-offset-2"
        onClick={() => setOpen(!isOpen)}
      >
        <span className="inline-grid size-6 place-items-center">
          <ChevronRight size={16} className={isOpen ? 'rotate-90' : ''} aria-hidden />
        </span>
        {title}
      </button>
      {isOpen ? children({ id, 'aria-label': title }) : <ul id={id} hidden aria-label={title} />}
    </div>
  )
}
