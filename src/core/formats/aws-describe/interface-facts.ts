import type { Config, ConfigValue, Ref } from '../../model/diagram'
import { fieldsOf, flagOf, listOf, stated, textOf, type Described, type Fields } from './described'
import type { Draft } from './draft'
import { addUndescribedGroup } from './security-groups'

/** Elastic IP addresses by the interface and the private address that have them. */
export type PublicIps = ReadonlyMap<string, string>

/** The key of an address in `PublicIps`; answers of old do not say which of an interface’s private addresses it is. */
export const addressKey = (own: string | undefined, address: string | undefined) =>
  `${own ?? ''} ${address ?? ''}`

/** What a network interface states, in the words of instances and interfaces. */
export function interfaceConfig(
  draft: Draft,
  object: Described,
  fields: Fields,
  publicIps: PublicIps,
): Config {
  const own = textOf(fields, 'NetworkInterfaceId')
  const privateAddress = textOf(fields, 'PrivateIpAddress')
  const publicIp =
    textOf(fieldsOf(fields, 'Association'), 'PublicIp') ??
    publicIps.get(addressKey(own, privateAddress)) ??
    publicIps.get(addressKey(own, undefined))
  const [ipv6] = ipv6AddressesOf(fields)
  return stated<ConfigValue>({
    privateAddress,
    // The answer lists all addresses: what it does not list is not there.
    ipv6Address: ipv6 ?? (privateAddress === undefined ? undefined : 'none'),
    publicAddress: publicIp !== undefined,
    publicIp,
    sourceDestinationCheck: flagOf(fields, 'SourceDestCheck'),
    securityGroups: groupsOf(draft, object, listOf(fields, 'Groups'), textOf(fields, 'VpcId')),
  })
}

/** The IPv6 addresses of an interface, the first of which it states. */
export const ipv6AddressesOf = (fields: Fields): readonly string[] =>
  listOf(fields, 'Ipv6Addresses').flatMap((one) => textOf(one, 'Ipv6Address') ?? [])

/** References to the security groups of a thing; a group that is not described is drawn without rules. */
export function groupsOf(
  draft: Draft,
  object: Described,
  groups: readonly Fields[],
  vpc: string | undefined,
): readonly Ref[] | undefined {
  const ids = groups.flatMap((group) => textOf(group, 'GroupId') ?? [])
  for (const id of ids) addUndescribedGroup(draft, object, id, vpc)
  const refs = draft.refs(ids)
  return refs.length === 0 ? undefined : refs
}
