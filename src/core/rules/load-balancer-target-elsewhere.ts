import { setField } from '../edit/set-field'
import type { NodeId, Place } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { siteOf, vpcOf } from '../network/location'
import { regionsApart } from '../network/regions'
import { waysOf } from '../network/ways'
import { defineRule, type Fix, type Problem } from './rule'
import { registrationsOf, type Registration } from './shared/registrations'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'load-balancer-target-elsewhere',
    title: 'Target outside the load balancer’s VPC',
    concern: 'correctness',
    looksAt: ['load-balancer-target'],
    messages: {
      byInstance: {
        severity: 'error',
        text: '{target} is in {place} and registered by instance ID, but {balancer} takes targets outside its own VPC by IP address only.',
      },
      groupElsewhere: {
        severity: 'error',
        text: '{target} is in {place}, but an Auto Scaling group registers its instances with a load balancer of their own VPC only, not with {balancer}.',
      },
      keepsClientAddress: {
        severity: 'error',
        text: '{target} is in {place}, but {balancer} speaks {protocol} to it and so keeps the client’s address: targets outside its VPC cannot answer then.',
      },
      preservesClientAddress: {
        severity: 'error',
        text: '{target} is in {place} and client IP preservation is on, which {balancer} can do only within its own VPC and peered ones of its Region.',
      },
    },
    why: 'A load balancer registers instances by their ID within its own VPC. Targets in connected networks are registered by IP address; a Network Load Balancer reaches them by TCP or TLS, and preserves the client’s address only in its own VPC or one that is peered with it in the same Region: from elsewhere the answers would not come back through it.',
    howToFix:
      'Register the targets by IP address, from a Network Load Balancer by TCP or TLS with client IP preservation off, or put the load balancer into their VPC.',
    facts: [
      'elb.targets-by-address',
      'asg.load-balancer-vpc',
      'alb.target-types',
      'nlb.target-types',
      'nlb.client-ip',
    ],
    sources: [
      {
        title: 'Target groups for your Network Load Balancers',
        url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html',
        asOf: '2026-H2',
      },
      {
        title: 'Edit target group attributes for your Network Load Balancer',
        url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html',
        asOf: '2026-H2',
      },
      {
        title: 'Target groups for your Application Load Balancers',
        url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        hub: { service: 'vpc', name: 'Hub' },
        shop: { service: 'vpc', name: 'Shop' },
        web: { service: 'alb', name: 'Web', in: 'hub' },
        server: { service: 'ec2', name: 'Web server', in: 'shop' },
      },
      [
        'hub -> shop : vpc-peering',
        { is: 'web -> server : load-balancer-target', config: { targetType: 'instance' } },
      ],
    ),

  each: (graph) => graph.resources('alb', 'nlb'),

  *checkOne(graph, balancer) {
    const home = vpcOf(graph, balancer.id)
    if (home === undefined) return
    for (const registration of registrationsOf(graph, balancer)) {
      const elsewhere = placeOf(graph, registration.target.id)
      if (elsewhere === undefined || elsewhere === home.id) continue
      yield* wrongThere(graph, registration, { home: home.id, elsewhere })
    }
  },
})

type Message = 'byInstance' | 'groupElsewhere' | 'keepsClientAddress' | 'preservesClientAddress'

/** The VPC or site that a thing is in, where one is drawn. */
const placeOf = (graph: DiagramGraph, id: NodeId): NodeId | undefined =>
  (vpcOf(graph, id) ?? siteOf(graph, id))?.id

function* wrongThere(
  graph: DiagramGraph,
  { balancer, target, line, targetType, protocol }: Registration,
  { home, elsewhere }: { readonly home: NodeId; readonly elsewhere: NodeId },
) {
  const rest: readonly Place[] = [{ at: balancer.id }, { at: target.id }]
  const factId = balancer.service === 'alb' ? 'alb.target-types' : 'nlb.target-types'
  const data = {
    target: capitalised(nameOf(graph, target.id)),
    place: nameOf(graph, elsewhere),
    balancer: nameOf(graph, balancer.id),
    protocol: protocol.value ?? '',
  }
  const problem = (message: Message, at: Problem['at'], fact: string, fixes: readonly Fix[]) => ({
    message,
    at,
    data,
    factIds: [fact],
    fixes,
  })
  if (target.service === 'asg') {
    yield problem(
      'groupElsewhere',
      [{ at: target.id }, { at: line.id }, { at: balancer.id }],
      'asg.load-balancer-vpc',
      [],
    )
  } else if (targetType.value === 'instance') {
    yield problem('byInstance', [targetType.at, ...rest], 'elb.targets-by-address', [
      {
        label: 'Register it by IP address',
        apply: (diagram) => setField(diagram, targetType.at.at, 'targetType', 'ip'),
      },
    ])
  } else if (targetType.value === undefined && target.service === 'ec2')
    yield { needs: targetType.at, factIds: [factId] }
  else if (targetType.value === 'ip') yield { pass: targetType.at, factId }

  if (balancer.service !== 'nlb') return
  if (always.has(protocol.value ?? '')) {
    yield problem('keepsClientAddress', [protocol.at, ...rest], 'nlb.client-ip', [])
  } else if (line.config['clientIpPreservation'] === true && !mayPreserve(graph, home, elsewhere)) {
    yield problem(
      'preservesClientAddress',
      [{ at: line.id, part: 'clientIpPreservation' }, ...rest],
      'nlb.client-ip',
      [
        {
          label: 'Turn client IP preservation off',
          apply: (diagram) => setField(diagram, line.id, 'clientIpPreservation', false),
        },
      ],
    )
  }
}

/** In a VPC that is peered with the load balancer’s in the same Region, targets may see the client’s address. */
function mayPreserve(graph: DiagramGraph, home: NodeId, elsewhere: NodeId): boolean {
  const isPeered = waysOf(graph)
    .peersOf(home)
    .some(({ vpc }) => vpc === elsewhere)
  return isPeered && regionsApart(graph, home, elsewhere) === undefined
}

/** Protocols whose target groups always keep the client's address. */
const always: ReadonlySet<string> = new Set(['UDP', 'TCP_UDP', 'QUIC', 'TCP_QUIC'])
