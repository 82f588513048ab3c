import { DraftInput } from '../ui/DraftInput'
import * as session from '../../session/session'
import { FieldLine } from './FieldLine'

/** How many alike a thing stands for: “× 11”. */
export function CountField({
  count,
  help,
  onChange,
}: {
  readonly count: number | undefined
  readonly help: string
  readonly onChange: (count: number | undefined) => void
}) {
  return (
    <FieldLine label="Count" help={help}>
      {(ids) => (
        <DraftInput
          id={ids.control}
          aria-describedby={ids.described}
          inputMode="numeric"
          placeholder="1"
          value={count === undefined ? '' : String(count)}
          onCommit={(text) => {
            const typed = text.trim().replace(/^[x×]\s*/i, '')
            const number = typed === '' ? undefined : Number(typed)
            if (number !== undefined && !(Number.isSafeInteger(number) && number >= 1))
              return 'It is a whole number from 1.'
            onChange(number)
            return null
          }}
          onEnd={session.endMerge}
        />
      )}
    </FieldLine>
  )
}
