import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import type { Finding } from '../../../core/model/results'
import { useSession } from '../../session/session'
import { SeverityGlyph } from '../ui/SeverityGlyph'
import { FindingRow } from './FindingRow'
import { groupFindings, type FindingGroup } from './group-findings'

/** Findings as items of a list; many of one check and message are one row that unfolds to them. */
export function FindingRows({ findings }: { readonly findings: readonly Finding[] }) {
  return groupFindings(findings).map((group) =>
    group.findings.length === 1 ? (
      <FindingRow key={group.key} finding={group.findings[0]} />
    ) : (
      <GroupRow key={group.key} group={group} />
    ),
  )
}

function GroupRow({ group: { findings } }: { readonly group: FindingGroup }) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const [first] = findings
  const title = useSession((state) => state.knowledge.rules.find((rule) => rule.id === first.ruleId)?.title)
  const words = `${findings.length} × ${title ?? first.message}`
  return (
    <li className="border-b border-line last:border-b-0">
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
      <ul id={id} hidden={!isOpen} aria-label={words} className="border-t border-line pl-6">
        {isOpen && findings.map((finding) => <FindingRow key={finding.key} finding={finding} />)}
      </ul>
    </li>
  )
}
