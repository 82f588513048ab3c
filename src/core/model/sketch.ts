import {
  emptyDiagram,
  type Config,
  type Connection,
  type ConnectionId,
  type Diagram,
  type DiagramNode,
  type NodeId,
  refsIn,
  type Requirement,
  type ReviewSettings,
  type Selector,
} from './diagram'
import { graphOf } from './graph'

/** One node of a sketch: its key is its id and, unless named, its name. */
export interface SketchedNode {
  /** A catalogue id; absent for a note (`text`) or a shape. */
  readonly service?: string
  readonly shape?: 'box' | 'group' | 'image'
  readonly text?: string
  readonly name?: string
  /** Key of the container it is in. */
  readonly in?: string
  readonly count?: number
  /** Values as in the diagram; references as `{ ref: 'key' }` with a plain string. */
  readonly config?: Readonly<Record<string, unknown>>
  readonly description?: string
  readonly tags?: readonly string[]
}

/**
 * One connection: a string `'web -> orders : data-access tcp/5432 "reads" x3'` (kind needed; traffic, label and count
 * may be left out), or an object where fields have to be stated. Ids are `<kind>-<n>` in the order they stand.
 */
export type SketchedConnection =
  | string
  | {
      readonly is: string
      readonly id?: string
      readonly config?: Readonly<Record<string, unknown>>
    }

/** What must hold, as in the diagram, with plain strings for ids. */
export type SketchedRequirement = Omit<Requirement, 'id' | 'of' | 'to' | 'through'> &
  Readonly<Record<'of' | 'to', SketchedSelector>> & { readonly through?: SketchedSelector }
type SketchedSelector = Exclude<Selector, { readonly node: NodeId }> | { readonly node: string }

/** What a sketch holds beside its nodes and connections. */
export interface SketchedRest {
  readonly title?: string
  /** By id. */
  readonly requirements?: Readonly<Record<string, SketchedRequirement>>
  readonly review?: Partial<ReviewSettings>
  readonly steps?: readonly { readonly at: readonly string[]; readonly text: string }[]
}

/**
 * Builds a diagram from short words: the one builder for tests, patterns and documentation. The layout stays empty
 * until somebody calls `place`. Throws where it cannot be read, names what is not there, or is
 * inside or connected with itself: a sketch is code, not input.
 */
export function sketch(
  nodes: Readonly<Record<string, SketchedNode>>,
  connections: readonly SketchedConnection[] = [],
  rest: SketchedRest = {},
): Diagram {
  const builtNodes: Record<NodeId, DiagramNode> = {}
  for (const [key, sketched] of Object.entries(nodes))
    builtNodes[key as NodeId] = builtNode(key, sketched, nodes)

  const builtConnections: Record<ConnectionId, Connection> = {}
  const counted = new Map<string, number>()
  for (const sketched of connections) {
    const connection = builtConnection(sketched, nodes, counted)
    if (Object.hasOwn(builtConnections, connection.id))
      throw new Error(`sketch: two connections are “${connection.id}”`)
    builtConnections[connection.id] = connection
  }
  const empty = emptyDiagram(rest.title ?? 'Sketch')
  return checked({
    ...empty,
    nodes: builtNodes,
    connections: builtConnections,
    requirements: Object.fromEntries(
      Object.entries(rest.requirements ?? {}).map(([id, one]) => [id, { ...one, id } as Requirement]),
    ),
    review: { ...empty.review, ...rest.review },
    steps: (rest.steps ?? []).map(({ at, text }) => ({
      places: at.map((id) => ({ at: id as NodeId })),
      text,
    })),
  })
}

