import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { control } from './classes'

/** The browser's own list to choose from, measured and drawn like the other fields. */
export function Select({ children, ...rest }: Omit<ComponentProps<'select'>, 'className'>) {
  return (
    <span className="relative block">
      <select {...rest} className={`${control} cursor-pointer appearance-none truncate pr-7`}>
        {children}
      </select>
      <ChevronDown
        size={14}
        className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 text-soft"
        aria-hidden
      />
    </span>
  )
}
