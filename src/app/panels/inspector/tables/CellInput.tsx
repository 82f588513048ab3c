import { useCallback, useId, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import type { Row } from '../../../../core/model/diagram'
import { mostShown } from '../../ui/Picker'
import { CatalogueIcon } from '../../ui/ServiceIcon'
import type { Choice, Column } from './column'
import { Suggestions } from './Suggestions'

export interface CellInputProps {
  readonly column: Column
  readonly row: Row
  /** What a screen reader says: “Destination, row 1”. */
  readonly label: string
  /** `row:column`, by which the keyboard finds its way. */
  readonly place: string
  /** The words of what is wrong with the text, on the page by this id. */
  readonly problemId: string | null
  readonly onStore: (row: Row) => void
  readonly onProblem: (problem: string | null) => void
  readonly onEnd: () => void
  readonly onMove: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly onPasted: (event: ClipboardEvent<HTMLInputElement>) => void
}

/**
 * One cell: a text that is understood while it is typed, with what may stand there offered below. What is not understood
 * is never stored: the row that was there when typing began comes back, and the words stay.
 */
export function CellInput({ column, row, label, place, problemId, ...on }: CellInputProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState<number | null>(null)
  const [input, setInput] = useState<HTMLInputElement | null>(null)
  const before = useRef(row)
  const listId = useId()
  const close = useCallback(() => setOpen(false), [])

  const { text, icon } = column.read(row)
  const choices = column.choices(row)
  const found = isOpen ? matching(choices, draft) : []
  const offered = found.slice(0, mostShown)
  const isListOpen = offered.length > 0
  const marked = active === null ? undefined : offered[active]

  const store = (typed: string) => {
    setDraft(typed)
    setActive(null)
    setOpen(true)
    const written = column.write(before.current, typed)
    on.onStore(written.ok ? written.value : before.current)
    on.onProblem(written.ok ? null : written.problem)
  }
  const settle = (chosen: Row) => {
    on.onStore(chosen)
    on.onProblem(null)
    setDraft(null)
    setOpen(false)
  }
  const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key } = event
    const down = key === 'ArrowDown'
    if (key === 'Escape') {
      // Otherwise the canvas would give up its selection, and the table with it.
      event.stopPropagation()
      if (isListOpen) setOpen(false)
      else settle(before.current)
    } else if (event.altKey && down && !isListOpen && choices.length > 0) {
      event.preventDefault()
      setOpen(true)
    } else if (isListOpen && (down || key === 'ArrowUp')) {
      event.preventDefault()
      const last = offered.length - 1
      setActive(
        down
          ? active === null || active >= last
            ? 0
            : active + 1
          : (active ?? 0) <= 0
            ? last
            : (active ?? 0) - 1,
      )
    } else if (isListOpen && key === 'Enter' && marked !== undefined) {
      event.preventDefault()
      settle(marked.chosen(before.current))
    } else {
      if (key === 'Enter') setOpen(false)
      on.onMove(event)
    }
  }

  return (
    <div className="relative flex items-center">
      {icon !== undefined && draft === null && (
        <span className="pointer-events-none absolute left-1">
          <CatalogueIcon service={icon} size={14} />
        </span>
      )}
      <input
        ref={setInput}
        type="text"
        role={choices.length > 0 ? 'combobox' : undefined}
        aria-label={label}
        aria-invalid={problemId !== null}
        aria-describedby={problemId ?? undefined}
        aria-autocomplete={choices.length > 0 ? 'list' : undefined}
        aria-expanded={choices.length > 0 ? isListOpen : undefined}
        aria-controls={isListOpen ? listId : undefined}
        aria-activedescendant={isListOpen && marked !== undefined ? `${listId}-${active}` : undefined}
        data-cell={place}
        placeholder={column.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={draft ?? text}
        title={draft === null && text.length > 11 ? text : undefined}
        className={`h-7 w-full min-w-0 truncate bg-transparent pr-1 text-12 text-ink outline-none placeholder:text-soft/80 hover:bg-hover focus:bg-raised focus:outline-2 focus:-outline-offset-2 focus:outline-focus aria-invalid:text-error ${icon !== undefined && draft === null ? 'pl-5.5' : 'pl-1.5'}`}
        onChange={(event) => store(event.currentTarget.value)}
        onClick={() => {
          setActive(null)
          setOpen(true)
        }}
        onFocus={() => {
          if (problemId === null) before.current = row
        }}
        onBlur={() => {
          setOpen(false)
          on.onEnd()
          if (problemId === null) setDraft(null)
        }}
        onPaste={on.onPasted}
        onKeyDown={keyDown}
      />
      {isListOpen && input !== null && (
        <Suggestions
          id={listId}
          label={column.label}
          choices={offered}
          more={found.length - offered.length}
          active={active}
          under={input}
          onChoose={(choice) => settle(choice.chosen(before.current))}
          onClose={close}
        />
      )}
    </div>
  )
}

/** What is offered for a text that is being typed; what is typed already needs no offering. */
function matching(choices: readonly Choice[], draft: string | null): readonly Choice[] {
  const typed = draft?.trim().toLowerCase() ?? ''
  if (typed === '') return choices
  const found = choices.filter(({ label, detail }) =>
    `${label} ${detail ?? ''}`.toLowerCase().includes(typed),
  )
  return found.every(({ label }) => label.toLowerCase() === typed) ? [] : found
}
