import type { ConfigValue } from '../../model/diagram'
import {
  fieldsOf,
  flagOf,
  listOf,
  numberOf,
  stated,
  tagNameOf,
  textOf,
  type Described,
  type Fields,
} from './described'
import { idOf, type Draft } from './draft'
import { isGone } from './gateways'
import { groupsOf, interfaceConfig, type PublicIps } from './interface-facts'
import { missing, subnetAround } from './vpcs'

/**
 * Instances in the subnet of their first interface, which is folded into them. The answer about the interface itself
 * counts for more than the copy of it in the instance.
 */
export function placeInstances(draft: Draft, publicIps: PublicIps): void {
  const interfaces = interfacesById(draft)
  for (const object of draft.input.of('Instances')) {
    const { fields } = object
    const id = idOf(draft, object, textOf(fields, 'InstanceId'), 'InstanceId')
    if (id === undefined || isGone(draft, object)) continue
    const copies = listOf(fields, 'NetworkInterfaces')
    const own = copies.find((one) => numberOf(fieldsOf(one, 'Attachment'), 'DeviceIndex') === 0) ?? copies[0]
    const described = interfaces.get(textOf(own ?? {}, 'NetworkInterfaceId') ?? '')
    const first = described?.fields ?? own ?? withoutInterface(fields)
    const subnet = textOf(first, 'SubnetId') ?? textOf(fields, 'SubnetId')
    const parent = subnetAround(draft, subnet)
    if (parent === undefined) {
      draft.ledger.leaveOut(object, missing('subnet', subnet))
      continue
    }
    const isNew = draft.place(object, id, {
      service: 'ec2',
      name: tagNameOf(fields),
      parent,
      config: stated<ConfigValue>({
        instanceType: textOf(fields, 'InstanceType'),
        operatingSystem: textOf(fields, 'Platform')?.toLowerCase() === 'windows' ? 'Windows' : undefined,
        ...interfaceConfig(draft, object, first, publicIps),
        securityGroups:
          interfaceConfig(draft, object, first, publicIps)['securityGroups'] ??
          groupsOf(draft, object, listOf(fields, 'SecurityGroups'), textOf(fields, 'VpcId')),
      }),
    })
    if (!isNew) continue
    const ownId = textOf(first, 'NetworkInterfaceId')
    if (ownId !== undefined) draft.alias(ownId, id)
  }
  foldReservations(draft)
}

/** A reservation is the request that instances were started by: it says nothing of its own. */
function foldReservations(draft: Draft): void {
  for (const object of draft.input.of('Reservations')) {
    const instances = listOf(object.fields, 'Instances').flatMap((one) => textOf(one, 'InstanceId') ?? [])
    const placed = instances.find((id) => draft.serviceOf(id) === 'ec2')
    if (placed !== undefined) draft.ledger.fold(object, placed)
    else draft.ledger.leaveOut(object, 'none of its instances is in the drawing')
  }
}

/** Without interfaces in the answer, what the instance says of its first one. */
function withoutInterface(fields: Fields): Fields {
  return {
    PrivateIpAddress: textOf(fields, 'PrivateIpAddress'),
    SourceDestCheck: flagOf(fields, 'SourceDestCheck'),
    SubnetId: textOf(fields, 'SubnetId'),
    VpcId: textOf(fields, 'VpcId'),
    Groups: listOf(fields, 'SecurityGroups'),
    Association: { PublicIp: textOf(fields, 'PublicIpAddress') },
  }
}

function interfacesById(draft: Draft): ReadonlyMap<string, Described> {
  const found = new Map<string, Described>()
  for (const object of draft.input.of('NetworkInterfaces')) {
    const id = textOf(object.fields, 'NetworkInterfaceId')
    if (id !== undefined && !found.has(id)) found.set(id, object)
  }
  return found
}
