import { LoaderCircle } from 'lucide-react'
import type { Severity } from '../../core/model/diagram'
import { countsBySeverity, useSession } from '../session/session'
import * as session from '../session/session'
import { Button } from './ui/Button'
import { SeverityGlyph } from './ui/SeverityGlyph'
import { severityWords } from './ui/severity-words'

const counted = ['error', 'warning', 'info', 'incomplete'] as const

/** How many findings there are of each severity; one of them shows only those. */
export function FindingCounts({
  only,
  onOnly,
}: {
  readonly only: Severity | null
  readonly onOnly: (only: Severity | null) => void
}) {
  const counts = useSession(countsBySeverity)
  return (
    <div role="group" aria-label="Show only" className="flex items-center gap-1">
      {counted.map((severity) => {
        const count = counts[severity]
        return (
          <button
            key={severity}
            type="button"
            aria-pressed={only === severity}
            title={`${count} ${wordFor(severity, count)}`}
            className="flex h-7 items-center gap-1.5 rounded px-1.5 text-12 text-soft hover:bg-hover aria-pressed:bg-hover aria-pressed:text-ink"
            onClick={() => onOnly(only === severity ? null : severity)}
          >
            <SeverityGlyph of={severity} size={14} silent muted={count === 0} />
            <span>
              {count} <span className="@max-[680px]:sr-only">{wordFor(severity, count)}</span>
            </span>
          </button>
        )
      })}
    </div>
  )
}

/** “errors”; what is incomplete is no fault and is counted as what remains: “to do”. */
function wordFor(severity: Severity, count: number): string {
  if (severity === 'incomplete') return 'to do'
  const { one, many } = severityWords[severity]
  return count === 1 ? one : many
}

/** Whether the checks are at work, or have stopped. */
export function ReviewState({ status }: { readonly status: 'checking' | 'current' | 'failed' }) {
  if (status === 'current') return null
  return (
    <p
      className={`ml-auto flex items-center gap-1.5 pr-2 text-12 text-soft ${status === 'checking' ? 'min-w-0 overflow-hidden' : ''}`}
    >
      {status === 'checking' ? (
        <>
          <LoaderCircle size={14} aria-hidden /> Checking…
        </>
      ) : (
        <>
          The checks have stopped.
          <Button look="small" onClick={session.retryReview}>
            Start them again
          </Button>
        </>
      )}
    </p>
  )
}
