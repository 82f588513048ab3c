import type { Endpoint } from '../../model/answers'
import type { NodeId, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { endsOf } from '../../network/engine/parties'
import type { Party } from '../../network/engine/party'
import { oncePerGraph } from '../../network/once'

/** Whether packets from the one to the other take the networks that are drawn. */
export function isClaim(graph: DiagramGraph, from: ResourceNode, to: ResourceNode): boolean {
  const [source, target] = [placeOf(graph, from.id), placeOf(graph, to.id)]
  if (isWaypoint(to) || (isWaypoint(from) && !isBehindNat(from, target))) return false
  if (source === undefined || target === undefined || source === 'service') return false
  if (target === 'service') return source !== 'internet' && !isCarriedByAws(from, to)
  return source !== 'internet' || target !== 'internet'
}

/** Gateways, firewalls and what they lead to are on the way: a line to one is a part of a way and no whole claim. */
const waypoints: ReadonlySet<string> = new Set([
  'igw',
  'egress-only-igw',
  'nat-gateway',
  'vgw',
  'transit-gateway',
  'customer-gateway',
  'direct-connect-gateway',
  'direct-connect-location',
  'router',
  'client-vpn',
  'cloud-wan',
  'gateway-endpoint',
  'interface-endpoint',
  'endpoint-service',
  'network-firewall',
  'firewall-endpoint',
  'gwlb',
  'gwlb-endpoint',
])
/** What a NAT gateway sends into another network is what was sent through it. */
const isBehindNat = ({ service }: ResourceNode, target: Party['is'] | undefined) =>
  service === 'nat-gateway' && target === 'interface'
const isWaypoint = ({ service }: ResourceNode) => waypoints.has(service)

/** What AWS’s own services use of each other, and what every VPC reaches by itself: its DNS server and VPC Lattice. */
const isCarriedByAws = (from: ResourceNode, to: ResourceNode) =>
  inEveryVpc.has(to.service) || (ofAws.test(from.service) && from.service !== 'datasync-agent')
const inEveryVpc: ReadonlySet<string> = new Set([
  'route53',
  'cloud-map',
  'route53-resolver',
  'vpc-lattice',
  'backup',
])
const ofAws =
  /^(alb|nlb|clb|rds|rds-proxy|aurora|dax|elasticache|memorydb|documentdb|neptune|redshift|opensearch|msk|mq|efs|s3-files|fsx.*)$/

/** Whether a thing is an interface in a VPC, at a site, on the internet or a public service; nothing where it is not known. */
export const placeOf = oncePerGraph((graph, id: NodeId): Party['is'] | undefined => {
  const node: Endpoint = { node: id }
  return endsOf(graph, node, node)[0]?.party.is
})

/** Whether this is the internet, or people on it. */
export const isOnInternet = ({ service }: ResourceNode) => service === 'internet' || people.has(service)
/** Services that stand for people. */
export const people: ReadonlySet<string> = new Set(['users', 'user', 'client', 'mobile-client'])
