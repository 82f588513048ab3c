import { cloneElement, lazy, Suspense, useRef, useState, type ReactElement } from 'react'
import type { MenuEntry } from './menu-entry'

const load = () => import('./Menu')
// Nobody needs a menu before the first click.
const Menu = lazy(async () => ({ default: (await load()).Menu }))

/** A button that opens a menu, by click or by the arrow down. */
export function MenuButton({
  button,
  label,
  entries,
  align = 'start',
  wide = false,
}: {
  /** The button itself, named for screen readers. */
  readonly button: ReactElement<Readonly<Record<string, unknown>>>
  /** What the menu is called. */
  readonly label: string
  readonly entries: () => readonly MenuEntry[]
  readonly align?: 'start' | 'end'
  readonly wide?: boolean
}) {
  const [isOpen, setOpen] = useState(false)
  const anchor = useRef<HTMLButtonElement>(null)
  return (
    <>
      {cloneElement(button, {
        ref: anchor,
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        onPointerEnter: () => void load(),
        onFocus: () => void load(),
        onClick: () => setOpen(!isOpen),
        onKeyDown: (event: KeyboardEvent) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setOpen(true)
        },
      })}
      {isOpen && (
        <Suspense fallback={null}>
          <Menu
            anchor={anchor}
            label={label}
            entries={entries()}
            align={align}
            wide={wide}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}
