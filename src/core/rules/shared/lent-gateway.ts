import type { NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { waysOf } from '../../network/ways'
import type { Outside } from './outside'

/** A gateway of a VPC that a peered VPC would like to use, and the fact that says it cannot. */
export interface Lent {
  readonly vpc: NodeId
  readonly gateway: NodeId
  readonly factId: string
}

/** The gateway of this VPC that leads there, the most fitting first: a NAT gateway rather than the internet gateway it needs. */
export function lentBy(graph: DiagramGraph, vpc: NodeId, to: Outside | 'anything'): Lent | undefined {
  if (to === 'anything') return towardsInternet(graph, vpc) ?? towardsAnySite(graph, vpc)
  switch (to.is) {
    case 'internet':
      return towardsInternet(graph, vpc)
    case 'site':
      return towardsSite(graph, vpc, (id) => id === to.at)
    case 'service':
      return endpointFor(graph, vpc, to.name) ?? towardsInternet(graph, vpc)
  }
}

/** The internet gateway by which packets from the internet come into this VPC. */
export function entryOf(graph: DiagramGraph, vpc: NodeId): Lent | undefined {
  const [gateway] = waysOf(graph).gatewaysOf(vpc, 'igw')
  return gateway === undefined ? undefined : { vpc, gateway: gateway.id, factId: 'peering.no-edge-igw' }
}

/** A gateway as such; nothing for what is none, or what a peered VPC may use. */
export function lentGateway(graph: DiagramGraph, vpc: NodeId, gateway: NodeId): Lent | undefined {
  const factId = factIds[graph.resource(gateway)?.service ?? '']
  return factId === undefined ? undefined : { vpc, gateway, factId }
}

const factIds: Readonly<Record<string, string>> = {
  igw: 'peering.no-edge-igw',
  'egress-only-igw': 'peering.no-edge-igw',
  'nat-gateway': 'peering.no-edge-nat',
  vgw: 'peering.no-edge-vpn',
  'gateway-endpoint': 'peering.no-edge-gwe',
}

const waysOut = ['nat-gateway', 'igw', 'egress-only-igw']

function towardsInternet(graph: DiagramGraph, vpc: NodeId): Lent | undefined {
  const ways = waysOf(graph)
  for (const service of waysOut) {
    const [gateway] = ways.gatewaysOf(vpc, service)
    if (gateway !== undefined) return lentGateway(graph, vpc, gateway.id)
  }
  // A central way out behind the peered VPC's transit gateway: the packets are not for that VPC either.
  const way = ways.wayInNetwork(vpc, (id) => ways.gatewaysOf(id, ...waysOut).length > 0)
  const next = way?.[1]
  return next === undefined ? undefined : { vpc, gateway: next, factId: 'peering.non-transitive' }
}

function towardsSite(graph: DiagramGraph, vpc: NodeId, fits: (id: NodeId) => boolean): Lent | undefined {
  const way = waysOf(graph).wayInNetwork(vpc, fits)
  const next = way?.[1]
  if (way === undefined || next === undefined) return undefined
  const isDirectConnect = way.some((id) => graph.resource(id)?.service.startsWith('direct-connect'))
  return { vpc, gateway: next, factId: isDirectConnect ? 'peering.no-edge-dx' : 'peering.no-edge-vpn' }
}

/** A virtual private gateway counts before its VPN is drawn. */
function towardsAnySite(graph: DiagramGraph, vpc: NodeId): Lent | undefined {
  const [gateway] = waysOf(graph).gatewaysOf(vpc, 'vgw')
  if (gateway !== undefined) return lentGateway(graph, vpc, gateway.id)
  return towardsSite(graph, vpc, (id) => isOutsider(graph, id))
}

function endpointFor(graph: DiagramGraph, vpc: NodeId, name: string): Lent | undefined {
  const endpoint = waysOf(graph)
    .gatewaysOf(vpc, 'gateway-endpoint')
    .find(({ config }) => isFor(config['service'], name))
  return endpoint === undefined ? undefined : lentGateway(graph, vpc, endpoint.id)
}

/** Whether a gateway endpoint that states this service, or none, may be for the service of this name. */
export function isFor(stated: unknown, name: string): boolean {
  return typeof stated !== 'string' || stated.trim() === '' || stated.toLowerCase().includes(name)
}

const outsiders: ReadonlySet<string> = new Set(['site', 'customer-gateway', 'direct-connect-location'])

/** Something outside AWS at the end of a VPN connection or of Direct Connect. */
export function isOutsider(graph: DiagramGraph, id: NodeId): boolean {
  return outsiders.has(graph.resource(id)?.service ?? '')
}
