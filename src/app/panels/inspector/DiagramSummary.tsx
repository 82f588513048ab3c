import { setTitle } from '../../../core/edit/set-title'
import type { RaisedQuota } from '../../../core/model/diagram'
import { useSession } from '../../session/session'
import * as session from '../../session/session'
import { limitWords } from '../../../core/catalog/limit-words'
import { shortStatement } from '../fact-words'
import { thingName } from '../names'
import { DraftInput } from '../ui/DraftInput'
import { Section } from '../ui/Section'
import { FieldLine } from './FieldLine'
import { TakeBack } from './RaisedNote'
import { StepList } from './StepList'

const hints = [
  ['Add', 'Drag a service from the left, or press Enter on it.'],
  ['Connect', 'Drag from one thing’s edge to another, or press C.'],
  ['State', 'Select a thing and fill in what you know.'],
  ['Check', 'Findings appear below while you draw.'],
] as const

/** Shown when nothing is selected: the diagram as a whole, and how to start. */
export function DiagramSummary() {
  const title = useSession((state) => state.diagram.title)
  const nodes = useSession((state) => state.diagram.nodes)
  const connections = useSession((state) => state.diagram.connections)
  const raised = useSession((state) => state.diagram.review.raised)
  const steps = useSession((state) => state.diagram.steps)
  const resources = Object.values(nodes).filter(({ kind }) => kind === 'resource').length
  return (
    <>
      <Section title="Diagram">
        <FieldLine label="Title">
          {(ids) => (
            <DraftInput
              id={ids.control}
              value={title}
              onCommit={(text) => {
                session.apply('Rename diagram', (diagram) => setTitle(diagram, text), 'title')
                return null
              }}
              onEnd={session.endMerge}
            />
          )}
        </FieldLine>
        <dl className="grid grid-cols-[104px_minmax(0,1fr)] gap-x-2 gap-y-1 text-12">
          <dt className="text-soft">Resources</dt>
          <dd>{resources.toLocaleString('en')}</dd>
          <dt className="text-soft">Connections</dt>
          <dd>{Object.keys(connections).length.toLocaleString('en')}</dd>
        </dl>
      </Section>
      {steps.length > 0 && (
        <Section title="Steps">
          <StepList steps={steps} />
        </Section>
      )}
      {raised.length > 0 && (
        <Section title="Raised quotas">
          <ul className="flex flex-col gap-3">
            {raised.map((quota) => (
              <RaisedLine key={`${quota.factId} ${quota.at ?? ''}`} quota={quota} />
            ))}
          </ul>
        </Section>
      )}
      <Section title="How to start">
        <dl className="grid grid-cols-[64px_minmax(0,1fr)] gap-x-2 gap-y-2 text-12">
          {hints.map(([what, how]) => (
            <div key={what} className="contents">
              <dt className="text-soft">{what}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  )
}

function RaisedLine({ quota }: { readonly quota: RaisedQuota }) {
  const fact = useSession((state) => state.knowledge.facts.find(({ id }) => id === quota.factId))
  const where = useSession((state) => (quota.at === undefined ? null : thingName(state.diagram, quota.at)))
  const what = fact === undefined ? quota.factId : shortStatement(fact)
  return (
    <li className="flex items-start gap-2 text-12">
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">
          {quota.value.toLocaleString('en')}
          {fact !== undefined && (
            <span className="font-normal text-soft"> instead of {limitWords(fact)}</span>
          )}
        </span>
        <span className="block">
          {what}
          {where !== null && `, at “${where}”`}
        </span>
        <span className="block text-soft">{quota.reason}</span>
      </span>
      <TakeBack quota={quota} fact={fact} />
    </li>
  )
}
