import { Search } from 'lucide-react'
import type { RefObject } from 'react'
import { control } from '../ui/classes'
import { Select } from '../ui/Select'
import {
  categoryChoices,
  findPatterns,
  serviceChoices,
  type GalleryEntry,
  type Wanted,
} from './find-patterns'

/** What the gallery is searched by: words, a service, a category, and whether a mistake is asked about. */
export function GalleryFilters({
  entries,
  wanted,
  field,
  onChange,
  onDown,
  onEnter,
}: {
  readonly entries: readonly GalleryEntry[]
  readonly wanted: Wanted
  readonly field: RefObject<HTMLInputElement | null>
  readonly onChange: (change: Partial<Wanted>) => void
  /** The arrow down in the field. */
  readonly onDown: () => void
  readonly onEnter: () => void
}) {
  const asking = findPatterns(entries, { ...wanted, asks: true }).length
  const all = findPatterns(entries, { ...wanted, category: null }).length
  return (
    <div className="flex flex-col gap-3 px-6 pb-3">
      <div className="flex flex-wrap gap-3">
        <div className="relative min-w-48 flex-1">
          <Search
            size={16}
            className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-soft"
            aria-hidden
          />
          <input
            ref={field}
            type="text"
            role="searchbox"
            aria-label="Search patterns"
            placeholder="Search titles, services and words of the notes"
            autoComplete="off"
            spellCheck={false}
            className={`${control} h-8 pl-8`}
            value={wanted.query}
            onChange={(event) => onChange({ query: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') onDown()
              else if (event.key === 'Enter') onEnter()
              else if (event.key === 'Escape' && wanted.query !== '') onChange({ query: '' })
              else return
              event.preventDefault()
              event.stopPropagation()
            }}
          />
        </div>
        <div className="w-56 [&_select]:h-8">
          <Select
            aria-label="Service"
            value={wanted.service ?? ''}
            onChange={(event) => onChange({ service: event.currentTarget.value || null })}
          >
            <option value="">Any service</option>
            {serviceChoices(entries, wanted).map(({ id, name, count }) => (
              <option key={id} value={id}>
                {name} ({count})
              </option>
            ))}
          </Select>
        </div>
      </div>
      <div className="flex flex-wrap gap-1.5">
        <div role="group" aria-label="Category" className="contents">
          <Chip
            name="All"
            count={all}
            isOn={wanted.category === null}
            onClick={() => onChange({ category: null })}
          />
          {categoryChoices(entries, wanted).map(({ id, name, count }) => (
            <Chip
              key={id}
              name={name}
              count={count}
              isOn={wanted.category === id}
              onClick={() => onChange({ category: wanted.category === id ? null : id })}
            />
          ))}
        </div>
        <span className="mx-1 w-px self-stretch bg-line" aria-hidden />
        <Chip
          name="Does this work?"
          count={asking}
          isOn={wanted.asks}
          onClick={() => onChange({ asks: !wanted.asks })}
        />
      </div>
    </div>
  )
}

function Chip({
  name,
  count,
  isOn,
  onClick,
}: {
  readonly name: string
  readonly count: number
  readonly isOn: boolean
  readonly onClick: () => void
}) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      className="h-7 rounded border border-line bg-raised px-2.5 text-12 whitespace-nowrap text-ink hover:border-strong aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-ground"
      onClick={onClick}
    >
      {name} <span className="opacity-75">{count}</span>
    </button>
  )
}
