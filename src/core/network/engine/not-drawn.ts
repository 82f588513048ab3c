import { kindOf, serviceOf } from '../../catalog/catalog'
import type { Question } from '../../model/answers'
import { refsOf, type Connection, type ConnectionId, type NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { siteOf, vpcOf } from '../location'
import { nameOf } from '../wording'
import { waysOf } from '../ways'
import { obstacle, type Obstacle } from './move'
import { farEnd, linesOf } from './plumbing'

/** Plumbing or routers between two ends that this build does not know, so that nothing can be said. */
export function unknownBetween(
  graph: DiagramGraph,
  { from, to }: Question,
): readonly (NodeId | ConnectionId)[] {
  const [a, b] = [networkOf(graph, from), networkOf(graph, to)]
  if (a === undefined || b === undefined || a === b) return []
  const joined = waysOf(graph).networkOf(a)
  if (!joined.has(b)) return []
  const odd = graph
    .connections()
    .filter(
      ({ kind, from: one, to: other }) =>
        kindOf(kind) === undefined && [one, other].some((id) => joined.has(networkAt(graph, id))),
    )
  const routers = [...joined].filter((id) => isUnknown(graph, id))
  return [...odd.map(({ id }) => id), ...routers]
}

function isUnknown(graph: DiagramGraph, id: NodeId): boolean {
  const service = graph.resource(id)?.service
  return service === 'client-vpn' || (service !== undefined && serviceOf(service) === undefined)
}

const networkAt = (graph: DiagramGraph, id: NodeId): NodeId =>
  vpcOf(graph, id)?.id ?? siteOf(graph, id)?.id ?? id
const networkOf = (graph: DiagramGraph, end: Question['from']) =>
  typeof end === 'object' && 'node' in end ? networkAt(graph, end.node) : undefined

/** PrivateLink that leads from the target’s VPC to the source’s: the provider never opens the connection. */
export function privateLinkBackwards(graph: DiagramGraph, { from, to }: Question): Obstacle | undefined {
  const [provider, consumer] = [networkOf(graph, from), networkOf(graph, to)]
  if (provider === undefined || consumer === undefined || provider === consumer) return undefined
  const link = graph.connections('privatelink').find((line) => leads(graph, line, consumer, provider))
  if (link === undefined) return undefined
  const reason = () =>
    `PrivateLink leads from ${nameOf(graph, consumer)} to the service in ${nameOf(graph, provider)}: only the consumer opens connections.`
  return obstacle('PRIVATELINK_ONE_WAY', 'law', { at: link.id }, reason)
}

/** What an endpoint service leads to. */
const providers: ReadonlySet<string> = new Set(['nlb', 'gwlb'])

function leads(graph: DiagramGraph, line: Connection, consumer: NodeId, provider: NodeId): boolean {
  const endpoint = [line.from, line.to].find((id) => graph.resource(id)?.service === 'interface-endpoint')
  if (endpoint === undefined || vpcOf(graph, endpoint)?.id !== consumer) return false
  const service = farEnd(line, endpoint)
  // What merely uses an AWS service over an endpoint does not provide it.
  const balancers = [
    ...refsOf(graph.resource(service)?.config['loadBalancers']),
    ...linesOf(graph, service).map((one) => farEnd(one, service)),
  ].filter((id) => providers.has(graph.resource(id as NodeId)?.service ?? ''))
  return [service, ...balancers].some((id) => vpcOf(graph, id as NodeId)?.id === provider)
}
