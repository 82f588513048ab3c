import { refsOf, type Row } from '../../model/diagram'
import { fieldsOf, listOf, stateOf, tagNameOf, textOf, type Described, type Fields } from './described'
import { idOf, type Draft } from './draft'
import { isGone } from './gateways'
import { regionBox } from './homes'
import type { PrefixLists } from './prefix-lists'
import { cut } from './rows'
import { standInAtEnd } from './stand-ins'
import { missing } from './vpcs'

/** Transit gateway route tables as chips, still without what they state. */
export function placeTransitGatewayTables(draft: Draft): void {
  for (const object of draft.input.of('TransitGatewayRouteTables')) {
    const { fields } = object
    const id = idOf(draft, object, textOf(fields, 'TransitGatewayRouteTableId'), 'TransitGatewayRouteTableId')
    if (id === undefined || isGone(draft, object)) continue
    const transitGateway = draft.ref(textOf(fields, 'TransitGatewayId'))
    if (transitGateway === undefined) {
      draft.ledger.leaveOut(object, missing('transit gateway', textOf(fields, 'TransitGatewayId')))
      continue
    }
    draft.place(object, id, {
      service: 'transit-gateway-route-table',
      name: tagNameOf(fields),
      parent: regionBox(draft, object),
      config: { transitGateway },
    })
  }
}

/**
 * Associations, propagations and static routes. A table states each as soon as the files hold the answer that lists it,
 * be it empty; what no answer tells stays open.
 */
export function stateTransitGatewayTables(draft: Draft, lists: PrefixLists): void {
  const { input, ledger } = draft
  const known = new Set(
    input.of('TransitGatewayAttachments').flatMap(({ fields }) => textOf(fields, 'TransitGatewayId') ?? []),
  )
  const associations = new Map<string, string[]>()
  for (const { fields } of input.of('TransitGatewayRouteTables')) {
    const table = tableOf(draft, textOf(fields, 'TransitGatewayRouteTableId'))
    if (table !== undefined && known.has(textOf(fields, 'TransitGatewayId') ?? ''))
      associations.set(table, [])
  }
  for (const { fields } of input.of('TransitGatewayAttachments')) {
    const association = fieldsOf(fields, 'Association')
    const table = tableOf(draft, textOf(association, 'TransitGatewayRouteTableId'))
    if (table === undefined || !isOn(association)) continue
    push(associations, table, attachmentOf(draft, fields))
  }
  for (const object of input.of('Associations')) {
    const table =
      tableOf(draft, textOf(object.fields, 'TransitGatewayRouteTableId')) ?? tableMeant(draft, object)
    if (table === undefined) ledger.leaveOut(object, unnamed)
    else {
      ledger.fold(object, table)
      if (isOn(object.fields)) push(associations, table, attachmentOf(draft, object.fields))
    }
  }
  for (const [table, ids] of associations) draft.state(table, 'associations', draft.refs(ids))
  statePropagations(draft)
  stateStaticRoutes(draft, lists)
}

function statePropagations(draft: Draft): void {
  const propagations = new Map<string, string[]>()
  const note = (object: Described, table: string, one: Fields, part: string): void => {
    const attachment = attachmentOf(draft, one)
    if (!isOn(one)) return
    if (attachment === undefined)
      draft.ledger.remark(object, part, 'propagates from an attachment that is not in the drawing')
    push(propagations, table, attachment)
  }
  for (const object of draft.input.of('TransitGatewayPropagations')) {
    const table = settledTable(draft, object)
    if (table === undefined) continue
    push(propagations, table, undefined)
    for (const [index, one] of listOf(object.fields, 'TransitGatewayRouteTablePropagations').entries())
      note(object, table, one, `TransitGatewayRouteTablePropagations.${index}`)
  }
  for (const object of draft.input.of('TransitGatewayRouteTablePropagations')) {
    const table = settledTable(draft, object)
    if (table !== undefined) note(object, table, object.fields, 'TransitGatewayAttachmentId')
  }
  for (const [table, ids] of propagations) draft.state(table, 'propagations', draft.refs(ids))
}

