import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'

/**
 * One tab stop for a whole list: arrows, Home and End move within it. Every element of the list has the attributes of
 * `item(key)`; `onArrow` gets the sideways arrows.
 */
export function useRoving<E extends HTMLElement>(
  onArrow?: (direction: 'left' | 'right', key: string, focusKey: (key: string) => void) => void,
) {
  const list = useRef<E>(null)
  const [active, setActive] = useState<string | null>(null)

  const all = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-roving]') ?? [])]
  const go = (to: number) => {
    const items = all()
    items[Math.max(0, Math.min(items.length - 1, to))]?.focus()
  }
  const focusKey = (key: string) =>
    all()
      .find((item) => item.getAttribute('data-roving') === key)
      ?.focus()
  const props = {
    ref: list,
    onFocus: (event: FocusEvent) => {
      const key = event.target.getAttribute('data-roving')
      if (key !== null) setActive(key)
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (
        event.altKey ||
        event.ctrlKey ||
        event.metaKey ||
        event.shiftKey ||
        !(event.target instanceof HTMLElement)
      )
        return
      const key = event.target.getAttribute('data-roving')
      if (key === null) return
      const at = all().indexOf(event.target)
      if (event.key === 'ArrowDown') go(at + 1)
      else if (event.key === 'ArrowUp') go(at - 1)
      else if (event.key === 'Home') go(0)
      else if (event.key === 'End') go(all().length - 1)
      else if (event.key === 'ArrowLeft' && onArrow !== undefined) onArrow('left', key, focusKey)
      else if (event.key === 'ArrowRight' && onArrow !== undefined) onArrow('right', key, focusKey)
      else return
      // The canvas would take an arrow for a nudge of what is selected.
      event.preventDefault()
      event.stopPropagation()
    },
  }
  return {
    props,
    /** Puts the cursor on the first element. */
    focusFirst: () => go(0),
    /** `keys` in their order, so that the first is the tab stop while none has been visited. */
    item: (key: string, keys: readonly string[]) => ({
      'data-roving': key,
      tabIndex: (active !== null && keys.includes(active) ? active : keys[0]) === key ? 0 : -1,
    }),
  }
}
