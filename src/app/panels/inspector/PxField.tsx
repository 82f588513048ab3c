import { useId, useRef } from 'react'
import { DraftInput } from '../ui/DraftInput'
import { Tip } from '../ui/Tip'
import { readPx } from './place-words'

interface PxFieldProps {
  readonly letter: string
  readonly name: string
  readonly help: string
  readonly value: number
  readonly isOff?: boolean
  readonly problemOf?: (px: number) => string | null
  readonly onStore: (px: number) => void
}

/** Stores when the person is done: half a number is a place too, and everything would run there and back. */
export function PxField({ letter, name, help, value, isOff = false, problemOf, onStore }: PxFieldProps) {
  const id = useId()
  const typed = useRef<number | null>(null)
  return (
    <Tip text={help} side="left">
      <div className="grid grid-cols-[16px_minmax(0,1fr)] items-start">
        <label htmlFor={id} className="py-1.5 text-12 text-soft">
          <span aria-hidden>{letter}</span>
          <span className="sr-only">{name}</span>
        </label>
        <div>
          <DraftInput
            id={id}
            aria-describedby={`${id}help`}
            inputMode="numeric"
            disabled={isOff}
            value={String(Math.round(value))}
            onCommit={(text) => {
              const px = readPx(text)
              const problem = px === null ? 'It is a whole number of px.' : (problemOf?.(px) ?? null)
              typed.current = problem === null ? px : null
              return problem
            }}
            onEnd={() => {
              const px = typed.current
              typed.current = null
              if (px !== null && px !== Math.round(value)) onStore(px)
            }}
          />
          <p id={`${id}help`} className="sr-only">
            {help}
          </p>
        </div>
      </div>
    </Tip>
  )
}
