import { openBoxesOf } from '../layout/boxes'
import type { Diagram, DiagramNode, NodeId, Placement, ResourceNode, Selector } from '../model/diagram'
import { graphOf } from '../model/graph'
import { without } from './items'

/** A part as it goes into a container that stands for some of its own. */
export interface Fitted {
  /** The container; null is the open canvas. */
  readonly target: NodeId | null
  /** The part without its own wrappers that are around the target already; what was in them is where it was on its canvas. */
  readonly part: Diagram
  /** By wrapper that is left out: the container of the diagram that it is there, to which whatever names it is led. */
  readonly standsFor: ReadonlyMap<NodeId, NodeId>
  /** By outermost node of the fitted part: the container of the diagram that it goes into. */
  readonly homes: ReadonlyMap<NodeId, NodeId | null>
  /** The outermost wrapper that the diagram has already. */
  readonly wrapper: NodeId | null
}

/** What a pattern draws around itself, from the outermost to the innermost. */
const wrappers = ['aws-cloud', 'account', 'region', 'vpc']

/**
 * How a part goes into this container, or into the nearest around it that takes it: into an AWS Cloud, an account or a
 * Region without those that it brings itself; into a VPC if it has exactly one, which is then that one. What stood beside
 * a wrapper stands beside what is there in its place: users outside the cloud, a distribution outside the Region.
 *
 * A wrapper that something names, and that nothing around the container stands for, is not left out: then the part goes
 * further out, with it. Nothing else of the part is lost but the wrappers' own names, fields and placements.
 */
export function fittedInto(diagram: Diagram, part: Diagram, over: NodeId | null): Fitted {
  const graph = graphOf(diagram)
  const node = over === null ? undefined : graph.node(over)
  const outwards = node === undefined ? [] : [node, ...graph.around(node.id)]
  const spine = spineOf(part)
  for (const [at, target] of outwards.entries()) {
    const fit = fitted(part, spine, { target: target.id, outwards: outwards.slice(at) })
    if (fit !== null) return fit
  }
  const homes = new Map(
    graphOf(part)
      .children(null)
      .map(({ id }) => [id, null]),
  )
  return { target: null, part, standsFor: new Map(), homes, wrapper: null }
}

function fitted(
  part: Diagram,
  spine: readonly ResourceNode[],
  { target, outwards }: { readonly target: NodeId; readonly outwards: readonly DiagramNode[] },
): Fitted | null {
  const around = outwards.filter((node) => node.kind === 'resource')
  const [host] = around
  const level = host === undefined ? -1 : wrappers.indexOf(host.service)
  if (outwards[0]?.kind === 'note' || (host !== undefined && level < 0)) return null
  const left = spine.filter(({ service }) => wrappers.indexOf(service) <= level)
  const last = left.at(-1)
  const graph = graphOf(part)
  const isTooWide = graph.children(last?.id ?? null).some((node) => {
    const own = wrapperLevel(node)
    return own >= 0 && own <= level
  })
  // What is beside VPCs is no more inside one than what is beside Regions is inside one of them.
  const isElsewhere = level >= 2 && last !== undefined && last.service !== host?.service
  if (isTooWide || isElsewhere) return null

  const standsFor = new Map<NodeId, NodeId>()
  const homes = new Map<NodeId, NodeId | null>()
  const gone = new Set<NodeId>(left.map(({ id }) => id))
  let home: NodeId | null = last === undefined ? target : null
  for (const { id } of graph.children(null)) if (!gone.has(id)) homes.set(id, home)
  for (const wrapper of left) {
    const same = around.find(({ service }) => service === wrapper.service)
    if (same !== undefined) standsFor.set(wrapper.id, same.id)
    else if (isNamed(part, wrapper.id)) return null
    home = wrapper === last ? target : (same?.id ?? home)
    for (const { id } of graph.children(wrapper.id)) if (!gone.has(id)) homes.set(id, home)
  }
  const outermost = left.find(({ id }) => standsFor.has(id)) ?? last
  return { target, part: lifted(part, gone), standsFor, homes, wrapper: outermost?.id ?? null }
}

const wrapperLevel = (node: DiagramNode) => (node.kind === 'resource' ? wrappers.indexOf(node.service) : -1)

/** The part's wrappers that are the only ones of their kind where they are, each inside the one before. */
function spineOf(part: Diagram): readonly ResourceNode[] {
  const graph = graphOf(part)
  const spine: ResourceNode[] = []
  for (;;) {
    const inside = graph
      .children(spine.at(-1)?.id ?? null)
      .filter((node) => node.kind === 'resource' && wrappers.includes(node.service))
    const [only] = inside
    if (only?.kind !== 'resource' || inside.length > 1) return spine
    if (only.service === 'vpc' && graph.resources('vpc').length > 1) return spine
    spine.push(only)
  }
}

function isNamed(part: Diagram, id: NodeId): boolean {
  const graph = graphOf(part)
  const selects = (one: Selector | undefined) => typeof one === 'object' && 'node' in one && one.node === id
  return (
    graph.referring(id).length + graph.outgoing(id).length + graph.incoming(id).length > 0 ||
    part.steps.some(({ places }) => places.some(({ at }) => at === id)) ||
    part.review.raised.some(({ at }) => at === id) ||
    Object.values(part.requirements).some(({ of, to, through }) => [of, to, through].some(selects))
  )
}

/** The part without these, and what was in them on its open canvas, where it was. */
function lifted(part: Diagram, gone: ReadonlySet<NodeId>): Diagram {
  if (gone.size === 0) return part
  const boxes = openBoxesOf(part)
  const nodes: Record<NodeId, DiagramNode> = { ...without(part.nodes, gone) }
  const layout: Record<NodeId, Placement> = { ...without(part.layout, gone) }
  for (const node of Object.values<DiagramNode>(nodes)) {
    if (node.parentId === null || !gone.has(node.parentId)) continue
    nodes[node.id] = { ...node, parentId: null }
    const [placed, box] = [layout[node.id], boxes.get(node.parentId)]
    if (placed !== undefined && box !== undefined)
      layout[node.id] = { ...placed, x: placed.x + box.x, y: placed.y + box.y }
  }
  return { ...part, nodes, layout }
}
