import { useEffect, useMemo, type CSSProperties } from 'react'
import { floating } from '../../ui/classes'
import { MoreChoices } from '../../ui/Picker'
import { CatalogueIcon } from '../../ui/ServiceIcon'
import type { Choice } from './column'

const gap = 2
const margin = 8
const highest = 256
const widest = 320

/** What may stand in a cell, in a list below it, or above where there is more room. The cursor stays in the cell. */
export function Suggestions({
  id,
  label,
  choices,
  more,
  active,
  under,
  onChoose,
  onClose,
}: {
  readonly id: string
  readonly label: string
  readonly choices: readonly Choice[]
  /** How many more there are, which typing finds. */
  readonly more: number
  /** The one that Enter takes; null where none is marked. */
  readonly active: number | null
  readonly under: HTMLElement
  readonly onChoose: (choice: Choice) => void
  readonly onClose: () => void
}) {
  const place = useMemo(() => placeUnder(under.getBoundingClientRect()), [under])

  useEffect(() => {
    // What scrolls away takes its list along, so the list goes.
    const close = (event: Event) => {
      const isOwn = event.target instanceof Element && event.target.id === id
      if (!isOwn) onClose()
    }
    addEventListener('scroll', close, { capture: true })
    addEventListener('resize', close)
    return () => {
      removeEventListener('scroll', close, { capture: true })
      removeEventListener('resize', close)
    }
  }, [id, onClose])

  return (
    <ul
      id={id}
      role="listbox"
      aria-label={`${label}: suggestions`}
      style={place}
      className={`${floating} fixed z-40 max-w-80 min-w-52 overflow-y-auto p-1 text-left`}
      // A press must not take the cursor out of the cell.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {choices.map((choice, index) => (
        <li
          key={`${choice.label} ${choice.detail ?? ''} ${index}`}
          id={`${id}-${index}`}
          ref={(item) => {
            if (index === active) item?.scrollIntoView({ block: 'nearest' })
          }}
          role="option"
          aria-selected={index === active}
          onClick={() => onChoose(choice)}
          className="flex min-h-7 cursor-pointer items-center gap-2 rounded px-2 text-12 text-ink no-underline select-none hover:bg-hover aria-selected:bg-hover"
        >
          {choice.icon !== undefined && <CatalogueIcon service={choice.icon} size={16} />}
          <span className="truncate">{choice.label}</span>
          {choice.detail !== undefined && (
            <span className="ml-auto truncate pl-3 text-11 text-soft">{choice.detail}</span>
          )}
        </li>
      ))}
      <MoreChoices count={more} />
    </ul>
  )
}

function placeUnder({ left, right, top, bottom }: DOMRect): CSSProperties {
  const below = innerHeight - bottom - margin
  const isBelow = below >= highest || below >= top
  const room = Math.min(highest, (isBelow ? below : top - margin) - gap)
  return {
    // From the cell to the left where it would leave the window.
    ...(left + widest > innerWidth ? { right: innerWidth - right } : { left }),
    ...(isBelow ? { top: bottom + gap } : { bottom: innerHeight - top + gap }),
    maxHeight: room,
  }
}
