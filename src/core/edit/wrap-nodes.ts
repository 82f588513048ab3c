import { isContainer, serviceOf } from '../catalog/catalog'
import { bondsOf } from '../layout/bonds'
import { isOnBorder } from '../layout/border'
import { around, type Box } from '../layout/box'
import { boxesOf } from '../layout/boxes'
import { fitContainers } from '../layout/fit-containers'
import { partedSiblings } from '../layout/parted-siblings'
import { withRoom } from '../layout/with-room'
import { containerHeader, containerPadding, upToGrid } from '../measure/node-box'
import type { Diagram, DiagramNode, NodeId, Placement } from '../model/diagram'
import { limits } from '../model/limits'
import { newNodeId } from '../model/new-id'
import { ok, refuse, type Result } from '../model/results'
import { nodeAt, outermost, type ItemId } from './items'
import { mayLiveIn } from './legal-home'
import { freeName, plainName } from './names'
import { absolutePoint, isPlace } from './places'

/** What a wrapper is: a container service, or a plain group. */
export type Wrapper = { readonly service: string } | { readonly shape: 'group' }

/** Containers from the outermost to the innermost, as AWS nests them. */
const wrappers = [
  'aws-cloud',
  'account',
  'region',
  'vpc',
  'availability-zone',
  'subnet',
  'ecs-cluster',
  'site',
].filter(isContainer)

/** The containers that AWS lets hold all of these, and that may be where these are now; a plain group may always. */
export function wrappersFor(diagram: Diagram, ids: Iterable<ItemId>): readonly Wrapper[] {
  const nodes = wrappable(diagram, ids)
  const [first] = nodes
  if (first === undefined || nodes.some(({ parentId }) => parentId !== first.parentId)) return []
  const parent = first.parentId === null ? undefined : nodeAt(diagram, first.parentId)
  const inside = new Set(nodes.map((node) => (node.kind === 'resource' ? node.service : null)))
  const fits = (service: string) => {
    const id = service as NodeId
    const container = {
      id,
      parentId: first.parentId,
      kind: 'resource',
      service,
      name: '',
      config: {},
    } as const
    const holdsAll = [...inside].every((one) => mayLiveIn(container, one))
    return holdsAll && (parent === undefined || mayLiveIn(parent, service))
  }
  return [...wrappers.filter(fits).map((service) => ({ service })), { shape: 'group' }]
}

/**
 * Draws a container around these, which stay where they are on the canvas, with their connections and references; what
 * stands close beside them makes room. Gateways, outlines and chips among them keep their places.
 *
 * Refuses what is in different containers, and a container that AWS does not let hold them or be there.
 */
export function wrapNodes(
  diagram: Diagram,
  ids: Iterable<ItemId>,
  wrapper: Wrapper,
): Result<{ readonly diagram: Diagram; readonly id: NodeId }> {
  const nodes = wrappable(diagram, ids)
  const [first] = nodes
  if (first === undefined) return refuse('Select what the container is to be drawn around.')
  if (nodes.some(({ parentId }) => parentId !== first.parentId))
    return refuse('A container is drawn around things that are in the same container; select only such.')
  if (!wrappersFor(diagram, ids).some((one) => isSame(one, wrapper)))
    return refuse(`On AWS, a ${wordFor(wrapper)} does not hold all of these, or is not in what they are in.`)
  if (Object.keys(diagram.nodes).length >= limits.nodes)
    return refuse(`A diagram holds at most ${limits.nodes} nodes.`)
  const content = around(nodes.flatMap(({ id }) => boxesOf(diagram).get(id) ?? []))
  if (content === null) return refuse('Select what the container is to be drawn around.')

  const frame = built(diagram, wrapper, first.parentId)
  const width = Math.max(upToGrid(content.width + 2 * containerPadding), least.width)
  const box = {
    x: content.x - upToGrid((width - content.width) / 2),
    y: content.y - upToGrid(containerHeader + containerPadding),
    width,
    height: Math.max(
      upToGrid(content.height + upToGrid(containerHeader + containerPadding) + containerPadding),
      least.height,
    ),
  }
  const wrapped = inFrame(diagram, nodes, { frame, box })
  if (!isPlace(wrapped.layout[frame.id] ?? box)) return refuse('There is no room for a container there.')
  // As if it had stood close around its content and grown from there: so the others move as they do when one grows.
  const close = inFrame(diagram, nodes, { frame, box: content })
  const roomy = withRoom(close, fitContainers(wrapped, [frame.id]))
  return ok({ diagram: partedSiblings(diagram, roomy), id: frame.id })
}

/** As large as the smallest container that is drawn from the palette. */
const least = { width: 208, height: 152 } as const

/** The outermost of what is selected that stands in a container's room: no gateways on borders, outlines or chips. */
function wrappable(diagram: Diagram, ids: Iterable<ItemId>): readonly DiagramNode[] {
  const { members } = bondsOf(diagram.nodes)
  const boxes = boxesOf(diagram)
  return outermost(diagram, ids).flatMap((id) => {
    const node = nodeAt(diagram, id)
    if (node === undefined || isOnBorder(diagram, node) || members.has(id)) return []
    return boxes.has(id) && Object.hasOwn(diagram.layout, id) ? [node] : []
  })
}

function inFrame(
  diagram: Diagram,
  nodes: readonly DiagramNode[],
  { frame, box }: { readonly frame: DiagramNode; readonly box: Box },
): Diagram {
  const boxes = boxesOf(diagram)
  const corner = absolutePoint(diagram, frame.parentId)
  const moved: Record<NodeId, DiagramNode> = { [frame.id]: frame }
  const placed: Record<NodeId, Placement> = {
    [frame.id]: { ...box, x: box.x - corner.x, y: box.y - corner.y },
  }
  for (const node of nodes) {
    const at = boxes.get(node.id)
    if (at === undefined) continue
    moved[node.id] = { ...node, parentId: frame.id }
    placed[node.id] = { ...diagram.layout[node.id], x: at.x - box.x, y: at.y - box.y }
  }
  return {
    ...diagram,
    nodes: { ...diagram.nodes, ...moved },
    layout: { ...diagram.layout, ...placed },
  }
}

function built(diagram: Diagram, wrapper: Wrapper, parentId: NodeId | null): DiagramNode {
  if ('shape' in wrapper) {
    const id = newNodeId(diagram, 'group')
    return { id, parentId, kind: 'shape', shape: 'group', name: freeName(diagram, 'Group') }
  }
  const { service } = wrapper
  const name = freeName(diagram, plainName({ kind: 'resource', service }))
  return { id: newNodeId(diagram, service), parentId, kind: 'resource', service, name, config: {} }
}

function isSame(one: Wrapper, other: Wrapper): boolean {
  return 'shape' in one ? 'shape' in other : 'service' in other && one.service === other.service
}

function wordFor(wrapper: Wrapper): string {
  return 'shape' in wrapper ? 'group' : (serviceOf(wrapper.service)?.shortName ?? wrapper.service)
}
