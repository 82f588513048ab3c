import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'

export interface Tab<Value extends string> {
  readonly value: Value
  readonly name: ReactNode
}

/** Tabs over one panel: arrows, Home and End change the tab, Tab leads into the panel. */
export function Tabs<Value extends string>({
  label,
  tabs,
  value,
  onChange,
  tall = false,
  panelClass,
  children,
}: {
  readonly label: string
  readonly tabs: readonly Tab<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly tall?: boolean
  readonly panelClass: string
  /** Of the tab that is chosen. */
  readonly children: ReactNode
}) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.value === value)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[
      event.key
    ]
    const next = to === undefined ? undefined : tabs[to % tabs.length]
    if (next === undefined || to === undefined) return
    event.preventDefault()
    onChange(next.value)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to % tabs.length]?.focus()
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        className="flex shrink-0 gap-4 border-b border-line px-4"
        onKeyDown={onKeyDown}
      >
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}${tab.value}`}
            aria-selected={tab.value === value}
            aria-controls={tab.value === value ? `${id}panel` : undefined}
            tabIndex={tab.value === value ? 0 : -1}
            className={`-mb-px flex items-center gap-1.5 border-b-2 border-transparent text-soft hover:text-ink focus-visible:-outline-offset-2 aria-selected:border-ink aria-selected:text-ink ${tall ? 'h-10 text-13' : 'h-8 text-12'}`}
            onClick={() => onChange(tab.value)}
          >
            {tab.name}
          </button>
        ))}
      </div>
      <div
        id={`${id}panel`}
        role="tabpanel"
        aria-labelledby={`${id}${value}`}
        className={`min-h-0 flex-1 ${panelClass}`}
      >
        {children}
      </div>
    </div>
  )
}
