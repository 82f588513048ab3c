import { ChevronRight, Search, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { readable } from '../../core/scene/contrast'
import { colours } from '../../core/scene/theme'
import { answered, toggleCategory, useWishes } from '../session/panels'
import { useSession } from '../session/session'
import { addEntry } from './palette/add-entry'
import { entryGroups, search } from './palette/entries'
import { PaletteEntry } from './palette/PaletteEntry'
import { control } from './ui/classes'
import { IconButton } from './ui/Button'
import { useRoving } from './ui/use-roving'

/** Everything that can be put on the canvas, by category; “/” searches it. */
export function Palette() {
  const [query, setQuery] = useState('')
  const folded = useWishes((wishes) => wishes.folded)
  const wish = useWishes((wishes) => wishes.search)
  const field = useRef<HTMLInputElement>(null)
  const { ground } = colours(useSession((state) => state.shownTheme))
  const found = query.trim() === '' ? null : search(query)
  const roving = useRoving<HTMLDivElement>((direction, key, focusKey) => {
    const group = entryGroups.find(
      ({ id, entries }) => `group ${id}` === key || entries.some((entry) => entry.key === key),
    )
    if (group === undefined || found !== null) return
    const isFolded = folded.includes(group.id)
    if (key !== `group ${group.id}`) {
      if (direction === 'left') focusKey(`group ${group.id}`)
    } else if ((direction === 'left') !== isFolded) toggleCategory(group.id)
  })

  useEffect(() => {
    if (!wish) return
    answered('search')
    field.current?.focus()
    field.current?.select()
  }, [wish])

  const keys =
    found?.map(({ key }) => key) ??
    entryGroups.flatMap(({ id, entries }) => [
      `group ${id}`,
      ...(folded.includes(id) ? [] : entries.map(({ key }) => key)),
    ])

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="relative shrink-0 px-4 py-2">
        <Search
          size={16}
          className="pointer-events-none absolute top-1/2 left-6 -translate-y-1/2 text-soft"
          aria-hidden
        />
        <input
          ref={field}
          type="text"
          role="searchbox"
          aria-label="Search services"
          placeholder="Search services"
          autoComplete="off"
          spellCheck={false}
          className={`${control} h-8 pr-8 pl-8`}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [first] = found ?? []
            if (event.key === 'Enter' && first !== undefined) {
              addEntry(first)
              // The next word replaces this one; Enter once more adds another.
              event.currentTarget.select()
            } else if (event.key === 'ArrowDown') roving.focusFirst()
            else if (event.key === 'Escape' && query !== '') setQuery('')
            else return
            event.preventDefault()
            event.stopPropagation()
          }}
        />
        {query === '' ? (
          <kbd
            aria-hidden
            className="pointer-events-none absolute top-1/2 right-6 -translate-y-1/2 rounded-[4px] border border-line px-1 font-sans text-11 text-soft"
          >
            /
          </kbd>
        ) : (
          <span className="absolute top-1/2 right-5 -translate-y-1/2">
            <IconButton icon={X} name="Clear search" size="small" onClick={() => setQuery('')} />
          </span>
        )}
      </div>
      <div {...roving.props} className="min-h-0 flex-1 overflow-y-auto px-2 pb-4">
        {found !== null ? (
          <ul aria-label="Found services">
            {found.map((entry) => (
              <PaletteEntry key={entry.key} entry={entry} roving={roving.item(entry.key, keys)} />
            ))}
            {found.length === 0 && (
              <li className="px-2 py-2 text-12 text-soft">
                Nothing is called “{query.trim()}”. Try AWS’s name or a short form such as “alb”.
              </li>
            )}
          </ul>
        ) : (
          entryGroups.map(({ id, name, colour, entries }) => {
            const isFolded = folded.includes(id)
            return (
              <section key={id} aria-label={name} className="mb-1">
                <h2 className="sticky top-0 z-10 bg-panel">
                  <button
                    type="button"
                    aria-expanded={!isFolded}
                    {...roving.item(`group ${id}`, keys)}
                    className="flex h-7 w-full items-center gap-2 rounded px-2 text-left text-11 font-semibold text-soft hover:bg-hover hover:text-ink focus-visible:-outline-offset-2"
                    onClick={() => toggleCategory(id)}
                  >
                    <span
                      aria-hidden
                      className="size-2 shrink-0 rounded-[2px]"
                      style={{ background: readable(colour, ground, 3) }}
                    />
                    <span className="min-w-0 flex-1 truncate">{name}</span>
                    <ChevronRight
                      size={14}
                      className={`shrink-0 ${isFolded ? '' : 'rotate-90'}`}
                      aria-hidden
                    />
                  </button>
                </h2>
                {!isFolded && (
                  <ul aria-label={name}>
                    {entries.map((entry) => (
                      <PaletteEntry key={entry.key} entry={entry} roving={roving.item(entry.key, keys)} />
                    ))}
                  </ul>
                )}
              </section>
            )
          })
        )}
      </div>
    </div>
  )
}
