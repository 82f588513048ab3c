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

/** One of a few, all in view: radio buttons that look like a row of keys. */
export function Choice<Value extends string | number>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly name: string }[]
  readonly onChange: (value: Value) => void
}) {
  const id = useId()
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="float-left mb-1 text-12 text-soft">{label}</legend>
      <div className="clear-both flex h-8 rounded border border-line p-px">
        {options.map((option) => (
          <label
            key={option.value}
            className="relative grid min-w-10 flex-1 cursor-pointer place-items-center rounded-[4px] px-2 text-12 whitespace-nowrap text-soft hover:text-ink has-checked:bg-hover has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              className="sr-only"
              name={id}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Yes or no, with its words beside it. */
export function Tick({
  label,
  checked,
  onChange,
}: {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}) {
  return (
    <label className="flex min-h-6 cursor-pointer items-center gap-2 text-13">
      <input
        type="checkbox"
        className="size-4 shrink-0 accent-focus"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  )
}
