import { ChevronDown, ChevronUp, LoaderCircle } from 'lucide-react'
import { useId, useState } from 'react'
import type { Severity } from '../../core/model/diagram'
import { useSession } from '../session/session'
import * as session from '../session/session'
import { crashedOutcomes, dismissedFindings, shownFindings } from '../session/session'
import { AllChecksButton, AllChecksLine } from './findings/AllChecks'
import { DismissedRow } from './findings/DismissedRow'
import { FindingRows } from './findings/FindingRows'
import { FoldedLine } from './findings/FoldedLine'
import { Button } from './ui/Button'
import { SeverityGlyph } from './ui/SeverityGlyph'
import { severityWords } from './ui/severity-words'

const counted = ['error', 'warning', 'info', 'incomplete'] as const

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
  const shown = only === null ? open : all.filter(({ severity }) => severity === only)
  return (
    <section aria-label="Findings" className="flex min-h-0 flex-col border-t border-line bg-panel">
      {/* What has stopped is told in a line of its own where there is no room beside the counts. */}
      <header
        className={`@container flex shrink-0 items-center gap-1 px-2 whitespace-nowrap ${status === 'failed' ? 'min-h-9 flex-wrap' : 'h-9'}`}
      >
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
            const count = all.filter((finding) => finding.severity === severity).length
            return (
              <button
                key={severity}
                type="button"
                aria-pressed={only === severity}
                title={`${count} ${wordFor(severity, count)}`}
                className="flex h-7 items-center gap-1.5 rounded px-1.5 text-12 text-soft hover:bg-hover aria-pressed:bg-hover aria-pressed:text-ink"
                onClick={() => {
                  setOnly(only === severity ? null : severity)
                  session.setPanels({ bottom: true })
                }}
              >
                <SeverityGlyph of={severity} size={14} silent muted={count === 0} />
                <span>
                  {count} <span className="@max-[480px]:sr-only">{wordFor(severity, count)}</span>
                </span>
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
              <FindingRows findings={shown} />
            </ul>
            {shown.length === 0 && (
              <Nothing
                only={only}
                status={status}
                below={[
                  ...(incomplete.length > 0 ? [`${incomplete.length} to do`] : []),
                  ...(dismissed.length > 0 ? [`${dismissed.length} dismissed`] : []),
                  ...(crashed.length > 0 ? [`${crashed.length} not finished`] : []),
                ]}
              />
            )}
            {incomplete.length > 0 && only !== 'incomplete' && (
              <FoldedLine
                title={`Before this can work (${incomplete.length})`}
                startsOpen={only === null && open.length === 0}
              >
                <FindingRows findings={incomplete} />
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
            <AllChecksLine hasButton={shown.length > 0} />
          </>
        )}
      </div>
    </section>
  )
}

/** “errors”; what is incomplete is no fault and is counted as what remains: “to do”. */
function wordFor(severity: Severity, count: number): string {
  if (severity === 'incomplete') return 'to do'
  const { one, many } = severityWords[severity]
  return count === 1 ? one : many
}

function ReviewState({ status }: { readonly status: 'checking' | 'current' | 'failed' }) {
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
      ? only === 'incomplete'
        ? 'Nothing to do before this can work.'
        : `No ${severityWords[only].many}.`
      : isQuiet
        ? 'No open findings.'
        : `Nothing open; ${below.join(', ')} below.`
  return (
    <p className="flex items-center gap-2 px-4 py-3 text-13 text-soft">
      {isQuiet && <SeverityGlyph of="passed" silent />}
      {text}
      <AllChecksButton />
    </p>
  )
}
