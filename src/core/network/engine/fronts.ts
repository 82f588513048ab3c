import { refsOf, type Connection, type NodeId, type ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { vpcOf } from '../location'
import { farEnd, linesOf } from './plumbing'

/** What stands before a thing, and how it leads there. */
export interface Front {
  readonly front: NodeId
  readonly by: Connection | undefined
  readonly leads: 'load-balancer' | 'privatelink'
}

const balancers: ReadonlySet<string> = new Set(['alb', 'nlb', 'clb'])

/** The load balancers and interface endpoints that stand before a thing. */
export function frontsOf(graph: DiagramGraph, target: NodeId): readonly Front[] {
  const node = graph.resource(target)
  if (node === undefined) return []
  const fronts = graph.incoming(target, 'load-balancer-target').flatMap((by): readonly Front[] => {
    const service = graph.resource(by.from)?.service ?? ''
    return balancers.has(service) ? [{ front: by.from, by, leads: 'load-balancer' }] : []
  })
  return [...fronts, ...endpointsFor(graph, node)]
}

/** Interface endpoints that lead to a service, to an endpoint service, or to its load balancer. */
function endpointsFor(graph: DiagramGraph, node: ResourceNode): readonly Front[] {
  const linked = linesOf(graph, node.id)
    .filter(({ kind }) => kind === 'privatelink')
    .map((by) => ({ front: farEnd(by, node.id), by }))
  const asService = (front: NodeId, by: Connection | undefined): Front => ({
    front,
    by,
    leads: 'privatelink',
  })
  if (node.service === 'interface-endpoint') return []
  if (node.service === 'nlb') {
    const services = graph
      .referring(node.id)
      .flatMap(({ id }) => graph.resource(id) ?? [])
      .filter(
        ({ service, config }) =>
          service === 'endpoint-service' && refsOf(config['loadBalancers']).includes(node.id),
      )
    const joined = linesOf(graph, node.id)
      .map((line) => graph.resource(farEnd(line, node.id)))
      .filter((other) => other?.service === 'endpoint-service')
    const direct = linked.filter(({ front }) => graph.resource(front)?.service === 'interface-endpoint')
    return [
      ...direct.map(({ front, by }) => asService(front, by)),
      ...[...services, ...joined].flatMap((service) =>
        service === undefined ? [] : endpointsFor(graph, service),
      ),
    ]
  }
  if (node.service === 'endpoint-service') {
    const isGateway = refsOf(node.config['loadBalancers']).some(
      (id) => graph.resource(id)?.service === 'gwlb',
    )
    return isGateway
      ? []
      : linked
          .filter(({ front }) => graph.resource(front)?.service === 'interface-endpoint')
          .map(({ front, by }) => asService(front, by))
  }
  if (vpcOf(graph, node.id) !== undefined) return []
  const named = graph
    .resources('interface-endpoint')
    .filter(
      (endpoint) =>
        isFor(graph, endpoint, node.service) && !linked.some(({ front }) => front === endpoint.id),
    )
  return [
    ...linked
      .filter(({ front }) => graph.resource(front)?.service === 'interface-endpoint')
      .map(({ front, by }) => asService(front, by)),
    ...named.map(({ id }) => asService(id, undefined)),
  ]
}

const words: Readonly<Record<string, string>> = {
  'secrets-manager': 'secretsmanager',
  'api-gateway': 'execute-api',
  'step-functions': 'states',
  'cloudwatch-logs': 'logs',
  cloudwatch: 'monitoring',
  'event-bus': 'events',
  kinesis: 'kinesis',
  'systems-manager': 'ssm',
}

function isFor(_graph: DiagramGraph, { config }: ResourceNode, service: string): boolean {
  const stated = config['service']
  if (typeof stated !== 'string' || stated.trim() === '') return false
  const text = stated.toLowerCase()
  return (
    !text.includes('vpce-svc') &&
    (text.endsWith(service) || text.includes(words[service] ?? `.${service}`) || text === service)
  )
}
