import type { Architecture, ConnectionId, NodeId } from '../../../../core/model/diagram'
import { graphOf } from '../../../../core/model/graph'
import { addedRoutes, localRoutes, vpcOfChip, type ImpliedRoute } from '../../../../core/network/table-view'
import { gatewayOfTable, learnedRoutes } from '../../../../core/network/transit-tables'
import { thingName } from '../../names'
import { attachmentNamed } from './attachment-names'
import type { FixedRow } from './column'

/** Routes of a table that are there without being stated: above the stated ones, and below them. */
export function fixedRows(
  diagram: Architecture,
  owner: NodeId | ConnectionId,
): { readonly above: readonly FixedRow[]; readonly below: readonly FixedRow[] } {
  const graph = graphOf(diagram)
  const table = graph.resource(owner)
  if (table?.service === 'route-table') {
    const vpc = vpcOfChip(graph, table)
    const shown = (route: ImpliedRoute) => rowOf(diagram, route, graph.resource(route.target)?.service)
    return {
      above: vpc === undefined ? [] : localRoutes(vpc).map(shown),
      below: addedRoutes(graph, table).map(shown),
    }
  }
  if (table?.service !== 'transit-gateway-route-table') return { above: [], below: [] }
  const gateway = gatewayOfTable(graph, table)?.id
  const below = learnedRoutes(graph, table).map(({ destination, attachment }): FixedRow => {
    const { name, icon } = attachmentNamed(graph, attachment, gateway)
    return {
      cells: [
        { text: destination ?? `networks of ${name}` },
        { text: name, ...(icon === undefined ? {} : { icon }) },
      ],
      why: 'Propagated by the attachment; cannot be edited here.',
      target: attachment.id,
    }
  })
  return { above: [], below }
}

function rowOf(
  diagram: Architecture,
  { from, destination, target }: ImpliedRoute,
  icon: string | undefined,
): FixedRow {
  const name = thingName(diagram, target)
  const pictured = icon === undefined ? {} : { icon }
  switch (from) {
    case 'local':
      return {
        cells: [{ text: destination ?? 'CIDR of the VPC' }, { text: 'local' }],
        why: 'Every route table has it: within the VPC, packets find their way.',
        target,
      }
    case 'propagated':
      return {
        cells: [{ text: destination ?? 'what it learns' }, { text: name, ...pictured }],
        why: `Propagated by ${name}; cannot be edited here.`,
        target,
      }
    case 'endpoint':
      return {
        cells: [{ text: listName(destination) }, { text: name, ...pictured }],
        why: `Added by the gateway endpoint ${name}, which names this route table.`,
        target,
      }
  }
}

function listName(service: string | null): string {
  if (service === null) return 'its prefix list'
  return /s3/i.test(service) ? 'S3 prefix list' : /dynamo/i.test(service) ? 'DynamoDB prefix list' : service
}
