import { useId, type ReactNode } from 'react'

/** A labelled line of a dialog; what is wrong with it, or what to know about it, stands under the control. */
export function FormLine({
  label,
  hint,
  problem = null,
  children,
}: {
  readonly label: string
  readonly hint?: ReactNode
  readonly problem?: string | null
  readonly children: (ids: {
    readonly id: string
    readonly 'aria-describedby': string
    readonly 'aria-invalid': boolean
  }) => ReactNode
}) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-12 text-soft">
        {label}
      </label>
      {children({ id, 'aria-describedby': `${id}note`, 'aria-invalid': problem !== null })}
      <p
        id={`${id}note`}
        aria-live="polite"
        className={`text-12 empty:hidden ${problem === null ? 'text-soft' : 'text-error'}`}
      >
        {problem ?? hint}
      </p>
    </div>
  )
}

/** One of a few, all in view: radio buttons that look like a row of keys, or several rows. What cannot be chosen says why. */
export function Choice<Value extends string | number>({
  label,
  value,
  options,
  onChange,
  columns,
  isLabelShown = true,
}: {
  readonly label: string
  readonly value: Value
  readonly options: readonly {
    readonly value: Value
    readonly name: string
    /** Why it cannot be chosen now, in a full sentence. */
    readonly why?: string | null
  }[]
  readonly onChange: (value: Value) => void
  /** As many in each row; all in one where it is left out. */
  readonly columns?: number
  /** False where what stands above says it already. */
  readonly isLabelShown?: boolean
}) {
  const id = useId()
  const reasons = new Set(options.flatMap(({ why }) => why ?? []))
  const cells = columns === undefined ? 'flex h-8' : 'grid auto-rows-[30px]'
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className={isLabelShown ? 'float-left mb-1 text-12 text-soft' : 'sr-only'}>{label}</legend>
      <div
        className={`clear-both rounded border border-line p-px ${cells}`}
        style={columns === undefined ? undefined : { gridTemplateColumns: `repeat(${columns}, 1fr)` }}
      >
        {options.map((option) => (
          <label
            key={option.value}
            className="relative grid min-w-10 flex-1 cursor-pointer place-items-center rounded-[4px] px-2 text-12 whitespace-nowrap text-soft hover:text-ink has-checked:bg-hover has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus has-disabled:cursor-default has-disabled:text-soft has-disabled:opacity-50"
          >
            <input
              type="radio"
              className="sr-only"
              name={id}
              checked={option.value === value}
              disabled={typeof option.why === 'string'}
              aria-describedby={typeof option.why === 'string' ? `${id}why` : undefined}
              onChange={() => onChange(option.value)}
            />
            {option.name}
          </label>
        ))}
      </div>
      <p id={`${id}why`} className="text-12 text-soft empty:hidden">
        {[...reasons].join(' ')}
      </p>
    </fieldset>
  )
}

/** Yes or no, with its words beside it. */
export function Tick({
  label,
  checked,
  onChange,
  hint = null,
  disabled = false,
}: {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  /** What to know about it, or why it cannot be chosen now. */
  readonly hint?: string | null
  readonly disabled?: boolean
}) {
  const id = useId()
  return (
    <div>
      <label
        className={`flex min-h-6 items-center gap-2 text-13 ${disabled ? 'opacity-50' : 'cursor-pointer'}`}
      >
        <input
          type="checkbox"
          className="size-4 shrink-0 accent-focus"
          checked={checked && !disabled}
          disabled={disabled}
          aria-describedby={hint === null ? undefined : id}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {label}
      </label>
      {hint !== null && (
        <p id={id} className="ml-6 text-12 text-soft">
          {hint}
        </p>
      )}
    </div>
  )
}
