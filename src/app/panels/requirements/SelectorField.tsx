import { useId, useMemo } from 'react'
import type { Tagging } from '../../session/requirements'
import { useSession } from '../../session/session'
import { FormLine } from '../dialogs/FormLine'
import { control } from '../ui/classes'
import { Select } from '../ui/Select'
import { choiceGroups, type ChosenEnd, keyOfSelector, selectedKey, selectedNodes } from './selector-choices'

/** Chooses what a requirement is about: a thing, all of a kind, all with a tag, what is selected, or the internet. */
export function SelectorField({
  label,
  role,
  end,
  hint,
  onChange,
}: {
  readonly label: string
  readonly role: 'end' | 'through'
  readonly end: ChosenEnd
  readonly hint?: string
  readonly onChange: (end: ChosenEnd) => void
}) {
  const diagram = useSession((state) => state.diagram)
  const selection = useSession((state) => state.selection)
  const groups = useMemo(() => choiceGroups(diagram, role), [diagram, role])
  const selected = useMemo(() => selectedNodes(diagram, selection), [diagram, selection])
  const tagId = useId()
  const { tagging } = end
  const nodes = tagging?.nodes ?? selected
  const value = tagging !== undefined ? selectedKey : end.selector === null ? '' : keyOfSelector(end.selector)
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <FormLine label={label} hint={hint}>
        {(ids) => (
          <Select
            {...ids}
            value={value}
            onChange={({ currentTarget }) => {
              if (currentTarget.value === selectedKey) onChange(tagged({ tag: '', nodes: selected }))
              else {
                const all = groups.flatMap(({ choices }) => choices)
                onChange({ selector: all.find(({ key }) => key === currentTarget.value)?.selector ?? null })
              }
            }}
          >
            <option value="">Choose…</option>
            {nodes.length > 1 && (
              <option value={selectedKey}>The {nodes.length} selected things, by a tag…</option>
            )}
            {groups.map(({ name, choices }) => (
              <optgroup key={name} label={name}>
                {choices.map((choice) => (
                  <option key={choice.key} value={choice.key}>
                    {choice.name}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
        )}
      </FormLine>
      {tagging !== undefined && (
        <>
          <label htmlFor={tagId} className="text-12 text-soft">
            Tag for the {tagging.nodes.length} selected things
          </label>
          <input
            id={tagId}
            type="text"
            autoComplete="off"
            autoFocus
            placeholder="spoke"
            className={control}
            value={tagging.tag}
            onChange={(event) => onChange(tagged({ ...tagging, tag: event.currentTarget.value }))}
          />
        </>
      )}
    </div>
  )
}

const tagged = (tagging: Tagging): ChosenEnd => ({ selector: { tag: tagging.tag }, tagging })
