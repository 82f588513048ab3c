import type { Fact } from '../../../core/catalog/fact'
import type { RaisedQuota } from '../../../core/model/diagram'
import type { Pass } from '../../../core/model/results'
import { SourceLink } from '../findings/FindingDetails'
import { headroomWords } from '../fact-words'
import { SeverityGlyph } from '../ui/SeverityGlyph'
import { RaisedNote } from './RaisedNote'

/** What passed, with how much to spare, and what raised its limit. */
export function PassLine({
  pass,
  fact,
  raise,
}: {
  readonly pass: Pass
  readonly fact: Fact | undefined
  readonly raise: RaisedQuota | undefined
}) {
  if (fact === undefined) return null
  const headroom = headroomWords(pass, fact)
  return (
    <li className="flex items-start gap-2 text-12">
      <span className="mt-0.5">
        <SeverityGlyph of="passed" size={14} />
      </span>
      <span className="min-w-0 flex-1">
        {headroom !== null && <span className="block font-semibold text-ink">{headroom}</span>}
        <span className="block text-ink">{fact.statement}</span>
        <SourceLink source={fact.sources[0]} />
        {raise !== undefined && <RaisedNote quota={raise} fact={fact} />}
      </span>
    </li>
  )
}
