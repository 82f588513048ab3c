import { useEffect, type RefObject } from 'react'

/** Marks where the cursor goes when what had it is taken away: the innermost list or answer says so itself. */
export const home = { 'data-home': '', tabIndex: -1 } as const

/**
 * Keeps the cursor inside: when the element that had it goes away with what it belonged to (a cell that opened its trace, a
 * button whose change is made), the first `home` in here takes it, else the first control. Otherwise the browser leaves it
 * nowhere, and whoever works by keys begins at the top of the page.
 */
export function useFocusKept(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current
    if (element === null) return
    let last: Element | null = null
    const onFocus = ({ target }: FocusEvent) => {
      last = target instanceof Element && element.contains(target) ? target : null
    }
    const watching = new MutationObserver(() => {
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (last === null || last.isConnected || !isLost) return
      const next =
        element.querySelector<HTMLElement>('[data-home]') ?? element.querySelector<HTMLElement>(controls)
      next?.focus({ preventScroll: true })
    })
    document.addEventListener('focusin', onFocus)
    watching.observe(element, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', onFocus)
      watching.disconnect()
    }
  }, [root])
}

const controls = 'input, button:not(:disabled), [tabindex="0"]'
