/** Class names that several panels share, so that every control looks and measures the same. */

export const control =
  'h-7 w-full min-w-0 rounded border border-line bg-raised px-2 text-12 text-ink placeholder:text-soft/80 hover:border-strong aria-invalid:border-error disabled:opacity-60'

/** A row of a list: the focus ring lies inside, since lists scroll and would cut it. */
export const row =
  'flex w-full items-center gap-2 rounded px-2 text-left text-13 text-ink hover:bg-hover focus-visible:-outline-offset-2'

export const floating = 'rounded border border-line bg-raised text-ink shadow-float outline-none'

export const menuItem =
  'flex min-h-8 cursor-default select-none items-center gap-2 rounded px-2 text-13 text-ink outline-none data-disabled:opacity-50 data-highlighted:bg-hover'

/** Small heading above a group of things. */
export const heading = 'text-11 font-semibold text-soft'

export const link = 'text-12 text-info underline underline-offset-2'
