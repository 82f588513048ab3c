import type { ResourceNode } from '../../../../core/model/diagram'
import { graphOf } from '../../../../core/model/graph'
import { mainTableOf, subnetsServedBy, vpcOfChip } from '../../../../core/network/table-view'
import { useSession } from '../../../session/session'
import { Section } from '../../ui/Section'
import { counted } from './counted'
import { NewTableButtons } from './NewTableButtons'
import { TableLink } from './TableLink'

/** The route tables, network ACLs and security groups of a VPC. */
export function VpcTables({ vpc }: { readonly vpc: ResourceNode }) {
  const graph = useSession((state) => graphOf(state.diagram))
  const ofVpc = (service: string) =>
    graph.resources(service).filter((table) => vpcOfChip(graph, table)?.id === vpc.id)
  const main = mainTableOf(graph, vpc.id)
  const [tables, acls, groups] = ['route-table', 'network-acl', 'security-group'].map(ofVpc)
  const served = (table: ResourceNode) => counted(subnetsServedBy(graph, table).length, 'subnet')
  const rules = ({ config }: ResourceNode) =>
    counted(Array.isArray(config['rules']) ? config['rules'].length : 0, 'rule')
  return (
    <Section title="Tables">
      {main === undefined && (
        <p className="text-12 text-soft">
          No main route table is drawn: subnets without one of their own are open.
        </p>
      )}
      <div className="-mx-2">
        {tables?.map((table) => (
          <TableLink
            key={table.id}
            node={table}
            detail={table.id === main?.id ? `main, ${served(table)}` : served(table)}
          />
        ))}
        {acls?.map((acl) => (
          <TableLink key={acl.id} node={acl} detail={served(acl)} />
        ))}
        {groups?.map((group) => (
          <TableLink key={group.id} node={group} detail={rules(group)} />
        ))}
      </div>
      <NewTableButtons host={vpc.id} services={['route-table']} />
    </Section>
  )
}
