import { refsOf, type Connection, type NodeId, type ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { vpcOf } from './location'
import { ownersOf } from './owners'
import { vpcOfChip } from './table-view'

/** What a route may lead to: a thing of the drawing, or a peering and the VPC behind it. */
export interface RouteTarget {
  readonly id: ResourceNode['id'] | Connection['id']
  /** What it is named and drawn as: the target itself, or the peer. */
  readonly as: ResourceNode
}

/** Gateways and endpoints that belong to a VPC. */
const ofVpc = [
  'igw',
  'egress-only-igw',
  'vgw',
  'nat-gateway',
  'gateway-endpoint',
  'interface-endpoint',
  'gwlb-endpoint',
  'firewall-endpoint',
]

/** What packets that come in by a gateway may be steered to (edge association). */
const ofEdge = ['gwlb-endpoint', 'firewall-endpoint', 'network-interface']

/**
 * What the routes of this table may lead to: gateways, endpoints and interfaces of its VPC, transit gateways and core
 * networks that it is attached to, and its peerings. What belongs to no VPC yet is offered too.
 *
 * With no VPC drawn around the table, everything that can be a target. Of a table on a gateway (edge association) only
 * what takes its packets.
 */
export function routeTargets(graph: DiagramGraph, table: ResourceNode): readonly RouteTarget[] {
  const vpc = vpcOfChip(graph, table)?.id
  const isOwn = (owners: readonly ResourceNode[]) =>
    vpc === undefined || owners.length === 0 || owners.some(({ id }) => id === vpc)
  const itself = (node: ResourceNode): RouteTarget => ({ id: node.id, as: node })
  const interfaces = graph
    .resources('network-interface', 'ec2')
    .filter(({ id }) => vpc === undefined || vpcOf(graph, id)?.id === vpc)
  if (refsOf(table.config['gateway']).length > 0) {
    const endpoints = graph.resources(...ofEdge).filter(({ id }) => isOwn(ownersOf(graph, id)))
    return [...endpoints, ...interfaces.filter((node) => node.service === 'network-interface')]
      .filter((node, index, all) => all.indexOf(node) === index)
      .map(itself)
  }
  const own = graph.resources(...ofVpc).filter(({ id }) => isOwn(ownersOf(graph, id)))
  const hubs = graph
    .resources('transit-gateway', 'cloud-wan')
    .filter(({ id }) => vpc === undefined || isJoined(graph, id, vpc))
  return [...own.map(itself), ...hubs.map(itself), ...peers(graph, vpc), ...interfaces.map(itself)]
}

function isJoined(graph: DiagramGraph, hub: NodeId, vpc: NodeId): boolean {
  return [...graph.outgoing(hub), ...graph.incoming(hub)].some(
    ({ from, to }) => vpcOf(graph, from === hub ? to : from)?.id === vpc,
  )
}

function peers(graph: DiagramGraph, vpc: NodeId | undefined): readonly RouteTarget[] {
  return graph.connections('vpc-peering').flatMap((peering): readonly RouteTarget[] => {
    const [from, to] = [vpcOf(graph, peering.from), vpcOf(graph, peering.to)]
    const far = to?.id === vpc ? from : to
    const isOurs = vpc === undefined || from?.id === vpc || to?.id === vpc
    return far === undefined || !isOurs ? [] : [{ id: peering.id, as: far }]
  })
}
