import type { Step } from '../../../core/model/diagram'
import * as session from '../../session/session'
import { row } from '../ui/classes'

/** The diagram's numbered call-outs with their texts: a click selects and frames what each stands at. */
export function StepList({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol aria-label="Steps" className="-mx-2 flex flex-col">
      {steps.map(({ text, places }, index) => {
        const number = index + 1
        const ids = [...new Set(places.map(({ at }) => at))]
        return (
          <li key={number}>
            <button
              type="button"
              aria-label={text === '' ? `Step ${number}` : `Step ${number}: ${text}`}
              disabled={ids.length === 0}
              className={`${row} min-h-7 items-start py-1 text-12`}
              onClick={() => {
                session.select(ids)
                session.focusOn(ids)
              }}
            >
              <span className="w-5 shrink-0 text-right font-semibold tabular-nums">{number}</span>
              <span className="min-w-0 flex-1">{text === '' ? 'No text' : text}</span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
