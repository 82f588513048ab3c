import type { ConfigValue } from '../../model/diagram'
import { isRecord } from '../../model/mend'
import { fieldsOf, listOf, stated, tagNameOf, textOf, type Fields } from './described'
import { idOf, type Draft } from './draft'
import { missing, subnetAround, vpcAround } from './vpcs'

/**
 * Network firewalls with their endpoints, of `aws network-firewall describe-firewall`. Their rules are in other answers,
 * which are not read: the drawing leaves open what a firewall passes.
 */
export function placeFirewalls(draft: Draft): void {
  const statuses = draft.input.of('FirewallStatus')
  for (const object of draft.input.of('Firewall', 'Firewalls', 'NetworkFirewalls')) {
    const inner = fieldsOf(object.fields, 'Firewall')
    const fields = Object.keys(inner).length > 0 ? inner : object.fields
    const id = idOf(
      draft,
      object,
      textOf(fields, 'FirewallArn') ?? textOf(fields, 'FirewallName'),
      'FirewallArn',
    )
    if (id === undefined) continue
    const vpc = vpcAround(draft, textOf(fields, 'VpcId'))
    if (vpc === undefined) {
      draft.ledger.leaveOut(object, missing('VPC', textOf(fields, 'VpcId')))
      continue
    }
    const subnets = listOf(fields, 'SubnetMappings')
      .flatMap((one) => textOf(one, 'SubnetId') ?? [])
      .filter((one) => subnetAround(draft, one) !== undefined)
    const isNew = draft.place(object, id, {
      service: 'network-firewall',
      name: tagNameOf(fields) ?? textOf(fields, 'FirewallName'),
      parent: vpc,
      config: stated<ConfigValue>({ subnets: subnets.length === 0 ? undefined : draft.refs(subnets) }),
    })
    if (!isNew) continue
    addEndpoints(draft, id, fieldsOf(object.fields, 'FirewallStatus'))
    // One answer is one firewall, with its status beside it in the same file.
    const status = statuses.find(({ fileName }) => fileName === object.fileName)
    if (status === undefined) continue
    addEndpoints(draft, id, status.fields)
    draft.ledger.fold(status, id)
  }
  for (const status of statuses) {
    if (!draft.ledger.isSettled(status))
      draft.ledger.leaveOut(status, 'stands beside no firewall in the drawing')
  }
}

function addEndpoints(draft: Draft, firewall: string, status: Fields): void {
  for (const zone of Object.values(fieldsOf(status, 'SyncStates'))) {
    const attachment = isRecord(zone) ? fieldsOf(zone, 'Attachment') : {}
    const subnet = subnetAround(draft, textOf(attachment, 'SubnetId'))
    const id = textOf(attachment, 'EndpointId')
    const owner = draft.ref(firewall)
    if (id === undefined || !/^vpce-\w+$/.test(id) || subnet === undefined || owner === undefined) continue
    draft.add(id, {
      service: 'firewall-endpoint',
      name: undefined,
      parent: subnet,
      config: { firewall: owner },
    })
  }
}
