import { isCollapsed } from '../../../core/layout/hidden'
import { treeOf } from '../../../core/layout/tree'
import type { Diagram } from '../../../core/model/diagram'
import { formOf } from '../hit'

/** The eight handles, by compass direction. */
export const directions = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const
export type Direction = (typeof directions)[number]

/** What a person may size: containers, notes and plain shapes. A resource's box follows from its name. */
export function isResizable(diagram: Diagram, id: string): boolean {
  const node = treeOf(diagram.nodes).node(id)
  if (node === undefined || diagram.layout[node.id]?.locked === true || isCollapsed(diagram, node.id))
    return false
  return node.kind !== 'resource' || formOf(diagram, node) === 'container'
}
