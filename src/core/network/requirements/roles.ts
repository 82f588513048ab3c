import { serviceOf } from '../../catalog/catalog'
import type { NodeId, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { vpcOf } from '../location'
import { ownersOf } from '../owners'
import { attachedAt, attachmentsOf, gatewaysOf } from '../transit-tables'
import { waysOf } from '../ways'
import { workloadsOf } from './selected'

/** What may inspect: VPCs with a firewall that are attached to a transit gateway, and firewalls attached themselves. */
export function inspections(graph: DiagramGraph): readonly NodeId[] {
  const firewalls = graph.resources('network-firewall', 'firewall-endpoint', 'gwlb-endpoint')
  const vpcs = new Set(firewalls.flatMap(({ id }) => vpcOf(graph, id)?.id ?? []))
  return [
    ...bestFirst(
      graph,
      [...vpcs].filter((id) => isAttached(graph, id)),
      /inspect|firewall|security/i,
    ),
    ...firewalls
      .filter(({ id }) => vpcOf(graph, id) === undefined && isAttached(graph, id))
      .map(({ id }) => id),
  ]
}

/** VPCs that at least two others are peered with, or share a transit gateway with. */
export function hubs(graph: DiagramGraph): readonly NodeId[] {
  const found = graph.resources('vpc').filter(({ id }) => members(graph, id).vpcs.length >= 2)
  const most = found.toSorted((a, b) => peers(graph, b.id) - peers(graph, a.id) || (a.id < b.id ? -1 : 1))
  return bestFirst(
    graph,
    most.map(({ id }) => id),
    /shared|common|central|hub|services/i,
  )
}

/** VPCs with an internet gateway that are attached to a transit gateway. */
export function egressVpcs(graph: DiagramGraph): readonly NodeId[] {
  const found = graph
    .resources('vpc')
    .filter(({ id }) => isAttached(graph, id) && hasInternetGateway(graph, id))
  return bestFirst(
    graph,
    found.map(({ id }) => id),
    /egress|outbound|internet|nat/i,
  )
}

/** VPCs and accounts with such a name, then the others; none where no name fits. */
export function networksNamed(graph: DiagramGraph, name: RegExp): readonly NodeId[] {
  const all = graph.resources('account', 'vpc')
  if (!all.some((node) => name.test(node.name))) return []
  return bestFirst(
    graph,
    all.map(({ id }) => id),
    name,
  )
}

/** The kinds of databases with an address in a VPC that are drawn. */
export function databaseKinds(graph: DiagramGraph): readonly string[] {
  const kinds = graph
    .resources()
    .filter(
      ({ id, service }) => serviceOf(service)?.category === 'database' && vpcOf(graph, id) !== undefined,
    )
    .map(({ service }) => service)
  return [...new Set(kinds)].toSorted()
}

/**
 * Who is on the same network as a VPC or firewall: the VPCs and sites that share a transit gateway with it, and the VPCs
 * that it is peered with. Without VPCs that only inspect or lead to the internet.
 */
export function members(
  graph: DiagramGraph,
  hub: NodeId,
): { readonly vpcs: readonly NodeId[]; readonly sites: readonly NodeId[] } {
  const attached = gatewaysAt(graph, hub).flatMap((gateway) =>
    attachmentsOf(graph, gateway).map((one) => attachedAt(graph, one, gateway)),
  )
  const found = new Set([
    ...attached,
    ...waysOf(graph)
      .peersOf(hub)
      .map(({ vpc }) => vpc),
  ])
  const others = [...found].filter((id) => id !== hub).toSorted()
  const joined = waysOf(graph).networkOf(hub)
  return {
    vpcs: others.filter((id) => isVpc(graph, id) && !isPassage(graph, id)),
    sites: graph
      .resources('site')
      .map(({ id }) => id)
      .filter((id) => found.has(id) || (attached.length > 0 && joined.has(id))),
  }
}

/** A VPC in which nothing works but firewalls, NAT gateways and the like. */
function isPassage(graph: DiagramGraph, vpc: NodeId): boolean {
  const [only, ...more] = workloadsOf(graph, { node: vpc })
  const isEmpty =
    more.length === 0 &&
    only !== undefined &&
    typeof only.end === 'object' &&
    'node' in only.end &&
    only.end.node === vpc
  const devices = graph.resources(
    'nat-gateway',
    'firewall-endpoint',
    'network-firewall',
    'gwlb-endpoint',
    'gwlb',
  )
  return isEmpty && devices.some(({ id }) => vpcOf(graph, id)?.id === vpc)
}

/** The transit gateways that a VPC or a firewall is attached to. */
function gatewaysAt(graph: DiagramGraph, id: NodeId): readonly NodeId[] {
  const lines = graph
    .connections('transit-gateway-attachment')
    .filter(({ from, to }) => [from, to].some((end) => end === id || vpcOf(graph, end)?.id === id))
  return [...new Set(lines.flatMap((line) => gatewaysOf(graph, line).map((gateway) => gateway.id)))]
}

const isAttached = (graph: DiagramGraph, id: NodeId) => gatewaysAt(graph, id).length > 0
const isVpc = (graph: DiagramGraph, id: NodeId) => graph.resource(id)?.service === 'vpc'
const peers = (graph: DiagramGraph, id: NodeId) => waysOf(graph).peersOf(id).length

function hasInternetGateway(graph: DiagramGraph, vpc: NodeId): boolean {
  return graph
    .resources('igw')
    .some(({ id }) => ownersOf(graph, id).some((owner: ResourceNode) => owner.id === vpc))
}

function bestFirst(graph: DiagramGraph, ids: readonly NodeId[], name: RegExp): readonly NodeId[] {
  const fits = (id: NodeId) => name.test(graph.node(id)?.name ?? '')
  return [...ids.filter(fits), ...ids.filter((id) => !fits(id))]
}
