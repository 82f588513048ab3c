import type { History } from '../../core/edit/history'
import { setPinned } from '../../core/edit/set-pinned'
import type { Diagram, NodeId } from '../../core/model/diagram'
import type { Result } from '../../core/model/results'
import { getSession } from './store'
import { isLaidOut, keepLaidOut } from './views'

/** How the steps of undo begin that are layouts. */
export const laidOutLabel = 'Lay out'

/** Remembers, after a step forward or back, whether a layout is among the steps that led here. */
export function followLayout(label: string, { past }: History): void {
  if (label.startsWith(laidOutLabel)) keepLaidOut(past.some((step) => step.label.startsWith(laidOutLabel)))
}

/**
 * An edit that moves things by hand. After a layout, which has put everything where it belongs, what somebody moves is meant
 * to be where it then is, and is pinned, so that the next layout goes round it. Before any layout, everything was put
 * somewhere by hand, and nothing is pinned.
 */
export function movedByHand(moved: Result<Diagram>, ids: readonly NodeId[]): Result<Diagram> {
  if (!moved.ok || !isLaidOut(getSession().diagramId)) return moved
  const pinned = setPinned(moved.value, ids, true)
  // What has become a mark of something else has no place of its own to be pinned at.
  return pinned.ok ? pinned : moved
}
