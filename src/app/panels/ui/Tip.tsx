import { cloneElement, type ReactElement } from 'react'

export type Side = 'top' | 'bottom' | 'left' | 'right'

/** Words that `TipLayer` shows beside a control. They never carry its name: that is on the control itself. */
export function Tip({
  text,
  side = 'bottom',
  children,
}: {
  readonly text: string
  readonly side?: Side
  readonly children: ReactElement<Readonly<Record<string, unknown>>>
}) {
  return cloneElement(children, { 'data-tip': text, 'data-tip-side': side })
}
