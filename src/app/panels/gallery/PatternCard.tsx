import { CircleQuestionMark } from 'lucide-react'
import { memo } from 'react'
import type { Pattern } from '../../../core/patterns/pattern'
import { Button } from '../ui/Button'
import { leaveWithInserted, leaveWithNew } from './leave'
import { openAbove } from './levels'
import { Miniature } from './Miniature'

/** A pattern in the gallery: its picture and what it is; opens its page. */
export const PatternCard = memo(function PatternCard({
  pattern,
  theme,
  isStop,
  isChosen,
  mayChoose,
  onChoose,
}: {
  readonly pattern: Pattern
  readonly theme: 'light' | 'dark'
  /** Whether the Tab key arrives here. */
  readonly isStop: boolean
  /** For the comparison. */
  readonly isChosen: boolean
  readonly mayChoose: boolean
  readonly onChoose: (patternId: string) => void
}) {
  const { id, title, summary, twin } = pattern
  const tabIndex = isStop ? 0 : -1
  return (
    <li
      data-in-card={id}
      className="group relative flex min-w-0 flex-col rounded border border-line bg-raised focus-within:border-strong hover:border-strong"
    >
      <button
        type="button"
        data-card={id}
        tabIndex={tabIndex}
        className="flex min-w-0 flex-1 flex-col rounded text-left"
        onClick={() => openAbove({ name: 'pattern', patternId: id })}
      >
        <Miniature
          patternId={id}
          theme={theme}
          className="block aspect-8/5 w-full rounded-t border-b border-line bg-ground"
        />
        <span className="flex w-full flex-col px-3 pt-2 pb-1">
          <span className="line-clamp-2 text-13 font-semibold text-ink">{title}</span>
          <span className="mt-0.5 line-clamp-2 text-12 text-soft">{summary}</span>
        </span>
      </button>
      <div className="flex h-9 items-center justify-between gap-2 px-3 pb-1">
        <label className="flex items-center gap-1.5 text-12 text-soft has-disabled:opacity-45">
          <input
            type="checkbox"
            aria-label={`Compare: ${title}`}
            tabIndex={tabIndex}
            checked={isChosen}
            disabled={!isChosen && !mayChoose}
            onChange={() => onChoose(id)}
          />
          Compare
        </label>
        {twin !== undefined && (
          <span className="flex items-center gap-1 text-12 text-soft">
            <CircleQuestionMark size={14} aria-hidden /> Does this work?
          </span>
        )}
      </div>
      <span className="absolute top-2 right-2 hidden gap-1.5 group-focus-within:flex group-hover:flex">
        <Button
          look="small"
          tabIndex={tabIndex}
          aria-label={`Insert here: ${title}`}
          onClick={() => leaveWithInserted(pattern)}
        >
          Insert here
        </Button>
        <Button
          look="small"
          tabIndex={tabIndex}
          aria-label={`Open as new: ${title}`}
          onClick={() => leaveWithNew(pattern)}
        >
          Open as new
        </Button>
      </span>
    </li>
  )
})
