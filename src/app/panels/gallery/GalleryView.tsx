import { useDeferredValue, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { patterns } from '../../../core/patterns'
import { miniatureOf } from '../../paint/paint-miniature'
import { useSession } from '../../session/session'
import { Button } from '../ui/Button'
import { fewestCompared, mostCompared } from './how-many'
import { ComparisonMenu } from './ComparisonMenu'
import { entryOf, everything, findPatterns, nearestPatterns, type Wanted } from './find-patterns'
import { GalleryFilters } from './GalleryFilters'
import { openAbove } from './levels'
import { PatternCard } from './PatternCard'
import { remember, remembered } from './remembered'
import { useGridWalk } from './use-grid-walk'

/** Every pattern with its picture, to search, to filter, and to choose some to compare. */
export function GalleryView({ field }: { readonly field: RefObject<HTMLInputElement | null> }) {
  const theme = useSession((state) => state.shownTheme)
  const entries = useMemo(() => patterns.map((pattern) => entryOf(pattern, miniatureOf(pattern.id))), [])
  const [wanted, setWanted] = useState(remembered().wanted)
  const [chosen, setChosen] = useState(remembered().chosen)
  const shownFor = useDeferredValue(wanted)
  const found = useMemo(() => findPatterns(entries, shownFor), [entries, shownFor])
  const shown = useMemo(
    () => (found.length > 0 ? found : nearestPatterns(entries, shownFor)),
    [entries, found, shownFor],
  )
  const keys = shown.map(({ pattern }) => pattern.id)
  const walk = useGridWalk<HTMLUListElement>(keys, remembered().opened)
  const scroller = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = remembered().scrollTop
  }, [])

  const change = (part: Partial<Wanted>) => {
    const next = { ...wanted, ...part }
    remember({ wanted: next })
    setWanted(next)
    if (scroller.current !== null) scroller.current.scrollTop = 0
  }
  const choose = (ids: readonly string[]) => {
    remember({ chosen: ids })
    setChosen(ids)
  }
  const isFiltered = JSON.stringify(wanted) !== JSON.stringify(everything)
  return (
    <>
      <GalleryFilters
        entries={entries}
        wanted={wanted}
        field={field}
        onChange={change}
        onDown={walk.focusFirst}
        onEnter={() => {
          const [first] = [...findPatterns(entries, wanted), ...nearestPatterns(entries, wanted)]
          if (first !== undefined) openAbove({ name: 'pattern', patternId: first.pattern.id })
        }}
      />
      <div className="flex h-8 items-center gap-3 border-b border-line px-6 pb-2 text-12 text-soft">
        <p role="status">
          {found.length === entries.length
            ? `${entries.length} patterns`
            : `${found.length} of ${entries.length} patterns`}
          {found.length < shown.length && `, ${shown.length} nearest`}
        </p>
        {isFiltered && (
          <Button
            look="smallBare"
            onClick={() => {
              change(everything)
              field.current?.focus()
            }}
          >
            Show all
          </Button>
        )}
        <span className="ml-auto">
          <ComparisonMenu />
        </span>
      </div>
      <div
        ref={scroller}
        className="min-h-0 flex-1 overflow-y-auto bg-panel px-6 py-4"
        onScroll={(event) => remember({ scrollTop: event.currentTarget.scrollTop })}
      >
        {shown.length > found.length && <OnlyNearest wanted={shownFor} />}
        {shown.length === 0 ? (
          <Nothing wanted={wanted} />
        ) : (
          <ul
            {...walk.props}
            aria-label="Patterns"
            className="grid grid-cols-[repeat(auto-fill,minmax(min(272px,100%),1fr))] gap-4"
          >
            {shown.map(({ pattern }) => (
              <PatternCard
                key={pattern.id}
                pattern={pattern}
                theme={theme}
                isStop={walk.stop === pattern.id}
                isChosen={chosen.includes(pattern.id)}
                mayChoose={chosen.length < mostCompared}
                onChoose={(id) =>
                  choose(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
                }
              />
            ))}
          </ul>
        )}
      </div>
      <Compare chosen={chosen} onClear={() => choose([])} />
    </>
  )
}

function OnlyNearest({ wanted: { query, category, service, asks } }: { readonly wanted: Wanted }) {
  const words = query.trim()
  const where = category !== null || service !== null || asks ? 'Nothing in these filters' : 'Nothing'
  return (
    <p className="pb-3 text-13 font-semibold text-ink">
      {where} {/\s/.test(words) ? 'has all of these words' : `says “${words}”`}; nearest:
    </p>
  )
}

function Nothing({ wanted: { query, category, service, asks } }: { readonly wanted: Wanted }) {
  const words = query.trim()
  return (
    <div className="mx-auto max-w-md py-16 text-center text-13 text-soft">
      <p className="text-15 font-semibold text-ink">
        {words === '' ? 'No pattern is all of this.' : `No pattern speaks of “${words}”.`}
      </p>
      <p className="mt-1">
        {category !== null || service !== null || asks
          ? 'Take a filter away, or choose “Show all”.'
          : 'Try fewer words, the name of a service such as “SQS”, or choose “Show all”.'}
      </p>
    </div>
  )
}

function Compare({ chosen, onClear }: { readonly chosen: readonly string[]; readonly onClear: () => void }) {
  if (chosen.length === 0) return null
  return (
    <footer className="flex items-center gap-2 border-t border-line px-6 py-3">
      <p className="min-w-0 flex-1 truncate text-12 text-soft">
        {chosen.length === 1
          ? 'Choose one to three more to compare.'
          : patterns
              .filter(({ id }) => chosen.includes(id))
              .map(({ title }) => title)
              .join(' · ')}
      </p>
      <Button look="bare" onClick={onClear}>
        Clear
      </Button>
      <Button
        data-leads="compare"
        disabled={chosen.length < fewestCompared}
        onClick={() => openAbove({ name: 'comparison', patternIds: chosen }, 'compare')}
      >
        Compare ({chosen.length})
      </Button>
    </footer>
  )
}
