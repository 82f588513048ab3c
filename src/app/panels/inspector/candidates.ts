import { graphOf } from '../../../core/model/graph'
import type { Architecture, Connection, ConnectionId, DiagramNode, NodeId } from '../../../core/model/diagram'
import { gatewayOfTable, gatewaysOf } from '../../../core/network/transit-tables'
import { compareWords, connectionName, nodeName } from '../names'
import type { FieldOf } from './field-props'

/** Something that a reference field may name. */
export interface Candidate {
  readonly id: NodeId | ConnectionId
  readonly name: string
  /** The zone of a subnet, else the container; candidates are shown under it. */
  readonly group: string
}

/**
 * What a reference field may name, by group and name. Subnets of other VPCs are left out where the owner has a VPC,
 * since nothing spans two; whatever is named already is always there.
 *
 * Looks at all things of the field's services and kinds, and sorts them: once for an architecture, not at each drawing.
 */
export function candidatesFor(
  diagram: Architecture,
  owner: NodeId | ConnectionId,
  field: FieldOf<'reference'>,
  named: readonly string[],
): readonly Candidate[] {
  const graph = graphOf(diagram)
  const ownerNode = graph.node(owner)
  const vpc = ownerNode === undefined ? undefined : vpcOf(ownerNode.id)
  const nodes =
    field.services === undefined && field.kinds !== undefined
      ? []
      : graph.resources(...(field.services ?? []))
  const connections = field.kinds === undefined ? [] : graph.connections(...field.kinds)

  const all = [
    ...nodes
      .filter(({ id, service }) => {
        if (id === owner || isOfOtherGateway(id)) return false
        return named.includes(id) || service !== 'subnet' || vpc === undefined || vpcOf(id) === vpc
      })
      .map((node) => ({ id: node.id, name: nodeName(node), group: groupOf(node) })),
    ...connections
      .filter((connection) => connection.id !== owner)
      .map((connection: Connection) => ({
        id: connection.id,
        name: connectionName(diagram, connection),
        group: 'Connections',
      })),
  ]
  return all.toSorted(
    (a, b) => compareWords(a.group, b.group) || compareWords(a.name, b.name) || compareWords(a.id, b.id),
  )

  /** An attachment is associated with a route table of the transit gateway that it ends on. */
  function isOfOtherGateway(id: NodeId): boolean {
    const [table, attachment] = [graph.resource(id), graph.connection(owner)]
    if (table?.service !== 'transit-gateway-route-table' || attachment === undefined) return false
    const gateway = gatewayOfTable(graph, table)
    return gateway !== undefined && !gatewaysOf(graph, attachment).includes(gateway) && !named.includes(id)
  }

  function vpcOf(id: NodeId): NodeId | undefined {
    return graph.resource(id)?.service === 'vpc' ? id : graph.enclosing(id, 'vpc')?.id
  }

  function groupOf(node: DiagramNode): string {
    const around =
      graph.enclosing(node.id, 'availability-zone') ??
      (node.parentId === null ? undefined : graph.node(node.parentId))
    if (around !== undefined) return nodeName(around)
    const zone = node.kind === 'resource' ? node.config['zone'] : undefined
    return typeof zone === 'string' ? zone : 'On the canvas'
  }
}

/** Candidates by what they stand under, in their order. */
export function grouped(
  candidates: readonly Candidate[],
): readonly (readonly [string, readonly Candidate[]])[] {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const group = groups.get(candidate.group)
    if (group === undefined) groups.set(candidate.group, [candidate])
    else group.push(candidate)
  }
  return [...groups]
}
