import { narrowed } from './narrowed'
import { Picker, type Choice } from './Picker'
import { Select } from './Select'
import { mostWhole } from './use-rows-in-view'

/** Something to choose. */
export interface Option {
  /** Its value. */
  readonly key: string
  readonly name: string
}

/** Options under a heading, or without one. */
export interface OptionGroup {
  readonly name: string | null
  readonly options: readonly Option[]
}

/**
 * Chooses one of the things of a drawing: the browser’s own list, or a field that finds them by their names where they are
 * too many to look through. Drawing it costs a hundred lines at most, and those only while it is open.
 */
export function LongSelect({
  label,
  id,
  describedBy,
  value,
  groups,
  onChoose,
}: {
  /** What it chooses, for screen readers; a label on the page may say the same, by the id. */
  readonly label: string
  readonly id?: string | undefined
  readonly describedBy?: string | undefined
  readonly value: string
  /** The same list each time, while nothing in it has changed. */
  readonly groups: readonly OptionGroup[]
  readonly onChoose: (key: string) => void
}) {
  const count = groups.reduce((sum, { options }) => sum + options.length, 0)
  if (count > mostWhole) {
    return (
      <Picker<string>
        label={label}
        id={id}
        describedBy={describedBy}
        shown={nameOf(groups, value)}
        placeholder="Type to find"
        choicesFor={(typed) => narrowed(choicesOf(groups), typed)}
        noneWords={() => 'Nothing of this name.'}
        onChoose={onChoose}
      />
    )
  }
  return (
    <Select
      id={id}
      aria-label={id === undefined ? label : undefined}
      aria-describedby={describedBy}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {groups.map(({ name, options }) => {
        const listed = options.map((option) => (
          <option key={option.key} value={option.key}>
            {option.name}
          </option>
        ))
        if (name === null) return listed
        return (
          <optgroup key={name} label={name}>
            {listed}
          </optgroup>
        )
      })}
    </Select>
  )
}

function nameOf(groups: readonly OptionGroup[], value: string): string {
  for (const { options } of groups) {
    const option = options.find(({ key }) => key === value)
    if (option !== undefined) return option.name.trim()
  }
  return ''
}

const lists = new WeakMap<readonly OptionGroup[], readonly Choice<string>[]>()

/** The options one below the other, each with its heading beside it. */
function choicesOf(groups: readonly OptionGroup[]): readonly Choice<string>[] {
  const known = lists.get(groups)
  if (known !== undefined) return known
  const choices = groups.flatMap(({ name: group, options }) =>
    options.map(({ key, name }) => ({ key, text: name.trim(), hint: group ?? '', value: key })),
  )
  lists.set(groups, choices)
  return choices
}
