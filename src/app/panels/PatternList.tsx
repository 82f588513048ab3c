import { LayoutGrid } from 'lucide-react'
import { useState } from 'react'
import patterns from 'virtual:pattern-titles'
import * as session from '../session/session'
import { ComparisonMenu } from './gallery/ComparisonMenu'
import { startDrag } from './palette/start-drag'
import { fetchPatterns, insertPattern, openPattern, withPattern } from './palette/use-pattern'
import { Button } from './ui/Button'
import { useRoving } from './ui/use-roving'

/** The gallery: each pattern template with what it is, to open, to insert, to drag, or to read about. */
export function PatternList() {
  const roving = useRoving<HTMLUListElement>()
  const [active, setActive] = useState<string | null>(null)
  const keys = patterns.map(({ id }) => id)
  const activeKey = active ?? keys[0]
  return (
    <>
      <div className="flex shrink-0 gap-2 px-4 pt-3 pb-2">
        <Button className="flex-1" onClick={() => session.openDialog({ name: 'patterns' })}>
          <LayoutGrid size={16} aria-hidden /> Browse all
        </Button>
        <ComparisonMenu look="outlined" />
      </div>
      <ul
        {...roving.props}
        aria-label="Pattern templates"
        onPointerEnter={fetchPatterns}
        className="min-h-0 flex-1 overflow-y-auto py-1"
      >
        {patterns.map((pattern) => {
          const stop = pattern.id === activeKey ? 0 : -1
          return (
            <li
              key={pattern.id}
              draggable
              className="mx-1 cursor-grab rounded px-3 py-2 hover:bg-hover"
              onFocus={() => {
                setActive(pattern.id)
                fetchPatterns()
              }}
              onDragStart={(event) => {
                startDrag(event, { pattern: pattern.id })
                event.dataTransfer.setData(`application/x-lintel.pattern-${pattern.id}`, pattern.id)
              }}
            >
              <button
                type="button"
                {...roving.item(pattern.id, keys)}
                className="rounded text-left text-13 font-semibold text-ink hover:underline"
                onClick={() => session.openDialog({ name: 'pattern', patternId: pattern.id })}
              >
                {pattern.title}
              </button>
              <p className="mt-0.5 text-12 text-soft">{pattern.summary}</p>
              <div className="mt-2 flex gap-2">
                <Button
                  look="small"
                  tabIndex={stop}
                  aria-label={`Open as new: ${pattern.title}`}
                  onClick={() => withPattern(pattern.id, openPattern)}
                >
                  Open as new
                </Button>
                <Button
                  look="small"
                  tabIndex={stop}
                  aria-label={`Insert here: ${pattern.title}`}
                  onClick={() => withPattern(pattern.id, insertPattern)}
                >
                  Insert here
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </>
  )
}
