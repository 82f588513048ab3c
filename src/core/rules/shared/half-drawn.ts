import type { NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { siteOf, subnetsOf, vpcOf } from '../../network/location'
import { oncePerGraph } from '../../network/once'
import { ownersOf } from '../../network/owners'
import { hasWayToInternet, needsNat } from '../../network/over-internet'
import { publicAddressOf } from '../../network/public-address'
import { waysOf } from '../../network/ways'
import { isOutsider } from './lent-gateway'
import type { Outside } from './outside'

/** Something in a VPC, and what it exchanges packets with outside. */
export interface Exchange {
  readonly vpc: NodeId
  readonly inside: NodeId
  readonly isIncoming: boolean
  readonly outside: Outside
}

/**
 * Whether something is drawn so far that it may become a way from the VPC to there: a gateway that nothing is connected
 * with yet, a NAT gateway or a public subnet without the internet gateway, a transit gateway that leads nowhere yet. The network knows of none of it.
 */
export function isHalfDrawn(graph: DiagramGraph, { vpc, inside, isIncoming, outside }: Exchange): boolean {
  if (outside.is === 'site') return mayLeadToSite(graph, vpc, outside.at)
  if (statesPublicWay(graph, inside) || mayLeadOn(graph, vpc)) return true
  if (hasWayToInternet(graph, vpc, isIncoming ? undefined : inside)) return true
  const isAlone = !isIncoming && needsNat(graph, inside)
  const services = [
    'nat-gateway',
    'egress-only-igw',
    ...(isAlone ? [] : ['igw']),
    ...(outside.is === 'service' ? ['gateway-endpoint'] : []),
  ]
  return services.some((service) => nobodys(graph, service).length > 0)
}

/** The gateways of a service that nothing in a VPC is connected with: they may be anybody's. */
const nobodys = oncePerGraph((graph, service: string) =>
  graph.resources(service).filter(({ id }) => ownersOf(graph, id).length === 0),
)

/** What is said to be public has a way to the internet, though its gateway is not drawn yet. */
function statesPublicWay(graph: DiagramGraph, inside: NodeId): boolean {
  if (graph.resource(inside)?.service === 'lambda') return false
  const address = publicAddressOf(graph, inside)
  if (address === 'open') return subnetsOf(graph, inside).some(({ config }) => config['access'] === 'public')
  return address === 'stated'
}

/** What else is attached may lead there: a site's own way out, or what a transit gateway is there for. */
function mayLeadOn(graph: DiagramGraph, vpc: NodeId): boolean {
  const network = [...waysOf(graph).networkOf(vpc)]
  const vpcs = network.filter((id) => graph.resource(id)?.service === 'vpc')
  return network.length > 1 && (vpcs.length === 1 || network.some((id) => isOutsider(graph, id)))
}

function mayLeadToSite(graph: DiagramGraph, vpc: NodeId, site: NodeId): boolean {
  const ways = waysOf(graph)
  const network = [...ways.networkOf(vpc)]
  const isOwn = (id: NodeId) => graph.resource(id)?.service === 'vgw' && isUnused(graph, id)
  if (network.some((id) => isOpenEnd(graph, id) || isOwn(id))) return true
  return nobodys(graph, 'vgw').some(({ id }) => isUnused(graph, id) || ways.networkOf(id).has(site))
}

/** The far end of a VPN or of Direct Connect for which no site is drawn may be at any. */
function isOpenEnd(graph: DiagramGraph, id: NodeId): boolean {
  const joined = linesOf(graph, id).flatMap(({ from, to }) => [from, to])
  return isOutsider(graph, id) && [id, ...joined].every((node) => siteOf(graph, node) === undefined)
}

/** A virtual private gateway with no VPN or Direct Connect yet may get one to any site. */
const isUnused = (graph: DiagramGraph, vgw: NodeId) =>
  linesOf(graph, vgw).every(({ from, to }) => vpcOf(graph, from === vgw ? to : from) !== undefined)

const linesOf = (graph: DiagramGraph, id: NodeId) => [...graph.outgoing(id), ...graph.incoming(id)]
