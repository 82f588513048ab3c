import type { Config } from '../../model/diagram'
import { fieldsOf, listOf, stateOf, tagNameOf, textOf, type Described, type Fields } from './described'
import { idOf, type Draft } from './draft'
import { interfaceConfig, type PublicIps } from './interface-facts'
import { ownerFinder } from './interface-owners'
import { missing, subnetAround } from './vpcs'

/**
 * Network interfaces: what belongs to something in the drawing is folded into it; the others, and the further ones of
 * instances, are nodes of their own in their subnets. So are those of a load balancer, endpoint or database that has
 * several: it has no place for their addresses, which may be asked about.
 */
export function placeInterfaces(draft: Draft, publicIps: PublicIps): void {
  const ownerOf = ownerFinder(draft)
  const stopped = stoppedInstances(draft)
  const owned = draft.input.of('NetworkInterfaces').map((object) => {
    const { fields } = object
    const id = textOf(fields, 'NetworkInterfaceId')
    const instance = draft.find(textOf(fieldsOf(fields, 'Attachment'), 'InstanceId'))
    return {
      object,
      id,
      instance,
      owner: draft.find(id) ?? (instance === undefined ? ownerOf(fields) : undefined),
    }
  })
  const own = new Map<string, Set<string | undefined>>()
  for (const { owner, id } of owned)
    if (owner !== undefined) own.set(owner, (own.get(owner) ?? new Set()).add(id))
  for (const { object, id: given, instance, owner } of owned) {
    const id = idOf(draft, object, given, 'NetworkInterfaceId')
    if (id === undefined) continue
    if (stopped.has(textOf(fieldsOf(object.fields, 'Attachment'), 'InstanceId') ?? '')) {
      draft.ledger.leaveOut(
        object,
        'belongs to an instance that is not running, so that nothing answers there',
      )
      continue
    }
    const spans = spanning.has(draft.serviceOf(owner) ?? '')
    if (owner === undefined || (spans && (own.get(owner)?.size ?? 0) > 1)) {
      placeInterface(draft, object, { id, publicIps, instance })
      continue
    }
    if (spans) stateAddress(draft, owner, interfaceConfig(draft, object, object.fields, publicIps))
    draft.ledger.fold(object, owner)
    if (id !== owner) draft.alias(id, owner)
  }
  placeFurtherCopies(draft, publicIps)
}

/** Instances that are described and not running: what is stopped answers nothing. */
function stoppedInstances({ input }: Draft): ReadonlySet<string> {
  const stopped = input
    .of('Instances')
    .filter(({ fields }) => /^(stopp|terminat|shutting)/.test(stateOf(fields) ?? ''))
  return new Set(stopped.flatMap(({ fields }) => textOf(fields, 'InstanceId') ?? []))
}

const spanning: ReadonlySet<string> = new Set([
  'interface-endpoint',
  'alb',
  'nlb',
  'clb',
  'gwlb',
  'rds',
  'opensearch',
])

function stateAddress(draft: Draft, owner: string, config: Config): void {
  for (const key of ['privateAddress', 'publicIp']) draft.state(owner, key, config[key])
}

interface Placing {
  readonly id: string
  readonly publicIps: PublicIps
  readonly instance: string | undefined
}

function placeInterface(draft: Draft, object: Described, { id, publicIps, instance }: Placing): void {
  const { fields } = object
  const subnet = subnetAround(draft, textOf(fields, 'SubnetId'))
  if (subnet === undefined) {
    draft.ledger.leaveOut(object, missing('subnet', textOf(fields, 'SubnetId')))
    return
  }
  draft.unalias(id)
  draft.place(object, id, interfaceNode(draft, object, fields, { id, publicIps, instance }, subnet))
  tie(draft, id, instance)
}

function interfaceNode(
  draft: Draft,
  object: Described,
  fields: Fields,
  { publicIps }: Placing,
  parent: string,
) {
  const config = interfaceConfig(draft, object, fields, publicIps)
  return {
    service: 'network-interface',
    name: tagNameOf(fields) ?? textOf(fields, 'Description'),
    parent,
    config,
  }
}

/** Joins an interface with its instance. */
export function tie(draft: Draft, id: string, instance: string | undefined): void {
  if (instance === undefined || draft.serviceOf(instance) !== 'ec2') return
  draft.connect(`${id}-of-${instance}`, { kind: 'association', from: id, to: instance })
}

/** Further interfaces of instances that only the answer about instances describes. */
function placeFurtherCopies(draft: Draft, publicIps: PublicIps): void {
  for (const object of draft.input.of('Instances')) {
    const instance = draft.find(textOf(object.fields, 'InstanceId'))
    if (instance === undefined) continue
    for (const copy of listOf(object.fields, 'NetworkInterfaces')) {
      const id = textOf(copy, 'NetworkInterfaceId')
      const subnet = subnetAround(draft, textOf(copy, 'SubnetId'))
      if (id === undefined || !/^eni-\w+$/.test(id) || subnet === undefined) continue
      if (draft.find(id) !== undefined) continue
      draft.add(id, interfaceNode(draft, object, copy, { id, publicIps, instance }, subnet))
      tie(draft, id, instance)
    }
  }
}
