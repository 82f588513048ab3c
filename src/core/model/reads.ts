import { refsIn, type Architecture, type Connection, type DiagramNode } from './diagram'
import { changeOfTable } from './table-change'

/** What questions to a graph are about; each is asked of an id, a service, a kind or a setting. */
export const aspects = [
  /** Nodes looked up by id, found or not. */
  'nodes',
  'connections',
  /** Services of which all resources were listed; `*` is all of them. */
  'services',
  /** Kinds of which all connections were listed; `*` is all of them. */
  'kinds',
  /** Containers whose children were listed; null is the open canvas. */
  'children',
  'outgoing',
  'incoming',
  /** What was asked who names it. */
  'referring',
  /** `raises` where raised quotas were read, `requirements` where what must hold was. */
  'settings',
] as const
export type Aspect = (typeof aspects)[number]

/** The questions that may have another answer now. */
export type Change = Readonly<Record<Aspect, Set<string | null>>>

/** Names `all` in lists: any resource, any connection. */
export const any = '*'

/**
 * The questions that may have another answer after a change, found by identity: records that are the same object cost
 * one comparison.
 */
export function changeBetween(before: Architecture, after: Architecture): Change {
  const change = Object.fromEntries(aspects.map((aspect) => [aspect, new Set()])) as unknown as Change
  for (const node of recordsThatDiffer<DiagramNode>(before.nodes, after.nodes)) addNode(change, node)
  for (const connection of recordsThatDiffer<Connection>(before.connections, after.connections))
    addConnection(change, connection)
  if (before.review.raised !== after.review.raised) change.settings.add('raises')
  if (before.requirements !== after.requirements) change.settings.add('requirements')
  return change
}

/** As they were, and as they are. */
function recordsThatDiffer<V>(
  before: Readonly<Record<string, V>>,
  after: Readonly<Record<string, V>>,
): readonly V[] {
  if (before === after) return []
  const { set, gone, was } = changeOfTable(before, after)
  return [...was.values(), ...gone.values(), ...set.values()]
}

function addNode(change: Change, node: DiagramNode): void {
  change.nodes.add(node.id)
  change.children.add(node.parentId)
  if (node.kind !== 'resource') return
  change.services.add(node.service).add(any)
  for (const ref of refsIn(node.config)) change.referring.add(ref)
}

function addConnection(change: Change, connection: Connection): void {
  change.connections.add(connection.id)
  change.kinds.add(connection.kind).add(any)
  change.outgoing.add(connection.from)
  change.incoming.add(connection.to)
  for (const ref of refsIn(connection.config)) change.referring.add(ref)
}
