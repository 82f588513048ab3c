import type { Connection, NodeId, Place } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { oncePerGraph } from '../../network/once'
import { carries } from './payload-limits'
import { isUnstated, next, passesOn, type SizeField } from './payload-ways'

/** A size that somebody stated, and where. */
export interface Stated {
  readonly bytes: number
  readonly at: Place
  readonly is: 'request' | 'response'
}

/** A stated size on one connection of its way. */
export interface Hop {
  readonly connection: Connection
  readonly isBinary: boolean
  /** Connections from the first hop to this one, itself included. */
  readonly path: readonly Connection[]
  /** Towards the target, as requests go; or, of a response, from where it is stated towards the first caller. */
  readonly direction: 'inward' | 'outward'
}

/** A stated size and every connection that it travels over, each once, the nearest first. */
export interface Flow {
  readonly stated: Stated
  readonly hops: readonly Hop[]
}

/**
 * The flows of a diagram. A request goes on behind queues, topics, buses, API Gateway, load balancers, names, endpoints and CloudFront until
 * another size is stated; S3 and whatever computes stop it, but for an output of their own. A response goes back the same
 * way to all callers, and holds for what it came from.
 */
export function flowsOf(graph: DiagramGraph): readonly Flow[] {
  return flows(graph, null)
}

/** Looks once at everything after each edit; whoever asks is asked again only where a flow is another. */
const flows = oncePerGraph<null, readonly Flow[]>((graph) => {
  const found: Flow[] = []
  for (const resource of graph.resources()) {
    const bytes = resource.config['outputBytes']
    if (typeof bytes !== 'number') continue
    const stated: Stated = { bytes, at: { at: resource.id, part: 'outputBytes' }, is: 'request' }
    found.push({ stated, hops: inward(graph, next(graph, resource.id, 'requestBytes'), 'requestBytes') })
  }
  for (const connection of graph.connections()) {
    for (const field of ['requestBytes', 'responseBytes'] as const) {
      const bytes = connection.config[field]
      if (typeof bytes !== 'number' || !carries(graph, connection, field)) continue
      const stated: Stated = {
        bytes,
        at: { at: connection.id, part: field },
        is: field === 'requestBytes' ? 'request' : 'response',
      }
      const hops = inward(graph, [connection], field)
      found.push({ stated, hops: field === 'requestBytes' ? hops : [...hops, ...outward(graph, connection)] })
    }
  }
  return found
})

function inward(graph: DiagramGraph, first: readonly Connection[], field: SizeField): readonly Hop[] {
  const hops = new Map<string, Hop>()
  const visit = (connection: Connection, before: Hop | undefined) => {
    if (hops.has(connection.id)) return
    hops.set(connection.id, {
      connection,
      isBinary: isBinary(connection, before, field),
      path: [...(before?.path ?? []), connection],
      direction: 'inward',
    })
  }
  for (const connection of first) visit(connection, undefined)
  for (const hop of hops.values()) {
    if (!passesOn(graph.resource(hop.connection.to), field)) continue
    for (const connection of next(graph, hop.connection.to, field)) visit(connection, hop)
  }
  return [...hops.values()]
}

/**
 * The field says of one connection that a body is binary. That is its request; and its answer, where that is stated there
 * too and is the larger of the two.
 */
function isBinary({ config }: Connection, before: Hop | undefined, field: SizeField): boolean {
  const { binaryBody, requestBytes, responseBytes } = config
  const inherited = before?.isBinary ?? false
  if (field === 'requestBytes') return typeof binaryBody === 'boolean' ? binaryBody : inherited
  if (before !== undefined) return inherited && binaryBody !== false
  return binaryBody === true && (responseBytes ?? 0) >= (requestBytes ?? 0)
}

function outward(graph: DiagramGraph, stated: Connection): readonly Hop[] {
  const hops = new Map<string, Hop>()
  const visit = (from: NodeId, path: readonly Connection[]) => {
    if (!passesOn(graph.resource(from), 'responseBytes')) return
    for (const connection of graph.incoming(from)) {
      if (
        connection.id === stated.id ||
        hops.has(connection.id) ||
        !isUnstated(graph, connection, 'responseBytes')
      )
        continue
      hops.set(connection.id, {
        connection,
        isBinary: false,
        path: [...path, connection],
        direction: 'outward',
      })
    }
  }
  visit(stated.from, [])
  for (const hop of hops.values()) visit(hop.connection.from, hop.path)
  return [...hops.values()]
}
