import type { Diagram, DiagramNode, NodeId } from '../model/diagram'
import { drawnAs } from '../measure/node-box'
import { changeOfTable, isSmall, type TableChange } from '../model/table-change'

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

/** A tree, and what the next one is made of. */
interface Built {
  readonly nodes: Diagram['nodes']
  readonly tree: NodeTree
  /** In natural order of their ids. */
  readonly sorted: readonly DiagramNode[]
  readonly byId: ReadonlyMap<string, DiagramNode>
  readonly children: ReadonlyMap<NodeId | null, readonly DiagramNode[]>
  readonly parents: ReadonlyMap<NodeId, NodeId | null>
  readonly frames: ReadonlySet<NodeId>
}

const trees = new WeakMap<Diagram['nodes'], NodeTree>()
let latest: Built | null = null
let rebuilt = 0

/** How many trees have been built from nothing, or of other parents, since the program started: for tests that count work. */
export function countTreesBuilt(): number {
  return rebuilt
}

/**
 * The tree of these nodes, made once per identity of the table. Where only some records are other than in the last one, and
 * none has another parent, it is that tree with these in their places: one look at each record, and no sorting. Else it
 * costs time in proportion to the nodes; only those that are new are sorted in.
 */
export function treeOf(nodes: Diagram['nodes']): NodeTree {
  const known = trees.get(nodes)
  if (known !== undefined) return known
  const made = renewed(nodes)
  trees.set(nodes, made.tree)
  latest = made
  return made.tree
}

function renewed(nodes: Diagram['nodes']): Built {
  if (latest === null) return built(nodes, sortedByName(Object.values<DiagramNode>(nodes)))
  const change = changeOfTable<NodeId, DiagramNode>(latest.nodes, nodes)
  if (!isSmall(change, latest.sorted.length))
    return built(nodes, sortedByName(Object.values<DiagramNode>(nodes)))
  if (keepsParents(change)) return replaced(latest, nodes, change)
  const kept = latest.sorted.flatMap((node) =>
    change.gone.has(node.id) ? [] : [change.set.get(node.id) ?? node],
  )
  const added = sortedByName([...change.set.values()].filter(({ id }) => !change.was.has(id)))
  return built(nodes, merged(kept, added))
}

function keepsParents({ set, gone, was }: TableChange<DiagramNode>): boolean {
  if (gone.size > 0) return false
  for (const [id, node] of set) if (was.get(id)?.parentId !== node.parentId) return false
  return true
}

/** The same tree with other records in their places. */
function replaced(before: Built, nodes: Diagram['nodes'], { set }: TableChange<DiagramNode>): Built {
  const { children: siblings, parents, frames: framed } = before
  const now = (node: DiagramNode) => set.get(node.id) ?? node
  const byId = new Map(before.byId)
  const children = new Map(siblings)
  const around = new Set<NodeId | null>()
  let frames = framed
  for (const [id, node] of set) {
    byId.set(id, node)
    around.add(parents.get(node.id) ?? null)
    const is = isFrame(node, children.has(node.id))
    if (is === frames.has(node.id)) continue
    const others = new Set(frames)
    if (is) others.add(node.id)
    else others.delete(node.id)
    frames = others
  }
  for (const parentId of around) children.set(parentId, (siblings.get(parentId) ?? []).map(now))
  const order = before.tree.order.map(now)
  const parts = { nodes, sorted: before.sorted.map(now), byId, children, parents, frames }
  return { ...parts, tree: treeFrom(order, parts) }
}

function merged(kept: readonly DiagramNode[], added: readonly DiagramNode[]): readonly DiagramNode[] {
  if (added.length === 0) return kept
  const all: DiagramNode[] = []
  let next = 0
  for (const node of kept) {
    for (let one = added[next]; one !== undefined && compareNatural(one.id, node.id) < 0; one = added[++next])
      all.push(one)
    all.push(node)
  }
  return [...all, ...added.slice(next)]
}

/** An id is taken apart once, not at each comparison. */
function sortedByName(nodes: readonly DiagramNode[]): readonly DiagramNode[] {
  return nodes
    .map((node) => ({ node, parts: partsOf(node.id) }))
    .sort((a, b) => compareParts(a.parts, b.parts) || compareText(a.node.id, b.node.id))
    .map(({ node }) => node)
}

/** “ec2-2” before “ec2-10”; otherwise by code unit, the same on every machine. */
export function compareNatural(a: string, b: string): number {
  return a === b ? 0 : compareParts(partsOf(a), partsOf(b)) || compareText(a, b)
}

const partsOf = (text: string): readonly string[] => text.split(/(\d+)/u)
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function compareParts(left: readonly string[], right: readonly string[]): number {
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const one = left[at] ?? ''
    const other = right[at] ?? ''
    if (one === other) continue
    const numbers = at % 2 === 1 ? Number(one) - Number(other) : 0
    if (numbers !== 0) return numbers
    return one < other ? -1 : 1
  }
  return left.length - right.length
}

function built(nodes: Diagram['nodes'], sorted: readonly DiagramNode[]): Built {
  rebuilt++
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
  const parts = { nodes, sorted, byId, children, parents, frames }
  return { ...parts, tree: treeFrom(order, parts) }
}

function treeFrom(
  order: readonly DiagramNode[],
  { byId, children, parents, frames }: Omit<Built, 'tree'>,
): NodeTree {
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
