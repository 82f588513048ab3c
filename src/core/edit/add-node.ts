import { serviceOf } from '../catalog/catalog'
import { isClosed } from '../layout/hidden'
import { isOnBorder, onNearestEdge } from '../layout/border'
import type { Point, Size } from '../layout/box'
import { openSizeOf, sizeOf } from '../layout/boxes'
import { fitContainers } from '../layout/fit-containers'
import { withRoom } from '../layout/with-room'
import { freePlace } from '../layout/free-place'
import { drawnAs } from '../measure/node-box'
import { cut } from '../model/cut'
import type { Config, Diagram, DiagramNode, NodeId, ShapeNode, Side } from '../model/diagram'
import { newNodeId } from '../model/new-id'
import { ok, refuse, type Result } from '../model/results'
import { limits } from '../model/limits'
import { configProblem } from './config-problem'
import { canHold, homeOf } from './homes'
import { called, isThere, nodeAt, refuseMissing, withNode } from './items'
import { nodesReferredTo } from './refs'
import { freeName, plainName } from './names'
import { absolutePoint, freePlaceOnBorder, isPlace, isSize } from './places'

/** A node to draw: a service of the catalogue, a note's text, or a plain shape. */
export type NewNode = (
  | { readonly service: string; readonly config?: Config }
  | { readonly note: string }
  | { readonly shape: ShapeNode['shape']; readonly image?: string }
) & {
  readonly parentId: NodeId | null
  /** Top-left corner, relative to the parent's; absent takes the next free place. */
  readonly at?: Point
  readonly id?: NodeId
  /** Absent names it after its service, with a number where that is taken. */
  readonly name?: string
  /** Of containers, notes and shapes. */
  readonly size?: Size
}

/**
 * Draws a node, and makes the containers around it large enough.
 *
 * A gateway goes to the border of the container that it belongs to, and what spans subnets (a load balancer) into the
 * VPC, with the subnet it was dropped in as its first one. In a collapsed container it takes the next free place. Refuses a parent that is not there or that holds nothing.
 */
export function addNode(
  diagram: Diagram,
  wanted: NewNode,
): Result<{ readonly diagram: Diagram; readonly id: NodeId }> {
  const dropped = wanted.parentId === null ? null : nodeAt(diagram, wanted.parentId)
  if (dropped === undefined) return refuseMissing(wanted.parentId ?? '')
  if (dropped !== null && !canHold(dropped)) return refuse(`Nothing can be put inside ${called(dropped)}.`)
  if (wanted.at !== undefined && !isPlace(wanted.at)) return refuse('That place is not on the canvas.')
  if (wanted.size !== undefined && !isSize(wanted.size)) return refuse('That is no size for a box.')
  if (wanted.id !== undefined && isThere(diagram, wanted.id)) {
    return refuse(`There already is a “${wanted.id}” in this diagram.`)
  }
  if (Object.keys(diagram.nodes).length >= limits.nodes) {
    return refuse(`A diagram holds at most ${limits.nodes} nodes.`)
  }

  const home = 'service' in wanted ? homeOf(diagram, wanted.service, wanted.parentId) : wanted.parentId
  const node = built(diagram, wanted, home)
  const withIt = withNode(diagram, node)
  const problem = node.kind === 'resource' ? configProblem(withIt, node, node.config) : null
  if (problem !== null) return refuse(problem)
  const fitted = fitContainers(placedIn(withIt, node, wanted), [node.id, ...nodesReferredTo(node)])
  return ok({ diagram: withRoom(diagram, fitted), id: node.id })
}

function built(diagram: Diagram, wanted: NewNode, parentId: NodeId | null): DiagramNode {
  const named = (stem: string, plain: string) => ({
    id: wanted.id ?? newNodeId(diagram, stem),
    parentId,
    name: (wanted.name === undefined ? undefined : cut(wanted.name, limits.name)) ?? freeName(diagram, plain),
  })
  if ('note' in wanted) {
    return {
      ...named('note', plainName({ kind: 'note' })),
      kind: 'note',
      text: cut(wanted.note, limits.text),
    }
  }
  if ('shape' in wanted) {
    const image = wanted.image === undefined ? {} : { image: wanted.image }
    return { ...named('shape', plainName({ kind: 'shape' })), kind: 'shape', shape: wanted.shape, ...image }
  }
  const { service } = wanted
  const stubs = serviceOf(service)?.stubs
  const config = wanted.config ?? {}
  // Lifted out of the subnet it was dropped in: that subnet is the first it spans.
  const spans =
    stubs !== undefined &&
    wanted.parentId !== null &&
    parentId !== wanted.parentId &&
    !Object.hasOwn(config, stubs)
  return {
    ...named(service, plainName({ kind: 'resource', service })),
    kind: 'resource',
    service,
    config: spans ? { ...config, [stubs]: [{ ref: wanted.parentId }] } : config,
  }
}

/** A chip gets a place only where it was dropped somewhere: it is drawn on what refers to it. */
function placedIn(diagram: Diagram, node: DiagramNode, wanted: NewNode): Diagram {
  const as = node.kind === 'resource' ? drawnAs(node) : node.kind
  if (as === 'chip' && wanted.at === undefined) return diagram
  const size = { ...sizeOf(diagram, node), ...wanted.size }
  const sized = as === 'container' || as === 'note' || as === 'shape' ? size : {}
  const isUnseen = wanted.at === undefined || isClosed(diagram, node.parentId)
  const at = isUnseen ? undefined : inHome(diagram, wanted.at, wanted.parentId, node.parentId)
  const place = placeFor(diagram, node, { at, size, isHome: node.parentId === wanted.parentId })
  return { ...diagram, layout: { ...diagram.layout, [node.id]: { ...place, ...sized } } }
}

function placeFor(
  diagram: Diagram,
  node: DiagramNode,
  wish: { readonly at: Point | undefined; readonly size: Size; readonly isHome: boolean },
): Point {
  if (isOnBorder(diagram, node)) {
    const frame = nodeAt(diagram, node.parentId ?? node.id)
    const room = frame === undefined ? wish.size : openSizeOf(diagram, frame)
    if (wish.at === undefined || isDeepInside(wish.at, wish.size, room)) {
      return freePlaceOnBorder(diagram, node, edgesFor(node))
    }
    const { x, y } = onNearestEdge(node, wish.at, room)
    return { x, y }
  }
  return wish.at !== undefined && wish.isHome
    ? wish.at
    : freePlace(diagram, node.parentId, wish.size, wish.at)
}

/** Dropped on the container as such rather than at one of its edges: which edge is then ours to choose. */
function isDeepInside(at: Point, size: Size, container: Size): boolean {
  const [x, y] = [at.x + size.width / 2, at.y + size.height / 2]
  return Math.min(x, y, container.width - x, container.height - y) > size.height
}

/** What comes from the internet stands at the left, sites below a VPC; a site looks to the right, where AWS is drawn. */
function edgesFor(node: DiagramNode): readonly [Side, ...Side[]] {
  if (node.kind === 'resource' && node.service === 'customer-gateway')
    return ['right', 'bottom', 'top', 'left']
  if (node.kind === 'resource' && node.service === 'vgw') return ['bottom', 'left', 'right', 'top']
  return ['left', 'top', 'right', 'bottom']
}

/** A point relative to one container, relative to another. */
function inHome(diagram: Diagram, at: Point, from: NodeId | null, to: NodeId | null): Point {
  const [a, b] = [absolutePoint(diagram, from), absolutePoint(diagram, to)]
  return { x: at.x + a.x - b.x, y: at.y + a.y - b.y }
}
