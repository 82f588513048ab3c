import type { ConfigValue } from '../../model/diagram'
import { flagOf, listOf, stated, tagNameOf, textOf, textsOf, type Described } from './described'
import { idOf, type Draft } from './draft'
import { isGone } from './gateways'
import { regionBox } from './homes'
import { groupsOf } from './interface-facts'
import { missing, subnetAround, vpcAround } from './vpcs'

/** Endpoint services that somebody made; those that AWS offers are no resources of the account. */
export function placeEndpointServices(draft: Draft): void {
  for (const object of draft.input.of('VpcEndpointServices', 'ServiceConfigurations', 'ServiceDetails')) {
    const { fields } = object
    const balancers = [
      ...textsOf(fields, 'NetworkLoadBalancerArns'),
      ...textsOf(fields, 'GatewayLoadBalancerArns'),
    ]
    const name = textOf(fields, 'ServiceName')
    const service = textOf(fields, 'ServiceId') ?? name
    const id = idOf(draft, object, service, 'ServiceId')
    if (id === undefined || isGone(draft, object, 'ServiceState')) continue
    if (name?.startsWith('com.amazonaws.vpce.') !== true && balancers.length === 0) {
      draft.ledger.leaveOut(object, 'is a service that AWS offers, of which nothing is in use by this alone')
      continue
    }
    const loadBalancers = draft.refs(balancers)
    draft.place(object, id, {
      service: 'endpoint-service',
      name: tagNameOf(fields),
      parent: regionBox(draft, object),
      config: stated<ConfigValue>({
        loadBalancers: loadBalancers.length === 0 ? undefined : loadBalancers,
        acceptanceRequired: flagOf(fields, 'AcceptanceRequired'),
      }),
    })
    if (name !== undefined) draft.alias(name, id)
  }
}

/** VPC endpoints of all types, in their VPC or in their one subnet. */
export function placeEndpoints(draft: Draft): void {
  for (const object of draft.input.of('VpcEndpoints')) {
    const { fields } = object
    const id = idOf(draft, object, textOf(fields, 'VpcEndpointId'), 'VpcEndpointId')
    if (id === undefined || isGone(draft, object)) continue
    const vpc = vpcAround(draft, textOf(fields, 'VpcId'))
    if (vpc === undefined) {
      draft.ledger.leaveOut(object, missing('VPC', textOf(fields, 'VpcId')))
      continue
    }
    for (const own of textsOf(fields, 'NetworkInterfaceIds')) draft.alias(own, id)
    const type = textOf(fields, 'VpcEndpointType')?.toLowerCase() ?? 'gateway'
    if (type === 'gateway') placeGatewayEndpoint(draft, object, id, vpc)
    else if (type === 'interface') placeInterfaceEndpoint(draft, object, id, vpc)
    else if (type === 'gatewayloadbalancer') placeApplianceEndpoint(draft, object, id, vpc)
    else draft.ledger.leaveOut(object, `an endpoint of type “${type}” is not modelled`)
  }
}

function placeGatewayEndpoint(draft: Draft, object: Described, id: string, vpc: string): void {
  const { fields } = object
  draft.place(object, id, {
    service: 'gateway-endpoint',
    name: tagNameOf(fields),
    parent: vpc,
    config: stated<ConfigValue>({
      service: shortName(textOf(fields, 'ServiceName')),
      routeTables: draft.refs(textsOf(fields, 'RouteTableIds')),
    }),
  })
}

function placeInterfaceEndpoint(draft: Draft, object: Described, id: string, vpc: string): void {
  const { fields } = object
  const subnets = textsOf(fields, 'SubnetIds').filter((subnet) => subnetAround(draft, subnet) !== undefined)
  const name = textOf(fields, 'ServiceName')
  const isNew = draft.place(object, id, {
    service: 'interface-endpoint',
    name: tagNameOf(fields),
    parent: vpc,
    config: stated<ConfigValue>({
      service: shortName(name),
      subnets: draft.refs(subnets),
      privateDns: flagOf(fields, 'PrivateDnsEnabled'),
      securityGroups: groupsOf(draft, object, listOf(fields, 'Groups'), vpc),
    }),
  })
  const service = draft.find(name)
  if (isNew && service !== undefined)
    draft.connect(`${id}-privatelink`, { kind: 'privatelink', from: id, to: service })
}

/** A Gateway Load Balancer endpoint, or the one of a Network Firewall, which AWS lists under the same type. */
function placeApplianceEndpoint(draft: Draft, object: Described, id: string, vpc: string): void {
  const { fields } = object
  const [subnet] = textsOf(fields, 'SubnetIds').filter((one) => subnetAround(draft, one) !== undefined)
  const tags = listOf(fields, 'Tags')
  const firewall = tags.find((tag) => textOf(tag, 'Key') === 'Firewall')
  const isFirewall = tags.some((tag) => textOf(tag, 'Key') === 'AWSNetworkFirewallManaged')
  const service = draft.ref(textOf(fields, 'ServiceName'))
  const owner = draft.ref(firewall === undefined ? undefined : textOf(firewall, 'Value'))
  draft.place(object, id, {
    service: isFirewall ? 'firewall-endpoint' : 'gwlb-endpoint',
    name: tagNameOf(fields),
    parent: subnet ?? vpc,
    config: stated<ConfigValue>(isFirewall ? { firewall: owner } : { service }),
  })
}

/** `com.amazonaws.us-east-1.s3` is `s3`; other names stay whole. */
function shortName(name: string | undefined): string | undefined {
  return name?.replace(/^com\.amazonaws\.(?!vpce\.)[a-z0-9-]+\./, '')
}
