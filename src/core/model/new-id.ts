import type { ConnectionId, Diagram, NodeId } from './diagram'

/**
 * The next free id of this stem: `<stem>-<n>`, one above the highest that the diagram holds.
 *
 * Made from the diagram alone, so that the same edits give the same file. Nodes and connections share one
 * name space, since places and references name either. Costs time in proportion to the diagram.
 */
export function newNodeId(diagram: Diagram, service: string): NodeId {
  return newIds(diagram).node(service)
}

/** Likewise, for a connection of this kind. */
export function newConnectionId(diagram: Diagram, kind: string): ConnectionId {
  return newIds(diagram).connection(kind)
}

/** Gives out new ids, each once. */
export interface NewIds {
  node(service: string): NodeId
  connection(kind: string): ConnectionId
}

/** New ids for many things that are to be added to this diagram at once; looks through the diagram only once. */
export function newIds(diagram: Pick<Diagram, 'nodes' | 'connections'>): NewIds {
  const highest = new Map<string, number>()
  for (const table of [diagram.nodes, diagram.connections]) {
    for (const id of Object.keys(table)) {
      const dash = id.lastIndexOf('-')
      const number = Number(id.slice(dash + 1))
      if (dash < 0 || !Number.isSafeInteger(number)) continue
      const stem = id.slice(0, dash)
      if (number > (highest.get(stem) ?? 0)) highest.set(stem, number)
    }
  }
  const next = (stem: string): string => {
    const number = (highest.get(stem) ?? 0) + 1
    highest.set(stem, number)
    return `${stem}-${number}`
  }
  return {
    node: (service) => next(service) as NodeId,
    connection: (kind) => next(kind) as ConnectionId,
  }
}