function stateStaticRoutes(draft: Draft, lists: PrefixLists): void {
  const routes = new Map<string, Row[]>()
  const owners = new Map<string, Described>()
  for (const object of draft.input.of('TransitGatewayStaticRoutes')) {
    const table = settledTable(draft, object)
    if (table === undefined) continue
    owners.set(table, object)
    const rows = listOf(object.fields, 'Routes').flatMap((route, index) => {
      return rowsOf(draft, { object, route, table, lists, part: `Routes.${index}` })
    })
    routes.set(table, [...(routes.get(table) ?? []), ...rows])
  }
  // The answer of `search-transit-gateway-routes`, which lists what is propagated too.
  for (const object of draft.input.of('Routes')) {
    const table = settledTable(draft, object)
    if (table === undefined) continue
    owners.set(table, object)
    const rows = rowsOf(draft, {
      object,
      route: object.fields,
      table,
      lists,
      part: 'TransitGatewayAttachments',
    })
    // Where no answer lists the propagations, these are all that is known of them.
    const propagating = new Set(refsOf(draft.stated(table, 'propagations')))
    const isKnown =
      textOf(object.fields, 'Type') === 'propagated' &&
      rows.every(({ target }) => typeof target === 'object' && propagating.has(target.ref))
    routes.set(table, [...(routes.get(table) ?? []), ...(isKnown ? [] : rows)])
  }
  for (const [table, rows] of routes) {
    const object = owners.get(table)
    draft.state(table, 'routes', object === undefined ? rows : cut(draft, object, rows))
  }
}

interface StaticRoute {
  readonly object: Described
  readonly route: Fields
  readonly table: string
  readonly lists: PrefixLists
  readonly part: string
}

/** One row for each network and each attachment that shares it. */
function rowsOf(draft: Draft, { object, route, table, lists, part }: StaticRoute): readonly Row[] {
  const list = textOf(route, 'PrefixListId')
  const cidr = textOf(route, 'DestinationCidrBlock')
  const destinations =
    cidr !== undefined ? [cidr] : list === undefined ? [] : (lists.cidrsOf(list, table) ?? [list])
  const isBlackhole = stateOf(route) === 'blackhole'
  const targets = listOf(route, 'TransitGatewayAttachments').flatMap((one) => {
    const known = attachmentOf(draft, one)
    if (known !== undefined || isBlackhole) return draft.ref(known) ?? []
    draft.ledger.remark(object, part, 'leads to an attachment that is not described in these files')
    return draft.ref(addAttachment(draft, object, one, table)) ?? []
  })
  return destinations.flatMap((destination): readonly Row[] => {
    if (isBlackhole) return [{ destination, state: 'blackhole' }]
    if (targets.length === 0) return [{ destination, state: 'active' }]
    return targets.map((target) => ({ destination, target, state: 'active' }))
  })
}

/** An attachment that only a route names. */
function addAttachment(draft: Draft, by: Described, fields: Fields, table: string): string | undefined {
  const id = textOf(fields, 'TransitGatewayAttachmentId')
  const [gateway] = refsOf(draft.stated(table, 'transitGateway'))
  if (id === undefined || gateway === undefined || !/^[\w-]{1,100}$/.test(id)) return undefined
  const from = standInAtEnd(draft, by, id, textOf(fields, 'ResourceId'))
  draft.connect(id, { kind: 'transit-gateway-attachment', from, to: gateway })
  return id
}

/** An attachment by its own id, or by what it attaches: a VPN has one attachment only. */
function attachmentOf(draft: Draft, fields: Fields): string | undefined {
  const found = draft.find(textOf(fields, 'TransitGatewayAttachmentId'))
  if (found !== undefined) return found
  return textOf(fields, 'ResourceType') === 'vpn' ? draft.find(textOf(fields, 'ResourceId')) : undefined
}

/** The table that an object belongs to, and the word about it in the ledger. */
function settledTable(draft: Draft, object: Described): string | undefined {
  const named = textOf(object.fields, 'TransitGatewayRouteTableId')
  const table = tableOf(draft, named) ?? (named === undefined ? tableMeant(draft, object) : undefined)
  if (table !== undefined) draft.ledger.fold(object, table)
  else draft.ledger.leaveOut(object, named === undefined ? unnamed : missing('route table', named))
  return table
}
const unnamed = 'does not say to which transit gateway route table it belongs'

/** AWS leaves out the table in these answers: the file's name may say it, or there is only one. */
function tableMeant(draft: Draft, { fileName }: Described): string | undefined {
  const named = /tgw-rtb-\w+/.exec(fileName)?.[0]
  if (named !== undefined) return tableOf(draft, named)
  const all = draft.input.of('TransitGatewayRouteTables')
  const [only] = all
  return all.length === 1
    ? tableOf(draft, textOf(only?.fields ?? {}, 'TransitGatewayRouteTableId'))
    : undefined
}

function tableOf(draft: Draft, id: string | undefined): string | undefined {
  return draft.serviceOf(id) === 'transit-gateway-route-table' ? id : undefined
}

function isOn(fields: Fields): boolean {
  return ['associated', 'associating', 'enabled', 'enabling', undefined].includes(stateOf(fields))
}

function push(map: Map<string, string[]>, key: string, id: string | undefined): void {
  map.set(key, [...(map.get(key) ?? []), ...(id === undefined ? [] : [id])])
}
