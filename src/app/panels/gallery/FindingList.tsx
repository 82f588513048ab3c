import type { Finding } from '../../../core/model/results'
import { useSession } from '../../session/session'
import { RuleLines } from '../findings/FindingDetails'
import { SeverityGlyph } from '../ui/SeverityGlyph'
import { findingsByRule, type OfRule } from './findings-by-rule'

/** What the checks say of a pattern: of each check its messages, and folded away why, how to fix it, and what AWS says. */
export function FindingList({
  findings,
  isFirstOpen,
  className,
}: {
  readonly findings: readonly Finding[]
  readonly isFirstOpen: boolean
  readonly className: string
}) {
  return (
    <ul aria-label="What the checks say" className={className}>
      {findingsByRule(findings).map((found, index) => (
        <FindingText key={found.key} found={found} isOpen={isFirstOpen && index === 0} />
      ))}
    </ul>
  )
}

function FindingText({ found, isOpen }: { readonly found: OfRule; readonly isOpen: boolean }) {
  const rule = useSession((state) => state.knowledge.rules.find(({ id }) => id === found.ruleId))
  const facts = useSession((state) => state.knowledge.facts)
  const factIds = found.factIds.length > 0 ? found.factIds : (rule?.facts ?? [])
  const shown = factIds.flatMap((id) => facts.find((fact) => fact.id === id) ?? [])
  return (
    <li className="flex items-start gap-2 text-13 text-ink">
      <span className="mt-0.5">
        <SeverityGlyph of={found.severity} />
      </span>
      <div className="min-w-0 flex-1">
        {found.messages.map(({ text, count }) => (
          <p key={text} className="mb-1 last-of-type:mb-0">
            {text}
            {count > 1 && <span className="text-soft"> · {count} times</span>}
          </p>
        ))}
        {rule !== undefined && (
          <details open={isOpen} className="mt-1 text-12">
            <summary className="w-fit cursor-pointer rounded text-soft hover:text-ink">
              Why, and what AWS says
            </summary>
            <dl className="mt-1 [&>dd]:mb-2">
              <RuleLines rule={rule} facts={shown} />
            </dl>
          </details>
        )}
      </div>
    </li>
  )
}
