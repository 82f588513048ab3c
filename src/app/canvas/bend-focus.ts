import { connectionAt } from '../../core/edit/items'
import { isDrawnAsIs } from '../../core/layout/shown'
import type { ConnectionId } from '../../core/model/diagram'
import { getSession, useSession } from '../session/session'
import { getCanvas, setCanvas } from './canvas-state'

/** The bend that the keyboard is at, as long as its connection is what is selected, and has it. */
export function focusedBend(): { readonly of: ConnectionId; readonly number: number } | null {
  const { bend } = getCanvas()
  const { diagram, selection } = getSession()
  if (bend?.with !== selection || !selection.has(bend.of)) return null
  return bend.number < (diagram.paths[bend.of]?.waypoints?.length ?? 0) ? bend : null
}

export function focusBend(of: ConnectionId, number: number): void {
  setCanvas({ bend: { of, number, with: getSession().selection } })
}

/** The one connection that is selected, whose line can be shaped; null while something else is being done. */
export function useLineToShape(): ConnectionId | null {
  return useSession(({ selection, diagram, preview, link, connecting, editingName }) => {
    if (selection.size !== 1 || (preview ?? link) !== null || connecting !== null || editingName !== null)
      return null
    const [only] = selection
    const id = connectionAt(diagram, only as ConnectionId)?.id
    return id !== undefined && isDrawnAsIs(diagram, id) ? id : null
  })
}
