import type { Connection, ConnectionId, Diagram, DiagramNode, NodeId } from '../../model/diagram'
import { changeOfTable, isSmall } from '../../model/table-change'
import { bondsOf } from '../bonds'
import { treeOf } from '../tree'
import type { Run } from './beginning'
import type { Parts } from './obstacles'

/** What of one drawing is other than in the last run. */
export interface Turned {
  /** Nodes of which the records, the containers around them, or the outlines that they are in are other. */
  readonly turned: ReadonlySet<NodeId>
  /** The same connections are drawn. */
  readonly hasSameLines: boolean
}

/**
 * The nodes of which the records, the containers around them, or the outlines that they are in are other than in the last
 * run; null where so much is other that all is looked at.
 */
export function turnedBetween({ of: before, era }: Run, now: Diagram, parts: Parts): Turned | null {
  const turned = new Set<NodeId>()
  if (before.connections !== now.connections) {
    const change = changeOfTable<ConnectionId, Connection>(before.connections, now.connections)
    if (!isSmall(change, Object.keys(now.connections).length)) return null
  }
  const hasSameLines =
    before.connections === now.connections && (before.nodes === now.nodes || hasSameKeys(era.parts, parts))
  if (before.nodes === now.nodes) return { turned, hasSameLines }
  const change = changeOfTable<NodeId, DiagramNode>(before.nodes, now.nodes)
  if (!isSmall(change, Object.keys(now.nodes).length)) return null
  const tree = treeOf(now.nodes)
  const turn = (id: NodeId): void => {
    turned.add(id)
    for (const child of tree.childrenOf(id)) turn(child.id)
  }
  for (const [id, node] of change.set) {
    if (change.was.get(id)?.parentId === node.parentId) turned.add(node.id)
    else turn(node.id)
  }
  const [was, is] = [bondsOf(before.nodes).spansAround, bondsOf(now.nodes).spansAround]
  if (was === is) return { turned, hasSameLines }
  for (const id of new Set([...was.keys(), ...is.keys()]))
    if (String(was.get(id)) !== String(is.get(id))) turn(id)
  return { turned, hasSameLines }
}

function hasSameKeys(a: Parts, b: Parts): boolean {
  if (a.size !== b.size) return false
  for (const id of b.keys()) if (!a.has(id)) return false
  return true
}
