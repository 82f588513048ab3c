import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Tip } from './Tip'

const base =
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded text-13 whitespace-nowrap select-none disabled:opacity-45 aria-disabled:opacity-45'
const looks = {
  /** The one thing to do here; once in a view. */
  primary: `${base} h-8 bg-accent px-3 font-semibold text-accent-ink hover:brightness-95`,
  outlined: `${base} h-8 border border-line bg-raised px-3 text-ink hover:border-strong hover:bg-hover`,
  bare: `${base} h-8 px-2 text-ink hover:bg-hover`,
  small: `${base} h-6 border border-line bg-raised px-2 text-12 text-ink hover:border-strong hover:bg-hover`,
  smallBare: `${base} h-6 px-1.5 text-12 text-ink hover:bg-hover`,
} as const

export function Button({
  look = 'outlined',
  className = '',
  ...rest
}: ComponentProps<'button'> & { readonly look?: keyof typeof looks }) {
  return <button type="button" {...rest} className={`${looks[look]} ${className}`} />
}

/** A button that shows only an icon: `name` is what a screen reader says, `tip` what a tooltip adds to it. */
export function IconButton({
  icon: Icon,
  name,
  tip = name,
  size = 'large',
  side = 'bottom',
  className = '',
  ...rest
}: Omit<ComponentProps<'button'>, 'name'> & {
  readonly icon: LucideIcon
  readonly name: string
  readonly tip?: string
  readonly size?: 'large' | 'small'
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
}) {
  const measure = size === 'large' ? 'size-8' : 'size-6'
  return (
    <Tip text={tip} side={side}>
      <button
        type="button"
        aria-label={name}
        {...rest}
        className={`${base} ${measure} text-soft hover:bg-hover hover:text-ink ${className}`}
      >
        <Icon size={size === 'large' ? 18 : 16} strokeWidth={1.75} aria-hidden />
      </button>
    </Tip>
  )
}
