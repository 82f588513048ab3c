import type { Toast } from './store'
import { getSession, setSession } from './store'

const mostAtOnce = 4
let lastId = 0

/** Shows a sentence; the same sentence again replaces the one that is still there. Returns its id. */
export function toast(
  text: string,
  options: Partial<Pick<Toast, 'tone' | 'action' | 'about' | 'stays'>> = {},
): number {
  lastId += 1
  const added: Toast = { id: lastId, text, tone: 'info', ...options }
  const others = getSession().toasts.filter((shown) => shown.text !== text)
  setSession({ toasts: [...others, added].slice(-mostAtOnce) })
  return added.id
}

/** Takes it away; nothing happens if it is gone already. */
export function dismissToast(id: number): void {
  setSession({ toasts: getSession().toasts.filter((shown) => shown.id !== id) })
}

/** Takes away all that speak of this diagram. */
export function dismissToastsAbout(diagramId: string): void {
  setSession({ toasts: getSession().toasts.filter(({ about }) => about !== diagramId) })
}

/** Puts a sentence into the polite live region. */
export function say(text: string): void {
  // A screen reader hears a live region only when its text changes, so a repeated sentence gets an unheard ending.
  const repeated = getSession().announcement === text
  setSession({ announcement: repeated ? `${text}\u00a0` : text })
}
