import type { NodeId, Place, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { isJoinedByEndpoint } from '../network/endpoints'
import { vpcOf } from '../network/location'
import { ask } from '../network/ask'
import { waysOf } from '../network/ways'
import { defineRule, type Problem } from './rule'
import { keptAddresses } from './shared/kept-addresses'
import { beyondPeers, meetAtDirectConnect } from './shared/beyond-peers'
import { claimsOf, type Claim } from './shared/claims'
import { peeringOf, transitGatewayInsteadOfPeerings, transitGatewayJoining } from './shared/peering-fixes'
import { capitalised, listed, nameInVpc, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'peering-is-not-transitive',
    title: 'VPC peering is not transitive',
    concern: 'network',
    looksAt: ['vpc-peering', 'nlb'],
    messages: {
      beyondPeer: {
        severity: 'error',
        text: '{from} cannot reach {to} through {through}: a peering carries only what starts and ends in the two VPCs that it joins.',
      },
      onlyOverInternet: {
        severity: 'warning',
        text: '{from} reaches {to} only over the internet, and only at a public address: {through} does not pass it on.',
      },
      clientAddressKept: {
        severity: 'warning',
        text: '{target} may not be able to answer: {balancer}, which is in another VPC, passes on the client’s own address ({because}).',
      },
      apart: { severity: 'info', text: '{vpc} and {otherVpc} do not reach each other through {hub}.' },
      allApart: {
        severity: 'info',
        text: 'The {count} VPCs that are peered only with {hub} do not reach each other through it.',
      },
    },
    why: 'A peering joins exactly two VPCs. A packet that arrives over it is delivered inside the VPC, or dropped: no route table sends it on over a second peering. What ends the connection in between is fine, such as a proxy, an Application Load Balancer, a Network Load Balancer with TCP or TLS targets that does not keep the client’s address, or an interface endpoint.',
    howToFix:
      'Peer the two VPCs with each other, attach all of them to a transit gateway, or let something in the VPC between them end the connection and open its own.',
    facts: ['peering.non-transitive', 'nlb.client-ip'],
    sources: [
      {
        title: 'How VPC peering connections work',
        url: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html',
        asOf: '2026-H2',
      },
      {
        title: 'Edit target group attributes for your Network Load Balancer',
        url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        a: { service: 'vpc', name: 'Spoke A' },
        hub: { service: 'vpc', name: 'Hub' },
        b: { service: 'vpc', name: 'Spoke B' },
        orders: { service: 'ec2', name: 'Orders', in: 'a' },
        billing: { service: 'ec2', name: 'Billing', in: 'b' },
      },
      ['a -> hub : vpc-peering', 'hub -> b : vpc-peering', 'orders -> billing : traffic tcp/443'],
    ),

  *check(graph) {
    const said = new Set<string>()
    for (const claim of claimsOf(graph)) {
      const found = beyondPeer(graph, claim)
      if (found === undefined) {
        if (isOverPeering(graph, claim))
          yield { pass: { at: claim.connection.id }, factId: 'peering.non-transitive' }
        continue
      }
      for (const middle of found.through) said.add(pairAt(middle, found.a, found.c))
      yield found.problem
    }
    yield* keptAddresses(graph)
    for (const vpc of graph.resources('vpc')) yield* apartAt(graph, vpc, said)
  },
})

type Message = 'beyondPeer' | 'onlyOverInternet' | 'clientAddressKept' | 'apart' | 'allApart'

function beyondPeer(graph: DiagramGraph, claim: Claim) {
  const found = beyondPeers(graph, claim)
  if (found === undefined) return undefined
  const { connection, from, to } = claim
  const { a, c, through, isOnInternet } = found
  // One end may be behind the transit gateway of a peer, without a peering of its own.
  const [peered, other] = waysOf(graph).peersOf(a).length > 0 ? [a, c] : [c, a]
  const problem: Problem<Message> = {
    message: isOnInternet ? 'onlyOverInternet' : 'beyondPeer',
    at: [{ at: connection.id }, ...through.map((at): Place => ({ at }))],
    data: {
      from: capitalised(nameInVpc(graph, from.id, a)),
      to: nameInVpc(graph, to.id, c),
      through: listed(through.map((id) => nameOf(graph, id))),
    },
    factIds: ['peering.non-transitive'],
    fixes: [...peeringOf(graph, a, c), ...transitGatewayJoining(graph, peered, other)],
  }
  return { problem, through, a, c }
}

