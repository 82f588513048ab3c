import { useMemo } from 'react'
import type { ConnectionId, NodeId } from '../../../core/model/diagram'
import { refsOf } from '../../../core/model/diagram'
import { graphOf } from '../../../core/model/graph'
import { useSession } from '../../session/session'
import * as session from '../../session/session'
import { candidatesFor, grouped, type Candidate } from './candidates'
import { lowered, thingName } from '../names'
import { LongSelect, type OptionGroup } from '../ui/LongSelect'
import { FieldLine } from './FieldLine'
import type { FieldProps } from './field-props'
import { GoTo } from './GoTo'
import { SeveralReferences } from './SeveralReferences'
import { NewTableButtons } from './tables/NewTableButtons'
import { twoSided } from './two-sided'

type Id = NodeId | ConnectionId

/** Names one other thing of the diagram, or several; where it names tables, a new one is one click away. */
export function ReferenceField(props: FieldProps<'reference'>) {
  const { field, owner } = props
  const graph = useSession((state) => graphOf(state.diagram))
  const both = useMemo(() => twoSided(graph, owner, field), [graph, owner, field])
  const named = useMemo(() => both?.named ?? refsOf(props.value), [both, props.value])
  const candidates = useMemo(
    () => candidatesFor(graph.architecture, owner, field, named),
    [graph, owner, field, named],
  )
  const setBoth = (other: Id | undefined, isOn: boolean) => {
    if (both === null || other === undefined) return
    const label = `Set ${lowered(field.label)} of “${thingName(graph.architecture, owner)}”`
    session.apply(label, (now) => both.set(now, other, isOn))
  }
  const choose = (ref: Id | undefined) => {
    if (both !== null) {
      setBoth(ref ?? named[0], ref !== undefined)
      return
    }
    props.onChange(ref === undefined ? undefined : { ref })
    props.onEnd()
  }
  const toggle = (id: Id) => {
    if (both !== null) {
      setBoth(id, !named.includes(id))
      return
    }
    const next = named.includes(id) ? named.filter((other) => other !== id) : [...named, id]
    props.onChange(next.length === 0 ? undefined : next.map((ref) => ({ ref })))
    props.onEnd()
  }
  return (
    <>
      {field.many ? (
        <SeveralReferences {...props} named={named} candidates={candidates} onToggle={toggle} />
      ) : (
        <FieldLine label={field.label} help={field.help} limits={props.limits}>
          {(ids) => (
            <div className="flex items-center gap-1">
              <div className="min-w-0 flex-1">
                <OneReference
                  label={field.label}
                  id={ids.control}
                  describedBy={ids.described}
                  named={named[0]}
                  candidates={candidates}
                  onChoose={choose}
                />
              </div>
              {named[0] !== undefined && <GoTo id={named[0]} />}
            </div>
          )}
        </FieldLine>
      )}
      {/* A subnet has its tables in sections of their own. */}
      {graph.resource(owner)?.service !== 'subnet' && (
        <NewTableButtons host={owner} services={field.services ?? []} />
      )}
    </>
  )
}

function OneReference({
  id,
  label,
  describedBy,
  named,
  candidates,
  onChoose,
}: {
  readonly id: string
  readonly label: string
  readonly describedBy: string
  readonly named: Id | undefined
  readonly candidates: readonly Candidate[]
  readonly onChoose: (ref: Id | undefined) => void
}) {
  const groups = useMemo(() => optionsOf(candidates), [candidates])
  return (
    <LongSelect
      label={label}
      id={id}
      describedBy={describedBy}
      value={named ?? ''}
      groups={groups}
      onChoose={(key) => onChoose(candidates.find((candidate) => candidate.id === key)?.id)}
    />
  )
}

const notStated: OptionGroup = { name: null, options: [{ key: '', name: 'Not stated' }] }

function optionsOf(candidates: readonly Candidate[]): readonly OptionGroup[] {
  const groups = grouped(candidates).map(([name, members]) => ({
    name,
    options: members.map((candidate) => ({ key: candidate.id, name: candidate.name })),
  }))
  return [notStated, ...groups]
}
