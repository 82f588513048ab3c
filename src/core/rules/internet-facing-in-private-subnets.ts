import { setSubnets } from '../edit/set-subnets'
import type { NodeId, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { subnetsOf, vpcOf } from '../network/location'
import { defineRule, type Fix } from './rule'
import { hasInlineFirewall } from './shared/inline-firewall'
import { subnetsIn } from './shared/named-subnets'
import { defaultTargetNames, isShownClosed } from './shared/tables-of-subnet'
import { capitalised, listed, nameOf } from '../network/wording'
import { areInOneZone } from './shared/zones-covered'

export default defineRule({
  meta: {
    id: 'internet-facing-in-private-subnets',
    title: 'Internet-facing load balancer in private subnets',
    concern: 'network',
    looksAt: ['alb', 'nlb', 'clb'],
    messages: {
      unreachable: {
        severity: 'error',
        text: '{name} is internet-facing, but the routes of {subnets} send its answers to {target} and not to an internet gateway: clients on the internet cannot use it.',
      },
      noWayInYet: {
        severity: 'warning',
        text: '{name} is internet-facing, but in {subnets}, which the drawing calls private: clients reach it only if the way out of there leads to an internet gateway, directly or through a firewall endpoint.',
      },
    },
    why: 'An internet-facing load balancer has public addresses in each of its subnets. In a private subnet there is no route to an internet gateway, and answers do not get out. Its targets may well be in private subnets.',
    howToFix: 'Put the load balancer into public subnets of the same zones, or make it internal.',
    facts: ['igw.needs-public-ip', 'subnet.public-definition'],
    sources: [
      {
        title: 'Enable internet access for a VPC using an internet gateway',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
        asOf: '2026-H2',
      },
      {
        title: 'Application Load Balancers',
        url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({
      shop: { service: 'vpc', name: 'Shop' },
      igw: { service: 'igw', name: 'Internet gateway', in: 'shop' },
      open: { service: 'subnet', name: 'Public', in: 'shop', config: { access: 'public' } },
      nat: { service: 'nat-gateway', name: 'NAT gateway', in: 'open' },
      closed: { service: 'subnet', name: 'Private', in: 'shop', config: { access: 'private' } },
      web: {
        service: 'nlb',
        name: 'Web',
        in: 'shop',
        config: { scheme: 'internet-facing', subnets: [{ ref: 'closed' }] },
      },
      routes: {
        service: 'route-table',
        name: 'Private routes',
        in: 'shop',
        config: {
          subnets: [{ ref: 'closed' }],
          routes: [{ destination: '0.0.0.0/0', target: { ref: 'nat' } }],
        },
      },
    }),

  each: (graph) => graph.resources('alb', 'nlb', 'clb'),

  *checkOne(graph, balancer) {
    if (balancer.config['scheme'] !== 'internet-facing') return
    const vpc = vpcOf(graph, balancer.id)
    const subnets = subnetsOf(graph, balancer.id)
    const shown = subnets.filter((subnet) => isShownClosed(graph, subnet))
    // What leads through a firewall is private and in reach all the same.
    const mayBeOpen = vpc !== undefined && hasInlineFirewall(graph, vpc)
    const stated = mayBeOpen ? [] : subnets.filter(({ config }) => config['access'] === 'private')
    const closed = shown.length > 0 ? shown : stated
    const at = { at: balancer.id, part: 'subnets' }
    if (closed.length === 0) {
      const arePublic = subnets.length > 0 && subnets.every(({ config }) => config['access'] === 'public')
      if (arePublic) yield { pass: at, factId: 'subnet.public-definition' }
      return
    }
    yield {
      message: shown.length > 0 ? 'unreachable' : 'noWayInYet',
      at: [at, ...closed.map(({ id }) => ({ at: id, part: 'access' }))],
      data: {
        name: capitalised(nameOf(graph, balancer.id)),
        subnets: listed(closed.map(({ id }) => nameOf(graph, id))),
        target: defaultTargetNames(graph, shown),
      },
      factIds: ['subnet.public-definition'],
      fixes: vpc === undefined ? [] : publicInstead(graph, balancer, vpc),
    }
  },
})

/** Offered where each private subnet that it names has one public subnet in its zone. */
function publicInstead(graph: DiagramGraph, balancer: ResourceNode, vpc: ResourceNode): readonly Fix[] {
  const named = subnetsIn(graph, balancer.config['subnets'])
  if (named.length === 0) return []
  const open = graph
    .resources('subnet')
    .filter(({ id, config }) => config['access'] === 'public' && graph.enclosing(id, 'vpc') === vpc)
  const wanted: NodeId[] = []
  for (const subnet of named) {
    const [only, ...more] =
      subnet.config['access'] === 'private'
        ? open.filter(({ id }) => areInOneZone(graph, id, subnet.id) === true)
        : [subnet]
    if (only === undefined || more.length > 0) return []
    wanted.push(only.id)
  }
  return [
    {
      label: `Move it to ${listed(wanted.map((id) => nameOf(graph, id)))}`,
      apply: (diagram) => setSubnets(diagram, balancer.id, wanted),
    },
  ]
}
