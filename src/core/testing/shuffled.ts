import type { Diagram } from '../model/diagram'

/** An equal diagram whose nodes and connections stand in another order, the same for the same seed. */
export function shuffled(diagram: Diagram, seed: number): Diagram {
  return {
    ...diagram,
    nodes: inOrderOf(diagram.nodes, seed),
    connections: inOrderOf(diagram.connections, seed),
  }
}

function inOrderOf<K extends string, V>(records: Readonly<Record<K, V>>, seed: number): Record<K, V> {
  const entries = Object.entries(records) as [K, V][]
  const ranked = entries.map((entry, index) => ({
    entry,
    rank: Math.sin((index + 1) * 12.9898 * (seed + 1)) % 1,
  }))
  return Object.fromEntries(ranked.toSorted((a, b) => a.rank - b.rank).map(({ entry }) => entry)) as Record<
    K,
    V
  >
}
