import { ArrowUpRight } from 'lucide-react'
import type { ConnectionId, NodeId } from '../../../core/model/diagram'
import { refsOf } from '../../../core/model/diagram'
import { serviceOf } from '../../../core/catalog/catalog'
import { graphOf } from '../../../core/model/graph'
import { useSession } from '../../session/session'
import * as session from '../../session/session'
import { candidatesFor, type Candidate } from './candidates'
import { lowered, thingName } from '../names'
import { IconButton } from '../ui/Button'
import { Select } from '../ui/Select'
import { FieldLine } from './FieldLine'
import type { FieldOf, FieldProps } from './field-props'
import { NewTableButtons } from './tables/NewTableButtons'
import { twoSided } from './two-sided'

type Id = NodeId | ConnectionId

/** Names one other thing of the diagram, or several; where it names tables, a new one is one click away. */
export function ReferenceField(props: FieldProps<'reference'>) {
  const { field, owner } = props
  const diagram = useSession((state) => state.diagram)
  const both = twoSided(diagram, owner, field)
  const named = both?.named ?? refsOf(props.value)
  const candidates = candidatesFor(diagram, owner, field, named)
  const setBoth = (other: Id | undefined, isOn: boolean) => {
    if (both === null || other === undefined) return
    const label = `Set ${lowered(field.label)} of “${thingName(diagram, owner)}”`
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
        <Several {...props} named={named} candidates={candidates} onToggle={toggle} />
      ) : (
        <FieldLine label={field.label} help={field.help} limits={props.limits}>
          {(ids) => (
            <div className="flex items-center gap-1">
              <div className="min-w-0 flex-1">
                <OneReference
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
      {graphOf(diagram).resource(owner)?.service !== 'subnet' && (
        <NewTableButtons host={owner} services={field.services ?? []} />
      )}
    </>
  )
}

function GoTo({ id }: { readonly id: Id }) {
  const name = useSession((state) => thingName(state.diagram, id))
  return (
    <IconButton
      icon={ArrowUpRight}
      name={`Go to ${name}`}
      size="small"
      side="left"
      onClick={() => session.select([id])}
    />
  )
}

/** The list to choose one thing from; also a cell of a table. */
export function OneReference({
  id,
  label,
  describedBy,
  named,
  candidates,
  onChoose,
}: {
  readonly id?: string
  readonly label?: string
  readonly describedBy?: string
  readonly named: Id | undefined
  readonly candidates: readonly Candidate[]
  readonly onChoose: (ref: Id | undefined) => void
}) {
  return (
    <Select
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      value={named ?? ''}
      onChange={(event) =>
        onChoose(candidates.find((candidate) => candidate.id === event.currentTarget.value)?.id)
      }
    >
      <option value="">Not stated</option>
      {grouped(candidates).map(([group, members]) => (
        <optgroup key={group} label={group}>
          {members.map((candidate) => (
            <option key={candidate.id} value={candidate.id}>
              {candidate.name}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  )
}

function Several({
  field,
  limits,
  named,
  candidates,
  onToggle,
}: FieldProps<'reference'> & {
  readonly named: readonly Id[]
  readonly candidates: readonly Candidate[]
  readonly onToggle: (id: Id) => void
}) {
  return (
    <FieldLine label={field.label} help={field.help} limits={limits} stacked>
      {(ids) => (
        <div
          id={ids.control}
          role="group"
          aria-labelledby={ids.label}
          aria-describedby={ids.described}
          className="max-h-48 overflow-y-auto rounded border border-line bg-raised py-1"
        >
          {candidates.length === 0 && <p className="px-2 py-1 text-12 text-soft">{nothingToName(field)}</p>}
          {grouped(candidates).map(([group, members]) => (
            <div key={group} role="group" aria-label={group}>
              <p aria-hidden className="px-2 pt-1 text-11 text-soft">
                {group}
              </p>
              {members.map(({ id, name }) => (
                <div key={id} className="flex items-center hover:bg-hover">
                  <label className="flex min-h-6 min-w-0 flex-1 cursor-pointer items-center gap-2 px-2 text-12">
                    <input
                      type="checkbox"
                      className="size-3.5 shrink-0 accent-focus"
                      checked={named.includes(id)}
                      onChange={() => onToggle(id)}
                    />
                    <span className="truncate">{name}</span>
                  </label>
                  {named.includes(id) && <GoTo id={id} />}
                </div>
              ))}
            </div>
          ))}
        </div>
      )}
    </FieldLine>
  )
}

function nothingToName(field: FieldOf<'reference'>): string {
  const names = (field.services ?? []).map((id) => lowered(serviceOf(id)?.shortName ?? id))
  if (names.length === 0 || names.length > 3) return 'The diagram holds nothing yet that can be named here.'
  return `The diagram holds no ${names.join(' or ')} yet that can be named here.`
}

function grouped(candidates: readonly Candidate[]): readonly (readonly [string, readonly Candidate[]])[] {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const group = groups.get(candidate.group)
    if (group === undefined) groups.set(candidate.group, [candidate])
    else group.push(candidate)
  }
  return [...groups]
}
