import { bendsAlong } from '../layout/bends-along'
import { around, type Point, type Size } from '../layout/box'
import { boxesOf } from '../layout/boxes'
import { freePlace } from '../layout/free-place'
import { isClosed } from '../layout/hidden'
import { fitContainers } from '../layout/fit-containers'
import { withRoom } from '../layout/with-room'
import type { Diagram, DiagramNode, NodeId } from '../model/diagram'
import { graphOf } from '../model/graph'
import { ok, refuse, type Result } from '../model/results'
import { limits } from '../model/limits'
import { canHold, homeOf } from './homes'
import { called, nodeAt, refuseMissing, type ItemId } from './items'
import { absolutePoint, isPlace, movedTo } from './places'
import { withNewIds } from './with-new-ids'

/** Where a fragment goes: into which container, and with its top-left corner where on the canvas. */
export interface InsertPlace {
  readonly parentId: NodeId | null
  /** Canvas px, whatever the parent. */
  readonly at: Point
}

export interface Inserted {
  readonly diagram: Diagram
  /** New ids of the fragment's outermost nodes. */
  readonly ids: readonly NodeId[]
}

/**
 * Puts a whole diagram (what was copied, or a pattern) into this one: new ids throughout, references led to them,
 * references to anything else left out. Steps and requirements come along, and quotas raised at a node; other review
 * settings and the title do not. Gateways go to the border of the VPC that they are dropped in, as when they are new.
 */
export function insertDiagram(diagram: Diagram, fragment: Diagram, place: InsertPlace): Result<Inserted> {
  const parent = place.parentId === null ? null : nodeAt(diagram, place.parentId)
  if (parent === undefined) return refuseMissing(place.parentId ?? '')
  if (parent !== null && !canHold(parent)) return refuse(`Nothing can be put inside ${called(parent)}.`)
  if (!isPlace(place.at)) return refuse('That place is not on the canvas.')

  const boxes = boxesOf(fragment)
  const placed = (id: NodeId) => (Object.hasOwn(fragment.layout, id) ? boxes.get(id) : undefined)
  const roots = graphOf(fragment).children(null)
  const whole = around(roots.flatMap(({ id }) => placed(id) ?? []))
  const at = whole === null ? place.at : placeOf(diagram, place, whole)
  const by = { x: at.x - (whole?.x ?? 0), y: at.y - (whole?.y ?? 0) }
  const goals = roots.map((root): Goal => {
    const box = placed(root.id)
    return {
      root: root.id,
      parentId: root.kind === 'resource' ? homeOf(diagram, root.service, place.parentId) : place.parentId,
      at: box === undefined ? null : { x: box.x + by.x, y: box.y + by.y },
    }
  })
  return inserted(diagram, fragment, { goals })
}

/** As wished, or the next free place where nothing is seen of what is there. */
function placeOf(diagram: Diagram, { parentId, at }: InsertPlace, size: Size): Point {
  if (!isClosed(diagram, parentId)) return at
  const [corner, free] = [absolutePoint(diagram, parentId), freePlace(diagram, parentId, size)]
  return { x: corner.x + free.x, y: corner.y + free.y }
}

/** Where one of a fragment's outermost nodes goes. */
export interface Goal {
  readonly root: NodeId
  readonly parentId: NodeId | null
  /** Top-left corner on the canvas; null for what has no place of its own. */
  readonly at: Point | null
}

/** As `insertDiagram`, each outermost node to its own goal; `outside` says what becomes of a reference to something else. */
export function inserted(
  diagram: Diagram,
  fragment: Diagram,
  how: { readonly goals: readonly Goal[]; readonly outside?: (id: ItemId) => ItemId | null },
): Result<Inserted> {
  if (how.goals.length === 0) return ok({ diagram, ids: [] })
  if (Object.keys(diagram.nodes).length + Object.keys(fragment.nodes).length > limits.nodes) {
    return refuse(`A diagram holds at most ${limits.nodes} nodes.`)
  }
  const renamed = withNewIds(fragment, diagram, how.outside)
  const parents = new Map(how.goals.map(({ root, parentId }) => [renamed.idOf(root), parentId]))
  const merged = mergedWith(diagram, renamed.fragment, parents)
  const places = how.goals.flatMap(({ root, parentId, at }) => {
    if (at === null) return []
    const corner = absolutePoint(diagram, parentId)
    return [[renamed.idOf(root), { x: at.x - corner.x, y: at.y - corner.y }] as const]
  })
  const ids = [...parents.keys()]
  const roomy = withRoom(diagram, fitContainers(movedTo(merged, new Map(places)), ids))
  return ok({ diagram: bendsAlong(renamed.fragment, roomy), ids })
}

function mergedWith(diagram: Diagram, more: Diagram, parents: ReadonlyMap<NodeId, NodeId | null>): Diagram {
  const nodes = Object.values<DiagramNode>(more.nodes).map((node) => {
    const parentId = parents.get(node.id)
    return [node.id, parentId === undefined ? node : { ...node, parentId }] as const
  })
  const raised = [...diagram.review.raised, ...more.review.raised]
  return {
    ...diagram,
    nodes: { ...diagram.nodes, ...Object.fromEntries(nodes) },
    connections: joined(diagram.connections, more.connections),
    requirements: joined(diagram.requirements, more.requirements),
    review: more.review.raised.length === 0 ? diagram.review : { ...diagram.review, raised },
    layout: joined(diagram.layout, more.layout),
    paths: joined(diagram.paths, more.paths),
    steps: more.steps.length === 0 ? diagram.steps : [...diagram.steps, ...more.steps],
  }
}

/** Both tables in one; the same object where nothing is added. */
function joined<T extends object>(table: T, more: T): T {
  return Object.keys(more).length === 0 ? table : { ...table, ...more }
}
