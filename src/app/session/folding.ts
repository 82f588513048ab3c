import { connectionAt, nodeAt, outermost, type ItemId } from '../../core/edit/items'
import { setCollapsed } from '../../core/edit/set-collapsed'
import { closedAround, collapsedIn, isCollapsed, isFoldable } from '../../core/layout/hidden'
import { treeOf } from '../../core/layout/tree'
import type { Diagram, DiagramNode, NodeId } from '../../core/model/diagram'
import { apply } from './edits'
import { focusOn, select, shownFor } from './selection'
import { getSession } from './store'
import { say } from './toasts'
import { wordsFor } from './words'

/** Collapses these containers, or expands them. */
export function fold(ids: readonly NodeId[], collapsed: boolean): void {
  const label = `${collapsed ? 'Collapse' : 'Expand'} ${wordsFor(getSession().diagram, ids)}`
  apply(label, (diagram) => setCollapsed(diagram, ids, collapsed))
}

/** Collapses what is open among these, or expands them where nothing is. */
export function toggleFold(ids: Iterable<string>): void {
  const { diagram } = getSession()
  const containers = foldableAmong(diagram, ids)
  if (containers.length === 0) {
    say('First select a container with something inside, to collapse or expand it.')
    return
  }
  const open = containers.filter((id) => !isCollapsed(diagram, id))
  fold(open.length > 0 ? open : containers, open.length > 0)
}

/** The containers with something inside among these. */
export function foldableAmong(diagram: Diagram, ids: Iterable<string>): readonly NodeId[] {
  const tree = treeOf(diagram.nodes)
  return [...ids].flatMap((id) => {
    const node = tree.node(id)
    const isThere = node !== undefined && isFoldable(tree, node.id) && tree.childrenOf(node.id).length > 0
    return isThere ? [node.id] : []
  })
}

/** All containers but those that only say where in AWS one is: a drawing of its networks, sites and clusters remains. */
export function collapseAll(): void {
  const ids = collapsible(getSession().diagram)
  if (ids.length > 0) apply('Collapse everything', (diagram) => setCollapsed(diagram, ids, true))
}

/** Nothing stays hidden. */
export function expandAll(): void {
  const ids = collapsedIn(getSession().diagram)
  if (ids.length > 0) apply('Expand everything', (diagram) => setCollapsed(diagram, ids, false))
}

const grounds: ReadonlySet<string> = new Set(['aws-cloud', 'account', 'region'])

/** What “Collapse all” would collapse. */
export function collapsible(diagram: Diagram): readonly NodeId[] {
  const isGround = (node: DiagramNode) => node.kind === 'resource' && grounds.has(node.service)
  const all = treeOf(diagram.nodes).order.flatMap((node) => (isGround(node) ? [] : [node.id]))
  return outermost(diagram, foldableAmong(diagram, all)).filter((id) => !isCollapsed(diagram, id))
}

/**
 * Expands what hides these, then selects them and brings them into view. While there is something to redo, or a preview is
 * shown, nothing is expanded, since an edit would end that: the containers that hide them are selected.
 */
export function reveal(ids: readonly string[], mode: 'replace' | 'add' | 'toggle'): void {
  const { diagram, canRedo, preview } = getSession()
  const nodes = ids.flatMap((id): readonly NodeId[] => {
    const node = nodeAt(diagram, id as ItemId)
    if (node !== undefined) return [node.id]
    const connection = connectionAt(diagram, id as ItemId)
    return connection === undefined ? [] : [connection.from, connection.to]
  })
  const closed = [...new Set(nodes.flatMap((id) => closedAround(diagram, id)))]
  if (closed.length > 0 && canRedo === null && preview === null) fold(closed, false)
  // What is hidden still, whatever the reason, is where its container is.
  const seen = ids.map((id) => shownFor(getSession().diagram, id))
  select(seen, mode)
  focusOn(seen)
}
