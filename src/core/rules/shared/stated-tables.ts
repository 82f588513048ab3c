import type { NodeId, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { mainTableOf, tableOfSubnet, type VpcRoute, type VpcTable } from '../../network/engine/vpc-tables'
import { oncePerGraph } from '../../network/once'
import { subnetsOfVpc } from '../../network/subnets-of-vpc'

/** A route table that states its routes, and the subnets that it serves. */
export interface StatedTable {
  readonly table: ResourceNode
  readonly routes: readonly VpcRoute[]
  /** Empty: the main table of a VPC in which no subnet is drawn. */
  readonly subnets: readonly ResourceNode[]
}

/** What is stated about the routes of a VPC. */
export interface StatedTables {
  readonly vpc: ResourceNode
  readonly tables: readonly StatedTable[]
  /** Of a subnet, or of the whole VPC, nothing is stated. */
  readonly isOpen: boolean
}

/** The stated route tables of each VPC, by the order of its subnets. */
export const statedTables = oncePerGraph<null, ReadonlyMap<NodeId, StatedTables>>(
  (graph) => new Map(graph.resources('vpc').map((vpc) => [vpc.id, tablesIn(graph, vpc)])),
)

function tablesIn(graph: DiagramGraph, vpc: ResourceNode): StatedTables {
  const drawn = subnetsOfVpc(graph, vpc.id)
  const used: readonly { readonly by: VpcTable; readonly subnet?: ResourceNode }[] =
    drawn.length === 0
      ? [{ by: mainTableOf(graph, vpc.id) }]
      : drawn.map((subnet) => ({ by: tableOfSubnet(graph, subnet.id), subnet }))
  const found = new Map<NodeId, StatedTable>()
  for (const { by, subnet } of used) {
    if (by.node === undefined || by.routes === undefined) continue
    const subnets = [...(found.get(by.node.id)?.subnets ?? []), ...(subnet === undefined ? [] : [subnet])]
    found.set(by.node.id, { table: by.node, routes: by.routes, subnets })
  }
  return { vpc, tables: [...found.values()], isOpen: used.some(({ by }) => by.routes === undefined) }
}
