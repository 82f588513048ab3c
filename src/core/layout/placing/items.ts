import { labelSize } from '../../measure/lines'
import { iconBox, nodeBox } from '../../measure/node-box'
import type { DiagramNode, NodeId } from '../../model/diagram'
import { spanPadding } from '../boxes'
import { bordersOf } from './borders'
import { inFlow } from './flow'
import { itemEdges, joined, type Item, type ItemEdge, type ItemWay } from './item'
import { comesFirst, isBeside, isBond, looseEdges } from './lifted'
import { isCell } from './tiers'
import { overhang, portIn, sizeIn, type Work } from './work'

/** An item for each child, but one for all members of a span that are here: they share its outline. */
export function itemsFor(work: Work, id: NodeId | null, children: readonly DiagramNode[]): readonly Item[] {
  const grouped = new Map<NodeId, DiagramNode[]>()
  const alone: DiagramNode[] = []
  for (const child of children) {
    const span = work.bonds.spansAround.get(child.id)?.[0]
    if (span === undefined) alone.push(child)
    else grouped.set(span, [...(grouped.get(span) ?? []), child])
  }
  const groups = [...grouped].map(([span, members]) => {
    const inner = members.map((member) => itemOf(work, member))
    const { items, arranged } = inFlow(inner, edgesAmong(work, id, inner), [], work.order)
    return joined(spanItem(span), items, arranged, {
      left: spanPadding.side - 8,
      right: spanPadding.side - 8,
      // The container keeps 24 px free already, of which the outline may use all but 8.
      top: spanPadding.top - 16,
      bottom: spanPadding.bottom - 8,
    })
  })
  return [...groups, ...alone.map((child) => itemOf(work, child))]
}

/** The id of the item that stands for a span's members. */
export function spanItem(span: NodeId): string {
  return `span ${span}`
}

/** A node, or a container with all that is in it. */
export function itemOf(work: Work, node: DiagramNode): Item {
  const size = sizeIn(work, node)
  const over = overhang(new Set(work.tree.isFrame(node.id) ? bordersOf(work, node.id).values() : []))
  const icon = work.tree.isFrame(node.id) ? null : iconBox(node)
  return {
    id: node.id,
    size: { width: size.width + over.left + over.right, height: size.height + over.top + over.bottom },
    nodes: [{ id: node.id, at: { x: over.left, y: over.top } }],
    portOf(end) {
      const port = portIn(work, node.id, end)
      return { x: port.x + over.left, y: port.y + over.top }
    },
    slack: icon === null ? 0 : (nodeBox(node).width - icon.width) / 2 - 4,
    frameLeft: work.tree.isFrame(node.id) ? over.left : null,
    isFirst: comesFirst(node),
  }
}

/** The connections of a container as edges between its items. */
export function edgesAmong(work: Work, id: NodeId | null, items: readonly Item[]): readonly ItemEdge[] {
  const edges = work.lifted.among(id)
  const loose = looseEdges(work.tree, edges)
  return itemEdges(edges, items, (edge) => ({
    labelWidth: labelSize(edge.connection).width,
    beside: isBeside(work.diagram, edge.connection),
    loose: loose.has(edge),
    isBond: isBond(edge),
  }))
}

/** Connections of the items to what is outside their container; lines leave a subnet or a zone at any side, so none there. */
export function waysOutOf(work: Work, id: NodeId | null, items: readonly Item[]): readonly ItemWay[] {
  const container = id === null ? undefined : work.tree.node(id)
  if (id === null || container === undefined || isCell(container)) return []
  const homes = new Map<NodeId, string>(
    items.flatMap((item) => item.nodes.map((node) => [node.id, item.id] as const)),
  )
  return work.lifted.waysOut(id).flatMap(({ end, side }) => {
    const chain = [end, ...work.tree.ancestorsOf(end)]
    const item = chain.map((at) => homes.get(at)).find((home) => home !== undefined)
    return item === undefined ? [] : [{ item, end, side }]
  })
}
