import type { Answer } from '../../model/answers'
import type { NodeId, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { siteOf, vpcOf } from '../../network/location'
import { hasWayToInternet } from '../../network/over-internet'
import { ownersOf } from '../../network/owners'
import { publicAddressOf } from '../../network/public-address'
import { waysOf } from '../../network/ways'
import { answerTo, isOverInternet, isRuledOut, type Claim } from './claims'
import { isHalfDrawn } from './half-drawn'
import { entryOf, lentBy, lentGateway, type Lent } from './lent-gateway'
import type { NetworkUse } from './network-uses'
import { outsideOf, type Outside } from './outside'

/** A use that could work only if a peered VPC lent its gateway. */
export interface Borrowing {
  readonly use: NetworkUse
  /** The VPC that has no way of its own. */
  readonly vpc: NodeId
  readonly lent: Lent
  readonly isIncoming: boolean
  readonly outside: Outside | undefined
  /** The VPC has a way to the internet, and what is called may have a public address there. */
  readonly isPossibleOverInternet: boolean
}

/** What a claim would borrow; nothing where it has a way of its own, or none is drawn at all. */
export function borrowed(graph: DiagramGraph, claim: Claim): Borrowing | undefined {
  const answer = answerTo(graph, claim)
  if (answer === undefined || answer.verdict === 'reachable' || answer.verdict === 'unknown') return undefined
  return outOf(graph, claim, answer) ?? into(graph, claim, answer)
}

/** What a use borrows that is itself drawn to or from a gateway of a peered VPC. */
export function borrowedOutright(graph: DiagramGraph, use: NetworkUse): Borrowing | undefined {
  for (const [gateway, thing] of [
    [use.to, use.from],
    [use.from, use.to],
  ] as const) {
    const isIncoming = gateway === use.from
    // Client, NAT, peering, destination: that way round it works (nat.not-over-peering).
    if (isIncoming && gateway.service === 'nat-gateway') continue
    const vpc = vpcOf(graph, thing.id)?.id
    if (vpc === undefined || lentGateway(graph, vpc, thing.id) !== undefined) continue
    const lent = lenderOf(graph, gateway, vpc)
    if (lent !== undefined)
      return { use, vpc, lent, isIncoming, outside: undefined, isPossibleOverInternet: false }
  }
  return undefined
}

/** A gateway that belongs to other VPCs only, and to one that peerings alone join with this. */
function lenderOf(graph: DiagramGraph, gateway: ResourceNode, vpc: NodeId): Lent | undefined {
  const ways = waysOf(graph)
  const owners = ownersOf(graph, gateway.id).map(({ id }) => id)
  if (owners.some((owner) => ways.networkOf(vpc).has(owner))) return undefined
  const lender = owners.find((owner) => ways.peeredWith(vpc).includes(owner))
  return lender === undefined ? undefined : lentGateway(graph, lender, gateway.id)
}

function outOf(graph: DiagramGraph, use: Claim, answer: Answer): Borrowing | undefined {
  const vpc = vpcInCloud(graph, use.from.id)
  const outside = vpc === undefined ? undefined : outsideOf(graph, use.to)
  if (vpc === undefined || outside === undefined || !isRuledOut(answer)) return undefined
  const inside = use.from.id
  if (isHalfDrawn(graph, { vpc, inside, isIncoming: false, outside })) return undefined
  const lent = nearest(graph, vpc, (peer) => lentBy(graph, peer, outside))
  if (lent === undefined) return undefined
  // With an internet gateway of its own, only the NAT gateway is missing; the other VPC's internet gateway is beside the point.
  const isIgw = graph.resource(lent.gateway)?.service === 'igw'
  if (isIgw && outside.is !== 'site' && hasWayToInternet(graph, vpc)) return undefined
  // A server behind a VPN has a private address, and targets are called at theirs.
  const isPossibleOverInternet =
    use.to.service !== 'server' && !isTarget(use) && hasWayToInternet(graph, vpc, inside)
  return { use, vpc, lent, isIncoming: false, outside, isPossibleOverInternet }
}

function into(graph: DiagramGraph, use: Claim, answer: Answer): Borrowing | undefined {
  const vpc = vpcInCloud(graph, use.to.id)
  const outside = vpc === undefined ? undefined : outsideOf(graph, use.from)
  if (vpc === undefined || outside === undefined || outside.is === 'service') return undefined
  // From a site over the internet: only at a public address, which targets are not called at.
  const isPossibleOverInternet = outside.is === 'site' && !isTarget(use) && isOverInternet(graph, answer)
  if (!isPossibleOverInternet && !isRuledOut(answer)) return undefined
  const inside = use.to.id
  if (outside.is === 'site' && publicAddressOf(graph, inside) === 'stated') return undefined
  if (isHalfDrawn(graph, { vpc, inside, isIncoming: true, outside })) return undefined
  const lent = nearest(graph, vpc, (peer) =>
    outside.is === 'internet' ? entryOf(graph, peer) : lentBy(graph, peer, outside),
  )
  return lent && { use, vpc, lent, isIncoming: true, outside, isPossibleOverInternet }
}

/** The VPC of a thing; what is drawn in a site is no VPC that gateways could be given. */
function vpcInCloud(graph: DiagramGraph, id: NodeId): NodeId | undefined {
  const vpc = vpcOf(graph, id)?.id
  return vpc === undefined || siteOf(graph, vpc) !== undefined ? undefined : vpc
}

const isTarget = ({ connection }: NetworkUse) => connection.kind === 'load-balancer-target'

function nearest(
  graph: DiagramGraph,
  vpc: NodeId,
  lends: (peer: NodeId) => Lent | undefined,
): Lent | undefined {
  for (const peer of waysOf(graph).rowsFrom(vpc)) {
    const lent = lends(peer)
    if (lent !== undefined) return lent
  }
  return undefined
}
