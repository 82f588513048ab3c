import type { ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { waysOf } from '../network/ways'
import { defineRule } from './rule'
import { hasInlineFirewall } from './shared/inline-firewall'
import { isAlone, leadsToInternet } from './shared/nat-gateways'
import { defaultTarget } from './shared/tables-of-subnet'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'nat-gateway-in-a-private-subnet',
    title: 'NAT gateway in a private subnet',
    concern: 'network',
    looksAt: ['nat-gateway'],
    messages: {
      loop: {
        severity: 'error',
        text: '{name} is in {subnet}, and {table} sends everything from there to {nameAgain} itself: nothing gets out through it.',
      },
      noWayOut: {
        severity: 'warning',
        text: '{name} is in {subnet}, which is private: nothing gets out to the internet through it without a way from there to an internet gateway, directly or through a firewall endpoint.',
      },
    },
    why: 'A public NAT gateway sends what it translates by the route table of its own subnet. For the internet that is a public subnet, with a route to an internet gateway; the private subnets route to the NAT gateway. A NAT gateway for other VPCs or sites may be in a private subnet, and a regional one is in none.',
    howToFix:
      'Move it into a public subnet of the same zone, whose default route leads to the internet gateway; or state that its connectivity is private.',
    facts: ['nat.public-needs-igw-route', 'subnet.public-definition'],
    sources: [
      {
        title: 'NAT gateways',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html',
        asOf: '2026-H2',
      },
      {
        title: 'NAT gateway basics',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({
      shop: { service: 'vpc', name: 'Shop' },
      igw: { service: 'igw', name: 'Internet gateway', in: 'shop' },
      closed: { service: 'subnet', name: 'Private', in: 'shop', config: { access: 'private' } },
      nat: { service: 'nat-gateway', name: 'NAT gateway', in: 'closed' },
      web: { service: 'ec2', name: 'Web server', in: 'closed' },
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

  each: (graph) => graph.resources('nat-gateway'),

  *checkOne(graph, gateway) {
    const { connectivity, availability } = gateway.config
    const subnet = graph.enclosing(gateway.id, 'subnet')
    if (subnet === undefined || connectivity === 'private' || availability === 'regional') return
    const at = [{ at: gateway.id }, { at: subnet.id, part: 'access' }] as const
    const factIds = ['nat.public-needs-igw-route']
    const data = { name: capitalised(nameOf(graph, gateway.id)), subnet: nameOf(graph, subnet.id) }
    const way = defaultTarget(graph, subnet)
    if (way?.target === gateway.id) {
      const table = nameOf(graph, way.table.id)
      yield {
        message: 'loop',
        at: [{ at: gateway.id }, { at: way.table.id, part: 'routes' }, { at: subnet.id }],
        data: { ...data, nameAgain: nameOf(graph, gateway.id), table },
        factIds,
      }
      return
    }
    if (subnet.config['access'] === 'public') {
      yield { pass: at[0], factId: 'nat.public-needs-igw-route' }
      return
    }
    if (subnet.config['access'] !== 'private') {
      yield { needs: at[1], factIds }
      return
    }
    const vpc = graph.enclosing(gateway.id, 'vpc')
    if (vpc !== undefined && hasInlineFirewall(graph, vpc)) return
    const isForIt = leadsToInternet(graph, gateway) || connectivity === 'public' || isForInternet(graph, vpc)
    // Not said to be public, and beside a network that it may translate for.
    if (!isForIt) return
    yield { message: 'noWayOut', at: [...at], data, factIds }
  },
})

/** Where the VPC has an internet gateway and is joined to nothing else, the internet is all that it can be for. */
function isForInternet(graph: DiagramGraph, vpc: ResourceNode | undefined): boolean {
  if (vpc === undefined || !isAlone(graph, vpc.id)) return false
  return waysOf(graph).gatewaysOf(vpc.id, 'igw').length > 0
}
