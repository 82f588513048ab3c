import { Minus, Plus } from 'lucide-react'
import { useId, useState } from 'react'
import type { Parameter } from '../../../core/patterns/pattern'
import * as session from '../../session/session'
import { IconButton } from '../ui/Button'
import { control } from '../ui/classes'
import { fitNumber } from './fit-number'

/** A number within its range, to be typed or stepped; what cannot be drawn is mended when one is done typing. */
export function Stepper({
  parameter: { label, most },
  value,
  onChange,
}: {
  readonly parameter: Parameter
  readonly value: number
  readonly onChange: (value: number) => void
}) {
  /** What is being typed, while it is not a number that can be drawn. */
  const [draft, setDraft] = useState<string | null>(null)
  const [note, setNote] = useState<string | null>(null)
  const rangeId = useId()
  const set = (next: number) => {
    setDraft(null)
    setNote(null)
    onChange(next)
  }
  const mend = () => {
    if (draft === null) return
    const fitted = fitNumber(draft, value, most)
    set(fitted.value)
    setNote(fitted.note)
    session.say(`${label}: ${fitted.note}`)
  }
  return (
    <div className="flex items-center gap-1">
      <label className="flex items-center gap-2 text-13 text-ink">
        {label}
        <input
          type="number"
          min={1}
          max={most}
          aria-describedby={rangeId}
          className={`${control} w-14! text-center [appearance:textfield] [&::-webkit-inner-spin-button]:appearance-none`}
          value={draft ?? value}
          onChange={({ currentTarget }) => {
            const typed = Number(currentTarget.value)
            if (Number.isInteger(typed) && typed >= 1 && typed <= most) set(typed)
            else setDraft(currentTarget.value)
          }}
          onBlur={mend}
          onKeyDown={({ key }) => key === 'Enter' && mend()}
        />
      </label>
      {/* Their words above them: below, they would cover what the checks say. */}
      <IconButton
        icon={Minus}
        name={`Fewer: ${label}`}
        size="small"
        side="top"
        disabled={value <= 1}
        onClick={() => set(value - 1)}
      />
      <IconButton
        icon={Plus}
        name={`More: ${label}`}
        size="small"
        side="top"
        disabled={value >= most}
        onClick={() => set(value + 1)}
      />
      <span id={rangeId} className="text-12 text-soft">
        {note ?? `1 to ${most}`}
      </span>
    </div>
  )
}
