import { ChevronRight } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import type { Diagram } from '../../../core/model/diagram'
import type { Finding } from '../../../core/model/results'
import { useSession } from '../../session/session'
import * as session from '../../session/session'
import { connectionOf, endsOf, thingName } from '../names'
import { row } from '../ui/classes'
import { useOpen } from '../ui/kept-open'
import { SeverityGlyph } from '../ui/SeverityGlyph'
import type { RowPlace } from '../ui/use-rows-in-view'
import { FindingDetails } from './FindingDetails'

/** One finding: a click selects and frames what it is about, the arrow beside it shows the rest. */
export function FindingRow({
  finding,
  place,
  showsThing = true,
  startsOpen = false,
}: {
  readonly finding: Finding
  readonly place: RowPlace
  readonly showsThing?: boolean
  readonly startsOpen?: boolean
}) {
  const [isOpen, setOpen] = useOpen(finding.key, startsOpen)
  const details = useId()
  const line = useRef<HTMLLIElement>(null)
  const wasOpen = useRef(isOpen)
  const about = useSession((state) => whatItIsAbout(state.diagram, finding))

  // What unfolds at the lower end of a small panel would stay out of sight.
  useEffect(() => {
    if (isOpen && !wasOpen.current) line.current?.scrollIntoView({ block: 'nearest' })
    wasOpen.current = isOpen
  }, [isOpen])

  return (
    <li {...place} ref={line} className="border-b border-line last:border-b-0">
      <div className="flex items-start gap-1 px-3 py-0.5">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={details}
          aria-label={`Details of: ${finding.message}`}
          className="my-1 inline-grid size-6 shrink-0 place-items-center rounded text-soft hover:bg-hover hover:text-ink"
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronRight size={16} className={isOpen ? 'rotate-90' : ''} aria-hidden />
        </button>
        <button
          type="button"
          className={`${row} min-h-8 items-start py-1.5`}
          onClick={() => {
            // All of it is brought into view; what the message is about is what the inspector shows.
            session.select([finding.at[0].at])
            session.focusOn(finding.at.map(({ at }) => at))
            setOpen(true)
          }}
        >
          <span className="mt-0.5">
            <SeverityGlyph of={finding.severity} />
          </span>
          <span className="min-w-0 flex-1">{finding.message}</span>
          {showsThing && (
            <span className="max-w-44 shrink-0 truncate text-12 leading-5 text-soft">{about}</span>
          )}
        </button>
      </div>
      <div
        id={details}
        hidden={!isOpen}
        className={showsThing ? 'max-w-3xl pr-4 pb-3 pl-[72px]' : 'pr-4 pb-3 pl-[72px]'}
      >
        {isOpen && <FindingDetails finding={finding} isNarrow={!showsThing} />}
      </div>
    </li>
  )
}

/** The thing that the message is about; a connection by its ends. */
function whatItIsAbout(diagram: Diagram, { at: [first] }: Finding): string {
  const connection = connectionOf(diagram, first.at)
  return connection === undefined ? thingName(diagram, first.at) : endsOf(diagram, connection)
}
