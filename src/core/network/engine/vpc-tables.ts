import {
  isRef,
  refsOf,
  type ConnectionId,
  type NodeId,
  type ResourceNode,
  type Row,
} from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { blockOf, type Block } from '../blocks'
import { oncePerGraph } from '../once'
import { mainRouteTable, ownRouteTable } from '../serving-tables'
import { learntBy } from './learnt'

/** One route of a VPC route table, as it is stated or comes from a virtual private gateway. */
export interface VpcRoute {
  readonly destination: string
  /** Nothing for a prefix list that is known by name only. */
  readonly block: Block | undefined
  readonly target: NodeId | ConnectionId | undefined
  readonly isBlackhole: boolean
  readonly isPropagated: boolean
  /** Of a propagated route without a block: the site whose networks nobody states. */
  readonly site?: NodeId
}

/**
 * The route table by which packets that leave a subnet are sent on.
 *
 * `routes` is undefined where nothing is stated about them: any route may be there. The local route is never among them.
 */
export interface VpcTable {
  readonly node: ResourceNode | undefined
  readonly routes: readonly VpcRoute[] | undefined
}

/** The route table of a subnet: its own, else the main one of the VPC, where one is drawn. */
export const tableOfSubnet = oncePerGraph((graph, subnet: NodeId): VpcTable => {
  const vpc = graph.enclosing(subnet, 'vpc')
  return tableAs(
    graph,
    ownRouteTable(graph, subnet) ?? (vpc === undefined ? undefined : mainRouteTable(graph, vpc.id)),
  )
})

/** The main route table of a VPC: what a subnet that is not drawn would use. */
export const mainTableOf = oncePerGraph((graph, vpc: NodeId): VpcTable =>
  tableAs(graph, mainRouteTable(graph, vpc)),
)

/** The table that steers what comes in by an internet or virtual private gateway (edge association); undefined: none. */
export const edgeTableOf = oncePerGraph((graph, gateway: NodeId): VpcTable | undefined => {
  const table = graph
    .referring(gateway)
    .flatMap(({ id }) => graph.resource(id) ?? [])
    .find((node) => node.service === 'route-table' && refsOf(node.config['gateway']).includes(gateway))
  return table === undefined ? undefined : tableAs(graph, table)
})

/** A route table with all that is known of its routes. */
export function tableAs(graph: DiagramGraph, node: ResourceNode | undefined): VpcTable {
  if (node === undefined) return { node, routes: undefined }
  const stated = node.config['routes']
  const endpoints = endpointRoutes(graph, node)
  const routes = Array.isArray(stated)
    ? [...stated.flatMap((row: Row) => routeOf(row)), ...propagated(graph, node), ...endpoints]
    : undefined
  return { node, routes }
}

function routeOf(row: Row): readonly VpcRoute[] {
  const { destination, target, state } = row
  if (typeof destination !== 'string' || destination.trim() === '') return []
  // A row without a target is not finished.
  if (!isRef(target) && state !== 'blackhole') return []
  return [
    {
      destination: destination.trim(),
      block: blockOf(destination),
      target: isRef(target) ? target.ref : undefined,
      isBlackhole: state === 'blackhole',
      isPropagated: false,
    },
  ]
}

/** The gateway endpoints that name a table, so that their prefix lists are in it; in the order of their ids. */
export function endpointsOf(graph: DiagramGraph, table: ResourceNode): readonly ResourceNode[] {
  return graph
    .referring(table.id)
    .flatMap(({ id }) => graph.resource(id) ?? [])
    .filter(
      ({ service, config }) =>
        service === 'gateway-endpoint' && refsOf(config['routeTables']).includes(table.id),
    )
}

function endpointRoutes(graph: DiagramGraph, table: ResourceNode): readonly VpcRoute[] {
  return endpointsOf(graph, table).map(({ id }) => ({
    destination: 'its prefix list',
    block: undefined,
    target: id,
    isBlackhole: false,
    isPropagated: false,
  }))
}

/** What a virtual private gateway propagates: the networks that it has learnt of the sites behind it. */
export function propagated(graph: DiagramGraph, table: ResourceNode): readonly VpcRoute[] {
  return (refsOf(table.config['propagatesFrom']) as readonly NodeId[]).flatMap((gateway) =>
    learntBy(graph, gateway).map(({ block, site }): VpcRoute => ({
      destination: block?.cidr ?? 'networks that are not stated',
      block,
      target: gateway,
      isBlackhole: false,
      isPropagated: true,
      ...(site === undefined ? {} : { site }),
    })),
  )
}
