import type { Diagram, DiagramNode, NodeId } from '../model/diagram'
import type { Size } from './box'
import { openBoxesOf } from './boxes'
import { fitContainers } from './fit-containers'
import { freePlace, siblingGap } from './free-place'
import { hiddenIn } from './hidden'
import { arrangeContainer, putItems, setOut } from './placing/arrange'
import { bordersOf, putBorders } from './placing/borders'
import { inFlow } from './placing/flow'
import { joined, type Item } from './placing/item'
import { edgesAmong, itemsFor } from './placing/items'
import { sweptOrder, type Order } from './placing/settle'
import { arrangedChildren, leastSize, put, relativeSibling, soFar, workOn, type Work } from './placing/work'

/** How a layout has things placed. */
export interface Placing {
  /** Within columns; absent is the one that a few sweeps find. */
  readonly order?: Order
  /** What is new and keeps a size all the same: notes, shapes, and what is placed as one although it holds others. */
  readonly sizes?: ReadonlyMap<NodeId, Size>
}

/**
 * The diagram with a placement for every node that had none, and a size for every container that had none.
 *
 * A container in which nothing is placed is laid out as a whole: people, the internet and sites at the left, then as
 * connections lead, what has no connection below; zones side by side in the order of their names, public subnets above
 * private ones; gateways on their container's edge, towards what they are connected to; room for labels, stubs and the
 * outlines of spans. Where something is placed already it stays, and what is new goes to a free place near what it is
 * connected to, together with what else is new and connected to it; containers grow for it. Chips that are drawn on
 * something need no placement and get none, nor do spans around what a collapsed container hides. The same input gives the same places, whatever the order of the records.
 * The same object where nothing was missing. Costs about n log n for a whole diagram.
 */
export function place(diagram: Diagram, { order = sweptOrder, sizes = new Map() }: Placing = {}): Diagram {
  const work = workOn(diagram, order, sizes)
  const hidden = hiddenIn(diagram)
  // An outline whose members are all hidden goes around them once they are drawn.
  const isHiddenSpan = (id: NodeId) => work.bonds.members.has(id) && hidden.has(id)
  const isNew = ({ id }: DiagramNode): boolean =>
    !Object.hasOwn(diagram.layout, id) && !work.bonds.chipHosts.has(id) && !isHiddenSpan(id)
  const fresh = work.tree.order.filter(isNew)
  if (fresh.length === 0) return diagram

  // Until its container is arranged, a new node has no place that others could be fitted to.
  const arranged = new Set<NodeId | null>()
  const isPending = (node: DiagramNode) => isNew(node) && !arranged.has(node.parentId)
  const innermostFirst = work.tree.order.filter(({ id }) => work.tree.isFrame(id)).toReversed()
  for (const container of innermostFirst) {
    const children = work.tree.childrenOf(container.id).filter((child) => !work.bonds.chipHosts.has(child.id))
    if (!isNew(container) && !children.some(isNew)) continue
    arranged.add(container.id)
    if (children.every(isNew)) arrangeContainer(work, container)
    else slotIn(work, container, arrangedChildren(work, container.id).filter(isNew), isPending)
  }
  const roots = arrangedChildren(work, null)
  if (roots.every(isNew)) {
    const { items, arranged: places } = setOut(work, null, roots)
    putItems(work, items, places, { x: 0, y: 0 })
  } else slotIn(work, null, roots.filter(isNew), isPending)

  putSpans(work, fresh)
  return fitContainers(
    { ...diagram, layout: work.layout },
    fresh.map(({ id }) => id),
  )
}

