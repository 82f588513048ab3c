import type { Fact } from '../../../core/catalog/fact'
import type { RaisedQuota } from '../../../core/model/diagram'
import { SourceLink } from '../findings/FindingDetails'
import { headroomWords } from '../fact-words'
import { AboutRules } from '../rules/AboutRules'
import { SeverityGlyph } from '../ui/SeverityGlyph'
import type { RowPlace } from '../ui/use-rows-in-view'
import { headroomShare, type PassedLine } from './check-lines'
import { RaisedNote } from './RaisedNote'

/** What passed, with how much to spare, what raised its limit, and which check said so. */
export function PassLine({
  line: { pass, ruleIds },
  place,
  fact,
  raise,
}: {
  readonly line: PassedLine
  readonly place: RowPlace
  readonly fact: Fact | undefined
  readonly raise: RaisedQuota | undefined
}) {
  if (fact === undefined) return null
  const headroom = headroomWords(pass, fact)
  const share = headroomShare(pass, fact)
  return (
    <li {...place} className="flex items-start gap-2 text-12">
      <span className="mt-0.5">
        <SeverityGlyph of="passed" size={14} />
      </span>
      <span className="flex min-w-0 flex-1 flex-col items-start">
        {headroom !== null && <span className="font-semibold text-ink">{headroom}</span>}
        {share !== null && (
          // The words above say the same.
          <span aria-hidden className="my-1 block h-1 w-full overflow-hidden rounded-full bg-line">
            <span
              className="block h-full min-w-0.5 rounded-full bg-passed"
              style={{ width: `${share * 100}%` }}
            />
          </span>
        )}
        <span className="text-ink">{fact.statement}</span>
        <SourceLink source={fact.sources[0]} />
        <AboutRules ruleIds={ruleIds} />
        {raise !== undefined && <RaisedNote quota={raise} fact={fact} />}
      </span>
    </li>
  )
}
