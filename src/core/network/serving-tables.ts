import { refsOf, type NodeId, type ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { oncePerGraph } from './once'

const keys = { 'route-table': 'routeTable', 'network-acl': 'networkAcl' } as const

/** What a subnet has one of. */
export type Serving = keyof typeof keys

/**
 * The route tables or network ACLs that a subnet names, and those that name it: the first is the one that serves it. One at
 * most in AWS; those that the subnet names come first, then those that name it, in the order of their ids.
 */
export function claimedBy(graph: DiagramGraph, subnet: NodeId, service: Serving): readonly ResourceNode[] {
  const named = refsOf(graph.resource(subnet)?.config[keys[service]]).flatMap(
    (id) => graph.resource(id) ?? [],
  )
  const naming = graph
    .referring(subnet)
    .flatMap(({ id }) => graph.resource(id) ?? [])
    .filter(({ config }) => refsOf(config['subnets']).includes(subnet))
  return [...new Set([...named, ...naming])].filter((table) => table.service === service)
}

/** The network ACL of a subnet; nothing where none is drawn, which stands for the default one, which lets all pass. */
export const networkAclOf = oncePerGraph(
  (graph, subnet: NodeId): ResourceNode | undefined => claimedBy(graph, subnet, 'network-acl')[0],
)

/** The route table that a subnet has to itself, whether or not it has routes. */
export const ownRouteTable = oncePerGraph(
  (graph, subnet: NodeId): ResourceNode | undefined => claimedBy(graph, subnet, 'route-table')[0],
)

/** The main route table of a VPC: the one that names it. It serves every subnet that has none of its own. */
export const mainRouteTable = oncePerGraph((graph, vpc: NodeId): ResourceNode | undefined =>
  graph
    .referring(vpc)
    .flatMap(({ id }) => graph.resource(id) ?? [])
    .find(({ service, config }) => service === 'route-table' && refsOf(config['vpc']).includes(vpc)),
)
