import { useTrace } from '../../session/session'
import * as session from '../../session/session'

const modes = [
  { value: 'trace', name: 'Trace' },
  { value: 'matrix', name: 'Matrix' },
] as const

/** One question, or all networks to each other. */
export function ReachabilityModes() {
  const mode = useTrace((trace) => trace.mode)
  return (
    <div
      role="group"
      aria-label="View"
      className="flex items-center rounded border border-line bg-raised p-0.5"
    >
      {modes.map(({ value, name }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === mode}
          className="h-6 rounded-[4px] px-2 text-12 text-soft hover:text-ink aria-pressed:bg-hover aria-pressed:text-ink"
          onClick={() => session.setTrace({ mode: value, picking: null, cameFrom: null })}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
