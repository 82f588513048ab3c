import { useState } from 'react'
import type { Fact } from '../../../core/catalog/fact'
import { limitWords } from '../../../core/catalog/limit-words'
import { focusField } from '../../session/panels'
import { shortStatement } from '../fact-words'
import { SourceLink } from '../findings/FindingDetails'
import { lowered } from '../names'
import { AboutRules } from '../rules/AboutRules'
import { link } from '../ui/classes'
import { SeverityGlyph } from '../ui/SeverityGlyph'
import type { RowPlace } from '../ui/use-rows-in-view'
import type { NeededLine } from './check-lines'

/** A value that checks wait for: the way to its field, what AWS says of it, and who asks. */
export function NeedLine({
  line: { needs, ruleIds },
  place,
  label,
  factOf,
}: {
  readonly line: NeededLine
  readonly place: RowPlace
  readonly label: string
  readonly factOf: (id: string) => Fact | undefined
}) {
  const [isOpen, setOpen] = useState(false)
  const { part } = needs.needs
  const facts = needs.factIds.flatMap((id) => factOf(id) ?? [])
  const shown = isOpen || facts.length <= 2 ? facts : facts.slice(0, 1)
  return (
    <li {...place} className="flex items-start gap-2 text-12">
      <span className="mt-0.5">
        <SeverityGlyph of="incomplete" size={14} silent />
      </span>
      <span className="flex min-w-0 flex-1 flex-col items-start">
        {part === undefined ? (
          <span className="text-ink">{label}</span>
        ) : (
          <button type="button" className={`${link} text-left`} onClick={() => focusField(part)}>
            State {label}
          </button>
        )}
        {shown.map((fact) => (
          <span key={fact.id} className="text-ink">
            {wordsOf(fact)}{' '}
            <span className="block">
              <SourceLink source={fact.sources[0]} />
            </span>
          </span>
        ))}
        {shown.length < facts.length && (
          <button type="button" className={`${link} text-left`} onClick={() => setOpen(true)}>
            {facts.length - shown.length} more facts
          </button>
        )}
        <AboutRules ruleIds={ruleIds} />
      </span>
    </li>
  )
}

function wordsOf(fact: Fact): string {
  const limit = limitWords(fact)
  return limit === null ? shortStatement(fact) : `Limit ${limit}: ${lowered(shortStatement(fact))}`
}
