import type { Architecture } from '../../core/model/diagram'
import { isSameArchitecture } from './review'
import { getSession, useSession } from './store'

/**
 * Waits until the review is of what is on the canvas. False where it has stopped, or where something else than this
 * architecture is drawn meanwhile; null where the waiting was given up.
 */
export function reviewSettled(architecture: Architecture, givenUp: AbortSignal): Promise<boolean | null> {
  const outcome = (): boolean | null => {
    const { diagram, review } = getSession()
    if (review.status === 'failed' || !isSameArchitecture(diagram, architecture)) return false
    return review.status === 'current' ? true : null
  }
  return new Promise((resolve) => {
    const now = outcome()
    if (now !== null) {
      resolve(now)
      return
    }
    const end = (then: boolean | null) => {
      stop()
      givenUp.removeEventListener('abort', give)
      resolve(then)
    }
    const give = () => end(null)
    const stop = useSession.subscribe(() => {
      const then = outcome()
      if (then !== null) end(then)
    })
    givenUp.addEventListener('abort', give)
  })
}