/** Puts new nodes among placed ones: what is connected among itself as one block, near what it is connected to. */
function slotIn(
  work: Work,
  container: DiagramNode | null,
  fresh: readonly DiagramNode[],
  isPending: (node: DiagramNode) => boolean,
): void {
  const id = container?.id ?? null
  const items = itemsFor(work, id, fresh)
  for (const part of parts(work, id, items)) {
    const { items: placed, arranged } = inFlow(part, edgesAmong(work, id, part), [], work.order)
    const block = joined('block', placed, arranged, { left: 0, top: 0, right: 0, bottom: 0 })
    const at = freePlace(
      soFar(work),
      id,
      block.size,
      nearOf(work, id, block),
      new Set(fresh.map((node) => node.id)),
    )
    putItems(work, placed, arranged, at)
    // From here on the block's nodes are in the way of the next ones.
    fresh = fresh.filter((node) => !block.nodes.some((one) => one.id === node.id))
  }
  if (container === null) return
  if (!Object.hasOwn(work.layout, container.id))
    put(work, container.id, { x: 0, y: 0 }, leastSize(work, container, true))
  const pending = new Set<string>(work.tree.order.filter(isPending).map((node) => node.id))
  const layout = Object.fromEntries(Object.entries(work.layout).filter(([key]) => !pending.has(key)))
  const fitted = fitContainers({ ...work.diagram, layout }, [container.id])
  work.layout = { ...work.layout, ...fitted.layout }
  putBorders(work, container, bordersOf(work, container.id))
}

/** Items that connections join stay together; all that have no connection to anything are one part, the last. */
function parts(work: Work, id: NodeId | null, items: readonly Item[]): readonly (readonly Item[])[] {
  const homes = new Map<string, Item>(
    items.flatMap((item) => item.nodes.map((node) => [node.id, item] as const)),
  )
  const joinedTo = new Map<Item, Item[]>()
  const touched = new Set<Item>()
  for (const { from, to } of work.lifted.among(id)) {
    const [a, b] = [homes.get(from), homes.get(to)]
    for (const item of [a, b]) if (item !== undefined) touched.add(item)
    if (a === undefined || b === undefined) continue
    joinedTo.set(a, [...(joinedTo.get(a) ?? []), b])
    joinedTo.set(b, [...(joinedTo.get(b) ?? []), a])
  }
  const seen = new Set<Item>()
  const found: Item[][] = []
  for (const item of items) {
    if (seen.has(item) || !touched.has(item)) continue
    const part = new Set([item])
    for (const member of part) for (const next of joinedTo.get(member) ?? []) part.add(next)
    for (const member of part) seen.add(member)
    found.push(items.filter((one) => part.has(one)))
  }
  const alone = items.filter((item) => !touched.has(item))
  return alone.length === 0 ? found : [...found, alone]
}

/** Beside the first placed thing that the block is connected to: after it, or before it, and level with it. */
function nearOf(
  work: Work,
  id: NodeId | null,
  block: Item,
): { readonly x: number; readonly y: number } | undefined {
  const own = new Set<NodeId>(block.nodes.map((node) => node.id))
  for (const { from, to, fromEnd, toEnd } of work.lifted.among(id)) {
    if (own.has(from) === own.has(to)) continue
    const isAfter = own.has(to)
    const [other, otherEnd, ownEnd] = isAfter ? [from, fromEnd, toEnd] : [to, toEnd, fromEnd]
    const box = relativeSibling(work, other)
    if (box === null) continue
    const x = isAfter ? box.x + box.width + siblingGap : box.x - siblingGap - block.size.width
    return { x, y: box.y + box.portOf(otherEnd).y - block.portOf(ownEnd).y }
  }
  return undefined
}

/** A span around members is drawn around them; its placement is where it stays should it lose them. */
function putSpans(work: Work, fresh: readonly DiagramNode[]): void {
  const spans = fresh.filter(({ id }) => work.bonds.members.has(id))
  if (spans.length === 0) return
  const boxes = openBoxesOf(soFar(work))
  for (const { id } of spans) {
    const box = boxes.get(id)
    const parentId = work.tree.parentOf(id)
    const parent = parentId === null ? undefined : boxes.get(parentId)
    if (box === undefined) continue
    const { width, height } = box
    put(work, id, { x: box.x - (parent?.x ?? 0), y: box.y - (parent?.y ?? 0) }, { width, height })
  }
}
