import { refsOf, type NodeId, type ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { blocksOf } from './blocks'
import { endpointsOf, propagated } from './engine/vpc-tables'
import { vpcOf } from './location'
import { vpcOfTable } from './owners'
import {
  claimedBy,
  mainRouteTable,
  networkAclOf,
  ownRouteTable,
  type Serving as Kind,
} from './serving-tables'

/** A table that serves a subnet, and why it does: it is the subnet's own, or the main one of the VPC. */
export interface Serving {
  readonly table: ResourceNode
  readonly why: 'own' | 'main'
}

/**
 * The route table of a subnet: the one that it names or that names it, else the main one of its VPC.
 *
 * Nothing where none is drawn: which routes it has is then open.
 */
export function routeTableOf(graph: DiagramGraph, subnet: NodeId): Serving | undefined {
  const own = ownRouteTable(graph, subnet)
  if (own !== undefined) return { table: own, why: 'own' }
  const vpc = vpcOf(graph, subnet)
  const main = vpc === undefined ? undefined : mainRouteTable(graph, vpc.id)
  return main === undefined ? undefined : { table: main, why: 'main' }
}

/** The network ACL of a subnet, and the main route table of a VPC. */
export { networkAclOf, mainRouteTable as mainTableOf } from './serving-tables'

/** The subnets that a route table or network ACL serves, as their own or as the main one; in the order of their ids. */
export function subnetsServedBy(graph: DiagramGraph, table: ResourceNode): readonly ResourceNode[] {
  return graph
    .resources('subnet')
    .filter(({ id }) =>
      table.service === 'network-acl'
        ? networkAclOf(graph, id)?.id === table.id
        : routeTableOf(graph, id)?.table.id === table.id,
    )
}

/** The VPC of a route table, network ACL or security group: what it says, else that of the subnets it serves. */
export function vpcOfChip(graph: DiagramGraph, table: ResourceNode): ResourceNode | undefined {
  const said = vpcOfTable(graph, table)
  if (said !== undefined) return said
  const hosts = [
    ...(refsOf(table.config['subnets']) as readonly NodeId[]),
    ...referringNodes(graph, table.id),
  ]
  return hosts.map((host) => vpcOf(graph, host)).find((vpc) => vpc !== undefined)
}

/** A route that is there without being stated: the local ones, what a gateway propagates, and what an endpoint adds. */
export interface ImpliedRoute {
  readonly from: 'local' | 'propagated' | 'endpoint'
  /** A network, or the service of a prefix list; null where the drawing does not say which. */
  readonly destination: string | null
  /** The VPC, the gateway, the endpoint. */
  readonly target: NodeId
}

/** What every route table of a VPC has and nobody can take away: a route within each of its blocks. */
export function localRoutes(vpc: ResourceNode): readonly ImpliedRoute[] {
  const blocks = blocksOf(vpc)
  const local = (destination: string | null): ImpliedRoute => ({ from: 'local', destination, target: vpc.id })
  return blocks.length === 0 ? [local(null)] : blocks.map(({ block }) => local(block.cidr))
}

/** Further routes of a route table that no row of it states: as the engine has them. */
export function addedRoutes(graph: DiagramGraph, table: ResourceNode): readonly ImpliedRoute[] {
  const learnt = propagated(graph, table).map(({ block, target }): ImpliedRoute[] =>
    target === undefined
      ? []
      : [{ from: 'propagated', destination: block?.cidr ?? null, target: target as NodeId }],
  )
  const unknown = (refsOf(table.config['propagatesFrom']) as readonly NodeId[])
    .filter((gateway) => !learnt.flat().some(({ target }) => target === gateway))
    .map((gateway): ImpliedRoute => ({ from: 'propagated', destination: null, target: gateway }))
  const endpoints = endpointsOf(graph, table).map(({ id, config }): ImpliedRoute => {
    const service = config['service']
    return { from: 'endpoint', destination: typeof service === 'string' ? service : null, target: id }
  })
  return [...learnt.flat(), ...unknown, ...endpoints]
}

/** The route table or network ACL that a subnet names, else one that names it. */
export function ownTableOf(graph: DiagramGraph, subnet: NodeId, service: Kind): ResourceNode | undefined {
  return claimedBy(graph, subnet, service)[0]
}

function referringNodes(graph: DiagramGraph, id: NodeId): readonly NodeId[] {
  return graph.referring(id).flatMap((one) => ('service' in one ? [one.id] : []))
}
