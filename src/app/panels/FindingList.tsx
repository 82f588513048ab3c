import { useMemo, useRef } from 'react'
import type { Severity } from '../../core/model/diagram'
import type { Finding } from '../../core/model/results'
import { crashedOutcomes, dismissedFindings, shownFindings, useSession } from '../session/session'
import { AllChecksButton, AllChecksLine } from './findings/AllChecks'
import { DismissedRow } from './findings/DismissedRow'
import { FindingRows } from './findings/FindingRows'
import { FoldedLine } from './findings/FoldedLine'
import { LongList } from './ui/LongList'
import { SeverityGlyph } from './ui/SeverityGlyph'
import { severityWords } from './ui/severity-words'
import { useFocusKept } from './ui/use-focus-kept'

/** Every finding of the open diagram, or those of one severity. Another review costs one step per finding; drawing, what is in view. */
export function FindingList({ only }: { readonly only: Severity | null }) {
  const status = useSession((state) => state.review.status)
  const all = useSession(shownFindings)
  const dismissed = useSession(dismissedFindings)
  const crashed = useSession(crashedOutcomes)
  const { incomplete, open, shown } = useMemo(() => {
    const [left, found] = [
      withSeverity(all, 'incomplete'),
      all.filter(({ severity }) => severity !== 'incomplete'),
    ]
    return { incomplete: left, open: found, shown: only === null ? found : withSeverity(all, only) }
  }, [all, only])
  const root = useRef<HTMLDivElement>(null)
  useFocusKept(root)
  return (
    <div ref={root}>
      <FindingRows aria-label="Findings" findings={shown} />
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
          {(list) => <FindingRows {...list} findings={incomplete} />}
        </FoldedLine>
      )}
      {dismissed.length > 0 && (
        <FoldedLine title={`Dismissed (${dismissed.length})`}>
          {(list) => (
            <LongList {...list} items={dismissed} keyOf={keyOf} rowHeight={dismissedHeight}>
              {(finding, place) => <DismissedRow key={finding.key} finding={finding} place={place} />}
            </LongList>
          )}
        </FoldedLine>
      )}
      {crashed.map(({ ruleId, error }) => (
        <p key={ruleId} className="px-4 py-2 text-12 text-soft">
          The check “{ruleId}” could not finish, so it says nothing about this diagram. The other checks ran.
          {error !== undefined && ` (${error})`}
        </p>
      ))}
      <AllChecksLine hasButton={shown.length > 0} />
    </div>
  )
}

const keyOf = ({ key }: Finding) => key
/** In px, of a finding and its reason on a line each. */
const dismissedHeight = 51

function withSeverity(findings: readonly Finding[], severity: Severity): readonly Finding[] {
  return findings.filter((finding) => finding.severity === severity)
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
