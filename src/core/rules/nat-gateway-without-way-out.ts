import type { Blocker } from '../model/answers'
import type { Place, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { ask } from '../network/ask'
import { routeNeed } from '../network/engine/route-need'
import { waysOutOf } from '../network/engine/plumbing'
import { tableOfSubnet } from '../network/engine/vpc-tables'
import { defineRule, type Fix } from './rule'
import { defaultNatGateways, isAlone, leadsToInternet } from './shared/nat-gateways'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'nat-gateway-without-way-out',
    title: 'NAT gateway without a way to the internet',
    concern: 'network',
    looksAt: ['nat-gateway'],
    messages: {
      noGateway: {
        severity: 'incomplete',
        text: '{name} is there for the internet, but {vpc} has no internet gateway yet.',
      },
      noRoute: {
        severity: 'incomplete',
        text: '{name} is there for the internet, but has no way to it yet. {because}',
      },
      ledAstray: {
        severity: 'error',
        text: 'Nothing gets out to the internet through {name}. {because}',
      },
    },
    why: 'A zonal NAT gateway translates, and then sends on by the route table of its own subnet like everything else there. For the internet that table needs a route to the internet gateway of the VPC, directly or through a firewall endpoint. A NAT gateway that sends to a transit gateway needs none, nor does a regional one.',
    howToFix:
      'Put an internet gateway on the VPC and a default route to it into the route table of the NAT gateway’s subnet.',
    facts: ['nat.public-needs-igw-route'],
    sources: [
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
      open: { service: 'subnet', name: 'Gateways', in: 'shop' },
      closed: { service: 'subnet', name: 'Servers', in: 'shop', config: { access: 'private' } },
      nat: { service: 'nat-gateway', name: 'NAT gateway', in: 'open' },
      own: {
        service: 'route-table',
        name: 'Gateway routes',
        in: 'shop',
        config: { subnets: [{ ref: 'open' }], routes: [] },
      },
      routes: {
        service: 'route-table',
        name: 'Server routes',
        in: 'shop',
        config: {
          subnets: [{ ref: 'closed' }],
          routes: [{ destination: '0.0.0.0/0', target: { ref: 'nat' } }],
        },
      },
    }),

  each: (graph) => graph.resources('nat-gateway'),

  *checkOne(graph, nat) {
    const vpc = graph.enclosing(nat.id, 'vpc')
    const subnet = graph.enclosing(nat.id, 'subnet')
    // Of one that is in a private subnet, or sends to itself, nat-gateway-in-a-private-subnet tells.
    if (vpc === undefined || subnet === undefined || subnet.config['access'] === 'private') return
    if (!isForInternet(graph, nat, vpc) || leadsElsewhere(graph, nat, subnet)) return
    const { blockers, verdict } = ask(graph, {
      from: { node: nat.id },
      to: 'internet',
      traffic: 'any',
      direction: 'one-way',
    })
    if (verdict === 'reachable') yield { pass: { at: nat.id }, factId: 'nat.public-needs-igw-route' }
    const [first] = blockers
    if (verdict !== 'blocked' || first === undefined || blockers.some(isToldElsewhere)) return
    const isAbsent = blockers.every(({ nature }) => nature === 'absent')
    const hasGateway = waysOutOf(graph, vpc.id).igws.length > 0
    const at = [{ at: nat.id }, { at: subnet.id }] as const
    yield {
      message: !isAbsent ? 'ledAstray' : hasGateway ? 'noRoute' : 'noGateway',
      at: [...at, ...(isAbsent && !hasGateway ? [{ at: vpc.id }] : placeBeside(at, first))],
      data: {
        name: isAbsent ? capitalised(nameOf(graph, nat.id)) : nameOf(graph, nat.id),
        vpc: nameOf(graph, vpc.id),
        because: capitalised(first.reason),
      },
      factIds: ['nat.public-needs-igw-route'],
      fixes: first.place.at === tableOfSubnet(graph, subnet.id).node?.id ? routeOut(graph, vpc, subnet) : [],
    }
  },
})

/** Said to be public or to lead there, or in a VPC that is joined to nothing else; and something sends everything to it. */
function isForInternet(graph: DiagramGraph, nat: ResourceNode, vpc: ResourceNode): boolean {
  const { connectivity, availability } = nat.config
  if (connectivity === 'private' || availability === 'regional') return false
  if (leadsToInternet(graph, nat)) return true
  const isUsed = defaultNatGateways(graph, null).has(nat.id) || graph.incoming(nat.id, 'traffic').length > 0
  return isUsed && (connectivity === 'public' || isAlone(graph, vpc.id))
}

const others: ReadonlySet<string> = new Set(['transit-gateway', 'vgw', 'cloud-wan'])

/** Its subnet sends everything to another network, for which it then translates; or back to itself. */
function leadsElsewhere(graph: DiagramGraph, nat: ResourceNode, subnet: ResourceNode): boolean {
  const routes = tableOfSubnet(graph, subnet.id).routes ?? []
  return routes.some(({ block, target }) => {
    if (block?.prefix !== 0 || block.version !== 4 || target === undefined) return false
    return target === nat.id || others.has(graph.resource(target)?.service ?? '')
  })
}

const told: ReadonlySet<string> = new Set([
  'BAD_STATE_ROUTE',
  'PCX_REQUIRES_ADDRESS_IN_VPC_CIDR',
  'UNASSOCIATED_COMPONENT',
])

/** blackhole-route and peering-lends-no-gateway tell of the route itself. */
const isToldElsewhere = ({ code }: Blocker) => told.has(code)

const placeBeside = (places: readonly Place[], { place }: Blocker): readonly Place[] =>
  places.some(({ at }) => at === place.at) ? [] : [place]

function routeOut(graph: DiagramGraph, vpc: ResourceNode, subnet: ResourceNode): readonly Fix[] {
  const [igw] = waysOutOf(graph, vpc.id).igws
  if (igw === undefined) return []
  const toAll = { party: { is: 'internet', node: null, blocks: [] }, isPublic: true, version: 4 } as const
  const need = routeNeed(graph, { vpc: vpc.id, subnet: subnet.id }, toAll, igw)
  return [
    { label: `Send everything from ${nameOf(graph, subnet.id)} to ${nameOf(graph, igw)}`, apply: need.apply },
  ]
}
