import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useSession } from '../../session/session'
import { control, heading, row } from '../ui/classes'
import { useRoving } from '../ui/use-roving'
import { findRules } from './find-rules'

/** Every check by what it is about, to search and to choose from. */
export function RuleList({
  chosen,
  onChoose,
}: {
  readonly chosen: string | undefined
  readonly onChoose: (ruleId: string) => void
}) {
  const rules = useSession((state) => state.knowledge.rules)
  const severities = useSession((state) => state.diagram.review.severities)
  const [query, setQuery] = useState('')
  const roving = useRoving<HTMLDivElement>()
  const current = useRef<HTMLButtonElement>(null)
  const groups = findRules(rules, query)
  const ids = groups.flatMap((group) => group.rules.map(({ id }) => id))
  // The chosen one is where the Tab key arrives.
  const keys = chosen !== undefined && ids.includes(chosen) ? [chosen, ...ids] : ids
  const changed = new Set(Object.keys(severities).map((key) => key.split('/')[0]))

  useEffect(() => {
    current.current?.scrollIntoView({ block: 'center' })
  }, [])

  return (
    <div className="flex min-h-0 flex-col">
      <div className="relative shrink-0 px-4 py-3">
        <Search
          size={16}
          className="pointer-events-none absolute top-1/2 left-6 -translate-y-1/2 text-soft"
          aria-hidden
        />
        <input
          type="text"
          role="searchbox"
          aria-label="Search checks"
          placeholder={`Search ${rules.length} checks`}
          autoComplete="off"
          spellCheck={false}
          className={`${control} h-8 pl-8`}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [first] = ids
            if (event.key === 'Enter' && first !== undefined) onChoose(first)
            else if (event.key === 'ArrowDown') roving.focusFirst()
            else if (event.key === 'Escape' && query !== '') setQuery('')
            else return
            event.preventDefault()
            event.stopPropagation()
          }}
        />
      </div>
      <div {...roving.props} className="min-h-0 flex-1 overflow-y-auto px-2 pb-4">
        {groups.map((group) => (
          <section key={group.id} aria-label={group.title} className="mb-2">
            <h3 className={`${heading} px-2 py-1`}>
              {group.title} ({group.rules.length})
            </h3>
            <ul>
              {group.rules.map(({ id, title }) => (
                <li key={id}>
                  <button
                    type="button"
                    {...(id === chosen ? { ref: current, 'aria-current': true } : {})}
                    {...roving.item(id, keys)}
                    className={`${row} min-h-8 py-1 aria-[current]:bg-hover aria-[current]:font-semibold`}
                    onClick={() => onChoose(id)}
                  >
                    <span className="min-w-0 flex-1">{title}</span>
                    {changed.has(id) && (
                      <span className="shrink-0 text-11 font-normal text-soft">
                        {severities[id] === 'off' ? 'off' : 'changed'}
                      </span>
                    )}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {groups.length === 0 && (
          <p className="px-2 py-1 text-12 text-soft">
            {rules.length === 0 ? 'The checks are not there yet.' : `No check speaks of “${query.trim()}”.`}
          </p>
        )}
      </div>
    </div>
  )
}
