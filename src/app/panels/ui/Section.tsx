import { useId, type ReactNode } from 'react'
import { heading } from './classes'

/** A titled group inside a panel; everything in it starts at the same left edge. */
export function Section({
  title,
  aside,
  children,
}: {
  readonly title: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="border-b border-line px-4 pt-2 pb-4 last:border-b-0">
      <div className="mb-1 flex min-h-6 items-center justify-between gap-2">
        <h3 id={id} className={heading}>
          {title}
        </h3>
        {aside}
      </div>
      <div className="flex flex-col gap-2">{children}</div>
    </section>
  )
}
