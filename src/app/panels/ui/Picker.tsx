import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { createPortal } from 'react-dom'
import { control, floating } from './classes'
import { placeList, type ListPlace } from './place-list'

/** One line of the list. */
export interface Choice<V> {
  readonly key: string
  readonly text: string
  readonly hint: string
  readonly value: V
}

interface PickerProps<V> {
  readonly label: string
  /** Of the field, where a label on the page or a note names it. */
  readonly id?: string | undefined
  readonly describedBy?: string | undefined
  /** What is chosen now, in words. */
  readonly shown: string
  readonly placeholder: string
  /** What can be chosen with this typed; empty with nothing typed is all of it. */
  readonly choicesFor: (typed: string) => readonly Choice<V>[]
  /** Why there is nothing to choose. */
  readonly noneWords: (typed: string) => string
  readonly onChoose: (value: V) => void
}

/** More than this nobody reads; typing finds the others. */
export const mostShown = 100

/** A field with a list: what is typed narrows it, arrows go through it, Enter or Tab chooses, Escape leaves all as it was. */
export function Picker<V>({
  label,
  id: fieldId,
  describedBy,
  shown,
  placeholder,
  choicesFor,
  noneWords,
  onChoose,
}: PickerProps<V>) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const [place, setPlace] = useState<ListPlace | null>(null)
  const [host, setHost] = useState<Element>(document.body)
  const isOpen = place !== null
  const found = isOpen ? choicesFor(typed ?? '') : []
  const choices = found.slice(0, mostShown)
  const at = choices[Math.min(active, choices.length - 1)]

  const open = () => {
    if (input.current === null || isOpen) return
    // In its own region, but out of what scrolls and would cut it.
    setHost(input.current.closest('section') ?? document.body)
    setPlace(placeList(input.current.getBoundingClientRect(), window))
    setActive(0)
  }
  const close = () => {
    setPlace(null)
    setTyped(null)
  }
  const choose = (choice: Choice<V>) => {
    close()
    onChoose(choice.value)
  }
  const go = (to: number) => {
    const next = Math.max(0, Math.min(choices.length - 1, to))
    setActive(next)
    document.getElementById(`${id}${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (isOpen) go(active + (event.key === 'ArrowDown' ? 1 : -1))
        else open()
        break
      case 'Enter':
        if (isOpen && at !== undefined) choose(at)
        else open()
        break
      case 'Escape':
        if (!isOpen) return
        close()
        break
      case 'Tab':
        // What was typed is meant.
        if (typed !== null && typed !== '' && at !== undefined) choose(at)
        return
      default:
        return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <input
        ref={input}
        id={fieldId}
        aria-describedby={describedBy}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}list` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={at === undefined ? undefined : `${id}${choices.indexOf(at)}`}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={typed ?? shown}
        title={shown}
        className={`${control} truncate`}
        onFocus={(event) => event.currentTarget.select()}
        onClick={open}
        onBlur={close}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setActive(0)
          open()
        }}
        onKeyDown={onKeyDown}
      />
      {isOpen &&
        createPortal(
          choices.length === 0 ? (
            <p style={place} className={`${floating} fixed z-50 px-3 py-2 text-12 text-soft`}>
              {noneWords(typed ?? '')}
            </p>
          ) : (
            <ul
              id={`${id}list`}
              role="listbox"
              aria-label={label}
              style={place}
              className={`${floating} fixed z-50 overflow-y-auto p-1`}
            >
              {choices.map((choice, index) => (
                <li
                  key={choice.key}
                  id={`${id}${index}`}
                  role="option"
                  aria-selected={choice === at}
                  className="flex min-h-7 cursor-pointer items-baseline gap-2 rounded px-2 py-1 text-12 aria-selected:bg-hover"
                  onPointerMove={() => setActive(index)}
                  // The field keeps the cursor.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => choose(choice)}
                >
                  <span className="max-w-[65%] shrink-0 truncate">{choice.text}</span>
                  <span className="ml-auto truncate text-11 text-soft">{choice.hint}</span>
                </li>
              ))}
              <MoreChoices count={found.length - choices.length} />
            </ul>
          ),
          host,
        )}
      <span role="status" className="sr-only">
        {isOpen ? (choices.length === 0 ? noneWords(typed ?? '') : chosenFrom(found.length)) : ''}
      </span>
    </>
  )
}

/** The last line of a list that is cut, for whoever reads it to its end; nothing of one that is whole. */
export function MoreChoices({ count }: { readonly count: number }) {
  if (count === 0) return null
  return (
    <li
      role="option"
      aria-disabled
      aria-selected={false}
      className="flex min-h-7 items-center px-2 py-1 text-12 text-soft"
      // The field keeps the cursor.
      onMouseDown={(event) => event.preventDefault()}
    >
      … {count.toLocaleString('en')} more, type to narrow
    </li>
  )
}

function chosenFrom(count: number): string {
  if (count <= mostShown) return `${count} to choose from`
  return `${count.toLocaleString('en')} to choose from, the first ${mostShown} are listed: type to narrow`
}
