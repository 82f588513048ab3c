import type { Architecture } from '../../core/model/diagram'
import { isSameArchitecture } from './review'
import { getSession, useSession } from './store'

/**
 * Waits until the review is of what is on the canvas. False where it has stopped, or where something else than this
 * architecture is drawn meanwhile.
 */
export function reviewSettled(architecture: Architecture): Promise<boolean> {
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
    const stop = useSession.subscribe(() => {
      const then = outcome()
      if (then === null) return
      stop()
      resolve(then)
    })
  })
}
