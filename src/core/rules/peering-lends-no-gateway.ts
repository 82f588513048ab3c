import type { NodeId, ResourceNode, Row } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { vpcOf } from '../network/location'
import { ownersOf, vpcOfTable } from '../network/owners'
import { defineRule, type Problem } from './rule'
import { borrowed, borrowedOutright, type Borrowing } from './shared/borrowed-gateway'
import { claimsOf } from './shared/claims'
import { isOutsider, lentBy, lentGateway, type Lent } from './shared/lent-gateway'
import { networkUses } from './shared/network-uses'
import { fixesFor } from './shared/own-gateway'
import { waysOf } from '../network/ways'
import { capitalised, nameInVpc, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'peering-lends-no-gateway',
    title: 'A peering lends nobody its gateways',
    concern: 'network',
    looksAt: ['vpc-peering'],
    messages: {
      lent: {
        severity: 'error',
        text: '{from} cannot reach {to} through {gateway} of {lender}: a peered VPC’s gateways serve that VPC alone.',
      },
      onlyOverInternet: {
        severity: 'warning',
        text: '{from} reaches {to} only over the internet, and only at a public address: {gateway} of {lender} serves that VPC alone.',
      },
      routed: {
        severity: 'error',
        text: 'The route to {destination} in {table} leads to {lender}, but {gateway} there takes nothing that comes over a peering.',
      },
    },
    why: 'Through a peering, a VPC cannot use the other one’s internet gateway, NAT gateway, VPN connection, Direct Connect connection or gateway endpoint, and what is behind them cannot come in either: edge-to-edge routing does not exist. Interface endpoints, proxies and load balancers in the peered VPC can be used.',
    howToFix:
      'Give the VPC a gateway or endpoint of its own, or let a transit gateway join the VPCs and the VPN in place of the peerings.',
    facts: [
      'peering.no-edge-igw',
      'peering.no-edge-nat',
      'peering.no-edge-vpn',
      'peering.no-edge-dx',
      'peering.no-edge-gwe',
      'peering.non-transitive',
    ],
    sources: [
      {
        title: 'How VPC peering connections work',
        url: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html',
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
    sketch(
      {
        spoke: { service: 'vpc', name: 'Spoke' },
        hub: { service: 'vpc', name: 'Hub' },
        igw: { service: 'igw', in: 'hub', name: 'Internet gateway' },
        app: { service: 'ec2', name: 'App', in: 'spoke' },
        internet: { service: 'internet', name: 'Internet' },
      },
      ['spoke -> hub : vpc-peering', 'app -> internet : traffic'],
    ),

  *check(graph) {
    const claims = new Map(claimsOf(graph).map((claim) => [claim.connection.id, claim]))
    for (const use of networkUses(graph)) {
      const claim = claims.get(use.connection.id)
      const borrowing = claim === undefined ? borrowedOutright(graph, use) : borrowed(graph, claim)
      if (borrowing !== undefined) yield problemOf(graph, borrowing)
    }
    for (const table of graph.resources('route-table')) yield* routesOf(graph, table)
  },
})

type Message = 'lent' | 'onlyOverInternet' | 'routed'

function problemOf(graph: DiagramGraph, borrowing: Borrowing): Problem<Message> {
  const { use, vpc, lent, isPossibleOverInternet } = borrowing
  const called = (id: NodeId) =>
    vpcOf(graph, id)?.id === vpc ? nameInVpc(graph, id, vpc) : nameOf(graph, id)
  return {
    message: isPossibleOverInternet ? 'onlyOverInternet' : 'lent',
    at: [{ at: use.connection.id }, { at: lent.vpc }, { at: lent.gateway }],
    data: {
      from: capitalised(called(use.from.id)),
      to: called(use.to.id),
      gateway: gatewayName(graph, lent),
      lender: nameOf(graph, lent.vpc),
    },
    factIds: [lent.factId],
    fixes: fixesFor(graph, borrowing),
  }
}

/** A VPN or Direct Connect may be drawn from the VPC straight to the site or its router. */
function gatewayName(graph: DiagramGraph, { gateway, factId }: Lent): string {
  if (!isOutsider(graph, gateway)) return nameOf(graph, gateway)
  return factId === 'peering.no-edge-dx' ? 'the Direct Connect connection' : 'the VPN connection'
}

/** Default routes over a peering to a VPC with a gateway, and routes to a gateway of a peered VPC. */
function* routesOf(graph: DiagramGraph, table: ResourceNode): Generator<Problem<Message>> {
  const vpc = vpcOfTable(graph, table)
  const rows = table.config['routes']
  if (vpc === undefined || !Array.isArray(rows)) return
  for (const row of rows as readonly Row[]) {
    if (row['state'] === 'blackhole') continue
    const lent = lentTo(graph, vpc.id, row)
    if (lent === undefined) continue
    yield {
      message: 'routed',
      at: [{ at: table.id, part: 'routes' }, { at: lent.vpc }, { at: lent.gateway }],
      data: {
        destination: typeof row['destination'] === 'string' ? row['destination'] : 'everything',
        table: nameOf(graph, table.id),
        gateway: gatewayName(graph, lent),
        lender: nameOf(graph, lent.vpc),
      },
      factIds: [lent.factId],
    }
  }
}

const everything: ReadonlySet<unknown> = new Set(['0.0.0.0/0', '::/0'])

function lentTo(graph: DiagramGraph, vpc: NodeId, row: Row): Lent | undefined {
  const target = row['target']
  if (typeof target !== 'object') return undefined
  const peers = waysOf(graph).peersOf(vpc)
  const peer = peers.find(({ peering }) => peering.id === target.ref)
  if (peer !== undefined)
    return everything.has(row['destination']) ? lentBy(graph, peer.vpc, 'anything') : undefined
  const gateway = graph.resource(target.ref)
  // Of one that is drawn inside its VPC, route-table-of-another-vpc tells it.
  if (gateway === undefined || graph.enclosing(gateway.id, 'vpc') !== undefined) return undefined
  const owners = ownersOf(graph, gateway.id).map(({ id }) => id)
  const lender = owners.includes(vpc)
    ? undefined
    : owners.find((id) => peers.some((other) => other.vpc === id))
  return lender === undefined ? undefined : lentGateway(graph, lender, gateway.id)
}
