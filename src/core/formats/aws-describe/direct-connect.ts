import type { ConfigValue } from '../../model/diagram'
import { fieldsOf, flagOf, listOf, numberOf, stated, tagNameOf, textOf, type Described } from './described'
import { idOf, type Draft } from './draft'
import { isGone } from './gateways'
import { accountBox } from './homes'
import { missing } from './vpcs'
import { siteOf } from './vpn'

/** Direct Connect gateways, which are in no Region. */
export function placeDirectConnectGateways(draft: Draft): void {
  for (const object of draft.input.of('DirectConnectGateways')) {
    const { fields } = object
    const id = idOf(draft, object, textOf(fields, 'DirectConnectGatewayId'), 'DirectConnectGatewayId')
    if (id === undefined || isGone(draft, object, 'DirectConnectGatewayState')) continue
    draft.place(object, id, {
      service: 'direct-connect-gateway',
      name: tagNameOf(fields) ?? textOf(fields, 'DirectConnectGatewayName'),
      parent: accountBox(draft, object),
      config: stated<ConfigValue>({ asn: numberOf(fields, 'AmazonSideAsn') }),
    })
  }
}

/** Associations of Direct Connect gateways, and virtual interfaces; what AWS lists as attachments are these interfaces. */
export function placeDirectConnect(draft: Draft): void {
  for (const object of draft.input.of('DirectConnectGatewayAssociations')) placeAssociation(draft, object)
  for (const object of draft.input.of('VirtualInterfaces')) placeVirtualInterface(draft, object)
  for (const object of draft.input.of('DirectConnectGatewayAttachments')) {
    const id = textOf(object.fields, 'VirtualInterfaceId')
    const found = draft.find(id)
    if (found !== undefined) draft.ledger.fold(object, found)
    else draft.ledger.leaveOut(object, missing('virtual interface', id))
  }
}

function placeAssociation(draft: Draft, object: Described): void {
  const { fields } = object
  const associated = fieldsOf(fields, 'AssociatedGateway')
  const far = textOf(associated, 'Id') ?? textOf(fields, 'VirtualGatewayId')
  const near = textOf(fields, 'DirectConnectGatewayId')
  const pair = near === undefined || far === undefined ? undefined : `${near}-${far}`
  const id = idOf(draft, object, textOf(fields, 'AssociationId') ?? pair, 'AssociationId')
  if (id === undefined || isGone(draft, object, 'AssociationState')) return
  const state = textOf(fields, 'AssociationState')
  if (state === 'disassociating' || state === 'disassociated') {
    draft.ledger.leaveOut(object, `is not in use: its state is “${state}”`)
    return
  }
  const [from, to] = [draft.find(near), draft.find(far)]
  if (from === undefined || to === undefined) {
    draft.ledger.leaveOut(
      object,
      from === undefined ? missing('Direct Connect gateway', near) : missing('gateway', far),
    )
    return
  }
  const prefixes = listOf(fields, 'AllowedPrefixesToDirectConnectGateway').flatMap(
    (one) => textOf(one, 'Cidr') ?? [],
  )
  const isNew = draft.join(object, id, {
    kind: 'gateway-association',
    from,
    to,
    config: prefixes.length === 0 ? {} : { allowedPrefixes: prefixes.map((prefix) => ({ prefix })) },
  })
  // The transit gateway lists the same as an attachment, by the two ends.
  if (isNew) draft.alias(`${from}/${to}`, id)
}

/** One site for each Direct Connect line: the customer's router stands at its far end. */
function placeVirtualInterface(draft: Draft, object: Described): void {
  const { fields } = object
  const id = idOf(draft, object, textOf(fields, 'VirtualInterfaceId'), 'VirtualInterfaceId')
  if (id === undefined || isGone(draft, object, 'VirtualInterfaceState')) return
  const type = textOf(fields, 'VirtualInterfaceType')
  const far = textOf(fields, 'DirectConnectGatewayId') ?? textOf(fields, 'VirtualGatewayId')
  const gateway = draft.find(far)
  if (type === 'public') {
    draft.ledger.leaveOut(object, 'a public virtual interface ends at no gateway of the account')
    return
  }
  if (gateway === undefined) {
    draft.ledger.leaveOut(object, missing('gateway', far))
    return
  }
  const line = textOf(fields, 'ConnectionId') ?? id
  const location = textOf(fields, 'Location')
  const site = siteOf(draft, line, location === undefined ? undefined : `${line} at ${location}`)
  const networks = listOf(fields, 'RouteFilterPrefixes').flatMap((one) => textOf(one, 'Cidr') ?? [])
  draft.join(object, id, {
    kind: 'direct-connect-interface',
    from: site,
    to: gateway,
    name: tagNameOf(fields) ?? textOf(fields, 'VirtualInterfaceName'),
    config: stated<ConfigValue>({
      interface: type === 'private' || type === 'transit' ? type : undefined,
      siteLink: flagOf(fields, 'SiteLinkEnabled'),
      asn: numberOf(fields, 'Asn') ?? numberOf(fields, 'AsnLong'),
      vlan: numberOf(fields, 'Vlan'),
      advertises: networks.length === 0 ? undefined : networks.map((prefix) => ({ prefix })),
    }),
  })
}
