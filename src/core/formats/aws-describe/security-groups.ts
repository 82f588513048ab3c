import type { Row, Scalar } from '../../model/diagram'
import { listOf, numberOf, tagNameOf, textOf, type Described, type Fields } from './described'
import { idOf, type Draft } from './draft'
import { regionBox } from './homes'
import type { PrefixLists } from './prefix-lists'
import { cut, portsOf, protocolOf } from './rows'
import { missing, vpcAround } from './vpcs'

/** Security groups as chips of their VPC, still without their rules. */
export function placeSecurityGroups(draft: Draft): void {
  for (const object of draft.input.of('SecurityGroups')) {
    const { fields } = object
    const id = idOf(draft, object, textOf(fields, 'GroupId'), 'GroupId')
    if (id === undefined) continue
    const vpc = vpcAround(draft, textOf(fields, 'VpcId'))
    if (vpc === undefined) {
      draft.ledger.leaveOut(object, missing('VPC', textOf(fields, 'VpcId')))
      continue
    }
    // Every VPC has a group “default”: that name tells none apart.
    const own = textOf(fields, 'GroupName')
    const name = tagNameOf(fields) ?? (own === 'default' ? undefined : own)
    draft.place(object, id, { service: 'security-group', name, parent: vpc })
  }
}

/** Rules, one row for each network or group that a permission names; the answer holds all of them. */
export function stateSecurityGroups(draft: Draft, lists: PrefixLists): void {
  const done = new Set<string>()
  for (const object of draft.input.of('SecurityGroups')) {
    const id = draft.find(textOf(object.fields, 'GroupId'))
    if (id === undefined || draft.serviceOf(id) !== 'security-group' || done.has(id)) continue
    done.add(id)
    const rows = directions.flatMap(({ key, direction }) =>
      listOf(object.fields, key).flatMap((permission, index) =>
        rowsOf(draft, { object, id, lists, direction, permission, part: `${key}.${index}` }),
      ),
    )
    draft.state(id, 'rules', cut(draft, object, rows))
    draft.state(id, 'complete', true)
  }
}

const directions = [
  { key: 'IpPermissions', direction: 'inbound' },
  { key: 'IpPermissionsEgress', direction: 'outbound' },
] as const

interface Permission {
  readonly object: Described
  readonly id: string
  readonly lists: PrefixLists
  readonly direction: Scalar
  readonly permission: Fields
  readonly part: string
}

function rowsOf(draft: Draft, given: Permission): readonly Row[] {
  const { object, permission, direction, part } = given
  const protocol = protocolOf(textOf(permission, 'IpProtocol'))
  const [from, to] = [numberOf(permission, 'FromPort'), numberOf(permission, 'ToPort')]
  // For ICMP the ports are type and code; 8 is the echo request that a ping sends.
  if (protocol === 'icmp' && from !== undefined && ![-1, 8, 128].includes(from)) {
    draft.ledger.remark(object, part, `a rule for ICMP type ${from} alone is not modelled`)
    return []
  }
  const rule = { direction, protocol, ...portsOf(protocol, from, to) }
  const groups = listOf(permission, 'UserIdGroupPairs').flatMap((pair, index): readonly Row[] => {
    const group = textOf(pair, 'GroupId')
    if (group === undefined) {
      draft.ledger.remark(object, `${part}.UserIdGroupPairs.${index}`, 'names no security group')
      return []
    }
    addUndescribedGroup(draft, object, group, textOf(pair, 'VpcId'))
    const ref = draft.ref(group)
    return ref === undefined ? [] : [{ ...rule, group: ref }]
  })
  return [...cidrsOf(given).map((cidr) => ({ ...rule, cidr })), ...groups]
}

function cidrsOf({ permission, lists, id }: Permission): readonly string[] {
  return [
    ...listOf(permission, 'IpRanges').flatMap((range) => textOf(range, 'CidrIp') ?? []),
    ...listOf(permission, 'Ipv6Ranges').flatMap((range) => textOf(range, 'CidrIpv6') ?? []),
    ...listOf(permission, 'PrefixListIds').flatMap((one) => {
      const list = textOf(one, 'PrefixListId')
      return list === undefined ? [] : (lists.cidrsOf(list, id) ?? [list])
    }),
  ]
}

/**
 * A group that something names and these files do not describe: drawn without rules, so that nothing is said about what it
 * lets through, and nothing in the drawing is a member of it by mistake.
 */
export function addUndescribedGroup(
  draft: Draft,
  by: Described,
  group: string,
  vpc: string | undefined,
): void {
  if (draft.find(group) !== undefined || !/^sg-\w+$/.test(group)) return
  const parent = vpcAround(draft, vpc) ?? regionBox(draft, by)
  draft.add(group, { service: 'security-group', name: undefined, parent })
  draft.ledger.remark(by, group, 'this security group is named but not described: it is drawn without rules')
}
