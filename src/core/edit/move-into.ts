import { bendsAlong } from '../layout/bends-along'
import type { Point } from '../layout/box'
import { openBoxesOf, sizeOf } from '../layout/boxes'
import { fitContainers } from '../layout/fit-containers'
import { freePlace } from '../layout/free-place'
import { isClosed } from '../layout/hidden'
import { hugContainers } from '../layout/hug-containers'
import { withRoom } from '../layout/with-room'
import type { Diagram, DiagramNode, NodeId } from '../model/diagram'
import { graphOf } from '../model/graph'
import { ok, refuse, type Result } from '../model/results'
import { canHold, homeOf } from './homes'
import { called, nodeAt, outermost, refuseMissing } from './items'
import { absolutePoint, isPlace, movedTo } from './places'

/**
 * Puts nodes into a container, or for null on the open canvas, where they are on the canvas or at the given corners
 * (canvas px); what is inside them comes along. In a collapsed container they take the next free places.
 *
 * As when dropped anew, a gateway goes to the border of the container it belongs to, and what spans subnets stays beside
 * them. Of nodes inside each other only the outermost is moved. Refuses to put a node inside itself.
 */
export function moveInto(
  diagram: Diagram,
  ids: Iterable<NodeId>,
  parentId: NodeId | null,
  positions: ReadonlyMap<NodeId, Point> = new Map(),
): Result<Diagram> {
  const given = [...ids]
  const missing = given.find((id) => nodeAt(diagram, id) === undefined)
  if (missing !== undefined) return refuseMissing(missing)
  const parent = parentId === null ? null : nodeAt(diagram, parentId)
  if (parent === undefined) return refuseMissing(parentId ?? '')

  const nodes: DiagramNode[] = []
  const places = new Map<NodeId, Point>()
  for (const id of outermost(diagram, given)) {
    const node = nodeAt(diagram, id)
    if (node === undefined) continue
    const problem = parent === null ? null : whyNot(diagram, node, parent)
    if (problem !== null) return refuse(problem)

    const home = node.kind === 'resource' ? homeOf(diagram, node.service, parentId) : parentId
    if (home !== node.parentId) nodes.push({ ...node, parentId: home })
    if (home !== node.parentId && isClosed(diagram, home) && Object.hasOwn(diagram.layout, id)) {
      const soFar = movedTo(withNodes(diagram, nodes.slice(0, -1)), places)
      places.set(id, freePlace(soFar, home, sizeOf(diagram, node)))
      continue
    }
    const at = positions.get(id) ?? openBoxesOf(diagram).get(id)
    if (at === undefined || (!positions.has(id) && !Object.hasOwn(diagram.layout, id))) continue
    if (!isPlace(at)) return refuse(`${called(node)} cannot be moved off the canvas.`)
    const corner = absolutePoint(diagram, home)
    places.set(id, { x: at.x - corner.x, y: at.y - corner.y })
  }

  const inside = nodes.length === 0 ? diagram : withNodes(diagram, nodes)
  const placed = movedTo(inside, places)
  if (placed === diagram) return ok(diagram)
  const changed = [...places.keys(), ...nodes.map(({ id }) => id)]
  const fitted = hugContainers(diagram, fitContainers(placed, changed), changed)
  // One that grew to the left or up would be pushed back, and with it what somebody has just put somewhere.
  return ok(hasKeptCorner(placed, fitted, parentId) ? withRoom(diagram, fitted) : bendsAlong(diagram, fitted))
}

function hasKeptCorner(before: Diagram, after: Diagram, id: NodeId | null): boolean {
  const [was, is] = [id === null ? undefined : before.layout[id], id === null ? undefined : after.layout[id]]
  return was?.x === is?.x && was?.y === is?.y
}

function whyNot(diagram: Diagram, node: DiagramNode, parent: DiagramNode): string | null {
  if (node.id === parent.id) return `${called(node)} cannot be put inside itself.`
  if (graphOf(diagram).isWithin(parent.id, node.id)) {
    return `${called(parent)} cannot contain ${called(node)}, because it is already inside it.`
  }
  return canHold(parent) ? null : `Nothing can be put inside ${called(parent)}.`
}

function withNodes(diagram: Diagram, changed: readonly DiagramNode[]): Diagram {
  const entries = changed.map((node) => [node.id, node] as const)
  return { ...diagram, nodes: { ...diagram.nodes, ...Object.fromEntries(entries) } }
}
