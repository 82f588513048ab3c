import { useMemo } from 'react'
import type { ResourceNode } from '../../../../core/model/diagram'
import { graphOf } from '../../../../core/model/graph'
import { mainTableOf, subnetsServedBy, vpcOfChip } from '../../../../core/network/table-view'
import { useSession } from '../../../session/session'
import { Section } from '../../ui/Section'
import { counted } from './counted'
import { NewTableButtons } from './NewTableButtons'
import { TableLinks } from './TableLinks'

const services = ['route-table', 'network-acl', 'security-group'] as const

/** The route tables, network ACLs and security groups of a VPC. */
export function VpcTables({ vpc }: { readonly vpc: ResourceNode }) {
  const graph = useSession((state) => graphOf(state.diagram))
  const main = mainTableOf(graph, vpc.id)
  const tables = useMemo(
    () => graph.resources(...services).filter((table) => vpcOfChip(graph, table)?.id === vpc.id),
    [graph, vpc.id],
  )
  const detailOf = (table: ResourceNode) => {
    const { rules } = table.config
    if (table.service === 'security-group') return counted(Array.isArray(rules) ? rules.length : 0, 'rule')
    const served = counted(subnetsServedBy(graph, table).length, 'subnet')
    return table.id === main?.id ? `main, ${served}` : served
  }
  return (
    <Section title="Tables">
      {main === undefined && (
        <p className="text-12 text-soft">
          No main route table is drawn: subnets without one of their own are open.
        </p>
      )}
      <TableLinks tables={tables} detailOf={detailOf} />
      <NewTableButtons host={vpc.id} services={['route-table']} />
    </Section>
  )
}
