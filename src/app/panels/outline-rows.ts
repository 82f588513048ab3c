import { canHold } from '../../core/edit/homes'
import type { Diagram, DiagramNode, NodeId } from '../../core/model/diagram'
import type { DiagramGraph } from '../../core/model/graph'
import { compareWords } from './names'

/** One visible line of the outline. */
export interface OutlineRow {
  readonly node: DiagramNode
  /** From 1, as screen readers count. */
  readonly level: number
  /** Among those in the same container, from 1. */
  readonly place: number
  /** How many are in the same container. */
  readonly siblings: number
  readonly isFolded: boolean
  readonly children: number
}

/** What is in a container, in the order of the ids, and as it is listed. */
interface Siblings {
  readonly of: readonly DiagramNode[]
  readonly listed: readonly DiagramNode[]
}

/** Of the containers that were unfolded last: while one draws, the next ones differ in a few nodes. */
let latest: ReadonlyMap<NodeId | null, Siblings> = new Map()

/**
 * The containment tree as the lines that are visible now: containers first at each level, then by name.
 *
 * Costs one step per line, and one per sibling of what has changed since the last time; only what has changed is sorted in.
 */
export function outlineRows(graph: DiagramGraph, folded: ReadonlySet<string>): readonly OutlineRow[] {
  const unfolded = new Map<NodeId | null, Siblings>()
  const rows: OutlineRow[] = []
  const walk = (parentId: NodeId | null, level: number) => {
    const siblings = renewed(latest.get(parentId), graph.children(parentId))
    unfolded.set(parentId, siblings)
    siblings.listed.forEach((node, at) => {
      const inside = graph.children(node.id).length
      const isFolded = inside > 0 && folded.has(node.id)
      rows.push({
        node,
        level,
        place: at + 1,
        siblings: siblings.listed.length,
        isFolded,
        children: inside,
      })
      if (inside > 0 && !isFolded) walk(node.id, level + 1)
    })
  }
  walk(null, 1)
  latest = unfolded
  return rows
}

function renewed(before: Siblings | undefined, of: readonly DiagramNode[]): Siblings {
  if (before?.of === of) return before
  const known = new Set(before?.of)
  const added = of.filter((node) => !known.has(node))
  // A sort is quicker from here on.
  if (before === undefined || added.length * 8 > of.length) return { of, listed: of.toSorted(asListed) }
  const now = new Set(of)
  const listed = before.listed.filter((node) => now.has(node))
  for (const node of added) listed.splice(placeIn(listed, node), 0, node)
  return { of, listed }
}

/** The number of those before it, by halves. */
function placeIn(listed: readonly DiagramNode[], node: DiagramNode): number {
  let [from, to] = [0, listed.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const other = listed[middle]
    if (other !== undefined && asListed(other, node) < 0) from = middle + 1
    else to = middle
  }
  return from
}

function asListed(a: DiagramNode, b: DiagramNode): number {
  return Number(canHold(b)) - Number(canHold(a)) || compareWords(a.name, b.name) || (a.id < b.id ? -1 : 1)
}

/** Large diagrams start with only the outer levels unfolded, so that opening the outline costs nothing. */
export function foldedAtFirst({ nodes }: Pick<Diagram, 'nodes'>): ReadonlySet<string> {
  const all = Object.values<DiagramNode>(nodes)
  if (all.length <= mostUnfolded) return new Set()
  return new Set(all.filter(({ parentId }) => parentId !== null).map(({ id }) => id))
}
const mostUnfolded = 400
