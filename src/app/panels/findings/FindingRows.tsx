import { ChevronRight } from 'lucide-react'
import { useId, useMemo } from 'react'
import type { Finding } from '../../../core/model/results'
import { useSession } from '../../session/session'
import { useOpen } from '../ui/kept-open'
import { LongList } from '../ui/LongList'
import { SeverityGlyph } from '../ui/SeverityGlyph'
import type { RowPlace } from '../ui/use-rows-in-view'
import { FindingRow } from './FindingRow'
import { groupFindings, type FindingGroup } from './group-findings'

/** In px, of a row that is folded, with its border. */
const rowHeight = 37

/** Findings as a list; many of one check and message are one row that unfolds to them. */
export function FindingRows({
  findings,
  ...list
}: {
  readonly findings: readonly Finding[]
  readonly id?: string
  readonly 'aria-label': string
}) {
  const groups = useMemo(() => groupFindings(findings), [findings])
  return (
    <LongList {...list} items={groups} keyOf={keyOf} rowHeight={rowHeight}>
      {(group, place) =>
        group.findings.length === 1 ? (
          <FindingRow key={group.key} finding={group.findings[0]} place={place} />
        ) : (
          <GroupRow key={group.key} group={group} place={place} />
        )
      }
    </LongList>
  )
}

const keyOf = ({ key }: { readonly key: string }) => key

function GroupRow({
  group: { key, findings },
  place,
}: {
  readonly group: FindingGroup
  readonly place: RowPlace
}) {
  const [isOpen, setOpen] = useOpen(key)
  const id = useId()
  const [first] = findings
  const title = useSession((state) => state.knowledge.rules.find((rule) => rule.id === first.ruleId)?.title)
  const words = `${findings.length} × ${title ?? first.message}`
  return (
    <li {...place} className="border-b border-line last:border-b-0">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        className="flex min-h-9 w-full items-center gap-1 px-3 text-left text-13 text-ink hover:bg-hover focus-visible:-outline-offset-2"
        onClick={() => setOpen(!isOpen)}
      >
        <span className="inline-grid size-6 shrink-0 place-items-center text-soft">
          <ChevronRight size={16} className={isOpen ? 'rotate-90' : ''} aria-hidden />
        </span>
        <span className="flex min-w-0 items-center gap-2 px-2">
          <SeverityGlyph of={first.severity} />
          {words}
        </span>
      </button>
      {isOpen ? (
        <LongList
          id={id}
          aria-label={words}
          className="border-t border-line pl-6"
          items={findings}
          keyOf={keyOf}
          rowHeight={rowHeight}
        >
          {(finding, at) => <FindingRow key={finding.key} finding={finding} place={at} />}
        </LongList>
      ) : (
        <ul id={id} hidden aria-label={words} />
      )}
    </li>
  )
}
