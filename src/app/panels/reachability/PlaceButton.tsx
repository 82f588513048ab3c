import type { ReactNode } from 'react'
import type { Place } from '../../../core/model/diagram'
import * as session from '../../session/session'

/** A line about a place: pointing at it shows the place on the canvas, a click selects it and brings it into view. */
export function PlaceButton({
  at,
  label,
  className = '',
  children,
}: {
  readonly at: Place['at']
  /** What a screen reader says, where the content alone would say too little. */
  readonly label?: string
  readonly className?: string
  readonly children: ReactNode
}) {
  const point = () => session.setTrace({ pointed: at })
  const leave = () => {
    if (session.getTrace().pointed === at) session.setTrace({ pointed: null })
  }
  return (
    <button
      type="button"
      aria-label={label}
      className={`rounded text-left hover:bg-hover focus-visible:-outline-offset-2 ${className}`}
      onPointerEnter={point}
      onPointerLeave={leave}
      onFocus={point}
      onBlur={leave}
      onClick={() => {
        session.select([at])
        session.focusOn([at])
      }}
    >
      {children}
    </button>
  )
}
