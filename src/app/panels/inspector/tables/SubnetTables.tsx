import { serviceInWords } from '../../../../core/catalog/in-words'
import type { ResourceNode } from '../../../../core/model/diagram'
import { graphOf } from '../../../../core/model/graph'
import { localRoutes, networkAclOf, routeTableOf, subnetsServedBy } from '../../../../core/network/table-view'
import { vpcOf } from '../../../../core/network/location'
import { useSession } from '../../../session/session'
import { nodeName } from '../../names'
import { Section } from '../../ui/Section'
import { FieldEditor } from '../FieldEditor'
import { counted } from './counted'
import { NewTableButtons } from './NewTableButtons'
import { TableLink } from './TableLink'

/** The routes of a subnet, in the table that has them, and the network ACL that guards it. */
export function SubnetTables({ subnet }: { readonly subnet: ResourceNode }) {
  const graph = useSession((state) => graphOf(state.diagram))
  const serving = routeTableOf(graph, subnet.id)
  const acl = networkAclOf(graph, subnet.id)
  const field = serviceInWords('route-table')?.fields.find(({ key }) => key === 'routes')
  const rules = acl?.config['rules']
  const vpc = vpcOf(graph, subnet.id)
  const others =
    serving === undefined ? [] : subnetsServedBy(graph, serving.table).filter(({ id }) => id !== subnet.id)
  return (
    <>
      <Section title={serving === undefined ? 'Routes' : `Routes (from ${nodeName(serving.table)})`}>
        {serving === undefined ? (
          <p className="text-12 text-soft">
            No route table is drawn for it{vpc === undefined ? '' : ', and no main one'}: open. It has{' '}
            {localWords(vpc)}, and any others may be there.
          </p>
        ) : (
          <>
            <p className="text-12 text-soft">
              {serving.why === 'own'
                ? 'Its own route table'
                : `The main route table${vpc === undefined ? '' : ` of ${nodeName(vpc)}`}, since it has none of its own`}
              {others.length === 0 ? '.' : `; it serves ${counted(others.length, 'other subnet')} too.`}
            </p>
            <div className="-mx-2">
              <TableLink node={serving.table} detail={serving.why === 'own' ? 'own' : 'main'} />
            </div>
            {field !== undefined && (
              <FieldEditor
                field={field}
                owner={serving.table.id}
                value={serving.table.config['routes']}
                limits={[]}
              />
            )}
          </>
        )}
        {serving?.why !== 'own' && <NewTableButtons host={subnet.id} services={['route-table']} />}
      </Section>
      <Section title="Network ACL">
        {acl === undefined ? (
          <>
            <p className="text-12 text-soft">None is drawn: the default one, which lets everything pass.</p>
            <NewTableButtons host={subnet.id} services={['network-acl']} />
          </>
        ) : (
          <div className="-mx-2">
            <TableLink node={acl} detail={counted(Array.isArray(rules) ? rules.length : 0, 'rule')} />
          </div>
        )}
      </Section>
    </>
  )
}

function localWords(vpc: ResourceNode | undefined): string {
  const known = vpc === undefined ? [] : localRoutes(vpc).flatMap(({ destination }) => destination ?? [])
  return known.length === 0 ? 'the local route' : `the local route (${known.join(', ')})`
}
