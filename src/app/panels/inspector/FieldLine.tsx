import { useId, type ReactNode } from 'react'
import type { Fact } from '../../../core/catalog/fact'
import { limitSentences } from '../fact-words'
import { Tip } from '../ui/Tip'

/** A field's label, its control, and under them the limits that wait for a value. Its help stands to the left on hover and focus. */
export function FieldLine({
  label,
  help,
  limits = [],
  stacked = false,
  children,
}: {
  readonly label: string
  readonly help?: string
  readonly limits?: readonly Fact[]
  /** The control below the label, for what needs the whole width. */
  readonly stacked?: boolean
  readonly children: (ids: {
    readonly control: string
    readonly label: string
    readonly described: string
  }) => ReactNode
}) {
  const id = useId()
  const ids = { control: `${id}control`, label: `${id}label`, described: `${id}help` }
  const sentences = limitSentences(limits)
  const line = (
    <div className={stacked ? 'flex flex-col gap-1' : 'grid grid-cols-[104px_minmax(0,1fr)] gap-x-2'}>
      <label id={ids.label} htmlFor={ids.control} className={`text-12 text-soft ${stacked ? '' : 'py-1.5'}`}>
        {label}
      </label>
      <div className="min-w-0">
        {children(ids)}
        <p id={ids.described} className="sr-only">
          {[help, ...sentences].join(' ')}
        </p>
        {sentences.map((sentence) => (
          <p key={sentence} aria-hidden className="mt-1 text-11 text-soft">
            {sentence}
          </p>
        ))}
      </div>
    </div>
  )
  if (help === undefined) return line
  return (
    <Tip text={help} side="left">
      {line}
    </Tip>
  )
}
