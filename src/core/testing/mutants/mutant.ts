import type { Config, Connection, Diagram, DiagramNode, ResourceNode } from '../../model/diagram'
import { graphOf, type DiagramGraph } from '../../model/graph'
import { connectionId, nodeId } from '../ids'

/** What is done to a sound drawing. */
export type Change = 'drop' | 'duplicate' | 'swap' | 'exceed' | 'overlap' | 'field'

/** One way to change a sound drawing, which says beforehand what must come of it. */
export interface Operator {
  readonly id: string
  readonly change: Change
  /** The rule that must find it; null: AWS accepts it, and no rule may say error or warning. */
  readonly foundBy: string | null
  /** Every place of the drawing where it can be done. */
  mutants(graph: DiagramGraph, diagram: Diagram): Iterable<Mutant>
}

export interface Mutant {
  /** What was done, and where. */
  readonly what: string
  readonly diagram: Diagram
}

/** Shortens an operator’s definition to one line. */
export function operator(
  change: Change,
  id: string,
  foundBy: string | null,
  mutants: Operator['mutants'],
): Operator {
  return { id, change, foundBy, mutants }
}

type Values = Readonly<Record<string, unknown>>

/** The diagram with these values stated of a node or connection; undefined takes a value away. */
export function stating(diagram: Diagram, id: string, values: Values): Diagram {
  const node = diagram.nodes[nodeId(id)]
  if (node?.kind === 'resource') return withNode(diagram, { ...node, config: stated(node.config, values) })
  const connection = diagram.connections[connectionId(id)]
  if (connection !== undefined)
    return withConnection(diagram, { ...connection, config: stated(connection.config, values) })
  throw new Error(`there is no ${id} to state something of`)
}

function stated(config: Config, values: Values): Config {
  const all = Object.entries({ ...config, ...values }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(all) as Config
}

/** The diagram with this node set. */
export function withNode(diagram: Diagram, node: DiagramNode): Diagram {
  return { ...diagram, nodes: { ...diagram.nodes, [node.id]: node } }
}

/** The diagram with this connection set. */
export function withConnection(diagram: Diagram, connection: Connection): Diagram {
  return { ...diagram, connections: { ...diagram.connections, [connection.id]: connection } }
}

/** The diagram with a new resource `mutant-<service>`, and it. */
export function withNew(
  diagram: Diagram,
  service: string,
  parentId: DiagramNode['parentId'],
  config: Values = {},
): { readonly diagram: Diagram; readonly node: ResourceNode } {
  const id = nodeId(`mutant-${service}`)
  const node: ResourceNode = {
    kind: 'resource',
    id,
    name: `New ${service}`,
    parentId,
    service,
    config: config as Config,
  }
  return { diagram: withNode(diagram, node), node }
}

/** The diagram with a new connection. */
export function joined(
  diagram: Diagram,
  from: string,
  to: string,
  kind: string,
  config: Values = {},
): Diagram {
  const id = connectionId(`mutant-${kind}-${from}-${to}`)
  return withConnection(diagram, {
    ...{ id, from: nodeId(from), to: nodeId(to), kind, label: '' },
    config: config as Config,
  })
}

/** The resources of these services, each with its diagram changed. */
export function* each(
  graph: DiagramGraph,
  services: readonly string[],
  change: (node: ResourceNode) => Diagram | undefined,
): Generator<Mutant> {
  for (const node of graph.resources(...services)) {
    const diagram = change(node)
    if (diagram !== undefined) yield { what: node.id, diagram }
  }
}

/** The connections of these kinds that fit, each with its diagram changed. */
export function* eachLine(
  graph: DiagramGraph,
  kinds: readonly string[],
  change: (line: Connection, from: string, to: string) => Diagram | undefined,
): Generator<Mutant> {
  for (const line of graph.connections(...kinds)) {
    const [from, to] = [graph.resource(line.from)?.service ?? '', graph.resource(line.to)?.service ?? '']
    const diagram = change(line, from, to)
    if (diagram !== undefined) yield { what: line.id, diagram }
  }
}

/** All mutants of one drawing by one operator. */
export function mutantsOf(operator: Operator, diagram: Diagram): readonly Mutant[] {
  return [...operator.mutants(graphOf(diagram), diagram)]
}
