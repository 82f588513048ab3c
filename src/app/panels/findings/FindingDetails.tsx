import { ExternalLink, Eye, Route } from 'lucide-react'
import type { Fact } from '../../../core/catalog/fact'
import type { Finding, Source } from '../../../core/model/results'
import { useSession } from '../../session/session'
import * as session from '../../session/session'
import { showWay } from '../../session/show-way'
import { limitWords } from '../../../core/catalog/limit-words'
import { Button } from '../ui/Button'
import { link } from '../ui/classes'

/** The buttons right under the message, then why a finding is one, what to do about it, and what AWS says. */
export function FindingDetails({
  finding,
  isNarrow,
}: {
  readonly finding: Finding
  /** Terms above what they stand for, for the inspector. */
  readonly isNarrow: boolean
}) {
  const rule = useSession((state) => state.knowledge.rules.find(({ id }) => id === finding.ruleId))
  const facts = useSession((state) => state.knowledge.facts)
  const isPreviewed = useSession((state) => state.preview?.key === finding.key)
  const factIds = finding.factIds.length > 0 ? finding.factIds : (rule?.facts ?? [])
  const shown = factIds.flatMap((id) => facts.find((fact) => fact.id === id) ?? [])
  const about = rule !== undefined && (
    <Button
      look="smallBare"
      aria-label={`About this check: ${rule.title}`}
      onClick={() => session.openDialog({ name: 'rules', ruleId: rule.id })}
    >
      About this check
    </Button>
  )
  return (
    <div className="flex flex-col gap-2 text-12 text-ink">
      {finding.dismissedBecause !== null ? (
        <p className="text-soft">
          Dismissed: {finding.dismissedBecause} {about}
        </p>
      ) : (
        <div className={`flex items-start gap-2 ${isNarrow ? 'flex-wrap' : ''}`}>
          {/* Many fixes wrap among themselves, and “Dismiss…” stays in their first row; the inspector has no room for that. */}
          <div className={isNarrow ? 'contents' : 'flex min-w-0 flex-wrap gap-2 empty:hidden'}>
            {finding.fixes.map(({ label }, index) => (
              <Button
                key={label}
                look="small"
                // Where it is narrow, a long label takes several lines.
                className={isNarrow ? 'h-auto! min-h-6 max-w-full py-0.5 text-left whitespace-normal!' : ''}
                aria-label={`Preview: ${label}`}
                aria-pressed={isPreviewed}
                onClick={() => void session.previewFix(finding.key, index)}
              >
                <Eye size={14} className="shrink-0" aria-hidden /> {label}
              </Button>
            ))}
            {finding.asked !== undefined && (
              <Button look="small" onClick={() => showWay(finding)}>
                <Route size={14} className="shrink-0" aria-hidden /> Show the path
              </Button>
            )}
            {finding.raisable !== null && (
              <Button
                look="small"
                onClick={() => session.openDialog({ name: 'raise-quota', key: finding.key })}
              >
                Raise quota…
              </Button>
            )}
          </div>
          <Button
            look="smallBare"
            className={
              finding.fixes.length === 0 && finding.raisable === null && finding.asked === undefined
                ? '-ml-1.5'
                : ''
            }
            onClick={() => session.openDialog({ name: 'dismiss', key: finding.key })}
          >
            Dismiss…
          </Button>
          {about}
        </div>
      )}
      {rule !== undefined && (
        <dl className={isNarrow ? '[&>dd]:mb-2' : 'grid grid-cols-[72px_minmax(0,1fr)] gap-x-2 gap-y-1'}>
          <RuleLines rule={rule} facts={shown} />
        </dl>
      )}
    </div>
  )
}

/** Lines of a definition list: why a finding of this rule is one, what to do about it, and what AWS says. */
export function RuleLines({
  rule,
  facts,
}: {
  readonly rule: { readonly why: string; readonly howToFix: string; readonly sources: readonly Source[] }
  readonly facts: readonly Fact[]
}) {
  return (
    <>
      <dt className="text-soft">Why</dt>
      <dd>{rule.why}</dd>
      <dt className="text-soft">How to fix</dt>
      <dd>{rule.howToFix}</dd>
      {facts.map((fact, index) => (
        <FactLine key={fact.id} fact={fact} label={index === 0 ? 'AWS says' : ''} />
      ))}
      {facts.length === 0 && (
        <>
          <dt className="text-soft">Source</dt>
          <dd className="flex flex-col">
            {rule.sources.map((source) => (
              <SourceLink key={source.url} source={source} />
            ))}
          </dd>
        </>
      )}
    </>
  )
}

/** A fact as a line of a definition list: what AWS says, the limit, whether it is raised, and where it stands. */
export function FactLine({ fact, label }: { readonly fact: Fact; readonly label: string }) {
  const limit = limitWords(fact)
  return (
    <>
      <dt className="text-soft">{label}</dt>
      <dd>
        {fact.statement}
        {limit !== null && <b className="font-semibold"> {limit}</b>}
        {fact.nature === 'soft' && <span className="text-soft"> · AWS raises it on request</span>}
        <span className="block">
          <SourceLink source={fact.sources[0]} />
        </span>
      </dd>
    </>
  )
}

/** A page of AWS's documentation, in a new tab, with the date of what was read. */
export function SourceLink({ source }: { readonly source: Source }) {
  return (
    <a className={`${link} inline`} href={source.url} target="_blank" rel="noopener noreferrer">
      {source.title}
      <ExternalLink size={12} className="ml-1 inline align-[-1px]" aria-hidden />
      <span className="sr-only"> (opens in a new tab)</span>
      <span className="inline-block pl-1 text-soft no-underline">as of {source.asOf}</span>
    </a>
  )
}
