import { kindOf, serviceOf } from '../../core/catalog/catalog'
import type { Connection, Diagram, DiagramNode, NodeId } from '../../core/model/diagram'
import { countInside, isCollapsed } from '../../core/layout/hidden'
import { treeOf } from '../../core/layout/tree'
import { graphOf, type DiagramGraph } from '../../core/model/graph'
import type { Mark } from '../../core/scene/badges'

/** What a thing is, in one or two words: “EC2 instance”, “note”. */
export function kindWord(node: DiagramNode): string {
  if (node.kind === 'note') return 'Note'
  if (node.kind === 'shape') return { box: 'Box', group: 'Group', image: 'Image' }[node.shape]
  return serviceOf(node.service)?.shortName ?? node.service
}

/** What it is called where it is spoken of: its name, else what it is. */
export function nameOf(node: DiagramNode): string {
  const name = (node.kind === 'note' ? node.text : node.name).trim().split('\n')[0]?.slice(0, 60) ?? ''
  return name === '' ? kindWord(node) : name
}

/** What the canvas shows of a thing, for those who do not see it. */
export interface Shown {
  readonly mark: Mark | undefined
  readonly isSelected: boolean
}

const sentences = new WeakMap<DiagramGraph, Map<string, string>>()

/**
 * The sentence a screen reader says of a node: “EC2 instance web, in Public subnet A, 1 connection out”. Made once for an
 * architecture, from the node’s own connections; of a collapsed container, from those of all that is in it.
 */
export function describeNode(diagram: Diagram, node: DiagramNode, shown?: Shown): string {
  const collapsed = isCollapsed(diagram, node.id)
  const sentence = remembered(graphOf(diagram), collapsed ? `${node.id} collapsed` : node.id, (graph) =>
    sentenceOf(graph, node, collapsed ? hiddenBy(diagram, graph, node.id) : null),
  )
  return sentence + ending(shown)
}

/** How much is in a collapsed container at every depth, and how many connections lead from outside to that and back. */
interface Hidden {
  readonly nodes: number
  readonly incoming: number
  readonly outgoing: number
}

/** Costs what is in the container, and the connections of that; nothing of what is elsewhere. */
function hiddenBy(diagram: Diagram, graph: DiagramGraph, id: NodeId): Hidden {
  const tree = treeOf(diagram.nodes)
  let [incoming, outgoing] = [0, 0]
  const visit = (container: NodeId) => {
    for (const { id: inside } of tree.childrenOf(container)) {
      incoming += graph.incoming(inside).filter(({ from }) => !graph.isWithin(from, id)).length
      outgoing += graph.outgoing(inside).filter(({ to }) => !graph.isWithin(to, id)).length
      visit(inside)
    }
  }
  visit(id)
  return { nodes: countInside(tree, id), incoming, outgoing }
}

function sentenceOf(graph: DiagramGraph, node: DiagramNode, hides: Hidden | null): string {
  const kind = kindWord(node)
  const name = nameOf(node)
  const named = name.toLowerCase().startsWith(kind.toLowerCase()) ? name : `${kind} ${name}`
  const parent = node.parentId === null ? undefined : graph.node(node.parentId)
  const inside = graph.children(node.id).length
  return joined(
    node.kind === 'resource' && node.count !== undefined && node.count > 1
      ? `${named}, times ${node.count}`
      : named,
    parent === undefined ? '' : `in ${nameOf(parent)}`,
    hides !== null ? `collapsed, ${hides.nodes} inside` : inside === 0 ? '' : `${inside} inside`,
    counted(graph.incoming(node.id).length + (hides?.incoming ?? 0), 'in'),
    counted(graph.outgoing(node.id).length + (hides?.outgoing ?? 0), 'out'),
  )
}

/** “Connection web to orders, reads and writes”; for plumbing “Connection peering between A and B”. */
export function describeConnection(diagram: Diagram, connection: Connection, shown?: Shown): string {
  const kind = kindOf(connection.kind)
  const what = kind?.label ?? connection.kind
  const between = betweenWords(diagram, connection)
  const way =
    kind?.role === 'plumbing'
      ? `${what} between ${between.from} and ${between.to}`
      : `${between.from} to ${between.to}, ${what}`
  const count = connection.count === undefined || connection.count < 2 ? '' : `times ${connection.count}`
  return joined(`Connection ${way}`, count, connection.label.trim()) + ending(shown)
}

/** The names of both ends. */
export function betweenWords(
  diagram: Diagram,
  { from, to }: Connection,
): { readonly from: string; readonly to: string } {
  const name = (id: Connection['from']) => {
    const node = diagram.nodes[id]
    return node === undefined ? id : nameOf(node)
  }
  return { from: name(from), to: name(to) }
}

function remembered(graph: DiagramGraph, id: string, make: (graph: DiagramGraph) => string): string {
  let ofGraph = sentences.get(graph)
  if (ofGraph === undefined) sentences.set(graph, (ofGraph = new Map<string, string>()))
  let sentence = ofGraph.get(id)
  if (sentence === undefined) ofGraph.set(id, (sentence = make(graph)))
  return sentence
}

function counted(number: number, way: 'in' | 'out'): string {
  return number === 0 ? '' : `${number} ${number === 1 ? 'connection' : 'connections'} ${way}`
}

function ending(shown: Shown | undefined): string {
  if (shown === undefined) return ''
  const { mark, isSelected } = shown
  const found =
    mark === undefined
      ? ''
      : mark.count === 1
        ? `, 1 ${mark.severity}`
        : `, ${mark.count} findings, worst ${mark.severity}`
  return `${found}${isSelected ? ', selected' : ''}`
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ')
}
