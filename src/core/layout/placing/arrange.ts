import type { DiagramNode, NodeId, Side } from '../../model/diagram'
import { siblingGap } from '../free-place'
import { aroundZones } from './around-zones'
import { bordersOf, putBorders } from './borders'
import { inFlow } from './flow'
import { joined, type Arranged, type Item } from './item'
import { edgesAmong, itemOf, itemsFor, spanItem, waysOutOf } from './items'
import { isCell, isZone } from './tiers'
import { arrangedChildren, leastSize, put, roomIn, sizeIn, type Work } from './work'
import { subnetStack, zoneGrid } from './zones'

/** Sets out everything inside a container, whose inner containers have their sizes already, and gives it its size. */
export function arrangeContainer(work: Work, container: DiagramNode): void {
  const { id } = container
  const edges = bordersOf(work, id)
  const sides: ReadonlySet<Side> = new Set(edges.values())
  const children = arrangedChildren(work, id)
  const { items, arranged } = setOut(work, id, children)
  const least = leastSize(work, container, children.length === 0)
  const bare = roomIn(work, id, sides, arranged.width)
  const borders = [...edges.values()]
  const onTop = borders.filter((side) => side === 'top').length
  const upright = Math.max(
    ...(['left', 'right'] as const).map((side) => borders.filter((one) => one === side).length),
  )

  // Even multiples of the grid, so that what is centred is on the grid too.
  const width = upToEven(
    Math.max(
      arranged.width + bare.left + bare.right,
      least.width + (onTop === 0 ? 0 : 24 + onTop * 112),
      sizeIfKept(work, container)?.width ?? 0,
    ),
  )
  const room = roomIn(work, id, sides, width - bare.left - bare.right)
  // Members that are no cells have this room in their item.
  const forSpan = children.some((child) => isCell(child) && work.bonds.spansAround.has(child.id)) ? 16 : 0
  const height = Math.max(
    arranged.height + room.top + forSpan + room.bottom,
    least.height,
    upright === 0 ? 0 : 40 + upright * 96,
    sizeIfKept(work, container)?.height ?? 0,
  )
  const free = Math.max(0, width - room.left - room.right - arranged.width)
  const left = room.left + Math.floor(free / 16) * 8
  putItems(work, items, arranged, { x: left, y: room.top + forSpan })
  const { x, y } = work.layout[id] ?? { x: 0, y: 0 }
  put(work, id, { x, y }, { width, height })
  putBorders(work, container, edges)
}

/** Items of a container (or of the canvas) with their places, from a common corner. */
export function setOut(
  work: Work,
  id: NodeId | null,
  children: readonly DiagramNode[],
): { readonly items: readonly Item[]; readonly arranged: Arranged } {
  const cells = id === null ? [] : children.filter(isCell)
  const container = id === null ? undefined : work.tree.node(id)
  if (container !== undefined && isZone(container) && cells.length > 0) {
    const others = itemsFor(
      work,
      id,
      children.filter((child) => !isCell(child)),
    )
    const stack = subnetStack(work, cells)
    const below = inFlow(others, edgesAmong(work, id, others), [], work.order)
    return oneAboveOther(
      cells.map((cell) => itemOf(work, cell)),
      stack,
      below,
    )
  }
  if (cells.length > 0) {
    const others = itemsFor(
      work,
      id,
      children.filter((child) => !isCell(child)),
    )
    const isBusy = work.lifted
      .among(id)
      .some(({ from, to }) => [from, to].some((end) => cells.some((cell) => cell.id === end)))
    const grid = zoneGrid(work, cells, isBusy ? 2 * siblingGap : siblingGap)
    const gridItem = joined(
      'zones',
      cells.map((cell) => itemOf(work, cell)),
      grid,
      noRoom,
    )
    const all = [gridItem, ...others]
    const edges = edgesAmong(work, id, all)
    if (grid.columns < 2) return inFlow(all, edges, waysOutOf(work, id, all), work.order)
    return aroundZones(work, gridItem, others, edges)
  }
  const items = itemsFor(work, id, id === null ? children : leavingLeftFirst(work, id, children))
  return (
    banded(work, id, items) ??
    inFlow(items, edgesAmong(work, id, items), waysOutOf(work, id, items), work.order)
  )
}

