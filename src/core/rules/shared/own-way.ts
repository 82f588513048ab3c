import type { NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { interfaceEndpointsFor, mayServe } from '../../network/endpoints'
import { siteOf, subnetsOf, vpcOf } from '../../network/location'
import { oncePerGraph } from '../../network/once'
import { hasWayToInternet, needsNat } from '../../network/over-internet'
import { ownersOf } from '../../network/owners'
import { publicAddressOf } from '../../network/public-address'
import { waysOf } from '../../network/ways'
import { isFor, isOutsider } from './lent-gateway'
import type { Outside } from './outside'

/** Something in a VPC, and what it exchanges packets with. */
export interface Exchange {
  readonly vpc: NodeId
  readonly inside: NodeId
  readonly isIncoming: boolean
  readonly outside: Outside
  /** The thing outside. */
  readonly thing: NodeId
}

/** Whether the VPC has a way there of its own, or one that is drawn so far that it may become one. */
export function hasOwnWay(graph: DiagramGraph, exchange: Exchange): boolean {
  const { vpc, inside, isIncoming, outside } = exchange
  if (outside.is === 'site') return hasWayToSite(graph, vpc, outside.at)
  if (statesPublicWay(graph, inside) || mayLeadOn(graph, vpc)) return true
  if (hasWayToInternet(graph, vpc, isIncoming ? undefined : inside)) return true
  const services = [
    'nat-gateway',
    'egress-only-igw',
    ...(!isIncoming && needsNat(graph, inside) ? [] : ['igw']),
  ]
  if (services.some((service) => nobodys(graph, service).length > 0)) return true
  return hasEndpoint(graph, exchange)
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

function hasWayToSite(graph: DiagramGraph, vpc: NodeId, site: NodeId): boolean {
  const ways = waysOf(graph)
  const network = ways.networkOf(vpc)
  if ([...network].some((id) => id === site || isOpenEnd(graph, id))) return true
  const isOwn = (id: NodeId) => graph.resource(id)?.service === 'vgw' && isUnused(graph, id)
  if ([...network].some(isOwn)) return true
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

function hasEndpoint(graph: DiagramGraph, { vpc, outside, thing }: Exchange): boolean {
  const name = outside.is === 'service' ? outside.name : undefined
  if (name !== undefined) {
    const service = 'gateway-endpoint'
    const own = [...waysOf(graph).gatewaysOf(vpc, service), ...nobodys(graph, service)]
    if (own.some(({ config }) => isFor(config['service'], name))) return true
  }
  const offered = { isOffered: (id: NodeId) => id === thing, ...(name === undefined ? {} : { name }) }
  // Only partners offer PrivateLink; to the internet at large an endpoint never leads.
  const mustBeSaid = outside.is === 'internet' && graph.resource(thing)?.service !== 'third-party'
  return interfaceEndpointsFor(graph, vpc).some((endpoint) =>
    mayServe(graph, endpoint, { ...offered, mustBeSaid }),
  )
}
