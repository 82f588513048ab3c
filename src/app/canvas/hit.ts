import { serviceOf } from '../../core/catalog/catalog'
import { canHold } from '../../core/edit/homes'
import type { Box, Point } from '../../core/layout/box'
import type { Boxes } from '../../core/layout/boxes'
import { isCollapsed } from '../../core/layout/hidden'
import { treeOf, type NodeTree } from '../../core/layout/tree'
import { containerHeader, drawnAs } from '../../core/measure/node-box'
import type { Diagram, DiagramNode, NodeId } from '../../core/model/diagram'
import { includes, isOnEdge } from './geometry'

/** body: a thing without inside · frame: header or border of what holds others · inside: the empty room in it */
export interface Hit {
  readonly id: NodeId
  readonly part: 'body' | 'frame' | 'inside'
}

/** How a node takes part in pointing: whether it has an inside, and whether it stands on its container's edge. */
export type Form = 'body' | 'border' | 'container' | 'span' | 'chip'

export function formOf(diagram: Pick<Diagram, 'nodes' | 'layout'>, node: DiagramNode): Form {
  // Nothing is seen of its inside, so that it is taken hold of anywhere.
  return isCollapsed(diagram, node.id) ? 'body' : openFormOf(diagram, node)
}

/** The same, as if it were not collapsed. */
function openFormOf(diagram: Pick<Diagram, 'nodes'>, node: DiagramNode): Form {
  const holdsSomething = treeOf(diagram.nodes).childrenOf(node.id).length > 0
  if (node.kind === 'note') return 'body'
  // A plain box is grasped anywhere, until there is something in it to be grasped.
  if (node.kind === 'shape') return node.shape === 'group' || holdsSomething ? 'container' : 'body'
  const as = drawnAs(node)
  return as !== 'icon' ? as : holdsSomething ? 'container' : 'body'
}

/**
 * What a person means who points here: first the things without inside, then the innermost frame that is touched at
 * its border (within `reach`) or header, then the innermost container around the point. A span has no inside.
 */
export function hitAt(diagram: Diagram, boxes: Boxes, point: Point, reach: number): Hit | null {
  const tree = treeOf(diagram.nodes)
  let body: NodeId | null = null
  let frame: Painted | null = null
  let inside: Painted | null = null
  // Later ones are painted over earlier ones.
  let order = 0
  for (const node of tree.order) {
    const { id } = node
    const box = boxes.get(id)
    order += 1
    if (box === undefined || !includes(box, point, Math.max(reach, spanHeader))) continue
    const form = formOf(diagram, node)
    if (form !== 'container' && form !== 'span') {
      if (includes(box, point)) body = id
      continue
    }
    // A span is painted over the container that it is in.
    const depth = tree.ancestorsOf(id).length + (form === 'span' ? 0.5 : 0)
    if (includes(headerOf(box, form), point) || isOnEdge(box, point, reach)) {
      if (frame === null || depth >= frame.depth) frame = { id, depth, order }
    } else if (form === 'container' && includes(box, point) && (inside === null || depth >= inside.depth)) {
      inside = { id, depth, order }
    }
  }
  if (body !== null) return { id: body, part: 'body' }
  // The frame of something further out, or painted earlier, is covered by the container around the point.
  if (frame !== null && (inside === null || isOver(frame, inside))) return { id: frame.id, part: 'frame' }
  return inside === null ? null : { id: inside.id, part: 'inside' }
}

interface Painted {
  readonly id: NodeId
  readonly depth: number
  readonly order: number
}

function isOver(one: Painted, other: Painted): boolean {
  return one.depth > other.depth || (one.depth === other.depth && one.order > other.order)
}

/** Half of the height of a span's name, which is centred on its top edge. */
const spanHeader = 12

/** Where a container or span shows its name. */
export function headerOf(box: Box, form: Form): Box {
  if (form === 'span') return { ...box, y: box.y - spanHeader, height: 2 * spanHeader }
  return { ...box, height: Math.min(containerHeader, box.height) }
}

/** What has to be known of a thing to find its container: a node, or an entry of the palette that is none yet. */
export interface Dropped {
  readonly service: string | null
  readonly form: Form
}

export function droppedOf(diagram: Diagram, node: DiagramNode): Dropped {
  return { service: node.kind === 'resource' ? node.service : null, form: openFormOf(diagram, node) }
}

/** How far outside of a container's edge something that stands on edges still finds it, in canvas px. */
const borderReach = 32

/**
 * The container that takes what is dropped with its centre here; null is the open canvas.
 *
 * The innermost one counts, whatever the rules will say of it, with two exceptions: a container is not put into what
 * belongs into it or is its like (a VPC moved over a subnet stays beside it), and what stands on edges looks only for
 * services on whose edge it stands, also from a little outside. `without`: what is moved itself, with all inside it.
 */
export function containerAt(
  diagram: Diagram,
  boxes: Boxes,
  point: Point,
  { dropped, without }: { readonly dropped: Dropped; readonly without?: ReadonlySet<NodeId> },
): NodeId | null {
  const tree = treeOf(diagram.nodes)
  let innermost: { readonly id: NodeId; readonly depth: number } | null = null
  for (const node of holdersIn(tree)) {
    const box = boxes.get(node.id)
    if (box === undefined || without?.has(node.id) === true) continue
    if (!includes(box, point, dropped.form === 'border' ? borderReach : 0) || !mayHold(node, dropped))
      continue
    const depth = tree.ancestorsOf(node.id).length
    if (innermost === null || depth >= innermost.depth) innermost = { id: node.id, depth }
  }
  return innermost?.id ?? null
}

const holders = new WeakMap<NodeTree, readonly DiagramNode[]>()

/** What may hold something, in the order of the tree: far less than there is, and asked for at every movement of a drag. */
function holdersIn(tree: NodeTree): readonly DiagramNode[] {
  let found = holders.get(tree)
  if (found === undefined) {
    found = tree.order.filter((node) => canHold(node) && tree.isFrame(node.id))
    holders.set(tree, found)
  }
  return found
}

function mayHold(container: DiagramNode, { service: id, form }: Dropped): boolean {
  const service = id === null ? undefined : serviceOf(id)
  if (service === undefined) return true
  if (form === 'border' && service.livesIn.length > 0) {
    return container.kind === 'resource' && service.livesIn.includes(container.service)
  }
  if (form !== 'container' || container.kind !== 'resource') return true
  if (serviceOf(container.service)?.contains.includes(service.id) === true) return true
  return container.service !== service.id && !service.contains.includes(container.service)
}
