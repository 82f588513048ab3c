import { useMemo, type ReactNode } from 'react'
import { kindOf, serviceOf } from '../../../core/catalog/catalog'
import type { ConnectionId, Diagram, NodeId } from '../../../core/model/diagram'
import { graphOf } from '../../../core/model/graph'
import type { Finding } from '../../../core/model/results'
import { useSession } from '../../session/session'
import { checksOf, dismissedFindings, findingsAt } from '../../session/session'
import { DismissedRow } from '../findings/DismissedRow'
import { FindingRow } from '../findings/FindingRow'
import { connectionOf, lowered, nodeOf } from '../names'
import { FoldedList } from '../ui/FoldedList'
import { LongList } from '../ui/LongList'
import { Section } from '../ui/Section'
import type { RowPlace } from '../ui/use-rows-in-view'
import { neededLines, passedLines } from './check-lines'
import { knownConnections } from './known-connections'
import { KnownConnectionLine } from './KnownConnectionLine'
import { NeedLine } from './NeedLine'
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
  const review = useSession((state) => state.review)
  const dismissed = useMemo(
    () => allDismissed.filter(({ at }) => at.some((place) => place.at === id)),
    [allDismissed, id],
  )
  const { raised } = diagram.review
  // What is raised and still not enough has no passed check to stand beside.
  const raisedOnly = raised.filter(
    ({ at, factId }) => at === id && !passes.some((pass) => pass.factId === factId),
  )
  const dismissedAt = useMemo(
    () => new Set<string>(allDismissed.flatMap(({ at }) => at.map((place) => place.at))),
    [allDismissed],
  )
  const known = knownConnections(
    graphOf(diagram),
    id,
    ({ id: line, from, to }) =>
      dismissedAt.has(line) ||
      findingsAt({ review }, line).length > 0 ||
      [from, to].some((end) => findingsAt({ review }, end).some(isGrave)),
  )
  const said = failed.length + dismissed.length + passes.length + needs.length + raisedOnly.length
  const factOf = (factId: string) => facts.find((fact) => fact.id === factId)
  return (
    <>
      {status === 'checking' && <p className="px-4 pt-3 text-12 text-soft">Checking…</p>}
      {said + known.length === 0 && status === 'current' && (
        <p className="px-4 py-3 text-12 text-soft">
          Nothing to report: no check has a remark on this as it is drawn now, or a value to ask for. What is
          found, what passed and what is still needed appears here.
        </p>
      )}
      {failed.length > 0 && (
        <List title="Found" findings={failed}>
          {(finding, place) => (
            <FindingRow
              key={finding.key}
              finding={finding}
              place={place}
              showsThing={false}
              startsOpen={failed.length === 1}
            />
          )}
        </List>
      )}
      {needs.length > 0 && (
        <Section title="Checked as soon as you state it">
          <FoldedList items={neededLines(needs)} longest={5} shown={4} label="values" gap={12} keyOf={keyOf}>
            {(line, place) => (
              <NeedLine
                key={line.key}
                place={place}
                line={line}
                label={fieldLabel(diagram, id, line.needs.needs.part)}
                factOf={factOf}
              />
            )}
          </FoldedList>
        </Section>
      )}
      {passes.length > 0 && (
        <Section title="Passed">
          <FoldedList
            items={passedLines(passes)}
            longest={5}
            shown={3}
            label="passed checks"
            gap={12}
            keyOf={keyOf}
          >
            {(line, place) => (
              <PassLine
                key={line.key}
                place={place}
                line={line}
                fact={factOf(line.pass.factId)}
                raise={raiseFor(raised, line.pass.factId, line.pass.pass.at)}
              />
            )}
          </FoldedList>
        </Section>
      )}
      {known.length > 0 && (
        <Section title="What AWS has">
          <FoldedList items={known} longest={5} shown={3} label="connections" gap={12} keyOf={keyOf}>
            {(one, place) => <KnownConnectionLine key={one.key} known={one} place={place} />}
          </FoldedList>
        </Section>
      )}
      {raisedOnly.length > 0 && (
        <Section title="Raised quotas">
          <ul className="flex flex-col gap-3">
            {raisedOnly.map((quota) => (
              <li key={quota.factId}>
                <RaisedNote quota={quota} fact={factOf(quota.factId)} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {dismissed.length > 0 && (
        <List title="Dismissed" findings={dismissed}>
          {(finding, place) => <DismissedRow key={finding.key} finding={finding} place={place} />}
        </List>
      )}
    </>
  )
}

const isGrave = ({ severity }: Finding) => severity === 'error' || severity === 'warning'

const keyOf = ({ key }: { readonly key: string }) => key

/** In px, of a finding with its message on two lines. */
const findingHeight = 57

function List({
  title,
  findings,
  children,
}: {
  readonly title: string
  readonly findings: readonly Finding[]
  readonly children: (finding: Finding, place: RowPlace) => ReactNode
}) {
  return (
    <section aria-label={title} className="border-t border-line py-3 first:border-t-0">
      <h3 className="mb-1 px-4 text-11 font-semibold text-soft">{title}</h3>
      <LongList items={findings} keyOf={keyOf} rowHeight={findingHeight}>
        {children}
      </LongList>
    </section>
  )
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
