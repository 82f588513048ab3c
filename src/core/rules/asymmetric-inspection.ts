import type { Answer, Blocker, Endpoint } from '../model/answers'
import type { NodeId, Place, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { ask } from '../network/ask'
import { blocksOf } from '../network/blocks'
import { waysOutOf } from '../network/engine/plumbing'
import { edgeTableOf } from '../network/engine/vpc-tables'
import { defineRule, type Problem } from './rule'
import { steeredBack } from './shared/edge-routes'
import { hasSender } from './shared/senders'
import { statedTables, type StatedTables } from './shared/stated-tables'
import { subnetsOfVpc } from '../network/subnets-of-vpc'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'asymmetric-inspection',
    title: 'Firewall that sees one direction only',
    concern: 'network',
    looksAt: ['firewall-endpoint'],
    messages: {
      noEdgeTable: {
        severity: 'incomplete',
        text: '{sender} sends to the internet through {endpoint}, but {gateway} has no route table yet that leads answers back through it.',
      },
      answersPast: {
        severity: 'warning',
        text: '{sender} sends to {far} through {endpoint}, but answers do not come back through it: a firewall that keeps state drops what it sees one way only.',
      },
      answersLeavePast: {
        severity: 'warning',
        text: 'What the internet sends to {subnet} passes {endpoint}, but answers leave past it: a firewall that keeps state drops what it sees one way only.',
      },
    },
    why: 'A stateful firewall has to see both directions of a connection. Routes of the subnets lead out through its endpoint; back in, it takes a route table on the internet gateway, or a route for the whole subnet in the table of the other one, that leads to the same endpoint.',
    howToFix:
      'Associate a route table with the internet gateway that sends the range of each inspected subnet to the endpoint of its zone; between two subnets, let the tables of both lead through it.',
    facts: ['rt.edge-association', 'nfw.endpoint-per-az', 'rt.more-specific-local'],
    sources: [
      {
        title: 'Example routing options',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html',
        asOf: '2026-H2',
      },
      {
        title: 'AWS Network Firewall example architectures with routing',
        url: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/architectures.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () => {
    const table = (name: string, subnet: string, target: string) => ({
      service: 'route-table',
      name,
      in: 'shop',
      config: {
        subnets: [{ ref: subnet }],
        routes: [{ destination: '0.0.0.0/0', target: { ref: target } }],
      },
    })
    return sketch({
      shop: { service: 'vpc', name: 'Shop', config: { cidr: '10.0.0.0/16' } },
      igw: { service: 'igw', name: 'Internet gateway', in: 'shop' },
      front: { service: 'subnet', name: 'Web servers', in: 'shop', config: { cidr: '10.0.1.0/24' } },
      edge: { service: 'subnet', name: 'Firewall subnet', in: 'shop', config: { cidr: '10.0.9.0/28' } },
      web: { service: 'ec2', name: 'Web server', in: 'front', config: { publicAddress: true } },
      firewall: { service: 'firewall-endpoint', name: 'Firewall', in: 'edge' },
      webRoutes: table('Web routes', 'front', 'firewall'),
      edgeRoutes: table('Firewall routes', 'edge', 'igw'),
    })
  },

  *check(graph) {
    for (const here of statedTables(graph, null).values()) {
      yield* outOf(graph, here)
      yield* into(graph, here)
    }
  },
})

/** From the subnets whose table leads to a firewall endpoint: one question for each such route of a table. */
function* outOf(
  graph: DiagramGraph,
  { vpc, tables }: StatedTables,
): Generator<Problem<'noEdgeTable' | 'answersPast'>> {
  for (const { table, routes, subnets } of tables) {
    const sender = subnets.flatMap((subnet) => senderIn(graph, subnet) ?? [])[0]
    if (sender === undefined) continue
    for (const { block, target, isBlackhole } of routes) {
      const endpoint = target === undefined ? undefined : graph.resource(target)
      if (endpoint?.service !== 'firewall-endpoint' || block === undefined || isBlackhole) continue
      const isWide = block.prefix === 0
      const other = isWide ? undefined : subnetWith(graph, vpc.id, block.canonical, sender.subnet)
      if (!isWide && other === undefined) continue
      const to: Endpoint = other === undefined ? 'internet' : { node: other }
      if (!isSeenOneWay(graph, { node: sender.node }, to, endpoint.id)) continue
      const igw = isWide ? gatewayWithoutTable(graph, vpc.id) : undefined
      const isOpen = igw !== undefined
      const far: readonly Place[] = other === undefined ? [] : [{ at: other }]
      yield {
        message: isOpen ? 'noEdgeTable' : 'answersPast',
        at: [
          isOpen ? { at: igw } : { at: table.id, part: 'routes' },
          { at: endpoint.id },
          { at: sender.node },
          ...far,
        ],
        subject: `${table.id} ${block.canonical}`,
        data: {
          sender: capitalised(nameOf(graph, sender.node)),
          endpoint: nameOf(graph, endpoint.id),
          gateway: isOpen ? nameOf(graph, igw) : '',
          far: other === undefined ? 'the internet' : nameOf(graph, other),
        },
        factIds: [isWide ? 'rt.edge-association' : 'rt.more-specific-local'],
        fixes: isWide ? steeredBack(graph, vpc, tables) : [],
      }
    }
  }
}

/** To the subnets that the table of the internet gateway leads to through a firewall endpoint. */
function* into(graph: DiagramGraph, { vpc }: StatedTables): Generator<Problem<'answersLeavePast'>> {
  for (const igw of waysOutOf(graph, vpc.id).igws) {
    const { node, routes = [] } = edgeTableOf(graph, igw) ?? {}
    for (const { block, target, isBlackhole } of routes) {
      const endpoint = target === undefined ? undefined : graph.resource(target)
      if (node === undefined || endpoint?.service !== 'firewall-endpoint' || isBlackhole) continue
      const subnet = block === undefined ? undefined : subnetWith(graph, vpc.id, block.canonical)
      if (subnet === undefined || !isSeenOneWay(graph, 'internet', { node: subnet }, endpoint.id)) continue
      yield {
        message: 'answersLeavePast',
        at: [{ at: node.id, part: 'routes' }, { at: subnet }, { at: endpoint.id }],
        data: { subnet: nameOf(graph, subnet), endpoint: nameOf(graph, endpoint.id) },
        factIds: ['nfw.endpoint-per-az'],
      }
    }
  }
}

/** Who sends from a subnet with a stated range: something in it, which the subnet stands for, or its NAT gateway. */
function senderIn(graph: DiagramGraph, subnet: ResourceNode) {
  if (blocksOf(subnet).length === 0) return undefined
  if (hasSender(graph, subnet.id)) return { node: subnet.id, subnet: subnet.id }
  const nat = graph
    .children(subnet.id)
    .find((child) => child.kind === 'resource' && child.service === 'nat-gateway')
  return nat === undefined ? undefined : { node: nat.id, subnet: subnet.id }
}

function subnetWith(
  graph: DiagramGraph,
  vpc: NodeId,
  canonical: string,
  besides?: NodeId,
): NodeId | undefined {
  const isIt = ({ id }: ResourceNode) => id !== besides && hasSender(graph, id)
  const subnets = subnetsOfVpc(graph, vpc).filter((subnet) =>
    blocksOf(subnet).some(({ block }) => block.canonical === canonical),
  )
  return subnets.find(isIt)?.id
}

/** The internet gateway of a VPC, if no route table is associated with it. */
function gatewayWithoutTable(graph: DiagramGraph, vpc: NodeId): NodeId | undefined {
  const [igw] = waysOutOf(graph, vpc).igws
  return igw !== undefined && edgeTableOf(graph, igw) === undefined ? igw : undefined
}

/** Of two zones that appliance mode would keep apart, inspection-without-appliance-mode tells. */
const isAsymmetric = ({ code, place }: Blocker) =>
  code === 'FIREWALL_ASYMMETRIC' && place.part !== 'applianceMode'

/**
 * Whether the endpoint sees one direction of a connection only. With the internet, the ways of both directions tell, also
 * where a public address is left open; a question for the connection, which looks for what would open it, costs far more.
 */
function isSeenOneWay(graph: DiagramGraph, from: Endpoint, to: Endpoint, endpoint: NodeId): boolean {
  const isThrough = ({ hops }: Answer) => hops.some(({ place }) => place.at === endpoint)
  if (from === 'internet' || to === 'internet') {
    const there = ask(graph, { from, to, traffic: 'any', direction: 'one-way' })
    if (there.verdict === 'blocked' || !isThrough(there)) return false
    const back = ask(graph, { from: to, to: from, traffic: 'any', direction: 'one-way' })
    if (back.verdict !== 'blocked') return !isThrough(back)
  }
  return ask(graph, { from, to, traffic: 'any', direction: 'connection' }).blockers.some(isAsymmetric)
}
