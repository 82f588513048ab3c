import { serviceOf } from '../../../../core/catalog/catalog'
import { attachTable, canAttach } from '../../../../core/edit/attach-table'
import { nodeAt, type ItemId } from '../../../../core/edit/items'
import { freeName } from '../../../../core/edit/names'
import type { Diagram } from '../../../../core/model/diagram'
import { graphOf } from '../../../../core/model/graph'
import * as session from '../../../session/session'
import { lowered, nodeName, thingName } from '../../names'
import { attachmentNamed } from './attachment-names'

/** Tables that the inspector makes for a thing, and what their names end in. */
const endings: ReadonlyMap<string, string> = new Map([
  ['route-table', 'routes'],
  ['network-acl', 'ACL'],
  ['security-group', 'group'],
  ['transit-gateway-route-table', 'routes'],
])

/** The tables of these services that can be made for a thing now. */
export function newTables(diagram: Diagram, host: ItemId, services: readonly string[]): readonly string[] {
  return services.filter((service) => endings.has(service) && canAttach(diagram, host, service))
}

/** “New route table for this subnet”. */
export function newTableWords(diagram: Diagram, host: ItemId, service: string): string {
  const kind = lowered(serviceOf(service)?.shortName ?? service)
  const node = nodeAt(diagram, host)
  if (node?.kind !== 'resource') return `New ${kind}`
  if (service === 'route-table' && node.service === 'vpc') return 'New main route table'
  const of = lowered(serviceOf(node.service)?.shortName ?? node.service)
  return service === 'route-table' ? `New ${kind} for this ${of}` : `New ${kind}`
}

/** Makes it and joins it with the thing; shows it, unless the thing's own panel does. */
export function makeTable(host: ItemId, service: string): void {
  const { diagram } = session.getSession()
  const node = nodeAt(diagram, host)
  const graph = graphOf(diagram)
  const connection = graph.connection(host)
  const of =
    node !== undefined
      ? nodeName(node)
      : connection === undefined
        ? thingName(diagram, host)
        : attachmentNamed(graph, connection).name
  const isMain = node?.kind === 'resource' && node.service === 'vpc' && service === 'route-table'
  const ending = isMain ? 'main routes' : (endings.get(service) ?? 'table')
  const name = freeName(diagram, `${of} ${ending}`)
  const kind = lowered(serviceOf(service)?.shortName ?? service)
  const made = session.applyMaking(`New ${kind} for “${of}”`, (now) => attachTable(now, host, service, name))
  if (made === null) return
  session.say(`“${name}” is made and belongs to “${of}”.`)
  const isShownHere = node?.kind === 'resource' && node.service === 'subnet' && service === 'route-table'
  if (!isShownHere) session.selectMade([made.id])
}
