import type { DiagramNode, NodeId } from './diagram'
import { repair, type Notes, type Where } from './notes'
import type { Item, Items } from './read-items'
import { limits } from './limits'

/**
 * The nodes with parents that exist and can hold something, none inside itself, none deeper than 64 containers; what was
 * otherwise is on the open canvas, with a note. Costs time in proportion to the nodes, however they are nested.
 */
export function withParents(items: Items, notes: Notes): readonly Item<DiagramNode>[] {
  const notesById = new Set(items.nodes.flatMap(({ record }) => (record.kind === 'note' ? [record.id] : [])))
  const parents = new Map<NodeId, NodeId | null>()
  const wheres = new Map<NodeId, Where>()
  const toCanvas = (id: NodeId, why: string): void => {
    repair(notes, { inside: wheres.get(id) ?? '', key: 'parentId' }, `${why}; moved to the open canvas`)
    parents.set(id, null)
  }

  for (const { where, record } of items.nodes) {
    wheres.set(record.id, where)
    const parent = record.parentId === null ? null : items.nodeIds.get(record.parentId)
    parents.set(record.id, parent ?? null)
    if (parent === undefined) toCanvas(record.id, `no node “${(record.parentId ?? '').slice(0, 60)}”`)
    else if (parent !== null && notesById.has(parent))
      toCanvas(record.id, `“${parent}” is a note and holds nothing`)
  }
  openCircles(parents, toCanvas)
  return items.nodes.map(({ where, record }) => ({
    where,
    record: { ...record, parentId: parents.get(record.id) ?? null },
  }))
}

function openCircles(
  parents: ReadonlyMap<NodeId, NodeId | null>,
  toCanvas: (id: NodeId, why: string) => void,
): void {
  const depths = new Map<NodeId, number>()
  for (const start of parents.keys()) {
    const chain: NodeId[] = []
    const inChain = new Set<NodeId>()
    let at: NodeId | null = start
    while (at !== null && !depths.has(at)) {
      if (inChain.has(at)) {
        const last = chain.at(-1)
        toCanvas(at, last === at ? 'is inside itself' : `is inside itself, by way of “${String(last)}”`)
        break
      }
      chain.push(at)
      inChain.add(at)
      at = parents.get(at) ?? null
    }
    for (const id of chain.reverse()) {
      const parent = parents.get(id) ?? null
      const depth = parent === null ? 0 : (depths.get(parent) ?? 0) + 1
      if (depth > limits.depth) toCanvas(id, `is inside more than ${limits.depth} containers`)
      depths.set(id, depth > limits.depth ? 0 : depth)
    }
  }
}
