import type { ConfigValue } from '../../model/diagram'
import {
  fieldsOf,
  listOf,
  numberOf,
  stated,
  tagNameOf,
  textOf,
  textsOf,
  type Described,
  type Fields,
} from './described'
import { idOf, type Draft } from './draft'
import { regionBox } from './homes'
import { missing, vpcAround } from './vpcs'

/** Target groups as chips; the ARN is the id. */
export function placeTargetGroups(draft: Draft): void {
  for (const object of draft.input.of('TargetGroups')) {
    const { fields } = object
    const id = idOf(draft, object, textOf(fields, 'TargetGroupArn'), 'TargetGroupArn')
    if (id === undefined) continue
    const [loadBalancer] = draft.refs(textsOf(fields, 'LoadBalancerArns'))
    draft.place(object, id, {
      service: 'target-group',
      name: tagNameOf(fields) ?? textOf(fields, 'TargetGroupName'),
      parent: vpcAround(draft, textOf(fields, 'VpcId')) ?? regionBox(draft, object),
      config: stated<ConfigValue>({
        loadBalancer,
        targetType: textOf(fields, 'TargetType'),
        protocol: textOf(fields, 'Protocol'),
        port: numberOf(fields, 'Port'),
        healthCheckPath: textOf(fields, 'HealthCheckPath'),
      }),
    })
  }
}

/** Registered targets: a connection from each load balancer of the group to what the target is in the drawing. */
export function joinTargets(draft: Draft): void {
  const groups = new Map(
    draft.input
      .of('TargetGroups')
      .map((group) => [textOf(group.fields, 'TargetGroupArn'), group.fields] as const),
  )
  const byAddress = addressesOf(draft)
  const only = groups.size === 1 ? [...groups.keys()][0] : undefined
  for (const object of draft.input.of('LoadBalancerTargetHealth', 'TargetHealthDescriptions')) {
    const isCombined = listOf(object.fields, 'TargetHealthDescriptions').length > 0
    const arn = textOf(object.fields, 'TargetGroupArn') ?? (isCombined ? undefined : only)
    const group = draft.find(arn)
    if (group === undefined) {
      const why =
        arn === undefined ? 'does not say to which target group it belongs' : missing('target group', arn)
      draft.ledger.leaveOut(object, why)
      continue
    }
    draft.ledger.fold(object, group)
    const own = Object.hasOwn(object.fields, 'TargetHealthDescriptions')
    const targets = own ? listOf(object.fields, 'TargetHealthDescriptions') : [object.fields]
    for (const health of targets) {
      joinTarget(draft, {
        object,
        group,
        fields: groups.get(arn) ?? {},
        target: fieldsOf(health, 'Target'),
        byAddress,
      })
    }
  }
}

interface Registration {
  readonly object: Described
  readonly group: string
  /** What AWS says of the group. */
  readonly fields: Fields
  readonly target: Fields
  readonly byAddress: ReadonlyMap<string, string>
}

function joinTarget(draft: Draft, { object, group, fields, target, byAddress }: Registration): void {
  const named = textOf(target, 'Id') ?? ''
  const vpc = textOf(fields, 'VpcId') ?? ''
  const id = draft.find(named) ?? byAddress.get(`${vpc} ${named}`)
  if (id === undefined) {
    draft.ledger.remark(object, named === '' ? 'Target' : named, 'this target is not in the drawing')
    return
  }
  const port = numberOf(target, 'Port') ?? numberOf(fields, 'Port')
  const short = group.split(':targetgroup/')[1] ?? group
  for (const [index, balancer] of draft.refs(textsOf(fields, 'LoadBalancerArns')).entries()) {
    if (balancer.ref === id) continue
    const suffix = index === 0 ? '' : `-${index + 1}`
    const targetGroup = draft.ref(group)
    draft.connect(`${short}-to-${named.split(':').at(-1) ?? named}-${port ?? 'any'}${suffix}`, {
      kind: 'load-balancer-target',
      from: balancer.ref,
      to: id,
      config: stated<ConfigValue>({
        protocol: textOf(fields, 'Protocol'),
        port,
        targetType: textOf(fields, 'TargetType'),
        targetGroup,
      }),
    })
  }
}

/** Instances and interfaces by VPC and private address. */
function addressesOf(draft: Draft): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { fields } of draft.input.of('Instances', 'NetworkInterfaces')) {
    const id = draft.find(textOf(fields, 'InstanceId') ?? textOf(fields, 'NetworkInterfaceId'))
    const [vpc, address] = [textOf(fields, 'VpcId'), textOf(fields, 'PrivateIpAddress')]
    if (id !== undefined && vpc !== undefined && address !== undefined) found.set(`${vpc} ${address}`, id)
  }
  return found
}
