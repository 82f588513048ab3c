import { edgeOf, isOnBorder } from '../layout/border'
import { around, overlaps, type Box, type Point } from '../layout/box'
import { boxesOf, openBoxesOf } from '../layout/boxes'
import { freePlace } from '../layout/free-place'
import { isClosed } from '../layout/hidden'
import { partedSiblings } from '../layout/parted-siblings'
import { treeOf } from '../layout/tree'
import type { Diagram, DiagramNode, NodeId, Placement, Side } from '../model/diagram'
import { graphOf } from '../model/graph'
import { newNodeId } from '../model/new-id'
import { ok, refuse, type Result } from '../model/results'
import { fittedInto, type Fitted } from './fitted-into'
import { homeOf } from './homes'
import { inserted, type Goal, type Inserted } from './insert-diagram'
import { nodeAt, refuseMissing, withInsides } from './items'
import { absolutePoint, freePlaceOnBorder, isPlace, movedTo } from './places'

/** Where a whole architecture goes: over which container, and with its middle near which point of the canvas. */
export interface IntoPlace {
  readonly over: NodeId | null
  /** Canvas px; absent takes the next free place. */
  readonly near?: Point
}

/**
 * Puts a pattern into the container, as `fittedInto` fits it: without the Cloud, the Region and the VPC that it would bring a
 * second time, on free ground, with users and sites beside what is outermost around it. New ids, as with `insertDiagram`.
 */
export function insertInto(diagram: Diagram, part: Diagram, { over, near }: IntoPlace): Result<Inserted> {
  if (over !== null && nodeAt(diagram, over) === undefined) return refuseMissing(over)
  if (near !== undefined && !isPlace(near)) return refuse('That place is not on the canvas.')
  const fit = fittedInto(diagram, part, over)
  const goals = goalsOf(diagram, part, { fit, near })
  const made = inserted(diagram, fit.part, {
    goals,
    outside: (id) => fit.standsFor.get(id as NodeId) ?? null,
  })
  // A container that has grown far may come to lie over what stood across a corner of it.
  if (!made.ok) return made
  const parted = partedSiblings(diagram, made.value.diagram)
  return ok({ ...made.value, diagram: made.value.ids.reduce(settled, parted) })
}

/** The content first, in one piece; then what stands around it, each near the side on which it stood. */
function goalsOf(
  diagram: Diagram,
  part: Diagram,
  { fit, near }: { readonly fit: Fitted; readonly near: Point | undefined },
): readonly Goal[] {
  const boxes = boxesOf(fit.part)
  const reaches = new Map([...fit.homes.keys()].map((id) => [id, reachOf(fit.part, id)]))
  const goals: Goal[] = []
  let trial = diagram
  const put = (ids: readonly NodeId[], parentId: NodeId | null, wanted: (box: Box) => Point | undefined) => {
    const standing = ids.filter((id) => Object.hasOwn(fit.part.layout, id) && !onBorder.has(id))
    const whole = around(standing.flatMap((id) => reaches.get(id) ?? []))
    const by = whole === null ? { x: 0, y: 0 } : shiftTo(trial, { whole, parentId, near: wanted(whole) })
    for (const id of ids) {
      const box = standing.includes(id) ? boxes.get(id) : undefined
      const at = box === undefined ? null : { x: box.x + by.x, y: box.y + by.y }
      const reach = reaches.get(id)
      if (reach !== undefined && at !== null)
        trial = occupied(trial, parentId, { ...reach, x: reach.x + by.x, y: reach.y + by.y })
      if (!onBorder.has(id)) goals.push({ root: id, parentId: homeFor(diagram, fit.part, id, parentId), at })
    }
    return by
  }

  const onBorder = bordersOf(part, fit)
  const roots = [...fit.homes]
  const content = roots.filter(([, home]) => home === fit.target).map(([id]) => id)
  const by = put(content, fit.target, ({ width, height }) =>
    near === undefined ? undefined : { x: near.x - width / 2, y: near.y - height / 2 },
  )
  for (const [id, edge] of onBorder) {
    const node = fit.part.nodes[id]
    const parentId = fit.homes.get(id) ?? null
    if (node === undefined || parentId === null) continue
    const probe = { ...node, id: newNodeId(trial, 'probe'), parentId }
    trial = { ...trial, nodes: { ...trial.nodes, [probe.id]: probe } }
    const at = onFreeEdge(trial, probe, edge)
    trial = { ...trial, layout: { ...trial.layout, [probe.id]: at } }
    const corner = absolutePoint(diagram, parentId)
    goals.push({ root: id, parentId, at: { x: at.x + corner.x, y: at.y + corner.y } })
  }
  const was = fit.wrapper === null ? undefined : openBoxesOf(part).get(fit.wrapper)
  for (const [id, home] of roots.filter(([, home]) => home !== fit.target)) {
    const is = openBoxesOf(diagram).get(insideOf(diagram, home, fit.target) ?? id)
    put([id], home, (box) =>
      was === undefined || is === undefined ? undefined : beside(box, { was, is, by }),
    )
  }
  return goals
}

