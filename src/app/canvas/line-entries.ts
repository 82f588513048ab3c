import type { Point } from '../../core/layout/box'
import type { ConnectionId, Diagram } from '../../core/model/diagram'
import * as lines from '../session/lines'
import { focusBend } from './bend-focus'
import { distance } from './geometry'
import { handleReach } from './handle-places'
import type { Entry, EntryGroup } from './menu-entry'

/** Where the menu was opened: of one line, what is there can be bent or straightened. */
interface Here {
  readonly at: Point
  readonly zoom: number
}

/** How the lines of these connections are drawn; nothing where there are none. */
export function lineEntries(diagram: Diagram, ids: readonly ConnectionId[], here: Here | null): EntryGroup {
  if (ids.length === 0) return []
  const [style, bends] = [lines.styleOf(diagram, ids), ids.flatMap((id) => lines.bendsOf(diagram, id))]
  const entries: Entry[] = [
    {
      label: 'Line',
      entries: lines.lineStyles.map((one) => ({
        label: one.label,
        isChosen: one.style === style,
        run: () => lines.setStyle(ids, one.style),
      })),
    },
    ...(['from', 'to'] as const).map((end) => endEntry(diagram, ids, end)),
    ...(here === null ? [] : bendEntries(diagram, ids, here)),
  ]
  if (bends.length > 0)
    entries.push({ label: `Clear bends (${bends.length})`, run: () => lines.clearBends(ids) })
  return entries
}

function endEntry(diagram: Diagram, ids: readonly ConnectionId[], end: lines.LineEnd): Entry {
  const chosen = lines.sideOf(diagram, ids, end)
  return {
    label: lines.endNames[end],
    entries: lines.endSides.map(({ side, label }) => ({
      label,
      isChosen: side === chosen,
      run: () => lines.setSide(ids, end, side),
    })),
  }
}

function bendEntries(diagram: Diagram, [id]: readonly ConnectionId[], { at, zoom }: Here): EntryGroup {
  if (id === undefined) return []
  const near = lines.bendsOf(diagram, id).findIndex((bend) => distance(bend, at) * zoom <= handleReach)
  if (near !== -1) return [{ label: 'Remove this bend', run: () => lines.removeBend(id, near) }]
  const bend = () => {
    const number = lines.addBend(id, at)
    if (number !== null) focusBend(id, number)
  }
  return [{ label: 'Bend here', run: bend }]
}
