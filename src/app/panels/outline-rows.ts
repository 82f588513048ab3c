import { canHold } from '../../core/edit/homes'
import { graphOf } from '../../core/model/graph'
import type { Diagram, DiagramNode, NodeId } from '../../core/model/diagram'

/** One visible line of the outline. */
export interface OutlineRow {
  readonly node: DiagramNode
  /** From 1, as screen readers count. */
  readonly level: number
  readonly isFolded: boolean
  readonly children: number
}

/** The containment tree as the lines that are visible now: containers first at each level, then by name. */
export function outlineRows(diagram: Diagram, folded: ReadonlySet<string>): readonly OutlineRow[] {
  const graph = graphOf(diagram)
  const rows: OutlineRow[] = []
  const walk = (parentId: NodeId | null, level: number) => {
    const children = graph
      .children(parentId)
      .toSorted(
        (a, b) =>
          Number(canHold(b)) - Number(canHold(a)) || a.name.localeCompare(b.name, 'en', { numeric: true }),
      )
    for (const node of children) {
      const inside = graph.children(node.id).length
      const isFolded = inside > 0 && folded.has(node.id)
      rows.push({ node, level, isFolded, children: inside })
      if (!isFolded) walk(node.id, level + 1)
    }
  }
  walk(null, 1)
  return rows
}

/** Large diagrams start with only the outer levels unfolded, so that opening the outline costs nothing. */
export function foldedAtFirst(diagram: Diagram): ReadonlySet<string> {
  const nodes = Object.values(diagram.nodes)
  if (nodes.length <= mostUnfolded) return new Set()
  return new Set(nodes.filter(({ parentId }) => parentId !== null).map(({ id }) => id))
}
const mostUnfolded = 400
