import { headerWidth } from '../../measure/lines'
import { iconBox } from '../../measure/node-box'
import type { DiagramNode, NodeId, Side } from '../../model/diagram'
import { apart } from '../apart'
import { onEdge, onNearestEdge, roomOnEdge } from '../border'
import { snap } from '../snap'
import { arrangedChildren, borderChildren, portIn, put, sizeIn, type Work } from './work'

/** Centre to centre: their names are up to 96 px wide and two lines high. */
const besideEachOther = 112
const aboveEachOther = 96

/**
 * The edge for each border node of a container: where it is, if it is placed; else the left or the right edge, as what
 * it is connected to comes before or after; without connections the top for the way to the internet, the left edge
 * for a virtual private gateway (sites come first), the right edge for a site's own gateway.
 */
export function bordersOf(work: Work, container: NodeId): ReadonlyMap<NodeId, Side> {
  const node = work.tree.node(container)
  const edges = new Map<NodeId, Side>()
  if (node === undefined) return edges
  for (const child of borderChildren(work, container)) {
    const placed = Object.hasOwn(work.diagram.layout, child.id) ? work.diagram.layout[child.id] : undefined
    if (placed !== undefined) edges.set(child.id, onNearestEdge(child, placed, sizeIn(work, node)).edge)
    else edges.set(child.id, wantedEdge(work, container, child))
  }
  return edges
}

/** Puts the border nodes on their edges: level with what they lead to inside, else in the middle, and apart. */
export function putBorders(work: Work, container: DiagramNode, edges: ReadonlyMap<NodeId, Side>): void {
  const size = sizeIn(work, container)
  for (const edge of ['top', 'left', 'right', 'bottom'] as const) {
    const isLevel = edge === 'top' || edge === 'bottom'
    const own = [...edges].filter(([, side]) => side === edge).flatMap(([id]) => work.tree.node(id) ?? [])
    const wanted = own
      .filter(({ id }) => !Object.hasOwn(work.diagram.layout, id))
      .map((node) => ({ node, along: wantedAlong(work, container, node, isLevel) }))
      .toSorted((a, b) => a.along - b.along)
    const taken = own.flatMap((node) => alongOf(work, node, isLevel) ?? [])
    const room = roomOnEdge(edge, size)
    const start =
      edge === 'top' ? Math.min(Math.max(room.from, headerWidth(container) + 56), room.to) : room.from
    const least = isLevel ? besideEachOther : aboveEachOther
    const places = apart(
      wanted.map(({ along }) => along),
      least,
      { from: start, to: room.to },
    )
    wanted.forEach(({ node }, at) => {
      const along = freeAlong(snap(places[at] ?? start), taken, least, room)
      put(work, node.id, onEdge(node, edge, along, size))
    })
  }
}

function wantedEdge(work: Work, container: NodeId, node: DiagramNode): Side {
  const ways = work.lifted.waysOut(container).filter(({ end }) => end === node.id)
  const service = node.kind === 'resource' ? node.service : ''
  const [way] = ways
  if (way !== undefined) return way.side === 'before' ? 'left' : 'right'
  if (service === 'customer-gateway') return 'right'
  if (service === 'vgw') return 'left'
  const leadsIn = work.lifted.among(container).some(({ from, to }) => from === node.id || to === node.id)
  return leadsIn ? 'left' : 'top'
}

function wantedAlong(work: Work, container: DiagramNode, node: DiagramNode, isLevel: boolean): number {
  const size = sizeIn(work, container)
  const inner = work.lifted
    .among(container.id)
    .flatMap(({ from, to, fromEnd, toEnd }) => (from === node.id ? [toEnd] : to === node.id ? [fromEnd] : []))
    .map((end) => portIn(work, container.id, end))
    .map((port) => (isLevel ? port.x : port.y))
    .filter((along) => !Number.isNaN(along))
  if (inner.length > 0) return inner.reduce((sum, along) => sum + along, 0) / inner.length
  if (!isLevel) return size.height / 2
  // A gateway to the internet stands over the one thing at the top (the load balancer), if there is one.
  const children = arrangedChildren(work, container.id).filter(({ id }) => Object.hasOwn(work.layout, id))
  const top = Math.min(...children.map(({ id }) => work.layout[id]?.y ?? 0))
  const highest = children.filter(({ id }) => work.layout[id]?.y === top)
  const [only] = highest
  if (only === undefined || highest.length > 1 || work.tree.isFrame(only.id)) return size.width / 2
  return portIn(work, container.id, only.id).x
}

function alongOf(work: Work, node: DiagramNode, isLevel: boolean): number | null {
  const placed = Object.hasOwn(work.diagram.layout, node.id) ? work.diagram.layout[node.id] : undefined
  const icon = iconBox(node)
  if (placed === undefined || icon === null) return null
  return isLevel ? placed.x + icon.x + icon.width / 2 : placed.y + icon.y + icon.height / 2
}

/** The place itself, or the nearest one on the edge that is clear of what the user has put there. */
function freeAlong(
  along: number,
  taken: readonly number[],
  least: number,
  room: { readonly from: number; readonly to: number },
): number {
  const isFree = (at: number): boolean => taken.every((other) => Math.abs(other - at) >= least)
  const candidates = [along, ...taken.flatMap((other) => [other - least, other + least])]
  const free = candidates.filter((at) => isFree(at) && at >= room.from && at <= room.to)
  return free.toSorted((a, b) => Math.abs(a - along) - Math.abs(b - along))[0] ?? along
}
