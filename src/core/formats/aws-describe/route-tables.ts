import type { ConfigValue, Row } from '../../model/diagram'
import {
  fieldsOf,
  flagOf,
  listOf,
  stateOf,
  tagNameOf,
  textOf,
  type Described,
  type Fields,
} from './described'
import { idOf, type Draft } from './draft'
import type { PrefixLists } from './prefix-lists'
import { gatewayService } from './public-access'
import { cut } from './rows'
import { standIn } from './stand-ins'
import { missing, subnetAround, vpcAround } from './vpcs'

/** Route tables as chips of their VPC, still without their routes. */
export function placeRouteTables(draft: Draft): void {
  for (const object of draft.input.of('RouteTables')) {
    const { fields } = object
    const id = idOf(draft, object, textOf(fields, 'RouteTableId'), 'RouteTableId')
    if (id === undefined) continue
    const vpc = vpcAround(draft, textOf(fields, 'VpcId'))
    if (vpc === undefined) draft.ledger.leaveOut(object, missing('VPC', textOf(fields, 'VpcId')))
    else draft.place(object, id, { service: 'route-table', name: tagNameOf(fields), parent: vpc })
  }
}

/**
 * What an active route proves: AWS lets a table lead only to the internet gateway of its own VPC, and calls the route a
 * blackhole once that is gone. So the gateway is there, even where these files do not describe it.
 */
export function addGatewaysOfRoutes(draft: Draft): void {
  for (const object of draft.input.of('RouteTables')) {
    const { fields } = object
    const vpc = vpcAround(draft, textOf(fields, 'VpcId'))
    if (vpc === undefined) continue
    const add = (id: string, service: string) =>
      draft.add(id, { service: gatewayService(draft, object, service), name: undefined, parent: vpc })
    for (const route of listOf(fields, 'Routes')) {
      const target = targetOf(route) ?? ''
      if (stateOf(route) === 'blackhole' || draft.find(target) !== undefined) continue
      if (/^igw-\w+$/.test(target)) add(target, 'igw')
      if (/^eigw-\w+$/.test(target)) add(target, 'egress-only-igw')
    }
  }
}

/** Routes and associations: all of them are in the answer, so that each table states its routes even where it has none. */
export function stateRouteTables(draft: Draft, lists: PrefixLists): void {
  const mains = new Map<string, string>()
  const done = new Set<string>()
  for (const object of draft.input.of('RouteTables')) {
    const { fields } = object
    const id = draft.find(textOf(fields, 'RouteTableId'))
    if (id === undefined || draft.serviceOf(id) !== 'route-table' || done.has(id)) continue
    done.add(id)
    for (const association of listOf(fields, 'Associations').filter(isInForce)) {
      const subnet = subnetAround(draft, textOf(association, 'SubnetId'))
      const gateway = draft.find(textOf(association, 'GatewayId'))
      if (subnet !== undefined) draft.state(subnet, 'routeTable', draft.ref(id))
      if (gateway !== undefined) draft.state(id, 'gateway', draft.ref(gateway))
      if (flagOf(association, 'Main') !== true) continue
      const vpc = vpcAround(draft, textOf(fields, 'VpcId'))
      draft.state(id, 'vpc', draft.ref(vpc))
      if (vpc !== undefined) mains.set(vpc, id)
    }
    const [propagating] = listOf(fields, 'PropagatingVgws').flatMap(
      (one) => draft.ref(textOf(one, 'GatewayId')) ?? [],
    )
    draft.state(id, 'propagatesFrom', propagating)
    draft.state(id, 'routes', cut(draft, object, rowsOf(draft, object, id, lists)))
  }
  for (const { fields } of draft.input.of('Subnets')) {
    const subnet = subnetAround(draft, textOf(fields, 'SubnetId'))
    const vpc = draft.around(subnet, 'vpc')
    if (subnet === undefined || vpc === undefined) continue
    if (draft.stated(subnet, 'routeTable') === undefined)
      draft.state(subnet, 'routeTable', draft.ref(mains.get(vpc)))
    draft.state(subnet, 'access', accessBy(draft, draft.stated(subnet, 'routeTable')))
  }
}

/** AWS's definition: a public subnet is one whose table leads to an internet gateway. */
function accessBy(draft: Draft, table: ConfigValue | undefined): string | undefined {
  const id = typeof table === 'object' && 'ref' in table ? table.ref : undefined
  const routes = id === undefined ? undefined : draft.stated(id, 'routes')
  if (!Array.isArray(routes)) return undefined
  const services = routes.flatMap(({ target, state }: Row) =>
    state !== 'blackhole' && typeof target === 'object' ? (draft.serviceOf(target.ref) ?? []) : [],
  )
  if (services.includes('igw')) return 'public'
  return services.includes('undescribed') ? undefined : 'private'
}

