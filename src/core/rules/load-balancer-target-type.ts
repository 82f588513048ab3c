import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import type { Place, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { defineRule, type Problem } from './rule'
import {
  isOnFargate,
  neededType,
  protocolsOf,
  registrationsOf,
  stating,
  typeFacts,
  typesOf,
  type Registration,
} from './shared/registrations'
import { capitalised, eitherOf, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'load-balancer-target-type',
    title: 'Target that a load balancer cannot register this way',
    concern: 'correctness',
    looksAt: ['load-balancer-target'],
    messages: {
      wrongProtocol: {
        severity: 'error',
        text: '{balancer} speaks {protocols} to its targets, not {protocol}.',
      },
      wrongProtocolToBalancer: {
        severity: 'error',
        text: '{balancer} reaches the load balancer {target} by {protocol}, but such a target group speaks TCP.',
      },
      noSuchType: {
        severity: 'error',
        text: '{balancer} has no targets of the type “{type}”: it takes {types}.',
      },
      wrongType: {
        severity: 'error',
        text: '{target} is registered as a target of the type “{type}”, but can only be one of the type “{needed}”.',
      },
      fargateByInstance: {
        severity: 'error',
        text: '{target} runs on Fargate and has no instance to register: its tasks are targets of the type “{needed}”.',
      },
      classicWithFargate: {
        severity: 'error',
        text: '{balancer} is a Classic Load Balancer, which registers instances only, and {target} runs on Fargate.',
      },
      tooMany: {
        severity: 'error',
        text: '{group} holds {count} targets of the type “{type}”, but a target group takes {limit} of these.',
      },
    },
    why: 'A target group has one protocol and one target type, and both depend on the load balancer: HTTP or HTTPS for an Application Load Balancer, layer-4 protocols for a Network Load Balancer, GENEVE for a Gateway Load Balancer. Instances are registered by their ID, everything else with an address by IP, a function or another load balancer alone in a group of its own type.',
    howToFix: 'State the type and the protocol that fit the target, or put another load balancer before it.',
    facts: [
      'alb.protocols',
      'nlb.protocols',
      'gwlb.geneve',
      'alb.target-types',
      'nlb.target-types',
      'alb.lambda-targets',
      'ecs.lb-types',
    ],
    sources: [
      {
        title: 'Target groups for your Application Load Balancers',
        url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html',
        asOf: '2026-H2',
      },
      {
        title: 'Target groups for your Network Load Balancers',
        url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html',
        asOf: '2026-H2',
      },
      {
        title: 'Use load balancing to distribute Amazon ECS service traffic',
        url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'vpc', name: 'Shop' },
        web: { service: 'alb', name: 'Web', in: 'shop' },
        orders: {
          service: 'ecs-service',
          name: 'Order service',
          in: 'shop',
          config: { launchType: 'Fargate' },
        },
      },
      [{ is: 'web -> orders : load-balancer-target', config: { targetType: 'instance' } }],
    ),

  each: (graph) => [...graph.resources('alb', 'nlb', 'gwlb', 'clb'), ...graph.resources('target-group')],

  *checkOne(graph, balancer) {
    if (balancer.service === 'target-group') {
      yield* crowded(graph, balancer)
      return
    }
    for (const registration of registrationsOf(graph, balancer)) {
      const found = [...wrongWith(graph, registration)]
      yield* found
      const factId = typeFacts[balancer.service]
      if (found.length === 0 && registration.targetType.value !== undefined && factId !== undefined)
        yield { pass: registration.targetType.at, factId }
    }
  },
})

type Message =
  | 'wrongProtocol'
  | 'wrongProtocolToBalancer'
  | 'noSuchType'
  | 'wrongType'
  | 'fargateByInstance'
  | 'classicWithFargate'
  | 'tooMany'

function* wrongWith(graph: DiagramGraph, registration: Registration): Generator<Problem<Message>> {
  const { balancer, target, line, targetType, protocol } = registration
  const rest: readonly Place[] = [{ at: balancer.id }, { at: target.id }]
  const name = { balancer: capitalised(nameOf(graph, balancer.id)), target: nameOf(graph, target.id) }

  const [protocols, protocolFact] = protocolsOf[balancer.service] ?? []
  if (protocol.value !== undefined && protocols !== undefined && protocolFact !== undefined) {
    const data = { ...name, protocol: protocol.value, protocols: eitherOf(protocols) }
    const at: Problem['at'] = [protocol.at, ...rest]
    const toBalancer = balancer.service === 'nlb' && target.service === 'alb'
    if (!protocols.includes(protocol.value)) {
      const fixes =
        protocols[0] === 'GENEVE' ? [] : [stating(protocol, toBalancer ? 'TCP' : (protocols[0] ?? ''))]
      yield { message: 'wrongProtocol', at, data, factIds: [protocolFact], fixes }
    } else if (toBalancer && protocol.value !== 'TCP')
      yield {
        message: 'wrongProtocolToBalancer',
        at,
        data,
        factIds: [protocolFact],
        fixes: [stating(protocol, 'TCP')],
      }
  }

  if (balancer.service === 'clb' && isOnFargate(target)) {
    const at: Problem['at'] = [{ at: balancer.id }, { at: line.id }, { at: target.id }]
    yield { message: 'classicWithFargate', at, data: name, factIds: ['ecs.lb-types'] }
  }
  const [types, typeFact] = [typesOf[balancer.service], typeFacts[balancer.service]]
  const type = targetType.value
  if (type === undefined || types === undefined || typeFact === undefined) return
  const needed = neededType(balancer, target, type)
  const at: Problem['at'] = [targetType.at, ...rest]
  const fixes = types.includes(needed ?? '') ? [stating(targetType, needed ?? '')] : []
  if (!types.includes(type)) {
    const data = { ...name, type, types: eitherOf(types.map((one) => `“${one}”`)) }
    yield { message: 'noSuchType', at, data, factIds: [typeFact], fixes }
  } else if (needed !== undefined && type !== needed) {
    const isFargate = isOnFargate(target)
    yield {
      message: isFargate ? 'fargateByInstance' : 'wrongType',
      at,
      data: { target: capitalised(name.target), type, needed },
      factIds: [isFargate ? 'ecs.lb-types' : typeFact],
      fixes,
    }
  }
}

/** Several load balancers in one target group; of functions, the quota tells it. */
function* crowded(graph: DiagramGraph, group: ResourceNode): Generator<Problem<Message>> {
  const limit = numberOf(factOf('alb.lambda-targets'))
  const members = graph.referring(group.id).flatMap((referring) => {
    const line = graph.connection(referring.id)
    const target = line?.kind === 'load-balancer-target' ? graph.resource(line.to) : undefined
    return target === undefined ? [] : [target]
  })
  for (const [service, type, factId] of alone) {
    const places = [...new Set(members.filter((member) => member.service === service).map(({ id }) => id))]
    if (places.length <= limit) continue
    yield {
      message: 'tooMany',
      at: [{ at: group.id }, ...places.map((at) => ({ at }))],
      data: {
        group: capitalised(nameOf(graph, group.id)),
        count: places.length,
        type,
        limit: limit === 1 ? 'one' : limit,
      },
      factIds: [factId],
    }
  }
}
const alone = [['alb', 'alb', 'nlb.target-types']] as const
