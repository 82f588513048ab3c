import { kindOf } from '../../catalog/catalog'
import type { Connection, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { oncePerGraph } from '../../network/once'

/** A connection that claims that packets get from one thing to another; `from` is who opens it. */
export interface NetworkUse {
  readonly connection: Connection
  readonly from: ResourceNode
  readonly to: ResourceNode
}

/**
 * What is drawn as packets that travel over networks of the user's own, in the order of the connections.
 *
 * Not among them: what AWS carries by itself (events, polls, replication), and calls of a function or of the Data API,
 * which go to AWS's public API and not into the VPC that the target is in.
 */
export function networkUses(graph: DiagramGraph): readonly NetworkUse[] {
  return uses(graph, null)
}

const uses = oncePerGraph<null, readonly NetworkUse[]>((graph) =>
  graph.connections().flatMap((connection) => useOf(graph, connection) ?? []),
)

const useOf = oncePerGraph((graph, connection: Connection): NetworkUse | undefined => {
  const from = graph.resource(connection.from)
  const to = graph.resource(connection.to)
  if (from === undefined || to === undefined || kindOf(connection.kind)?.carriesTraffic !== true)
    return undefined
  return isCalledByApi(to) || isManagedTransfer(connection, from, to) ? undefined : { connection, from, to }
})

function isCalledByApi({ service, config }: ResourceNode): boolean {
  return service === 'lambda' || (service === 'aurora' && config['dataApi'] === true)
}

/** Copies between AWS's own services (DataSync, an export) do not use the networks that are drawn. */
function isManagedTransfer({ kind }: Connection, from: ResourceNode, to: ResourceNode): boolean {
  return kind === 'transfer' && (managed.has(from.service) || managed.has(to.service))
}
const managed: ReadonlySet<string> = new Set([
  'efs',
  'rds',
  'aurora',
  'elasticache',
  'firehose',
  'kinesis',
  'cloudwatch',
  'cloudwatch-alarm',
])