const edges = ['left', 'top', 'right', 'bottom'] as const

/** What stands on the edge of a wrapper that is left out, with the side. */
function bordersOf(part: Diagram, { homes, target }: Fitted): ReadonlyMap<NodeId, Side> {
  const found = new Map<NodeId, Side>()
  for (const [id, home] of homes) {
    const node = part.nodes[id]
    if (node === undefined || target === null || home === null || !isOnBorder(part, node)) continue
    found.set(id, edgeOf(part, id, boxesOf(part)) ?? 'left')
  }
  return found
}

/** Once everything has its size: gateways to a free part of an edge, and what stands on the canvas clear of what has grown. */
function settled(diagram: Diagram, id: NodeId): Diagram {
  const node = nodeAt(diagram, id)
  const [box, reach] = [boxesOf(diagram).get(id), reachOf(diagram, id)]
  if (node === undefined || box === undefined || reach === undefined || !Object.hasOwn(diagram.layout, id))
    return diagram
  if (isOnBorder(diagram, node)) {
    const edge = edgeOf(diagram, id, boxesOf(diagram)) ?? 'left'
    return movedTo(diagram, new Map([[id, onFreeEdge(diagram, node, edge)]]))
  }
  if (node.parentId !== null) return diagram
  const free = freePlace(diagram, null, reach, reach, new Set([id]))
  return movedTo(diagram, new Map([[id, { x: box.x + free.x - reach.x, y: box.y + free.y - reach.y }]]))
}

/** On its own edge or, where something is in the way there, on the next that is free. */
function onFreeEdge(diagram: Diagram, node: DiagramNode, own: Side): Point {
  const order = [own, ...edges.filter((edge) => edge !== own)] as const
  const tree = treeOf(diagram.nodes)
  const others = [...boxesOf(diagram)].filter(
    ([id]) => id !== node.id && !tree.ancestorsOf(node.id).includes(id),
  )
  const isFree = (at: Point): boolean => {
    const tried = { ...diagram, layout: { ...diagram.layout, [node.id]: at } }
    const box = boxesOf(tried).get(node.id)
    return box === undefined || !others.some(([, other]) => overlaps(box, other))
  }
  const places = order.map((edge) => freePlaceOnBorder(diagram, node, [edge]))
  return places.find(isFree) ?? freePlaceOnBorder(diagram, node, order)
}

/** With what stands on edges inside and reaches out. */
function reachOf(part: Diagram, id: NodeId): Box | undefined {
  const boxes = boxesOf(part)
  const inside = [...withInsides(part, [id])].flatMap((one) => boxes.get(one) ?? [])
  return boxes.has(id) ? (around(inside) ?? undefined) : undefined
}

function shiftTo(
  diagram: Diagram,
  to: { readonly whole: Box; readonly parentId: NodeId | null; readonly near: Point | undefined },
): Point {
  const { whole, parentId, near } = to
  const corner = absolutePoint(diagram, parentId)
  // Of a collapsed container nothing is seen in which a place could be meant.
  const wanted =
    near === undefined || isClosed(diagram, parentId)
      ? undefined
      : { x: near.x - corner.x, y: near.y - corner.y }
  const free = freePlace(diagram, parentId, whole, wanted)
  return { x: corner.x + free.x - whole.x, y: corner.y + free.y - whole.y }
}

/** On the same side of what is there now, and level with the content. */
function beside(
  box: Box,
  { was, is, by }: { readonly was: Box; readonly is: Box; readonly by: Point },
): Point {
  const along = (start: 'x' | 'y', length: 'width' | 'height') => {
    const [before, after] = [was[start] - box[start], box[start] - was[start] - was[length]]
    if (before >= box[length]) return is[start] - before
    return after >= 0 ? is[start] + is[length] + after : box[start] + by[start]
  }
  return { x: along('x', 'width'), y: along('y', 'height') }
}

/** Of the containers around the target and itself, the one that is directly in this one. */
function insideOf(diagram: Diagram, home: NodeId | null, target: NodeId | null): NodeId | null {
  if (target === null) return null
  const path = [
    target,
    ...graphOf(diagram)
      .around(target)
      .map(({ id }) => id),
  ]
  return path.find((id) => (nodeAt(diagram, id)?.parentId ?? null) === home) ?? null
}

function homeFor(diagram: Diagram, part: Diagram, id: NodeId, home: NodeId | null): NodeId | null {
  const node = nodeAt(part, id)
  return node?.kind === 'resource' ? homeOf(diagram, node.service, home) : home
}

/** The diagram with something in this place, so that what comes next is put beside it. */
function occupied(diagram: Diagram, parentId: NodeId | null, box: Box): Diagram {
  const corner = absolutePoint(diagram, parentId)
  const id = newNodeId(diagram, 'box')
  const node: DiagramNode = { id, parentId, kind: 'shape', shape: 'box', name: '' }
  const at: Placement = { ...box, x: box.x - corner.x, y: box.y - corner.y }
  return { ...diagram, nodes: { ...diagram.nodes, [id]: node }, layout: { ...diagram.layout, [id]: at } }
}
