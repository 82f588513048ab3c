import { useId, useMemo } from 'react'
import type { Tagging } from '../../session/requirements'
import { useSession } from '../../session/session'
import { FormLine } from '../dialogs/FormLine'
import { control } from '../ui/classes'
import { LongSelect, type Option } from '../ui/LongSelect'
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
  const nodes = useSession((state) => state.diagram.nodes)
  const selection = useSession((state) => state.selection)
  const groups = useMemo(() => choiceGroups(nodes, role), [nodes, role])
  const selected = useMemo(() => selectedNodes(nodes, selection), [nodes, selection])
  const tagId = useId()
  const { tagging } = end
  const count = (tagging?.nodes ?? selected).length
  const options = useMemo(
    () => [{ name: null, options: [nothing, ...(count > 1 ? [byTag(count)] : [])] }, ...groups],
    [groups, count],
  )
  const value = tagging !== undefined ? selectedKey : end.selector === null ? '' : keyOfSelector(end.selector)
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <FormLine label={label} hint={hint}>
        {(ids) => (
          <LongSelect
            label={label}
            id={ids.id}
            describedBy={ids['aria-describedby']}
            value={value}
            groups={options}
            onChoose={(key) => {
              if (key === selectedKey) onChange(tagged({ tag: '', nodes: selected }))
              else
                onChange({
                  selector:
                    groups.flatMap(({ options: all }) => all).find((one) => one.key === key)?.selector ??
                    null,
                })
            }}
          />
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

const nothing: Option = { key: '', name: 'Choose…' }
const byTag = (count: number): Option => ({
  key: selectedKey,
  name: `The ${count} selected things, by a tag…`,
})
