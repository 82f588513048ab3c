import { setPinned } from '../../core/edit/set-pinned'
import type { Diagram, NodeId } from '../../core/model/diagram'
import type { Result } from '../../core/model/results'
import { getSession } from './store'

/** How the steps of undo begin that are layouts. */
export const laidOutLabel = 'Lay out'

/**
 * An edit that moves things by hand. After a layout, which has put everything where it belongs, what somebody moves is meant
 * to be where it then is, and is pinned, so that the next layout goes round it. Before any layout, everything was put
 * somewhere by hand, and nothing is pinned.
 */
export function movedByHand(moved: Result<Diagram>, ids: readonly NodeId[]): Result<Diagram> {
  const isLaidOut = getSession().history.past.some(({ label }) => label.startsWith(laidOutLabel))
  if (!moved.ok || !isLaidOut) return moved
  const pinned = setPinned(moved.value, ids, true)
  // What has become a mark of something else has no place of its own to be pinned at.
  return pinned.ok ? pinned : moved
}
