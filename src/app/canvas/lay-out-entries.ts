import { arePinned, setPinned } from '../../core/edit/set-pinned'
import type { LayoutWish } from '../../core/layout/laying/scope'
import { bondsOf } from '../../core/layout/bonds'
import { isCollapsed } from '../../core/layout/hidden'
import { treeOf } from '../../core/layout/tree'
import type { NodeId } from '../../core/model/diagram'
import * as session from '../session/session'
import { withChanging } from './late'
import { keysOf, type Entry, type EntryGroup } from './menu-entry'
import type { Stage } from './stage'

/** Laying out what the menu is about: the canvas (nothing), what is in one container, or several things. */
export function layOutEntries(selection: readonly string[], stage: Stage): EntryGroup {
  const { diagram } = session.getSession()
  const tree = treeOf(diagram.nodes)
  const ids = selection.flatMap((id) => tree.node(id)?.id ?? [])
  const entry = (label: string, wish: LayoutWish): Entry => ({
    label,
    run: () => void withChanging(({ layOutHere }) => void layOutHere(wish, stage)),
  })
  if (selection.length === 0) {
    const hasPins = Object.values(diagram.layout).some(({ pinned }) => pinned === true)
    if (tree.order.length === 0) return []
    return [
      { ...entry('Lay out', { of: 'everything', pins: 'hold' }), ...keysOf('lay-out') },
      ...(hasPins
        ? [entry('Lay out everything, pinned things too', { of: 'everything', pins: 'are-taken-off' })]
        : []),
    ]
  }
  const [only] = ids
  const isOne = ids.length === 1
  if (only === undefined) return []
  if (isOne && (tree.childrenOf(only).length === 0 || isCollapsed(diagram, only))) return []
  const label = isOne ? 'Lay out what is inside' : 'Lay out'
  return [{ ...entry(label, { of: ids, pins: 'hold' }), ...keysOf('lay-out') }]
}

/** “Pin” or “Unpin”, for what stands on the canvas by itself. */
export function pinEntry(ids: readonly NodeId[]): EntryGroup {
  const { diagram } = session.getSession()
  const { chipHosts } = bondsOf(diagram.nodes)
  const pinnable = ids.filter((id) => !chipHosts.has(id))
  if (pinnable.length === 0) return []
  const isPinned = arePinned(diagram, pinnable)
  const verb = isPinned ? 'Unpin' : 'Pin'
  return [
    {
      label: verb,
      run: () => {
        session.apply(`${verb} ${session.wordsFor(diagram, pinnable)}`, (now) =>
          setPinned(now, pinnable, !isPinned),
        )
      },
    },
  ]
}