function isOverPeering(graph: DiagramGraph, { from, to }: Claim): boolean {
  const [a, c] = [vpcOf(graph, from.id)?.id, vpcOf(graph, to.id)?.id]
  if (a === undefined || c === undefined) return false
  return waysOf(graph)
    .peersOf(a)
    .some(({ vpc }) => vpc === c)
}

const pairAt = (middle: NodeId, a: NodeId, c: NodeId) =>
  a < c ? `${middle} ${a} ${c}` : `${middle} ${c} ${a}`
/** Four peers make six pairs; more are said in one sentence. */
const mostPairs = 6

function* apartAt(
  graph: DiagramGraph,
  middle: ResourceNode,
  said: ReadonlySet<string>,
): Generator<Problem<Message>> {
  const peers = [
    ...new Set(
      waysOf(graph)
        .peersOf(middle.id)
        .map(({ vpc }) => vpc),
    ),
  ]
  const pairs = peers.flatMap((a, index) => peers.slice(index + 1).map((c) => [a, c] as const))
  const apart = pairs.filter(([a, c]) => !said.has(pairAt(middle.id, a, c)) && !areJoined(graph, a, c))
  if (apart.length > mostPairs) yield allApart(graph, middle, [...new Set(apart.flat())].toSorted())
  else for (const [a, c] of apart) yield oneApart(graph, middle, a, c)

  for (const alike of peers) {
    const count = graph.resource(alike)?.count ?? 1
    if (count > 1 && waysOf(graph).networkOf(alike).size === 1) yield allApart(graph, middle, [alike])
  }
}

/** VPCs that are alike, peered with the same ones and joined with nothing else, are asked about once. */
function areJoined(graph: DiagramGraph, a: NodeId, c: NodeId): boolean {
  if (isAlone(graph, a) && isAlone(graph, c)) {
    if (!arePeered(graph, a, c)) return isJoinedBy(graph, a, c)
  }
  const question = { traffic: 'any', direction: 'connection' } as const
  const answer = ask(graph, { from: { node: a }, to: { node: c }, ...question })
  if (answer.verdict !== 'blocked' || meetAtDirectConnect(answer)) return true
  return isJoinedBy(graph, a, c)
}

const isAlone = (graph: DiagramGraph, vpc: NodeId) => waysOf(graph).networkOf(vpc).size === 1
const arePeered = (graph: DiagramGraph, a: NodeId, c: NodeId) =>
  waysOf(graph)
    .peersOf(a)
    .some(({ vpc }) => vpc === c)

function isJoinedBy(graph: DiagramGraph, a: NodeId, c: NodeId): boolean {
  return isJoinedByEndpoint(graph, a, c) || isJoinedByEndpoint(graph, c, a)
}

function oneApart(graph: DiagramGraph, middle: ResourceNode, a: NodeId, c: NodeId): Problem<Message> {
  return {
    message: 'apart',
    at: [{ at: middle.id }, { at: a }, { at: c }],
    data: {
      vpc: capitalised(nameOf(graph, a)),
      hub: nameOf(graph, middle.id),
      otherVpc: nameOf(graph, c),
    },
    factIds: ['peering.non-transitive'],
    fixes: [...peeringOf(graph, a, c), ...transitGatewayInsteadOfPeerings(graph, a)],
  }
}

function allApart(graph: DiagramGraph, middle: ResourceNode, vpcs: readonly NodeId[]): Problem<Message> {
  return {
    message: 'allApart',
    at: [{ at: middle.id }, ...vpcs.map((at): Place => ({ at }))],
    data: {
      hub: nameOf(graph, middle.id),
      count: vpcs.reduce((sum, id) => sum + (graph.resource(id)?.count ?? 1), 0),
    },
    factIds: ['peering.non-transitive'],
    fixes: transitGatewayInsteadOfPeerings(graph, middle.id),
  }
}
