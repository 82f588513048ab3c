import { formatValue } from '../../../core/catalog/format-value'
import { DraftInput } from '../ui/DraftInput'
import { Select } from '../ui/Select'
import { FieldLine } from './FieldLine'
import { commitNumber, commitText } from './commit'
import type { FieldProps } from './field-props'

const answers = [
  { name: 'Not stated', value: undefined },
  { name: 'Yes', value: true },
  { name: 'No', value: false },
] as const

/** Yes, no, or not stated: three buttons of which one is pressed. */
export function BooleanField({ field, owner, value, limits, onChange, onEnd }: FieldProps<'boolean'>) {
  return (
    <FieldLine label={field.label} help={field.help} limits={limits}>
      {(ids) => (
        <div
          id={ids.control}
          role="radiogroup"
          aria-labelledby={ids.label}
          aria-describedby={ids.described}
          className="grid h-7 grid-cols-[1.6fr_1fr_1fr] rounded border border-line bg-raised p-px"
        >
          {answers.map((answer) => (
            <label
              key={answer.name}
              className="relative grid cursor-pointer place-items-center rounded-[4px] text-12 text-soft hover:text-ink has-checked:bg-hover has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus"
            >
              <input
                type="radio"
                className="sr-only"
                name={`${owner} ${field.key}`}
                checked={value === answer.value}
                onChange={() => {
                  onChange(answer.value)
                  onEnd()
                }}
              />
              {answer.name}
            </label>
          ))}
        </div>
      )}
    </FieldLine>
  )
}

/** One of several, or not stated. */
export function ChoiceField({ field, value, limits, onChange, onEnd }: FieldProps<'choice'>) {
  return (
    <FieldLine label={field.label} help={field.help} limits={limits}>
      {(ids) => (
        <Select
          id={ids.control}
          aria-describedby={ids.described}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value
            onChange(chosen === '' ? undefined : chosen)
            onEnd()
          }}
        >
          <option value="">Not stated</option>
          {field.options.map((option) => (
            <option key={option}>{option}</option>
          ))}
          {/* A file may state what this build does not offer; it stays until the person chooses. */}
          {typeof value === 'string' && !field.options.includes(value) && <option>{value}</option>}
        </Select>
      )}
    </FieldLine>
  )
}

/** A number with its unit, typed as one says it: “8 MB”, “30 s”. */
export function NumberField({ field, value, limits, onChange, onEnd }: FieldProps<'number'>) {
  return (
    <FieldLine label={field.label} help={field.help} limits={limits}>
      {(ids) => (
        <DraftInput
          id={ids.control}
          aria-describedby={ids.described}
          placeholder="Not stated"
          inputMode={field.unit === 'none' ? 'numeric' : 'text'}
          value={typeof value === 'number' ? formatValue(value, field.unit) : ''}
          onCommit={(text) => commitNumber(text, field, onChange)}
          onEnd={onEnd}
        />
      )}
    </FieldLine>
  )
}

/** Free text, or text of a form such as a CIDR block. */
export function TextField({ field, value, limits, onChange, onEnd }: FieldProps<'text'>) {
  return (
    <FieldLine label={field.label} help={field.help} limits={limits}>
      {(ids) => (
        <DraftInput
          id={ids.control}
          aria-describedby={ids.described}
          placeholder={field.example === undefined ? 'Not stated' : `e.g. ${field.example}`}
          value={typeof value === 'string' ? value : ''}
          onCommit={(text) => commitText(text, field, onChange)}
          onEnd={onEnd}
        />
      )}
    </FieldLine>
  )
}
