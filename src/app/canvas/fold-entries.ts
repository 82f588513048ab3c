import { collapsedIn, isCollapsed } from '../../core/layout/hidden'
import { collapseAll, collapsible, expandAll, fold, foldableAmong } from '../session/folding'
import { getSession } from '../session/session'
import { keysOf, type Entry, type EntryGroup } from './menu-entry'

/** Collapses the open ones of these containers, or expands those that are collapsed. */
export function foldEntries(ids: Iterable<string>): readonly Entry[] {
  const { diagram } = getSession()
  const all = foldableAmong(diagram, ids)
  const closed = all.filter((id) => isCollapsed(diagram, id))
  const open = all.filter((id) => !closed.includes(id))
  const entry = (label: string, of: typeof all, collapsed: boolean): readonly Entry[] =>
    of.length === 0 ? [] : [{ label, ...keysOf('fold'), run: () => fold(of, collapsed) }]
  return [...entry('Collapse', open, true), ...entry('Expand', closed, false)]
}

/** The same for the whole drawing. */
export function foldEverything(): EntryGroup {
  const { diagram } = getSession()
  return [
    ...(collapsible(diagram).length === 0 ? [] : [{ label: 'Collapse all', run: collapseAll }]),
    ...(collapsedIn(diagram).length === 0 ? [] : [{ label: 'Expand all', run: expandAll }]),
  ]
}
