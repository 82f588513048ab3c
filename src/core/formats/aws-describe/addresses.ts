import { fieldsOf, flagOf, listOf, tagNameOf, textOf, type Described, type Fields } from './described'
import { idOf, type Draft } from './draft'
import { regionBox } from './homes'
import { addressKey, interfaceConfig, ipv6AddressesOf, type PublicIps } from './interface-facts'
import { tie } from './interfaces'
import { subnetAround } from './vpcs'

/** Elastic IP addresses by what has them. */
export function publicIpsOf(draft: Draft): PublicIps {
  const found = new Map<string, string>()
  for (const { fields } of draft.input.of('Addresses')) {
    const [own, ip] = [textOf(fields, 'NetworkInterfaceId'), textOf(fields, 'PublicIp')]
    if (own !== undefined && ip !== undefined)
      found.set(addressKey(own, textOf(fields, 'PrivateIpAddress')), ip)
  }
  return found
}

/**
 * Further private addresses of the interfaces of instances: an interface states only one, so that each is drawn as one
 * more. Beyond `mostFurther` (the nodes of a cluster have dozens each) they are only listed, as further IPv6 addresses and
 * delegated prefixes are; what else has an address in their subnets is then not known.
 */
export function addFurtherAddresses(draft: Draft, publicIps: PublicIps): void {
  let count = 0
  const done = new Set<string>()
  for (const object of interfacesIn(draft)) {
    const { fields } = object
    const own = textOf(fields, 'NetworkInterfaceId')
    if (own === undefined || done.has(own)) continue
    done.add(own)
    const holder = draft.find(own)
    const subnet = subnetAround(draft, textOf(fields, 'SubnetId'))
    const isHost = ['ec2', 'network-interface'].includes(draft.serviceOf(holder) ?? '')
    const unlisted = [...furtherIpv6(fields, isHost), ...prefixesOf(fields)]
    for (const address of listOf(fields, 'PrivateIpAddresses')) {
      const ip = textOf(address, 'PrivateIpAddress')
      if (flagOf(address, 'Primary') !== false || ip === undefined) continue
      count += 1
      if (!isHost || subnet === undefined || count > mostFurther || !/^[\d.]+$/.test(ip)) {
        unlisted.push(ip)
        continue
      }
      const id = `${own}-${ip}`
      draft.add(id, {
        service: 'network-interface',
        name: `${ip} of ${own}`,
        parent: subnet,
        config: interfaceConfig(draft, object, withAddress(fields, address), publicIps),
      })
      tie(draft, id, draft.find(textOf(fieldsOf(fields, 'Attachment'), 'InstanceId')))
    }
    for (const ip of unlisted)
      draft.ledger.remark(object, ip, 'a further address of this interface is not drawn')
    if (unlisted.length > 0 && subnet !== undefined) standInForAddresses(draft, subnet)
  }
}
const mostFurther = 1000

/** Interfaces by their own answer, then those that only the answer about instances describes. */
function interfacesIn({ input }: Draft): readonly Described[] {
  const copies = input
    .of('Instances')
    .flatMap((object) =>
      listOf(object.fields, 'NetworkInterfaces').map((fields): Described => ({ ...object, fields })),
    )
  return [...input.of('NetworkInterfaces'), ...copies]
}

const furtherIpv6 = (fields: Fields, isHost: boolean) => ipv6AddressesOf(fields).slice(isHost ? 1 : 0)

function prefixesOf(fields: Fields): readonly string[] {
  return [
    ...listOf(fields, 'Ipv4Prefixes').flatMap((one) => textOf(one, 'Ipv4Prefix') ?? []),
    ...listOf(fields, 'Ipv6Prefixes').flatMap((one) => textOf(one, 'Ipv6Prefix') ?? []),
  ]
}

/** Something in a subnet of which no address is stated: of an address there it cannot be said that nothing has it. */
function standInForAddresses(draft: Draft, subnet: string): void {
  draft.add(`further-addresses-in-${subnet}`, {
    service: 'undescribed',
    name: 'Further addresses',
    parent: subnet,
  })
}

/** The interface as it is seen at another of its addresses. */
function withAddress(fields: Fields, address: Fields): Fields {
  return {
    ...fields,
    PrivateIpAddress: textOf(address, 'PrivateIpAddress'),
    Association: fieldsOf(address, 'Association'),
    Ipv6Addresses: [],
  }
}

/** An Elastic IP address is a property of what has it; one that nothing has is a node of its own. */
export function placeAddresses(draft: Draft): void {
  for (const object of draft.input.of('Addresses')) {
    const { fields } = object
    const ip = textOf(fields, 'PublicIp')
    const id = idOf(draft, object, textOf(fields, 'AllocationId') ?? ip, 'AllocationId')
    if (id === undefined) continue
    const owner = draft.find(textOf(fields, 'NetworkInterfaceId')) ?? draft.find(textOf(fields, 'InstanceId'))
    if (owner === undefined) {
      const config = ip === undefined ? {} : { address: ip }
      draft.place(object, id, {
        service: 'elastic-ip',
        name: tagNameOf(fields),
        parent: regionBox(draft, object),
        config,
      })
      continue
    }
    draft.ledger.fold(object, owner)
    const holdsOne = ['ec2', 'network-interface', 'nat-gateway'].includes(draft.serviceOf(owner) ?? '')
    const isOther = ![undefined, draft.stated(owner, 'privateAddress')].includes(
      textOf(fields, 'PrivateIpAddress'),
    )
    if (!holdsOne || isOther || draft.stated(owner, 'publicIp') !== undefined || ip === undefined) continue
    draft.state(owner, 'publicIp', ip)
    if (draft.serviceOf(owner) !== 'nat-gateway') draft.state(owner, 'publicAddress', true)
  }
}
