import { useDeferredValue } from 'react'
import { useSession } from '../../session/session'

/**
 * Whether it is time for what stands beside the drawing: not before the drawing that was open last is on the screen. Then it is
 * rendered in portions, so that the page answers meanwhile.
 */
export function useBeside(): boolean {
  return useDeferredValue(!useSession((session) => session.isOpening))
}
