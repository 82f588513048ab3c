import type { Diagram, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { sketch, type SketchedConnection, type SketchedNode } from '../../model/sketch'
import { connectionId, nodeId } from '../ids'
import { each, operator, type Change, type Mutant, type Operator } from './mutant'

type Nodes = Readonly<Record<string, SketchedNode>>

/**
 * The diagram with sketched things added. What is drawn may be named as container, end or reference by its id; keys of
 * new nodes must be free. Connections get ids of their own.
 */
export function beside(
  diagram: Diagram,
  nodes: Nodes,
  connections: readonly SketchedConnection[] = [],
): Diagram {
  const drawn = Object.fromEntries([
    ...Object.keys(diagram.nodes).map((key) => [key, { text: 'drawn' }] as const),
    ...Object.values(diagram.connections).map(({ id }) => [id, { text: 'drawn' }] as const),
  ])
  const taken = Object.keys(nodes).find((key) => Object.hasOwn(drawn, key))
  if (taken !== undefined) throw new Error(`there is a ${taken} already`)
  const added = sketch({ ...drawn, ...nodes }, connections.map(named))
  const own = Object.keys(nodes).flatMap((key) => added.nodes[nodeId(key)] ?? [])
  return {
    ...diagram,
    nodes: { ...diagram.nodes, ...Object.fromEntries(own.map((node) => [node.id, node])) },
    connections: { ...diagram.connections, ...added.connections },
  }
}

function named(connection: SketchedConnection, index: number): SketchedConnection {
  const { is, ...rest } = typeof connection === 'string' ? { is: connection } : connection
  return { ...rest, is, id: connectionId(`mutant-connection-${index + 1}`) }
}

/** How many places of one drawing are changed: the rest of them would tell nothing new. */
const most = 2

/** Something added to or stated of the first few things of these services. */
export function near(
  change: Change,
  id: string,
  foundBy: string | null,
  services: readonly string[],
  changed: (node: ResourceNode, diagram: Diagram, graph: DiagramGraph) => Diagram | undefined,
): Operator {
  return operator(change, id, foundBy, (graph, diagram) =>
    few(each(graph, services, (node) => changed(node, diagram, graph))),
  )
}

/** The first few mutants. */
export function* few(mutants: Iterable<Mutant>): Generator<Mutant> {
  let count = 0
  for (const mutant of mutants) {
    yield mutant
    count += 1
    if (count === most) return
  }
}

/** The diagram with a soft quota raised. */
export function raised(diagram: Diagram, factId: string, value: number): Diagram {
  const raise = { factId, value, reason: 'AWS raised it for us' }
  return { ...diagram, review: { ...diagram.review, raised: [...diagram.review.raised, raise] } }
}
