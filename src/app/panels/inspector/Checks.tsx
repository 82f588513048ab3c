import type { ReactNode } from 'react'
import type { Fact } from '../../../core/catalog/fact'
import { kindOf, serviceOf } from '../../../core/catalog/catalog'
import type { ConnectionId, Diagram, NodeId } from '../../../core/model/diagram'
import type { Needs } from '../../../core/model/results'
import { focusField } from '../../session/panels'
import { useSession } from '../../session/session'
import { checksOf, dismissedFindings } from '../../session/session'
import { DismissedRow } from '../findings/DismissedRow'
import { FindingRow } from '../findings/FindingRow'
import { limitWords, shortStatement } from '../fact-words'
import { connectionOf, lowered, nodeOf } from '../names'
import { Section } from '../ui/Section'
import { SeverityGlyph } from '../ui/SeverityGlyph'
import { raiseFor } from './raise-for'
import { PassLine } from './PassLine'
import { RaisedNote } from './RaisedNote'

/** What the rules said of one thing: what failed, what passed with how much to spare, what must be stated first. */
export function Checks({ id }: { readonly id: NodeId | ConnectionId }) {
  const { findings: failed, passes, needs } = useSession((state) => checksOf(state, id))
  const allDismissed = useSession(dismissedFindings)
  const status = useSession((state) => state.review.status)
  const facts = useSession((state) => state.knowledge.facts)
  const diagram = useSession((state) => state.diagram)
  const dismissed = allDismissed.filter(({ at }) => at.some((place) => place.at === id))
  const { raised } = diagram.review
  // What is raised and still not enough has no passed check to stand beside.
  const raisedOnly = raised.filter(
    ({ at, factId }) => at === id && !passes.some((pass) => pass.factId === factId),
  )
  const isEmpty = failed.length + dismissed.length + passes.length + needs.length + raisedOnly.length === 0
  const factOf = (factId: string) => facts.find((fact) => fact.id === factId)
  return (
    <>
      {status === 'checking' && <p className="px-4 pt-3 text-12 text-soft">Checking…</p>}
      {isEmpty && status !== 'checking' && (
        <p className="px-4 py-3 text-12 text-soft">
          No check looks at this yet. Findings, passed checks and values that are still needed appear here.
        </p>
      )}
      {failed.length > 0 && (
        <List title="Found">
          {failed.map((finding) => (
            <FindingRow
              key={finding.key}
              finding={finding}
              showsThing={false}
              startsOpen={failed.length === 1}
            />
          ))}
        </List>
      )}
      {needs.length > 0 && (
        <Section title="Checked as soon as you state it">
          <ul className="flex flex-col gap-2">
            {merged(needs).map((need) => (
              <NeedLine
                key={need.needs.part}
                need={need}
                label={fieldLabel(diagram, id, need.needs.part)}
                factOf={factOf}
              />
            ))}
          </ul>
        </Section>
      )}
      {passes.length > 0 && (
        <Section title="Passed">
          <ul className="flex flex-col gap-2">
            {passes.map((pass) => (
              <PassLine
                key={`${pass.factId} ${pass.pass.part ?? ''}`}
                pass={pass}
                fact={factOf(pass.factId)}
                raise={raiseFor(raised, pass.factId, pass.pass.at)}
              />
            ))}
          </ul>
        </Section>
      )}
      {raisedOnly.length > 0 && (
        <Section title="Raised quotas">
          <ul className="flex flex-col gap-2">
            {raisedOnly.map((quota) => (
              <li key={quota.factId}>
                <RaisedNote quota={quota} fact={factOf(quota.factId)} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {dismissed.length > 0 && (
        <List title="Dismissed">
          {dismissed.map((finding) => (
            <DismissedRow key={finding.key} finding={finding} />
          ))}
        </List>
      )}
    </>
  )
}

function List({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className="border-t border-line py-3 first:border-t-0">
      <h3 className="mb-1 px-4 text-11 font-semibold text-soft">{title}</h3>
      <ul>{children}</ul>
    </section>
  )
}

function NeedLine({
  need,
  label,
  factOf,
}: {
  readonly need: Needs
  readonly label: string
  readonly factOf: (id: string) => Fact | undefined
}) {
  const { part } = need.needs
  const words = need.factIds.flatMap((id) => {
    const fact = factOf(id)
    if (fact === undefined) return []
    const limit = limitWords(fact)
    return [limit === null ? shortStatement(fact) : `Limit ${limit}: ${lowered(shortStatement(fact))}`]
  })
  return (
    <li className="flex items-start gap-2 text-12">
      <span className="mt-0.5">
        <SeverityGlyph of="incomplete" size={14} silent />
      </span>
      <span className="min-w-0">
        {part === undefined ? (
          <span className="block text-ink">{label}</span>
        ) : (
          <button
            type="button"
            className="block text-left text-info underline underline-offset-2"
            onClick={() => focusField(part)}
          >
            State {label}
          </button>
        )}
        {words.map((word) => (
          <span key={word} className="block text-soft">
            {word}
          </span>
        ))}
      </span>
    </li>
  )
}

/** Several rules may wait for the same field: one line names it. */
function merged(needs: readonly Needs[]): readonly Needs[] {
  const byField = new Map<string, Needs>()
  for (const need of needs) {
    const key = need.needs.part ?? ''
    const known = byField.get(key)
    byField.set(
      key,
      known === undefined ? need : { ...known, factIds: [...new Set([...known.factIds, ...need.factIds])] },
    )
  }
  return [...byField.values()]
}

function fieldLabel(diagram: Diagram, id: string, key: string | undefined): string {
  const node = nodeOf(diagram, id)
  const connection = connectionOf(diagram, id)
  const fields =
    node?.kind === 'resource'
      ? serviceOf(node.service)?.fields
      : connection === undefined
        ? []
        : kindOf(connection.kind)?.fields
  const label = fields?.find((field) => field.key === key)?.label ?? key ?? 'more'
  return lowered(label)
}
