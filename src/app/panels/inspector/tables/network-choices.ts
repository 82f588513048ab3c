import type { ResourceNode } from '../../../../core/model/diagram'
import type { DiagramGraph } from '../../../../core/model/graph'
import { blocksOf } from '../../../../core/network/blocks'
import { routeTargets } from '../../../../core/network/route-targets'
import { vpcOfChip } from '../../../../core/network/table-view'
import { nodeName } from '../../names'
import { withCell, type Choice } from './column'

/** A prefix list by its id, or in words. */
export function isPrefixList(text: string): boolean {
  return /^pl-[0-9a-z]+$/i.test(text) || /prefix list/i.test(text)
}

/** The default routes, of IPv4 and IPv6. */
export function anywhere(key: string): readonly Choice[] {
  return [
    { label: '0.0.0.0/0', detail: 'anywhere', chosen: (row) => withCell(row, key, '0.0.0.0/0') },
    { label: '::/0', detail: 'anywhere, IPv6', chosen: (row) => withCell(row, key, '::/0') },
  ]
}

/** Anywhere, this VPC, and those that it is peered with. */
export function networksFor(graph: DiagramGraph, table: ResourceNode, key: string): readonly Choice[] {
  const vpc = vpcOfChip(graph, table)
  const own = vpc === undefined ? [] : networks(vpc, key, 'this VPC')
  const clear = (choice: Choice): Choice => ({
    ...choice,
    // A rule of a security group names either a network or a group.
    chosen: (row) => choice.chosen(withCell(row, 'group', undefined)),
  })
  return [...anywhere(key), ...own, ...peerNetworks(graph, table, key)].map(clear)
}

/** The networks of the VPCs that this table's VPC is peered with. */
export function peerNetworks(
  graph: DiagramGraph,
  table: ResourceNode,
  key = 'destination',
): readonly Choice[] {
  const route =
    table.service === 'route-table' ? table : { ...table, service: 'route-table', config: table.config }
  const peers = routeTargets(graph, route).filter(({ id }) => graph.connection(id) !== undefined)
  return peers.flatMap(({ as }) => networks(as, key, nodeName(as)))
}

function networks(vpc: ResourceNode, key: string, detail: string): readonly Choice[] {
  return blocksOf(vpc).map(({ block: { cidr } }) => ({
    label: cidr,
    detail,
    icon: 'vpc',
    chosen: (row) => withCell(row, key, cidr),
  }))
}
