import type { Diagram, DiagramNode, NodeId } from '../model/diagram'
import { drawnAs } from '../measure/node-box'

/** Who is in whom. Nodes whose parent is missing, or that are in a circle, count as on the open canvas. */
export interface NodeTree {
  /** Parents before children, siblings in natural order of their ids. */
  readonly order: readonly DiagramNode[]
  node(id: string): DiagramNode | undefined
  childrenOf(id: NodeId | null): readonly DiagramNode[]
  parentOf(id: NodeId): NodeId | null
  /** True for what is drawn as a box with a header: containers, shapes, and whatever has something inside. */
  isFrame(id: NodeId): boolean
  /** From the innermost container outwards. */
  ancestorsOf(id: NodeId): readonly NodeId[]
}

const trees = new WeakMap<Diagram['nodes'], NodeTree>()

/** The tree of these nodes, built once per identity of the table, in time in proportion to it (sorting aside). */
export function treeOf(nodes: Diagram['nodes']): NodeTree {
  const known = trees.get(nodes)
  if (known !== undefined) return known
  const tree = built(nodes)
  trees.set(nodes, tree)
  return tree
}

/** “ec2-2” before “ec2-10”; otherwise by code unit, the same on every machine. */
export function compareNatural(a: string, b: string): number {
  if (a === b) return 0
  const left = a.split(/(\d+)/u)
  const right = b.split(/(\d+)/u)
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const one = left[at] ?? ''
    const other = right[at] ?? ''
    if (one === other) continue
    const numbers = at % 2 === 1 ? Number(one) - Number(other) : 0
    if (numbers !== 0) return numbers
    return one < other ? -1 : 1
  }
  return left.length - right.length || (a < b ? -1 : 1)
}

function built(nodes: Diagram['nodes']): NodeTree {
  const sorted = Object.values<DiagramNode>(nodes).toSorted((a, b) => compareNatural(a.id, b.id))
  const byId = new Map<string, DiagramNode>(sorted.map((node) => [node.id, node]))
  const children = new Map<NodeId | null, DiagramNode[]>()
  const parents = new Map<NodeId, NodeId | null>()
  const inside = (parentId: NodeId | null, node: DiagramNode): void => {
    parents.set(node.id, parentId)
    const siblings = children.get(parentId)
    if (siblings === undefined) children.set(parentId, [node])
    else siblings.push(node)
  }
  for (const node of sorted) {
    inside(node.parentId !== null && byId.has(node.parentId) ? node.parentId : null, node)
  }

  const order: DiagramNode[] = []
  const seen = new Set<NodeId>()
  const visit = (roots: readonly DiagramNode[]): void => {
    const stack = roots.toReversed()
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (seen.has(node.id)) continue
      seen.add(node.id)
      order.push(node)
      stack.push(...(children.get(node.id) ?? []).toReversed())
    }
  }
  visit(children.get(null) ?? [])
  for (const node of sorted) {
    if (seen.has(node.id)) continue
    // A circle of parents: parse breaks these, but a drawing in the making must not hang anything.
    const siblings = children.get(parents.get(node.id) ?? null)
    siblings?.splice(siblings.indexOf(node), 1)
    inside(null, node)
    visit([node])
  }

  const frames = new Set(order.filter((node) => isFrame(node, children.has(node.id))).map(({ id }) => id))
  return {
    order,
    node: (id) => byId.get(id),
    childrenOf: (id) => children.get(id) ?? [],
    parentOf: (id) => parents.get(id) ?? null,
    isFrame: (id) => frames.has(id),
    ancestorsOf(id) {
      const above: NodeId[] = []
      for (let at = parents.get(id) ?? null; at !== null; at = parents.get(at) ?? null) above.push(at)
      return above
    },
  }
}

function isFrame(node: DiagramNode, hasChildren: boolean): boolean {
  if (node.kind === 'note') return false
  return node.kind === 'shape' || drawnAs(node) === 'container' || hasChildren
}
