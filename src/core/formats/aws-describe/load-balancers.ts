import type { ConfigValue, Row } from '../../model/diagram'
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
import { isGone } from './gateways'
import { groupsOf } from './interface-facts'
import { missing, subnetAround, vpcAround } from './vpcs'

/** Load balancers in their VPC, of all four types; their id is the ARN, or the name of a Classic one. */
export function placeLoadBalancers(draft: Draft): void {
  for (const object of draft.input.of('LoadBalancers', 'LoadBalancerDescriptions')) {
    const { fields } = object
    const arn = textOf(fields, 'LoadBalancerArn')
    const name = textOf(fields, 'LoadBalancerName')
    const id = idOf(draft, object, arn ?? name, 'LoadBalancerArn')
    if (id === undefined || isGone(draft, object)) continue
    const vpcId = textOf(fields, 'VpcId') ?? textOf(fields, 'VPCId')
    const vpc = vpcAround(draft, vpcId)
    if (vpc === undefined) {
      draft.ledger.leaveOut(object, missing('VPC', vpcId))
      continue
    }
    const zones = listOf(fields, 'AvailabilityZones').flatMap((zone) => textOf(zone, 'SubnetId') ?? [])
    const subnets = [...zones, ...textsOf(fields, 'Subnets')].filter(
      (one) => subnetAround(draft, one) !== undefined,
    )
    const groups = textsOf(fields, 'SecurityGroups').map((GroupId) => ({ GroupId }))
    const service = serviceFor(textOf(fields, 'Type'), arn)
    const isNew = draft.place(object, id, {
      service,
      name: tagNameOf(fields) ?? name,
      parent: vpc,
      config: stated<ConfigValue>({
        scheme: service === 'gwlb' ? undefined : schemeOf(fields),
        subnets: draft.refs(subnets),
        // A Network Load Balancer may be made without groups, and then lets everything in.
        securityGroups: groupsOf(draft, object, groups, vpc) ?? (service === 'nlb' ? [] : undefined),
      }),
    })
    // An interface's description names its load balancer by the end of the ARN.
    const short = arn?.split(':loadbalancer/')[1] ?? name
    if (isNew && short !== undefined && short !== id) draft.alias(short, id)
  }
}

function serviceFor(type: string | undefined, arn: string | undefined): string {
  if (type === 'network' || arn?.includes(':loadbalancer/net/') === true) return 'nlb'
  if (type === 'gateway' || arn?.includes(':loadbalancer/gwy/') === true) return 'gwlb'
  return arn === undefined ? 'clb' : 'alb'
}

function schemeOf(fields: Fields): string | undefined {
  const scheme = textOf(fields, 'Scheme')
  return scheme === 'internet-facing' || scheme === 'internal' ? scheme : undefined
}

/** The instances that Classic Load Balancers name themselves. */
export function joinClassicTargets(draft: Draft): void {
  for (const { fields } of draft.input.of('LoadBalancerDescriptions')) {
    const id = draft.find(textOf(fields, 'LoadBalancerName'))
    for (const one of listOf(fields, 'Instances')) {
      const instance = textOf(one, 'InstanceId')
      if (id === undefined || instance === undefined || draft.serviceOf(instance) !== 'ec2') continue
      draft.connect(`${id}-to-${instance}`, { kind: 'load-balancer-target', from: id, to: instance })
    }
  }
}

/** What each load balancer listens on, and whether it crosses zones. */
export function stateListeners(draft: Draft): void {
  const rows = new Map<string, Row[]>()
  for (const object of draft.input.of('Listeners', 'LoadBalancerListeners')) {
    const balancer = balancerOf(draft, object)
    if (balancer === undefined) continue
    const { fields } = object
    const forward =
      listOf(fields, 'DefaultActions').find((action) => textOf(action, 'Type') === 'forward') ?? {}
    const groups = listOf(fieldsOf(forward, 'ForwardConfig'), 'TargetGroups')
    const arns = [forward, ...groups].flatMap((one) => textOf(one, 'TargetGroupArn') ?? [])
    const targets = draft.refs(arns)
    const rest = stated<string | number>({
      protocol: textOf(fields, 'Protocol'),
      port: numberOf(fields, 'Port'),
    })
    const list = rows.get(balancer) ?? []
    if (targets.length === 0) list.push(rest)
    for (const targetGroup of targets) list.push({ ...rest, targetGroup })
    rows.set(balancer, list)
  }
  for (const [balancer, list] of rows) draft.state(balancer, 'listeners', list)
  for (const object of draft.input.of('LoadBalancerAttributes')) {
    const balancer = balancerOf(draft, object)
    const attributes = listOf(object.fields, 'Attributes')
    const cross = attributes.find((one) => textOf(one, 'Key') === 'load_balancing.cross_zone.enabled')
    if (balancer !== undefined && cross !== undefined)
      draft.state(balancer, 'crossZone', textOf(cross, 'Value') === 'true')
  }
}

/** The load balancer that an object is about, and the word about it in the ledger. */
function balancerOf(draft: Draft, object: Described): string | undefined {
  const arn = textOf(object.fields, 'LoadBalancerArn')
  const found = draft.find(arn)
  if (found !== undefined) draft.ledger.fold(object, found)
  else draft.ledger.leaveOut(object, missing('load balancer', arn))
  return found
}
