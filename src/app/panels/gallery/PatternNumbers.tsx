import type { Parameter } from '../../../core/patterns/pattern'
import type { Finding, Result } from '../../../core/model/results'
import { SeverityGlyph } from '../ui/SeverityGlyph'
import { countWords } from './finding-words'
import { FindingList } from './FindingList'
import { Stepper } from './Stepper'

export type Numbers = Readonly<Record<string, number>>

/** The numbers that one may change, and what the checks say of the ones chosen. */
export function PatternNumbers({
  parameters,
  numbers,
  reviewed,
  onChange,
}: {
  readonly parameters: readonly Parameter[]
  readonly numbers: Numbers
  /** Null while they are checked. */
  readonly reviewed: Result<readonly Finding[]> | null
  readonly onChange: (numbers: Numbers) => void
}) {
  return (
    <section
      aria-label="Numbers"
      className="flex max-h-2/5 shrink-0 flex-col gap-2 overflow-y-auto border-t border-line bg-panel px-6 py-3"
    >
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        {parameters.map((parameter) => (
          <Stepper
            key={parameter.id}
            parameter={parameter}
            value={numbers[parameter.id] ?? parameter.usual}
            onChange={(value) => onChange({ ...numbers, [parameter.id]: value })}
          />
        ))}
        <p role="status" className="flex min-h-7 items-center gap-1.5 text-12 text-soft">
          <Verdict reviewed={reviewed} />
          <span className="sr-only">
            {reviewed?.ok === true && reviewed.value.map(({ message }) => message).join(' ')}
          </span>
        </p>
      </div>
      {reviewed?.ok === true && reviewed.value.length > 0 && (
        <FindingList findings={reviewed.value} isFirstOpen={false} className="flex flex-col gap-2" />
      )}
    </section>
  )
}

function Verdict({ reviewed }: { readonly reviewed: Result<readonly Finding[]> | null }) {
  if (reviewed === null) return 'Checking…'
  if (!reviewed.ok) return reviewed.problem
  if (reviewed.value.length > 0) return countWords(reviewed.value)
  return (
    <>
      <SeverityGlyph of="passed" silent /> No error and no warning
    </>
  )
}
