import { addNode } from '../../edit/add-node'
import type { Diagram, NodeId, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { ok, type Result } from '../../model/results'
import { blocksOf } from '../../network/blocks'
import { withRow } from '../../network/engine/writing'
import { waysOutOf } from '../../network/engine/plumbing'
import { edgeTableOf } from '../../network/engine/vpc-tables'
import type { Fix } from '../rule'
import type { StatedTable } from './stated-tables'
import { nameOf } from '../../network/wording'

/**
 * A route table on the internet gateway of a VPC that leads what comes in for the inspected subnets through the endpoints
 * by which they send; nothing where the VPC has no internet gateway, or no subnet states its range.
 */
export function steeredBack(
  graph: DiagramGraph,
  vpc: ResourceNode,
  tables: readonly StatedTable[],
): readonly Fix[] {
  const [igw] = waysOutOf(graph, vpc.id).igws
  const rows = tables.flatMap(({ routes, subnets }) => {
    const target = routes.find(({ block }) => block?.prefix === 0)?.target
    if (target === undefined || graph.resource(target)?.service !== 'firewall-endpoint') return []
    return subnets
      .flatMap((subnet) => blocksOf(subnet))
      .filter(({ block }) => block.version === 4)
      .map(({ block }) => ({ destination: block.canonical, target: { ref: target } }))
  })
  if (igw === undefined || rows.length === 0) return []
  const known = edgeTableOf(graph, igw)?.node?.id
  return [
    {
      label: `Lead what comes in by ${nameOf(graph, igw)} through the firewall`,
      apply(diagram) {
        const table =
          known === undefined
            ? newTable(diagram, vpc.id, igw, nameOfTable(graph, igw))
            : { diagram, id: known }
        if ('problem' in table) return table
        return rows.reduce<Result<Diagram>>(
          (done, row) => (done.ok ? withRow(done.value, table.id, 'routes', row) : done),
          ok(table.diagram),
        )
      },
    },
  ]
}

const nameOfTable = (graph: DiagramGraph, igw: NodeId) =>
  `${graph.resource(igw)?.name ?? 'Internet gateway'} routes`

function newTable(diagram: Diagram, vpc: NodeId, igw: NodeId, name: string) {
  const config = { gateway: { ref: igw } }
  const added = addNode(diagram, { service: 'route-table', parentId: vpc, name, config })
  return added.ok ? added.value : added
}
