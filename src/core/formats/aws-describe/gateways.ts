import { listOf, numberOf, stated, stateOf, tagNameOf, textOf, type Described } from './described'
import { idOf, type Draft } from './draft'
import { regionBox } from './homes'
import { gatewayService } from './public-access'
import { missing, subnetAround, vpcAround } from './vpcs'

/** Internet, egress-only and virtual private gateways: on the VPC they are attached to, else in their Region. */
export function placeGateways(draft: Draft): void {
  for (const { list, key, service, attachments } of kinds) {
    for (const object of draft.input.of(list)) {
      const { fields } = object
      const id = idOf(draft, object, textOf(fields, key), key)
      if (id === undefined || isGone(draft, object)) continue
      const attached = listOf(fields, attachments).find((one) =>
        ['attached', 'available', undefined].includes(stateOf(one)),
      )
      const vpc = attached === undefined ? undefined : textOf(attached, 'VpcId')
      if (vpc !== undefined && vpcAround(draft, vpc) === undefined) {
        draft.ledger.leaveOut(object, missing('VPC', vpc))
        continue
      }
      draft.place(object, id, {
        service: gatewayService(draft, object, service),
        name: tagNameOf(fields),
        parent: vpc ?? regionBox(draft, object),
        config: stated({ asn: service === 'vgw' ? numberOf(fields, 'AmazonSideAsn') : undefined }),
      })
    }
  }
}

const kinds = [
  { list: 'InternetGateways', key: 'InternetGatewayId', service: 'igw', attachments: 'Attachments' },
  {
    list: 'EgressOnlyInternetGateways',
    key: 'EgressOnlyInternetGatewayId',
    service: 'egress-only-igw',
    attachments: 'Attachments',
  },
  { list: 'VpnGateways', key: 'VpnGatewayId', service: 'vgw', attachments: 'VpcAttachments' },
] as const

/** NAT gateways: zonal ones in their subnet, regional ones in their VPC. */
export function placeNatGateways(draft: Draft): void {
  for (const object of draft.input.of('NatGateways')) {
    const { fields } = object
    const id = idOf(draft, object, textOf(fields, 'NatGatewayId'), 'NatGatewayId')
    if (id === undefined || isGone(draft, object)) continue
    const isRegional = textOf(fields, 'AvailabilityMode')?.toLowerCase() === 'regional'
    const subnet = textOf(fields, 'SubnetId')
    const parent = isRegional ? vpcAround(draft, textOf(fields, 'VpcId')) : subnetAround(draft, subnet)
    if (parent === undefined) {
      draft.ledger.leaveOut(
        object,
        isRegional ? missing('VPC', textOf(fields, 'VpcId')) : missing('subnet', subnet),
      )
      continue
    }
    const [address = {}, ...others] = listOf(fields, 'NatGatewayAddresses')
    draft.place(object, id, {
      service: 'nat-gateway',
      name: tagNameOf(fields),
      parent,
      config: stated({
        // Answers from before June 2021 do not say it: all were public then.
        connectivity: textOf(fields, 'ConnectivityType') === 'private' ? 'private' : 'public',
        availability: isRegional ? 'regional' : 'zonal',
        privateAddress: textOf(address, 'PrivateIp'),
        publicIp: textOf(address, 'PublicIp'),
      }),
    })
    for (const one of [address, ...others]) {
      const own = textOf(one, 'NetworkInterfaceId')
      if (own !== undefined) draft.alias(own, id)
    }
    for (const other of others) {
      const also = textOf(other, 'PublicIp') ?? textOf(other, 'PrivateIp')
      if (also !== undefined)
        draft.ledger.remark(object, also, 'a further address of a NAT gateway is not modelled')
    }
  }
}

/** Peerings that are active; the others carry nothing. */
export function placePeerings(draft: Draft): void {
  for (const object of draft.input.of('VpcPeeringConnections')) {
    const { fields } = object
    const id = idOf(draft, object, textOf(fields, 'VpcPeeringConnectionId'), 'VpcPeeringConnectionId')
    if (id === undefined) continue
    const state = stateOf(fields, 'Status')
    if (state !== undefined && state !== 'active') {
      draft.ledger.leaveOut(object, `is not active but “${state}”, so that it carries nothing`)
      continue
    }
    const [from, to] = (['RequesterVpcInfo', 'AccepterVpcInfo'] as const).map((side) => {
      const info = fields[side]
      return typeof info === 'object' && info !== null ? textOf({ ...info }, 'VpcId') : undefined
    })
    const [near, far] = [vpcAround(draft, from), vpcAround(draft, to)]
    if (near === undefined || far === undefined) {
      draft.ledger.leaveOut(object, missing('VPC', near === undefined ? from : to))
      continue
    }
    if (near === far) draft.ledger.drop(object, 'joins a VPC with itself')
    else draft.join(object, id, { kind: 'vpc-peering', from: near, to: far, name: tagNameOf(fields) })
  }
}

/** Whether a thing is being made away or was never made, which is then said. */
export function isGone({ ledger }: Draft, object: Described, key = 'State'): boolean {
  const state = stateOf(object.fields, key)
  if (state === undefined || !gone.test(state)) return false
  ledger.leaveOut(object, `is not in use: its state is “${state}”`)
  return true
}
const gone =
  /^(stopp|delet|fail|reject|expired|terminat|shutting-down|pending-?acceptance|rolling|initiating)/
