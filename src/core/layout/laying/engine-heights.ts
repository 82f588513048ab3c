import type { Connection, Diagram, DiagramNode, NodeId } from '../../model/diagram'
import { bondsOf } from '../bonds'
import { boxesOf } from '../boxes'
import { siblingGap } from '../free-place'
import { liftedOf } from '../placing/lifted'
import { compareNatural, treeOf } from '../tree'
import type { EngineGraph, LayoutEngine } from './engine'

/** The middle of each node as the engine would draw it, in px from the top. */
export type Heights = ReadonlyMap<NodeId, number>

/** Up to so many connections the engine tries long for fewer crossings; beyond, it would take seconds. */
const mostForThorough = 60

/**
 * Where the engine would place things of a diagram, one above the other, with all containers at once: what our own placing,
 * which sees one container at a time, cannot know. `diagram` is placed, so that sizes are known.
 */
export async function engineHeights(diagram: Diagram, engine: LayoutEngine): Promise<Heights> {
  return heightsIn(await engine(graphOf(diagram)))
}

function graphOf(diagram: Diagram): EngineGraph {
  const tree = treeOf(diagram.nodes)
  const boxes = boxesOf(diagram)
  const spans = bondsOf(diagram.nodes).members
  const childrenOf = (id: NodeId | null): EngineGraph[] =>
    tree
      .childrenOf(id)
      .filter((child) => boxes.has(child.id) && !spans.has(child.id))
      .map(nodeOf)
  const nodeOf = ({ id }: DiagramNode): EngineGraph => {
    const children = childrenOf(id)
    const { width, height } = boxes.get(id) ?? { width: 0, height: 0 }
    return children.length === 0
      ? { id, width, height }
      : { id, children, layoutOptions: { 'elk.padding': '[top=52,left=24,bottom=24,right=24]' } }
  }
  const edges = edgesOf(diagram)
  return {
    id: 'diagram',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
      'elk.randomSeed': '1',
      'elk.spacing.nodeNode': String(siblingGap),
      ...(edges.length > mostForThorough ? {} : { 'elk.layered.thoroughness': '20' }),
    },
    children: childrenOf(null),
    edges,
  }
}

/** Connections between what is drawn, as they read from left to right. */
function edgesOf(diagram: Diagram): NonNullable<EngineGraph['edges']> {
  const lifted = liftedOf(diagram)
  const containers = [null, ...treeOf(diagram.nodes).order.map(({ id }) => id)]
  return containers
    .flatMap((id) => lifted.among(id))
    .map(({ connection, fromEnd, toEnd }) => ({ id: connection.id, sources: [fromEnd], targets: [toEnd] }))
    .toSorted((a, b) => compareNatural(a.id, b.id))
}

function heightsIn(graph: EngineGraph): Heights {
  const heights = new Map<NodeId, number>()
  const add = ({ children = [] }: EngineGraph, top: number): void => {
    for (const child of children) {
      const y = top + (child.y ?? 0)
      heights.set(child.id as NodeId, y + (child.height ?? 0) / 2)
      add(child, y)
    }
  }
  add(graph, 0)
  return heights
}

/** How much a node's own height counts beside that of what it is connected to. */
const ownShare = 0.3

/** Heights nearer to what each node, or what is in it, is connected to in this drawing. */
export function pulledHeights(diagram: Diagram): Heights {
  const tree = treeOf(diagram.nodes)
  const middles = new Map([...boxesOf(diagram)].map(([id, { y, height }]) => [id, y + height / 2]))
  const pulls = new Map<NodeId, number[]>()
  const pull = (end: NodeId, other: NodeId): void => {
    const to = middles.get(other)
    if (to === undefined) return
    const beyond = new Set([other, ...tree.ancestorsOf(other)])
    for (const id of [end, ...tree.ancestorsOf(end)]) {
      if (beyond.has(id)) return
      pulls.set(id, [...(pulls.get(id) ?? []), to])
    }
  }
  const connections = Object.values<Connection>(diagram.connections)
  for (const { from, to } of connections.toSorted((a, b) => compareNatural(a.id, b.id))) {
    pull(from, to)
    pull(to, from)
  }
  for (const [id, others] of pulls) {
    const mean = others.reduce((sum, y) => sum + y, 0) / others.length
    middles.set(id, ownShare * (middles.get(id) ?? mean) + (1 - ownShare) * mean)
  }
  return middles
}
