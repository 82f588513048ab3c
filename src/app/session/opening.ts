import { rememberedOpen } from './browser-memory'
import { getSession, setSession, useSession } from './store'

/** Whatever becomes of the drawing, nothing waits longer for it, in ms. */
const longestMs = 3000

/** Notes that a drawing is on its way to the screen, where one was open last and no link is followed. */
export function startOpening(): void {
  if (!rememberedOpen() || location.hash !== '') return
  setSession({ isOpening: true })
  setTimeout(endOpening, longestMs)
}

/** Call it when the drawing is on the screen, or when there is none. */
export function endOpening(): void {
  setSession({ isOpening: false })
}

/** Fulfilled when no drawing is on its way to the screen any more: for what it need not wait for. */
export function afterOpening(): Promise<void> {
  if (!getSession().isOpening) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = useSession.subscribe(({ isOpening }) => {
      if (isOpening) return
      stop()
      resolve()
    })
  })
}
