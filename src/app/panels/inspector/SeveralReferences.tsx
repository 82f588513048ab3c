import { useMemo, useState } from 'react'
import { serviceOf } from '../../../core/catalog/catalog'
import type { ConnectionId, NodeId } from '../../../core/model/diagram'
import { lowered } from '../names'
import { control } from '../ui/classes'
import { LongList } from '../ui/LongList'
import { mostWhole } from '../ui/use-rows-in-view'
import { grouped, type Candidate } from './candidates'
import { FieldLine } from './FieldLine'
import type { FieldOf, FieldProps } from './field-props'
import { GoTo } from './GoTo'

type Id = NodeId | ConnectionId

/** In px. */
const rowHeight = 24

/**
 * Things to tick, under what they are in. More than a screen of them are found by their names, or by being ticked, and drawn
 * as far as they are in view.
 */
export function SeveralReferences({
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
  const chosen = useMemo(() => new Set<Id>(named), [named])
  return (
    <FieldLine label={field.label} help={field.help} limits={limits} stacked>
      {(ids) => (
        <div id={ids.control} role="group" aria-labelledby={ids.label} aria-describedby={ids.described}>
          {candidates.length > mostWhole ? (
            <Many candidates={candidates} chosen={chosen} onToggle={onToggle} />
          ) : (
            <div className={frame}>
              {candidates.length === 0 && (
                <p className="px-2 py-1 text-12 text-soft">{nothingToName(field)}</p>
              )}
              {grouped(candidates).map(([group, members]) => (
                <div key={group} role="group" aria-label={group}>
                  <Heading isSilent>{group}</Heading>
                  {members.map((one) => (
                    <Tick key={one.id} of={one} isOn={chosen.has(one.id)} onToggle={onToggle} />
                  ))}
                </div>
              ))}
            </div>
          )}
        </div>
      )}
    </FieldLine>
  )
}

const frame = 'max-h-48 overflow-y-auto rounded border border-line bg-raised py-1'

function Many({
  candidates,
  chosen,
  onToggle,
}: {
  readonly candidates: readonly Candidate[]
  readonly chosen: ReadonlySet<Id>
  readonly onToggle: (id: Id) => void
}) {
  const [typed, setTyped] = useState('')
  const [onlyChosen, setOnlyChosen] = useState(false)
  const found = useMemo(() => {
    const words = typed.trim().toLowerCase().split(/\s+/)
    return candidates
      .filter(({ id, name, group }) => {
        const said = `${name} ${group}`.toLowerCase()
        return (!onlyChosen || chosen.has(id)) && words.every((word) => said.includes(word))
      })
      .map((one, at, all) => ({ one, isFirst: one.group !== all[at - 1]?.group }))
  }, [candidates, chosen, typed, onlyChosen])
  return (
    <div className="flex flex-col gap-1">
      <input
        type="search"
        aria-label="Find in the list"
        placeholder="Type to find"
        autoComplete="off"
        spellCheck={false}
        className={control}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <label className="flex min-h-6 cursor-pointer items-center gap-2 px-2 text-12 text-soft">
        <input
          type="checkbox"
          className="size-3.5 shrink-0 accent-focus"
          checked={onlyChosen}
          onChange={() => setOnlyChosen(!onlyChosen)}
        />
        Only what is ticked ({chosen.size.toLocaleString('en')} of {candidates.length.toLocaleString('en')})
      </label>
      <div className={frame}>
        <LongList items={found} keyOf={keyOf} rowHeight={rowHeight}>
          {({ one, isFirst }, place) => (
            <li key={one.id} {...place}>
              {isFirst && <Heading>{one.group}</Heading>}
              <Tick of={one} isOn={chosen.has(one.id)} onToggle={onToggle} />
            </li>
          )}
        </LongList>
      </div>
      <p role="status" className="px-2 text-12 text-soft empty:hidden">
        {found.length === 0 ? 'Nothing of this name.' : typed.trim() === '' ? '' : `${found.length} found`}
      </p>
    </div>
  )
}

const keyOf = ({ one }: { readonly one: Candidate }) => one.id

/** What the things below it are in; silent where the group itself is named so. */
function Heading({ children, isSilent }: { readonly children: string; readonly isSilent?: true }) {
  return (
    <p aria-hidden={isSilent} className="px-2 pt-1 text-11 text-soft">
      {children}
    </p>
  )
}

function Tick({
  of: { id, name },
  isOn,
  onToggle,
}: {
  readonly of: Candidate
  readonly isOn: boolean
  readonly onToggle: (id: Id) => void
}) {
  return (
    <div className="flex items-center hover:bg-hover">
      <label className="flex min-h-6 min-w-0 flex-1 cursor-pointer items-center gap-2 px-2 text-12">
        <input
          type="checkbox"
          className="size-3.5 shrink-0 accent-focus"
          checked={isOn}
          onChange={() => onToggle(id)}
        />
        <span className="truncate">{name}</span>
      </label>
      {isOn && <GoTo id={id} />}
    </div>
  )
}

function nothingToName(field: FieldOf<'reference'>): string {
  const names = (field.services ?? []).map((id) => lowered(serviceOf(id)?.shortName ?? id))
  if (names.length === 0 || names.length > 3) return 'The diagram holds nothing yet that can be named here.'
  return `The diagram holds no ${names.join(' or ')} yet that can be named here.`
}
