import type { ConnectionId, NodeId } from '../../../core/model/diagram'
import { refsOf } from '../../../core/model/diagram'
import { serviceOf } from '../../../core/catalog/catalog'
import { useSession } from '../../session/session'
import { candidatesFor, type Candidate } from './candidates'
import { lowered } from '../names'
import { Select } from '../ui/Select'
import { FieldLine } from './FieldLine'
import type { FieldOf, FieldProps } from './field-props'

/** Names one other thing of the diagram, or several. */
export function ReferenceField(props: FieldProps<'reference'>) {
  const diagram = useSession((state) => state.diagram)
  const named = refsOf(props.value)
  const candidates = candidatesFor(diagram, props.owner, props.field, named)
  return props.field.many ? (
    <Several {...props} named={named} candidates={candidates} />
  ) : (
    <FieldLine label={props.field.label} help={props.field.help} limits={props.limits}>
      {(ids) => (
        <OneReference
          id={ids.control}
          describedBy={ids.described}
          named={named[0]}
          candidates={candidates}
          onChoose={(ref) => {
            props.onChange(ref === undefined ? undefined : { ref })
            props.onEnd()
          }}
        />
      )}
    </FieldLine>
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
  readonly named: NodeId | ConnectionId | undefined
  readonly candidates: readonly Candidate[]
  readonly onChoose: (ref: NodeId | ConnectionId | undefined) => void
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
  onChange,
  onEnd,
}: FieldProps<'reference'> & {
  readonly named: readonly (NodeId | ConnectionId)[]
  readonly candidates: readonly Candidate[]
}) {
  const toggle = (id: NodeId | ConnectionId) => {
    const next = named.includes(id) ? named.filter((other) => other !== id) : [...named, id]
    onChange(next.length === 0 ? undefined : next.map((ref) => ({ ref })))
    onEnd()
  }
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
                <label
                  key={id}
                  className="flex min-h-6 cursor-pointer items-center gap-2 px-2 text-12 hover:bg-hover"
                >
                  <input
                    type="checkbox"
                    className="size-3.5 shrink-0 accent-focus"
                    checked={named.includes(id)}
                    onChange={() => toggle(id)}
                  />
                  <span className="truncate">{name}</span>
                </label>
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
