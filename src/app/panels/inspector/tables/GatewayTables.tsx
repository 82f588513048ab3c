import type { ResourceNode } from '../../../../core/model/diagram'
import { graphOf } from '../../../../core/model/graph'
import { membersOf, tablesOfGateway } from '../../../../core/network/transit-tables'
import { useSession } from '../../../session/session'
import { Section } from '../../ui/Section'
import { counted } from './counted'
import { NewTableButtons } from './NewTableButtons'
import { TableLinks } from './TableLinks'

/** The route tables of a transit gateway. */
export function GatewayTables({ gateway }: { readonly gateway: ResourceNode }) {
  const graph = useSession((state) => graphOf(state.diagram))
  const tables = tablesOfGateway(graph, gateway.id)
  return (
    <Section title="Route tables">
      {tables.length === 0 && (
        <p className="text-12 text-soft">
          None is drawn: open. Associations, propagations and routes may be any.
        </p>
      )}
      <TableLinks
        tables={tables}
        detailOf={(table) =>
          counted(membersOf(graph, table, 'associations').attachments.length, 'association')
        }
      />
      <NewTableButtons host={gateway.id} services={['transit-gateway-route-table']} />
    </Section>
  )
}