/** Throws where something names what is not there, or is inside or connected with itself. */
function checked(diagram: Diagram): Diagram {
  const nodes = Object.values<DiagramNode>(diagram.nodes)
  const connections = Object.values<Connection>(diagram.connections)
  const ids = new Set<string>([...nodes, ...connections].map(({ id }) => id))
  if (ids.size < nodes.length + connections.length)
    throw new Error('sketch: a node and a connection have the same id')
  const must = (id: string, by: string): void => {
    if (!ids.has(id)) throw new Error(`sketch: ${by} names “${id}”, which is not there`)
  }

  const graph = graphOf(diagram)
  const below = new Set<NodeId | null>([null])
  for (const id of below) for (const child of graph.children(id)) below.add(child.id)
  for (const node of nodes) {
    if (!below.has(node.id)) throw new Error(`sketch: “${node.id}” is inside itself`)
    if (node.kind === 'resource') for (const ref of refsIn(node.config)) must(ref, `“${node.id}”`)
  }
  for (const { id, from, to, config } of connections) {
    if (from === to) throw new Error(`sketch: “${id}” connects “${from}” with itself`)
    for (const ref of refsIn(config)) must(ref, `“${id}”`)
  }
  for (const { text, of, to, through } of Object.values(diagram.requirements))
    for (const selector of [of, to, through])
      if (typeof selector === 'object' && 'node' in selector) must(selector.node, `the requirement “${text}”`)
  for (const step of diagram.steps) for (const { at } of step.places) must(at, `the call-out “${step.text}”`)
  return diagram
}

function builtNode(
  key: string,
  sketched: SketchedNode,
  all: Readonly<Record<string, SketchedNode>>,
): DiagramNode {
  const parent = sketched.in ?? null
  if (parent !== null && !Object.hasOwn(all, parent))
    throw new Error(`sketch: “${key}” is in “${parent}”, which is not there`)
  const named = {
    id: key as NodeId,
    parentId: parent as NodeId | null,
    name: sketched.name ?? key,
    ...(sketched.description === undefined ? {} : { description: sketched.description }),
    ...(sketched.tags === undefined ? {} : { tags: sketched.tags }),
  }
  if (sketched.text !== undefined) return { ...named, kind: 'note', text: sketched.text }
  if (sketched.shape !== undefined) return { ...named, kind: 'shape', shape: sketched.shape }
  if (sketched.service === undefined) throw new Error(`sketch: “${key}” has no service, shape or text`)
  return {
    ...named,
    kind: 'resource',
    service: sketched.service,
    config: (sketched.config ?? {}) as Config,
    ...(sketched.count === undefined ? {} : { count: sketched.count }),
  }
}

const form = /^(\S+) -> (\S+) : ([a-z0-9-]+)(?: (tcp|udp|icmp)(?:\/(\d+))?)?(?: "([^"]*)")?(?: x(\d+))?$/

function builtConnection(
  sketched: SketchedConnection,
  nodes: Readonly<Record<string, SketchedNode>>,
  counted: Map<string, number>,
): Connection {
  const given = typeof sketched === 'string' ? { is: sketched } : sketched
  const parts = form.exec(given.is)
  const [, from, to, kind, protocol, port, label, count] = parts ?? []
  if (from === undefined || to === undefined || kind === undefined)
    throw new Error(`sketch: cannot read “${given.is}”`)
  for (const end of [from, to]) {
    if (!Object.hasOwn(nodes, end))
      throw new Error(`sketch: “${given.is}” names “${end}”, which is not there`)
  }
  const number = (counted.get(kind) ?? 0) + 1
  counted.set(kind, number)
  return {
    id: ((typeof sketched === 'string' ? undefined : sketched.id) ?? `${kind}-${number}`) as ConnectionId,
    from: from as NodeId,
    to: to as NodeId,
    kind,
    label: label ?? '',
    ...(count === undefined ? {} : { count: Number(count) }),
    config: {
      ...(protocol === undefined ? {} : { protocol }),
      ...(port === undefined ? {} : { port: Number(port) }),
      ...((typeof sketched === 'string' ? {} : (sketched.config ?? {})) as Config),
    },
  }
}
