import type { Row } from '../../model/diagram'
import { fieldsOf, flagOf, listOf, numberOf, tagNameOf, textOf, type Described } from './described'
import { idOf, type Draft } from './draft'
import { cut, portsOf, protocolOf } from './rows'
import { missing, subnetAround, vpcAround } from './vpcs'

/** Network ACLs with their rules, and which subnets they guard; the answer holds all rules. */
export function placeNetworkAcls(draft: Draft): void {
  for (const object of draft.input.of('NetworkAcls')) {
    const { fields } = object
    const id = idOf(draft, object, textOf(fields, 'NetworkAclId'), 'NetworkAclId')
    if (id === undefined) continue
    const vpc = vpcAround(draft, textOf(fields, 'VpcId'))
    if (vpc === undefined) {
      draft.ledger.leaveOut(object, missing('VPC', textOf(fields, 'VpcId')))
      continue
    }
    const isNew = draft.place(object, id, {
      service: 'network-acl',
      name: tagNameOf(fields),
      parent: vpc,
      config: { rules: cut(draft, object, rowsOf(draft, object)), complete: true },
    })
    if (!isNew) continue
    for (const association of listOf(fields, 'Associations')) {
      const subnet = subnetAround(draft, textOf(association, 'SubnetId'))
      if (subnet !== undefined) draft.state(subnet, 'networkAcl', draft.ref(id))
    }
  }
}

function rowsOf(draft: Draft, object: Described): readonly Row[] {
  return listOf(object.fields, 'Entries').flatMap((entry, index): readonly Row[] => {
    const number = numberOf(entry, 'RuleNumber')
    // The last rule of every ACL, which cannot be changed; IPv6 has its own. What no rule matches is denied anyway.
    if (number !== undefined && number >= defaultRule) return []
    const cidr = textOf(entry, 'CidrBlock') ?? textOf(entry, 'Ipv6CidrBlock')
    const egress = flagOf(entry, 'Egress')
    const action = textOf(entry, 'RuleAction')?.toLowerCase()
    if (number === undefined || cidr === undefined || egress === undefined || action === undefined) {
      draft.ledger.remark(
        object,
        `Entries.${index}`,
        'the rule lacks its number, network, direction or action',
      )
      return []
    }
    const protocol = protocolOf(textOf(entry, 'Protocol'))
    const type = protocol === 'icmp' ? (numberOf(fieldsOf(entry, 'IcmpTypeCode'), 'Type') ?? -1) : -1
    if (type !== -1 && !echoes.has(type)) {
      draft.ledger.remark(object, `Entries.${index}`, `a rule for ICMP type ${type} alone is not modelled`)
      return []
    }
    const range = fieldsOf(entry, 'PortRange')
    const ports = portsOf(protocol, numberOf(range, 'From'), numberOf(range, 'To'))
    const where = type === -1 ? cidr : `${cidr}, ICMP type ${type}`
    const direction = egress ? 'outbound' : 'inbound'
    return [{ number, direction, protocol, ...ports, cidr: where, action }]
  })
}
const defaultRule = 32_767

/**
 * What a ping sends and gets back: of a rule for one of them it is told in place of the network, so that the network answers
 * *unknown* of ICMP there, since it knows no types. Rules for other types say nothing of a ping.
 */
const echoes: ReadonlySet<number> = new Set([0, 8, 128, 129])
