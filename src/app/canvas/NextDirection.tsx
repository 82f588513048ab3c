import { useId } from 'react'
import type { Adding } from './canvas-state'

interface NextDirectionProps {
  readonly name: string
  readonly direction: Adding['direction']
  readonly onChange: (direction: Adding['direction']) => void
}

/** Whether the new thing follows the other one, or stands before it. */
export function NextDirection({ name, direction, onChange }: NextDirectionProps) {
  const group = useId()
  return (
    <div className="flex items-center gap-2 p-2">
      <span className="min-w-0 grow truncate text-12 font-semibold" title={name}>
        {name}
      </span>
      <fieldset className="flex shrink-0 rounded border border-line p-px" aria-label="Which side">
        {(['before', 'after'] as const).map((side) => (
          <label
            key={side}
            className="h-6 rounded-[4px] px-2 text-12 leading-6 text-soft hover:text-ink has-checked:bg-hover has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={group}
              className="sr-only"
              checked={direction === side}
              onChange={() => onChange(side)}
            />
            {side === 'after' ? 'After' : 'Before'}
          </label>
        ))}
      </fieldset>
    </div>
  )
}
