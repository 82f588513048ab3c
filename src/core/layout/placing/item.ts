import type { NodeId } from '../../model/diagram'
import type { Point, Size } from '../box'
import type { LiftedEdge } from './lifted'

/** One thing to place among its siblings: a node, a container with all that is in it, or several nodes that stay together. */
export interface Item {
  readonly id: string
  /** With what hangs over its edges, so that keeping items apart keeps that apart too. */
  readonly size: Size
  /** Where the nodes that it stands for go, from its corner. */
  readonly nodes: readonly { readonly id: NodeId; readonly at: Point }[]
  /** Where a connection that ends on this node, in here, would leave; from the item's corner. */
  readonly portOf: (end: NodeId) => Point
  /** Room between its side and where a connection leaves it: half of what an icon's name is wider than the icon. */
  readonly slack: number
  /** What hangs over the left edge of a container; null for anything else. */
  readonly frameLeft: number | null
  /** Placed at the very left. */
  readonly isFirst: boolean
}

/** A connection between two items, from left to right (or from top to bottom). */
export interface ItemEdge {
  readonly from: string
  readonly to: string
  readonly fromEnd: NodeId
  readonly toEnd: NodeId
  /** Room that its label needs. */
  readonly labelWidth: number
  /** Hangs something onto something: says nothing about what comes before what. */
  readonly beside: boolean
  /** Does not decide which comes first, though it is drawn from one to the other: traffic between VPCs that are joined. */
  readonly loose: boolean
  /** Plumbing (a peering, a VPN): what it joins stands level before anything else does. */
  readonly isBond: boolean
}

/** A connection from an item to something outside its container, which leaves it at the left or at the right. */
export interface ItemWay {
  readonly item: string
  readonly end: NodeId
  readonly side: 'before' | 'after'
}

/** Items with their places, from a common corner, and what they take together. */
export interface Arranged extends Size {
  readonly places: ReadonlyMap<string, Point>
}

export const nothing: Arranged = { places: new Map(), width: 0, height: 0 }

/** The edges of a container as edges of its items; those inside one item fall away. */
export function itemEdges(
  edges: readonly LiftedEdge[],
  items: readonly Item[],
  details: (edge: LiftedEdge) => Pick<ItemEdge, 'labelWidth' | 'beside' | 'loose' | 'isBond'>,
): readonly ItemEdge[] {
  const itemOf = new Map<NodeId, string>()
  for (const item of items) for (const { id } of item.nodes) itemOf.set(id, item.id)
  return edges.flatMap((edge) => {
    const from = itemOf.get(edge.from)
    const to = itemOf.get(edge.to)
    if (from === undefined || to === undefined || from === to) return []
    return [{ from, to, fromEnd: edge.fromEnd, toEnd: edge.toEnd, ...details(edge) }]
  })
}

/** One item made of several that were arranged together, with room around them. */
export function joined(
  id: string,
  items: readonly Item[],
  arranged: Arranged,
  room: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
): Item {
  const placed = items.flatMap((item) => {
    const at = arranged.places.get(item.id)
    return at === undefined ? [] : [{ item, at: { x: at.x + room.left, y: at.y + room.top } }]
  })
  const homes = new Map(placed.flatMap((one) => one.item.nodes.map(({ id: node }) => [node, one] as const)))
  return {
    id,
    size: {
      width: arranged.width + room.left + room.right,
      height: arranged.height + room.top + room.bottom,
    },
    nodes: placed.flatMap(({ item, at }) =>
      item.nodes.map((node) => ({ id: node.id, at: { x: at.x + node.at.x, y: at.y + node.at.y } })),
    ),
    portOf(end) {
      // A port is asked for by what the connection ends on, which may be deep inside one of the nodes.
      for (const one of [homes.get(end), ...placed]) {
        if (one === undefined) continue
        const port = one.item.portOf(end)
        if (!Number.isNaN(port.y)) return { x: one.at.x + port.x, y: one.at.y + port.y }
      }
      return { x: Number.NaN, y: Number.NaN }
    },
    slack: room.left + room.right === 0 ? Math.min(0, ...items.map((item) => item.slack)) : 0,
    frameLeft: null,
    isFirst: items.some((item) => item.isFirst),
  }
}
