import { refsIn, type Architecture, type Connection, type DiagramNode } from './diagram'

/**
 * The questions that a graph answers, by what they ask about: of a computation, those that it asked; of a change, those
 * that may have another answer now.
 */
export interface Reads {
  /** Nodes looked up by id, found or not. */
  readonly nodes: Set<string>
  readonly connections: Set<string>
  /** Services of which all resources were listed; `*` is all of them. */
  readonly services: Set<string>
  /** Kinds of which all connections were listed; `*` is all of them. */
  readonly kinds: Set<string>
  /** Containers whose children were listed; null is the open canvas. */
  readonly children: Set<string | null>
  readonly outgoing: Set<string>
  readonly incoming: Set<string>
  /** What was asked who names it. */
  readonly referring: Set<string>
  /** `raises` where raised quotas were read, `requirements` where what must hold was. */
  readonly settings: Set<string>
  /** Of remembered answers that this one used. */
  readonly parts: Set<Reads>
}

/** Nothing read yet. */
export function noReads(): Reads {
  return {
    nodes: new Set(),
    connections: new Set(),
    services: new Set(),
    kinds: new Set(),
    children: new Set(),
    outgoing: new Set(),
    incoming: new Set(),
    referring: new Set(),
    settings: new Set(),
    parts: new Set(),
  }
}

/** Names `all` in lists: any resource, any connection. */
export const any = '*'

/**
 * The questions that may have another answer after a change, found by identity: records that are the same object cost
 * one comparison.
 */
export function changeBetween(before: Architecture, after: Architecture): Reads {
  const change = noReads()
  for (const [was, is] of pairsThatDiffer<DiagramNode>(before.nodes, after.nodes)) {
    for (const node of [was, is]) if (node !== undefined) addNode(change, node)
  }
  for (const [was, is] of pairsThatDiffer<Connection>(before.connections, after.connections)) {
    for (const connection of [was, is]) if (connection !== undefined) addConnection(change, connection)
  }
  if (before.review.raised !== after.review.raised) change.settings.add('raises')
  if (before.requirements !== after.requirements) change.settings.add('requirements')
  return change
}

function* pairsThatDiffer<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
): Generator<readonly [T | undefined, T | undefined]> {
  if (before === after) return
  for (const [id, is] of Object.entries(after)) {
    const was = Object.hasOwn(before, id) ? before[id] : undefined
    if (was !== is) yield [was, is]
  }
  for (const [id, was] of Object.entries(before)) if (!Object.hasOwn(after, id)) yield [was, undefined]
}

function addNode(change: Reads, node: DiagramNode): void {
  change.nodes.add(node.id)
  change.children.add(node.parentId)
  if (node.kind !== 'resource') return
  change.services.add(node.service).add(any)
  for (const ref of refsIn(node.config)) change.referring.add(ref)
}

function addConnection(change: Reads, connection: Connection): void {
  change.connections.add(connection.id)
  change.kinds.add(connection.kind).add(any)
  change.outgoing.add(connection.from)
  change.incoming.add(connection.to)
  for (const ref of refsIn(connection.config)) change.referring.add(ref)
}

/**
 * Whether a computation asked something that may have another answer after the change.
 *
 * Costs time in proportion to the change and the remembered answers, not to what was read. `known` spares looking at
 * the same part twice for one change.
 */
export function isTouched(reads: Reads, change: Reads, known = new Map<Reads, boolean>()): boolean {
  const before = known.get(reads)
  if (before !== undefined) return before
  known.set(reads, false)
  const touched =
    meet(reads.nodes, change.nodes) ||
    meet(reads.connections, change.connections) ||
    meet(reads.services, change.services) ||
    meet(reads.kinds, change.kinds) ||
    meet(reads.children, change.children) ||
    meet(reads.outgoing, change.outgoing) ||
    meet(reads.incoming, change.incoming) ||
    meet(reads.referring, change.referring) ||
    meet(reads.settings, change.settings) ||
    [...reads.parts].some((part) => isTouched(part, change, known))
  known.set(reads, touched)
  return touched
}

function meet<T>(read: ReadonlySet<T>, changed: ReadonlySet<T>): boolean {
  for (const asked of changed) if (read.has(asked)) return true
  return false
}
