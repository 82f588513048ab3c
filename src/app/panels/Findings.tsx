import { ChevronDown, ChevronUp, LoaderCircle } from 'lucide-react'
import { useId, useState } from 'react'
import type { Severity } from '../../core/model/diagram'
import { useSession } from '../session/session'
import * as session from '../session/session'
import { crashedOutcomes, dismissedFindings, shownFindings } from '../session/session'
import { DismissedRow } from './findings/DismissedRow'
import { FindingRow } from './findings/FindingRow'
import { FoldedLine } from './findings/FoldedLine'
import { Button } from './ui/Button'
import { SeverityGlyph } from './ui/SeverityGlyph'
import { severityWords } from './ui/severity-words'

const counted = ['error', 'warning', 'info'] as const

/** The bottom panel: counts by severity, and unfolded, every finding of the open diagram. */
export function Findings() {
  const isOpen = useSession((state) => state.panels.bottom)
  const height = useSession((state) => state.panels.bottomHeight)
  const status = useSession((state) => state.review.status)
  const [only, setOnly] = useState<Severity | null>(null)
  const all = useSession(shownFindings)
  const dismissed = useSession(dismissedFindings)
  const crashed = useSession(crashedOutcomes)
  const incomplete = all.filter(({ severity }) => severity === 'incomplete')
  const open = all.filter(({ severity }) => severity !== 'incomplete')
  const bodyId = useId()
  const shown = only === null ? open : open.filter(({ severity }) => severity === only)
  return (
    <section aria-label="Findings" className="flex min-h-0 flex-col border-t border-line bg-panel">
      <header className="flex h-9 shrink-0 items-center gap-1 px-2">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={bodyId}
          className="flex h-7 items-center gap-1.5 rounded px-2 text-13 font-semibold text-ink hover:bg-hover"
          onClick={() => session.setPanels({ bottom: !isOpen })}
        >
          {isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronUp size={16} aria-hidden />}
          Findings
        </button>
        <div role="group" aria-label="Show only" className="flex items-center gap-1">
          {counted.map((severity) => {
            const count = open.filter((finding) => finding.severity === severity).length
            const { one, many } = severityWords[severity]
            return (
              <button
                key={severity}
                type="button"
                aria-pressed={only === severity}
                className="flex h-7 items-center gap-1.5 rounded px-2 text-12 text-soft hover:bg-hover aria-pressed:bg-hover aria-pressed:text-ink"
                onClick={() => {
                  setOnly(only === severity ? null : severity)
                  session.setPanels({ bottom: true })
                }}
              >
                <SeverityGlyph of={severity} size={14} silent muted={count === 0} />
                {count} {count === 1 ? one : many}
              </button>
            )
          })}
        </div>
        <ReviewState status={status} />
      </header>
      <div
        id={bodyId}
        hidden={!isOpen}
        style={{ maxHeight: height }}
        className="overflow-y-auto border-t border-line bg-ground"
      >
        {isOpen && (
          <>
            <ul aria-label="Findings">
              {shown.map((finding) => (
                <FindingRow key={finding.key} finding={finding} />
              ))}
            </ul>
            {shown.length === 0 && (
              <Nothing
                only={only}
                status={status}
                below={[
                  ...(incomplete.length > 0 ? [`${incomplete.length} incomplete`] : []),
                  ...(dismissed.length > 0 ? [`${dismissed.length} dismissed`] : []),
                  ...(crashed.length > 0 ? [`${crashed.length} not finished`] : []),
                ]}
              />
            )}
            {incomplete.length > 0 && (
              <FoldedLine title={`Before this can work (${incomplete.length})`}>
                {incomplete.map((finding) => (
                  <FindingRow key={finding.key} finding={finding} />
                ))}
              </FoldedLine>
            )}
            {dismissed.length > 0 && (
              <FoldedLine title={`Dismissed (${dismissed.length})`}>
                {dismissed.map((finding) => (
                  <DismissedRow key={finding.key} finding={finding} />
                ))}
              </FoldedLine>
            )}
            {crashed.map(({ ruleId, error }) => (
              <p key={ruleId} className="px-4 py-2 text-12 text-soft">
                The check “{ruleId}” could not finish, so it says nothing about this diagram. The other checks
                ran.
                {error !== undefined && ` (${error})`}
              </p>
            ))}
          </>
        )}
      </div>
    </section>
  )
}

function ReviewState({ status }: { readonly status: 'checking' | 'current' | 'failed' }) {
  if (status === 'current') return null
  return (
    <p className="ml-auto flex items-center gap-1.5 pr-2 text-12 text-soft">
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

/** What an empty list means, which is never more than the checks know. */
function Nothing({
  only,
  status,
  below,
}: {
  readonly only: Severity | null
  readonly status: 'checking' | 'current' | 'failed'
  /** What is listed under it all the same, counted in words. */
  readonly below: readonly string[]
}) {
  const isEmpty = useSession((state) => Object.keys(state.diagram.nodes).length === 0)
  if (status !== 'current') return null
  const isQuiet = !isEmpty && only === null && below.length === 0
  const text = isEmpty
    ? 'What AWS would refuse appears here while you draw.'
    : only !== null
      ? `No ${severityWords[only].many}.`
      : isQuiet
        ? 'No open findings.'
        : `Nothing open; ${below.join(', ')} below.`
  return (
    <p className="flex items-center gap-2 px-4 py-3 text-13 text-soft">
      {isQuiet && <SeverityGlyph of="passed" silent />}
      {text}
    </p>
  )
}
