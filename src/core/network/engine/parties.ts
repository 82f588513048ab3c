import { serviceOf } from '../../catalog/catalog'
import type { Endpoint } from '../../model/answers'
import type { NodeId, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { blocksOf } from '../blocks'
import { hasAddressInVpc, siteOf, vpcOf } from '../location'
import { oncePerGraph } from '../once'
import { subnetsOfVpc } from '../subnets-of-vpc'
import { endsAt } from './addressed'
import { plain, theInternet, type End } from './end'
import { interfacesOf, rangeOf } from './interfaces'
import type { Party } from './party'
import { sitePartyOf } from './sites'

/**
 * Who an endpoint means: one party for each interface or subnet of it, none where it has no place in the network (a
 * note, a group of several networks).
 */
export function endsOf(graph: DiagramGraph, endpoint: Endpoint, other: Endpoint): readonly End[] {
  if (endpoint === 'internet') return [plain({ is: 'internet', node: theInternet(graph), blocks: [] })]
  if ('node' in endpoint) {
    const isGateway = graph.resource(endpoint.node)?.service === 'vgw'
    return isGateway ? behindGateway(graph, endpoint.node) : partiesOfNode(graph, endpoint.node).map(plain)
  }
  return endsAt(graph, endpoint.address, endpoint.behind ?? null, other)
}

const onInternet: ReadonlySet<string> = new Set([
  'internet',
  'users',
  'user',
  'client',
  'mobile-client',
  'third-party',
  'igw',
])
/** Whether a thing is somebody on the internet, or stands for it; not what is drawn in a site. */
export function isOnInternet(graph: DiagramGraph, id: NodeId): boolean {
  const service = graph.resource(id)?.service
  return service !== undefined && onInternet.has(service) && siteOf(graph, id) === undefined
}

/** Devices and hosts outside AWS that may stand for a site. */
const outside: ReadonlySet<string> = new Set([
  'server',
  'customer-gateway',
  'router',
  'direct-connect-location',
  'office-building',
  'other-cloud',
])
/** Routers and the like are on the way; they are no ends. */
const routers: ReadonlySet<string> = new Set([
  'transit-gateway',
  'direct-connect-gateway',
  'gateway-endpoint',
  'egress-only-igw',
  'cloud-wan',
  'route-table',
  'security-group',
  'network-acl',
  'transit-gateway-route-table',
  'target-group',
  'client-vpn',
])

const partiesOfNode = oncePerGraph((graph, id: NodeId): readonly Party[] => {
  const node = graph.resource(id)
  if (node === undefined) return []
  if (node.service === 'vpc') return partiesOfVpc(graph, node)
  if (node.service === 'subnet') return [anybodyIn(graph, node)]
  if (isOnInternet(graph, id)) return [{ is: 'internet', node: id, blocks: [] }]
  const site = siteOf(graph, id)
  if (site !== undefined) return [sitePartyOf(graph, site.id, id)]
  if (outside.has(node.service) && vpcOf(graph, id) === undefined) return [sitePartyOf(graph, id, id)]
  if (routers.has(node.service) || serviceOf(node.service) === undefined) return []
  const interfaces = interfacesOf(graph, node)
  if (interfaces.length > 0) return interfaces
  if (holdsOthers(node)) return []
  // What has addresses in a VPC and is in none has a place that is not known; a function has one without.
  if (hasAddressInVpc(node.service) && node.service !== 'lambda') return []
  return [{ is: 'service', node: id, service: node.service, blocks: [] }]
})

function partiesOfVpc(graph: DiagramGraph, vpc: ResourceNode): readonly Party[] {
  const subnets = subnetsOfVpc(graph, vpc.id)
  if (subnets.length > 0) return subnets.map((subnet) => anybodyIn(graph, subnet))
  return [
    { ...anybody, node: vpc.id, vpc: vpc.id, subnet: null, blocks: blocksOf(vpc).map(({ block }) => block) },
  ]
}

const anybody = {
  is: 'interface',
  groups: 'none',
  publicAddress: 'open',
  publicBlocks: [],
  refuses: null,
} as const

function anybodyIn(graph: DiagramGraph, subnet: ResourceNode): Party {
  const vpc = graph.enclosing(subnet.id, 'vpc')
  const publicAddress = subnet.config['access'] === 'private' ? 'ruled out' : 'open'
  if (vpc === undefined) return { is: 'service', node: subnet.id, service: 'subnet', blocks: [] }
  return {
    ...anybody,
    node: subnet.id,
    vpc: vpc.id,
    subnet: subnet.id,
    blocks: rangeOf(graph, subnet.id, vpc),
    publicAddress,
  }
}

/** Whoever is behind a virtual private gateway: each site or device with a line to it. */
function behindGateway(graph: DiagramGraph, gateway: NodeId): readonly End[] {
  const kinds = ['site-to-site-vpn', 'direct-connect-interface'] as const
  return [...graph.incoming(gateway, ...kinds), ...graph.outgoing(gateway, ...kinds)].map(
    ({ id, from, to }) => {
      const end = from === gateway ? to : from
      const party = sitePartyOf(graph, siteOf(graph, end)?.id ?? end, end)
      return { party, address: 'any', start: { is: 'vgw', gateway, by: id } }
    },
  )
}

const holdsOthers = ({ service }: ResourceNode) => (serviceOf(service)?.contains.length ?? 0) > 0