function rowsOf(draft: Draft, object: Described, table: string, lists: PrefixLists): readonly Row[] {
  return listOf(object.fields, 'Routes').flatMap((route, index): readonly Row[] => {
    const part = `Routes.${index}`
    const name = targetOf(route) ?? `target-of-${table}-${index}`
    if (name === 'local') return []
    const destinations = destinationsOf(route, table, lists)
    if (destinations.length === 0) {
      draft.ledger.remark(object, part, 'the route has no destination')
      return []
    }
    const isDead = stateOf(route) === 'blackhole' || isDetached(draft, draft.find(name))
    const isDescribed = draft.find(name) !== undefined
    const vpc = textOf(object.fields, 'VpcId')
    // AWS takes a route to a transit gateway only from an attached VPC: then these files do not tell of the attachment.
    const lacksWay = !isDead && draft.serviceOf(name) === 'transit-gateway' && !isAttached(draft, vpc, name)
    const isLearnt = textOf(route, 'Origin') === 'EnableVgwRoutePropagation'
    const lacksLine = !isDead && isLearnt && draft.serviceOf(name) === 'vgw' && !hasLine(draft, name)
    const stand = lacksWay ? `${name}-from-${vpc ?? ''}` : lacksLine ? `${name}-lines` : name
    const target =
      isDead || (isDescribed && !lacksWay && !lacksLine)
        ? draft.ref(name)
        : draft.ref(standIn(draft, object, stand))
    if (!isDead && !isDescribed) draft.ledger.remark(object, part, undescribed(name))
    if (lacksWay)
      draft.ledger.remark(
        object,
        part,
        `how its VPC is attached to “${name}” is not described in these files`,
      )
    if (lacksLine)
      draft.ledger.remark(
        object,
        part,
        `from which line “${name}” has learnt it is not described in these files`,
      )
    return destinations.map((destination) => ({
      destination,
      ...(target === undefined ? {} : { target }),
      state: isDead ? 'blackhole' : 'active',
    }))
  })
}

/** Whether an answer tells of the attachment of a VPC to a transit gateway, whatever became of it. */
function isAttached({ input }: Draft, vpc: string | undefined, gateway: string | undefined): boolean {
  return input
    .of('TransitGatewayVpcAttachments', 'TransitGatewayAttachments')
    .some(
      ({ fields }) =>
        textOf(fields, 'TransitGatewayId') === gateway &&
        (textOf(fields, 'VpcId') ?? textOf(fields, 'ResourceId')) === vpc,
    )
}

/** Whether any line that ends on a virtual private gateway is in the drawing: what it has learnt, it has from one. */
function hasLine(draft: Draft, gateway: string | undefined): boolean {
  const lines = [
    ...draft.input.of('VpnConnections').map(({ fields }) => [fields, 'VpnConnectionId'] as const),
    ...draft.input.of('VirtualInterfaces').map(({ fields }) => [fields, 'VirtualInterfaceId'] as const),
    ...draft.input
      .of('DirectConnectGatewayAssociations')
      .map(({ fields }) => [fields, 'AssociationId'] as const),
  ]
  return lines.some(
    ([fields, key]) =>
      draft.find(textOf(fields, key)) !== undefined &&
      [
        textOf(fields, 'VpnGatewayId'),
        textOf(fields, 'VirtualGatewayId'),
        textOf(fieldsOf(fields, 'AssociatedGateway'), 'Id'),
      ].includes(gateway),
  )
}

function undescribed(target: string | undefined): string {
  if (target === undefined) return 'the route has no target'
  return `its target “${target}” is not described in these files: what happens there is not known`
}

/** One row for each network of a prefix list, so that addresses match; the list's id where its networks are not known. */
function destinationsOf(route: Fields, table: string, lists: PrefixLists): readonly string[] {
  const cidr = textOf(route, 'DestinationCidrBlock') ?? textOf(route, 'DestinationIpv6CidrBlock')
  if (cidr !== undefined) return [cidr]
  const list = textOf(route, 'DestinationPrefixListId')
  return list === undefined ? [] : (lists.cidrsOf(list, table) ?? [list])
}

function targetOf(route: Fields): string | undefined {
  // A route to an instance names its interface too, which may be another one than the first.
  const known = targets.flatMap((key) => textOf(route, key) ?? [])[0]
  // A kind of target that is newer than this build is a target all the same.
  const odd = Object.keys(route).find(
    (key) => /(Id|Arn)$/.test(key) && !/^(Destination|InstanceOwner)/.test(key),
  )
  return known ?? (odd === undefined ? undefined : textOf(route, odd))
}
const targets = [
  'GatewayId',
  'NatGatewayId',
  'TransitGatewayId',
  'VpcPeeringConnectionId',
  'EgressOnlyInternetGatewayId',
  'NetworkInterfaceId',
  'InstanceId',
  'LocalGatewayId',
  'CarrierGatewayId',
  'CoreNetworkArn',
]

/** A gateway that is drawn in no VPC is attached to none. */
function isDetached(draft: Draft, id: string | undefined): boolean {
  const needsVpc = ['igw', 'egress-only-igw', 'vgw'].includes(draft.serviceOf(id) ?? '')
  return needsVpc && draft.around(id, 'vpc') === undefined
}

function isInForce(association: Fields): boolean {
  const state = fieldState(association)
  return state === undefined || state === 'associated' || state === 'associating'
}

function fieldState(association: Fields): string | undefined {
  const state = association['AssociationState']
  return typeof state === 'object' && state !== null ? stateOf({ ...state }) : undefined
}
