import {
  isRef,
  refsOf,
  type ConnectionId,
  type NodeId,
  type ResourceNode,
  type Row,
} from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { blockOf, blocksOf, type Block } from '../blocks'
import { siteOf } from '../location'
import { oncePerGraph } from '../once'
import { networksOf } from './parties'

/** One route of a VPC route table, as it is stated or comes from a virtual private gateway. */
export interface VpcRoute {
  readonly destination: string
  /** Nothing for a prefix list that is known by name only. */
  readonly block: Block | undefined
  readonly target: NodeId | ConnectionId | undefined
  readonly isBlackhole: boolean
  readonly isPropagated: boolean
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
  const node = graph.resource(subnet)
  const own = node === undefined ? undefined : ownTable(graph, node)
  const vpc = graph.enclosing(subnet, 'vpc')
  return tableAs(graph, own ?? (vpc === undefined ? undefined : mainTable(graph, vpc.id)))
})

/** The main route table of a VPC: what a subnet that is not drawn would use. */
export const mainTableOf = oncePerGraph((graph, vpc: NodeId): VpcTable =>
  tableAs(graph, mainTable(graph, vpc)),
)

/** The table that steers what comes in by an internet or virtual private gateway (edge association); undefined: none. */
export const edgeTableOf = oncePerGraph((graph, gateway: NodeId): VpcTable | undefined => {
  const table = graph
    .referring(gateway)
    .flatMap(({ id }) => graph.resource(id) ?? [])
    .find((node) => node.service === 'route-table' && refsOf(node.config['gateway']).includes(gateway))
  return table === undefined ? undefined : tableAs(graph, table)
})

/** The table that a subnet names or that names it. */
export function ownTable(graph: DiagramGraph, subnet: ResourceNode): ResourceNode | undefined {
  const [named] = refsOf(subnet.config['routeTable']).flatMap((id) => graph.resource(id) ?? [])
  if (named?.service === 'route-table') return named
  return graph
    .referring(subnet.id)
    .flatMap(({ id }) => graph.resource(id) ?? [])
    .find((table) => table.service === 'route-table' && refsOf(table.config['subnets']).includes(subnet.id))
}

function mainTable(graph: DiagramGraph, vpc: NodeId): ResourceNode | undefined {
  return graph
    .referring(vpc)
    .flatMap(({ id }) => graph.resource(id) ?? [])
    .find((table) => table.service === 'route-table' && refsOf(table.config['vpc']).includes(vpc))
}

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

/** A gateway endpoint that names the table has its prefix list in it. */
function endpointRoutes(graph: DiagramGraph, table: ResourceNode): readonly VpcRoute[] {
  return graph
    .referring(table.id)
    .flatMap(({ id }) => graph.resource(id) ?? [])
    .filter(
      ({ service, config }) =>
        service === 'gateway-endpoint' && refsOf(config['routeTables']).includes(table.id),
    )
    .map(({ id }) => ({
      destination: 'prefix list',
      block: undefined,
      target: id,
      isBlackhole: false,
      isPropagated: false,
    }))
}

/** What a virtual private gateway has learnt of the sites behind it. */
function propagated(graph: DiagramGraph, table: ResourceNode): readonly VpcRoute[] {
  return (refsOf(table.config['propagatesFrom']) as readonly NodeId[]).flatMap((gateway) =>
    learntBy(graph, gateway).map((block): VpcRoute => ({
      destination: block.cidr,
      block,
      target: gateway,
      isBlackhole: false,
      isPropagated: true,
    })),
  )
}

/** The networks that the lines to a virtual private gateway lead to, as far as they are stated. */
const learntBy = oncePerGraph((graph, gateway: NodeId): readonly Block[] => {
  const lines = [...graph.incoming(gateway), ...graph.outgoing(gateway)].filter(
    ({ kind }) => kind === 'site-to-site-vpn' || kind === 'direct-connect-interface',
  )
  return lines.flatMap((line) => {
    const stated = line.config[line.kind === 'site-to-site-vpn' ? 'staticRoutes' : 'advertises']
    const rows = Array.isArray(stated)
      ? stated.map((row: Row) => blockOf(row['destination'] ?? row['prefix']))
      : []
    const said = rows.filter((block) => block !== undefined)
    const end = line.from === gateway ? line.to : line.from
    return said.length > 0 ? said : networksOf(graph, siteOf(graph, end)?.id ?? end)
  })
})

/** All ranges of a VPC: its local routes. */
export const localBlocks = oncePerGraph((graph, vpc: NodeId): readonly Block[] => {
  const node = graph.resource(vpc)
  return node === undefined ? [] : blocksOf(node).map(({ block }) => block)
})
