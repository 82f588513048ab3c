import { setAttachmentSide } from '../../../core/edit/set-attachment-side'
import { setSubnetTable } from '../../../core/edit/set-subnet-table'
import type { ConnectionId, Diagram, NodeId } from '../../../core/model/diagram'
import type { DiagramGraph } from '../../../core/model/graph'
import type { Result } from '../../../core/model/results'
import { ownTableOf } from '../../../core/network/table-view'
import { membersOf } from '../../../core/network/transit-tables'
import type { FieldOf } from './field-props'

type Id = NodeId | ConnectionId

/** A reference that the other thing may state as well: what either names, and the edit that both then agree with. */
export interface TwoSided {
  readonly named: readonly Id[]
  readonly set: (diagram: Diagram, other: Id, isOn: boolean) => Result<Diagram>
}

/**
 * Subnets and their tables, attachments and theirs; null for a field that only its owner states. Asks every subnet, or every
 * table of a transit gateway: once for an architecture.
 */
export function twoSided(
  graph: DiagramGraph,
  owner: Id,
  { key, many }: FieldOf<'reference'>,
): TwoSided | null {
  const node = graph.resource(owner)
  const isTable = node?.service === 'route-table' || node?.service === 'network-acl'
  if (node?.service === 'subnet' && (key === 'routeTable' || key === 'networkAcl')) {
    const own = ownTableOf(graph, node.id, key === 'routeTable' ? 'route-table' : 'network-acl')
    return {
      named: own === undefined ? [] : [own.id],
      set: (now, table, isOn) => setSubnetTable(now, node.id, table as NodeId, isOn),
    }
  }
  if (isTable && key === 'subnets') {
    const service = node.service === 'route-table' ? 'route-table' : 'network-acl'
    const subnets = graph.resources('subnet').filter(({ id }) => ownTableOf(graph, id, service) === node)
    return {
      named: subnets.map(({ id }) => id),
      set: (now, subnet, isOn) => setSubnetTable(now, subnet as NodeId, node.id, isOn),
    }
  }
  if (graph.connection(owner) === undefined || (key !== 'routeTable' && key !== 'propagatesTo')) return null
  const side = many ? 'propagations' : 'associations'
  const tables = graph
    .resources('transit-gateway-route-table')
    .filter((table) => membersOf(graph, table, side).attachments.some(({ id }) => id === owner))
  return {
    named: tables.map(({ id }) => id),
    set: (now, table, isOn) => setAttachmentSide(now, table as NodeId, owner as ConnectionId, { side, isOn }),
  }
}
