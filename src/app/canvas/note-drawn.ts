import { endOpening } from '../session/session'

let isNoted = false

/**
 * Notes in the browser’s performance timeline, as `drawing-painted`, when a drawing is on the screen for the first time:
 * for whoever looks at why a page is slow, and for `npm run bench`. Then it is time for what stands beside it. Call it when
 * the drawing is in the page.
 */
export function noteDrawn(): void {
  if (isNoted) return
  isNoted = true
  // The second frame begins when the first one has been painted.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      performance.mark('drawing-painted')
      endOpening()
    }),
  )
}