function upToEven(length: number): number {
  return Math.ceil(length / 16) * 16
}

export function putItems(
  work: Work,
  items: readonly Item[],
  arranged: Arranged,
  corner: { readonly x: number; readonly y: number },
): void {
  for (const item of items) {
    const at = arranged.places.get(item.id)
    if (at === undefined) continue
    for (const node of item.nodes) {
      put(
        work,
        node.id,
        { x: corner.x + at.x + node.at.x, y: corner.y + at.y + node.at.y },
        keptSize(work, node.id),
      )
    }
  }
}

/** In a subnet, where rows say nothing else, what is connected to the left stands at the left. */
function leavingLeftFirst(work: Work, id: NodeId, children: readonly DiagramNode[]): readonly DiagramNode[] {
  const sides = new Map(
    work.lifted.waysOut(id).map(({ end, side }) => [end, side === 'before' ? -1 : 1] as const),
  )
  return children.toSorted((a, b) => (sides.get(a.id) ?? 0) - (sides.get(b.id) ?? 0))
}

const noRoom = { left: 0, top: 0, right: 0, bottom: 0 }

/**
 * Where members of a span that reaches into other containers are here, they stand at the top, in the order of the
 * spans, and everything else below: then the outline, drawn straight across, covers no stranger.
 */
function banded(
  work: Work,
  id: NodeId | null,
  items: readonly Item[],
): { readonly items: readonly Item[]; readonly arranged: Arranged } | null {
  const reaching = [...work.bonds.members].filter(([, members]) =>
    members.some((member) => work.tree.parentOf(member) !== id),
  )
  const wide = new Set(reaching.map(([span]) => spanItem(span)))
  const bands = items.filter((item) => wide.has(item.id))
  if (bands.length === 0 || (bands.length === items.length && items.length === 1)) return null
  const others = items.filter((item) => !wide.has(item.id))
  let result = inFlow(others, edgesAmong(work, id, others), [], work.order)
  for (const band of bands.toReversed()) {
    const own: Arranged = { places: new Map([[band.id, { x: 0, y: 0 }]]), ...band.size }
    result = oneAboveOther([band], own, result)
  }
  return result
}

function oneAboveOther(
  items: readonly Item[],
  upper: Arranged,
  lower: { readonly items: readonly Item[]; readonly arranged: Arranged },
): { readonly items: readonly Item[]; readonly arranged: Arranged } {
  if (lower.items.length === 0) return { items, arranged: upper }
  const top = upper.height + siblingGap
  const width = Math.max(upper.width, lower.arranged.width)
  const moved = (arranged: Arranged, y: number) =>
    [...arranged.places].map(([id, at]) => {
      return [id, { x: at.x + Math.floor((width - arranged.width) / 16) * 8, y: at.y + y }] as const
    })
  return {
    items: [...items, ...lower.items],
    arranged: {
      places: new Map([...moved(upper, 0), ...moved(lower.arranged, top)]),
      width,
      height: top + lower.arranged.height,
    },
  }
}

function keptSize(work: Work, id: NodeId): { readonly width: number; readonly height: number } | undefined {
  const node = work.tree.node(id)
  return node !== undefined && work.tree.isFrame(id) ? sizeIn(work, node) : undefined
}

/** What the user, or whoever made the diagram, has given a container that is placed already. */
function sizeIfKept(
  work: Work,
  node: DiagramNode,
): { readonly width: number; readonly height: number } | null {
  return Object.hasOwn(work.diagram.layout, node.id) ? sizeIn(work, node) : null
}
