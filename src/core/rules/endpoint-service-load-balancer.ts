import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { refsOf, type NodeId, type ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { vpcOf } from '../network/location'
import { defineRule, type Problem } from './rule'
import { farEndsOf } from './shared/far-ends'
import { capitalised, listed, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'endpoint-service-load-balancer',
    title: 'Load balancer that an endpoint service cannot have',
    concern: 'correctness',
    looksAt: ['endpoint-service'],
    messages: {
      interfaceForPackets: {
        severity: 'error',
        text: '{endpoint} is an interface endpoint to {service}, which has a Gateway Load Balancer: that is reached by a Gateway Load Balancer endpoint only.',
      },
      none: {
        severity: 'incomplete',
        text: '{service} has no load balancer yet: it needs a Network or Gateway Load Balancer, which its consumers are led to.',
      },
      otherKind: {
        severity: 'error',
        text: '{service} names {balancer}, but an endpoint service takes only Network and Gateway Load Balancers.',
      },
      severalServices: {
        severity: 'error',
        text: '{balancer} belongs to {count} endpoint services ({services}), but a Network Load Balancer can belong to {limit} only.',
      },
    },
    why: 'PrivateLink leads consumers to a Network Load Balancer, or packets to a Gateway Load Balancer, in the provider’s VPC. An endpoint service may have several, but each Network Load Balancer belongs to one service. To a service with a Gateway Load Balancer leads a Gateway Load Balancer endpoint, to which route tables send packets.',
    howToFix:
      'Give each endpoint service a Network Load Balancer of its own; an Application Load Balancer can be its target.',
    facts: ['privatelink.lb-required', 'privatelink.nlb-one-service'],
    sources: [
      {
        title: 'Create a service powered by AWS PrivateLink',
        url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({
      shop: { service: 'vpc', name: 'Shop' },
      web: { service: 'alb', name: 'Web', in: 'shop' },
      orders: {
        service: 'endpoint-service',
        name: 'Orders service',
        in: 'shop',
        config: { loadBalancers: [{ ref: 'web' }] },
      },
    }),

  *check(graph) {
    const limit = numberOf(factOf('privatelink.nlb-one-service'))
    for (const service of graph.resources('endpoint-service')) {
      const named = refsOf(service.config['loadBalancers']).flatMap((id) => graph.resource(id) ?? [])
      const at = { at: service.id, part: 'loadBalancers' }
      const said = { service: capitalised(nameOf(graph, service.id)) }
      for (const balancer of named) {
        if (!['alb', 'clb'].includes(balancer.service)) continue
        yield {
          message: 'otherKind',
          at: [at, { at: balancer.id }],
          data: { ...said, balancer: nameOf(graph, balancer.id) },
          factIds: ['privatelink.lb-required'],
        }
      }
      const drawn = farEndsOf(graph, service.id, 'association', 'privatelink', 'traffic').map(
        ({ end }) => end,
      )
      yield* interfaces(graph, service, [...named, ...drawn].filter(isBalancer))
      if ([...named, ...drawn].some((end) => fitting.has(end.service)))
        yield { pass: at, factId: 'privatelink.lb-required' }
      // Somebody else’s service is drawn without what is behind it.
      else if (vpcOf(graph, service.id) !== undefined && ![...named, ...drawn].some(isBalancer))
        yield { message: 'none', at: [at], data: said, factIds: ['privatelink.lb-required'] }
    }
    for (const balancer of graph.resources('nlb')) {
      const services = servicesOf(graph, balancer)
      if (services.length <= limit || (balancer.count ?? 1) > 1) continue
      yield {
        message: 'severalServices',
        at: [{ at: balancer.id }, ...services.map((at) => ({ at }))],
        data: {
          balancer: capitalised(nameOf(graph, balancer.id)),
          count: services.length,
          services: listed(services.map((id) => nameOf(graph, id))),
          limit: limit === 1 ? 'one' : limit,
        },
        factIds: ['privatelink.nlb-one-service'],
      }
    }
  },
})

function* interfaces(
  graph: DiagramGraph,
  service: ResourceNode,
  balancers: readonly ResourceNode[],
): Generator<Problem<'interfaceForPackets'>> {
  if (balancers.length === 0 || balancers.some((balancer) => balancer.service !== 'gwlb')) return
  for (const { line, end } of farEndsOf(graph, service.id, 'privatelink')) {
    if (end.service !== 'interface-endpoint') continue
    yield {
      message: 'interfaceForPackets',
      at: [{ at: end.id }, { at: line.id }, { at: service.id }],
      data: { endpoint: capitalised(nameOf(graph, end.id)), service: nameOf(graph, service.id) },
      factIds: ['privatelink.lb-required'],
    }
  }
}

const fitting: ReadonlySet<string> = new Set(['nlb', 'gwlb'])
const isBalancer = ({ service }: ResourceNode) => fitting.has(service) || ['alb', 'clb'].includes(service)

/** The endpoint services that name a load balancer or are connected with it, in the order of their ids. */
function servicesOf(graph: DiagramGraph, balancer: ResourceNode): readonly NodeId[] {
  const found = [
    ...farEndsOf(graph, balancer.id, 'association').map(({ end }) => end),
    ...graph.referring(balancer.id).flatMap(({ id }) => graph.resource(id) ?? []),
  ]
  const services = found.filter(({ service }) => service === 'endpoint-service')
  return [...new Set(services.map(({ id }) => id))].sort()
}
