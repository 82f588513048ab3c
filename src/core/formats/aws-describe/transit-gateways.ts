import type { ConfigValue } from '../../model/diagram'
import { fieldsOf, numberOf, stated, tagNameOf, textOf, textsOf, type Described } from './described'
import { idOf, type Draft } from './draft'
import { isGone } from './gateways'
import { regionBox } from './homes'
import { standInAtEnd } from './stand-ins'
import { missing, subnetAround, vpcAround } from './vpcs'

/** Transit gateways; one that another account shares is drawn without tables, since only its owner sees them. */
export function placeTransitGateways(draft: Draft): void {
  for (const object of draft.input.of('TransitGateways')) {
    const { fields } = object
    const id = idOf(draft, object, textOf(fields, 'TransitGatewayId'), 'TransitGatewayId')
    if (id === undefined || isGone(draft, object)) continue
    draft.place(object, id, {
      service: 'transit-gateway',
      name: tagNameOf(fields),
      parent: regionBox(draft, object),
      config: stated<ConfigValue>({ asn: numberOf(fieldsOf(fields, 'Options'), 'AmazonSideAsn') }),
    })
  }
  for (const object of draft.input.of('TransitGatewayVpcAttachments')) {
    const id = textOf(object.fields, 'TransitGatewayId') ?? ''
    if (!/^tgw-\w+$/.test(id) || textOf(object.fields, 'State') !== 'available') continue
    draft.add(id, { service: 'transit-gateway', name: undefined, parent: regionBox(draft, object) })
  }
}

/**
 * Attachments of VPCs with their subnets, and peerings; those of VPNs and Direct Connect are drawn by what they attach.
 * One to something that is not described ends on a stand-in.
 */
export function placeAttachments(draft: Draft): void {
  for (const object of draft.input.of('TransitGatewayVpcAttachments')) placeVpcAttachment(draft, object)
  for (const object of draft.input.of('TransitGatewayPeeringAttachments')) placePeering(draft, object)
  for (const object of draft.input.of('TransitGatewayAttachments', 'TransitGatewayConnects'))
    placeAttachment(draft, object)
}

function placeVpcAttachment(draft: Draft, object: Described): void {
  const { fields } = object
  const id = attachmentId(draft, object)
  if (id === undefined || isGone(draft, object)) return
  const vpc = textOf(fields, 'VpcId')
  const gateway = gatewayOf(draft, object)
  if (gateway === undefined) return
  const appliance = textOf(fieldsOf(fields, 'Options'), 'ApplianceModeSupport')
  const subnets = textsOf(fields, 'SubnetIds')
  // With one of them missing, the zones that the attachment serves are not known.
  const areKnown = subnets.every((subnet) => subnetAround(draft, subnet) !== undefined)
  const from = vpcAround(draft, vpc) ?? standInFor(draft, object, id, vpc)
  draft.join(object, id, {
    kind: 'transit-gateway-attachment',
    from,
    to: gateway,
    name: tagNameOf(fields),
    config: stated<ConfigValue>({
      subnets: areKnown ? draft.refs(subnets) : undefined,
      applianceMode: appliance === undefined ? undefined : appliance === 'enable',
    }),
  })
}

function placePeering(draft: Draft, object: Described): void {
  const { fields } = object
  const id = attachmentId(draft, object)
  if (id === undefined || isGone(draft, object)) return
  const ends = ['RequesterTgwInfo', 'AccepterTgwInfo'].map((side) =>
    textOf(fieldsOf(fields, side), 'TransitGatewayId'),
  )
  const [near, far] = ends.toSorted((a, b) => Number(isGateway(draft, b)) - Number(isGateway(draft, a)))
  const from = draft.find(near)
  if (from === undefined || !isGateway(draft, from))
    draft.ledger.leaveOut(object, missing('transit gateway', near))
  else if (near === far) draft.ledger.drop(object, 'joins a transit gateway with itself')
  else {
    const to = far !== undefined && isGateway(draft, far) ? far : standInFor(draft, object, id, far)
    draft.join(object, id, { kind: 'transit-gateway-peering', from, to, name: tagNameOf(fields) })
  }
}

/** The list of all attachments: most are drawn already, by a more telling list. */
function placeAttachment(draft: Draft, object: Described): void {
  const { fields } = object
  const id = attachmentId(draft, object)
  if (id === undefined || isGone(draft, object)) return
  const resource = textOf(fields, 'ResourceId')
  const gateway = gatewayOf(draft, object)
  if (gateway === undefined) return
  const type = textOf(fields, 'ResourceType') ?? 'connect'
  const same = type === 'vpn' ? draft.find(resource) : draft.find(`${resource ?? ''}/${gateway}`)
  if (draft.find(id) === undefined && same !== undefined) draft.alias(id, same)
  const drawn = draft.find(id)
  if (drawn !== undefined) {
    draft.ledger.fold(object, drawn)
    return
  }
  const line = lines.get(type)
  const isDescribed = line !== undefined && draft.serviceOf(resource) === line.far
  draft.join(object, id, {
    kind: isDescribed ? line.kind : 'transit-gateway-attachment',
    from: isDescribed && resource !== undefined ? resource : standInFor(draft, object, id, resource),
    to: gateway,
    name: tagNameOf(fields),
  })
}

/** What attachments are drawn as, where these files describe what they attach. */
const lines: ReadonlyMap<string, { readonly kind: string; readonly far: string }> = new Map([
  ['vpc', { kind: 'transit-gateway-attachment', far: 'vpc' }],
  ['network-function', { kind: 'transit-gateway-attachment', far: 'network-firewall' }],
  ['direct-connect-gateway', { kind: 'gateway-association', far: 'direct-connect-gateway' }],
])

function standInFor(draft: Draft, object: Described, id: string, far: string | undefined): string {
  draft.ledger.remark(
    object,
    'ResourceId',
    `what is at its far end is not described in these files, or not modelled`,
  )
  return standInAtEnd(draft, object, id, far)
}

/** The transit gateway of an attachment; where it is not there, the attachment is left out. */
function gatewayOf(draft: Draft, object: Described): string | undefined {
  const named = textOf(object.fields, 'TransitGatewayId')
  if (isGateway(draft, named)) return named
  draft.ledger.leaveOut(object, missing('transit gateway', named))
  return undefined
}

const isGateway = (draft: Draft, id: string | undefined) => draft.serviceOf(id) === 'transit-gateway'

function attachmentId(draft: Draft, object: Described): string | undefined {
  return idOf(
    draft,
    object,
    textOf(object.fields, 'TransitGatewayAttachmentId'),
    'TransitGatewayAttachmentId',
  )
}
