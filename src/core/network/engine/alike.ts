import { refsOf, type DiagramNode, type NodeId, type ResourceNode, type Row } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { blockOf, blocksOf, type Block } from '../blocks'
import { oncePerGraph } from '../once'
import { isSameZone, zoneOf } from '../zones'
import { aclOf } from './filters'
import { isIn, isPrivate, type Party } from './party'
import { waysOutOf } from './plumbing'
import { hasPublicAddresses } from './steps/internet-gateway'
import { tableOfSubnet, type VpcRoute } from './vpc-tables'

/**
 * What tells the subnets of a diagram apart as ends of a question: those with one text send and receive alike.
 *
 * It holds the VPC, what the route table says (not which table says it), the network ACL, what is stated about public
 * addresses, the zone where that matters, and in which of the networks that anything states the subnet lies.
 */
export const kindOfSubnet = oncePerGraph((graph, id: NodeId): string => {
  const plain = plainKindOfSubnet(graph, id)
  const { node, routes } = tableOfSubnet(graph, id)
  // What an open table is taken to say holds for all that use it, on one way more than once.
  return routes === undefined && node === undefined && hasMiddlebox(graph, id) ? `${plain}|${id}` : plain
})

/**
 * What tells the subnets apart on ways that go through no NAT gateway and no firewall: there nobody minds that one of them
 * holds such a thing. Coarser than `kindOfSubnet`.
 */
export const plainKindOfSubnet = oncePerGraph((graph, id: NodeId): string => {
  const subnet = graph.resource(id)
  const vpc = graph.enclosing(id, 'vpc')
  if (subnet === undefined || vpc === undefined) return id
  const { access, assignsPublicAddress } = subnet.config
  return [
    vpc.id,
    tableText(graph, id),
    aclText(graph, id),
    zoneText(graph, id, vpc.id),
    typeof access === 'string' ? access : '',
    hasPublicAddresses(graph, subnet) ? 'public' : assignsPublicAddress === false ? 'assigns none' : '',
    placesText(graph, subnet, vpc.id),
  ].join('|')
})

function tableText(graph: DiagramGraph, subnet: NodeId): string {
  const { node, routes } = tableOfSubnet(graph, subnet)
  if (routes !== undefined) return `stated ${routes.map(routeText).sort().join()}`
  return `open ${node?.id ?? (attachmentSubnets(graph, null).has(subnet) ? subnet : '')}`
}

const middleboxes: ReadonlySet<string> = new Set(['nat-gateway', 'firewall-endpoint', 'gwlb-endpoint'])

/** Whether a place is one that traffic of others goes through within a subnet. */
export function isMiddlebox(node: DiagramNode | undefined): boolean {
  return node?.kind === 'resource' && middleboxes.has(node.service)
}

const hasMiddlebox = (graph: DiagramGraph, subnet: NodeId) => graph.children(subnet).some(isMiddlebox)

const routeText = ({ destination, block, target, isBlackhole, isPropagated }: VpcRoute) =>
  `${block?.canonical ?? destination} ${target ?? ''} ${isBlackhole} ${isPropagated}`

/** A network ACL sees nothing of what stays in its subnet: there it matters what else is in the subnet. */
function aclText(graph: DiagramGraph, subnet: NodeId): string {
  const acl = aclOf(graph, subnet)
  if (acl === undefined) return ''
  const isAlone =
    graph.children(subnet).length === 0 &&
    graph.referring(subnet).every(({ id }) => tables.has(graph.resource(id)?.service ?? ''))
  return isAlone ? acl.id : subnet
}

/** What names a subnet without being in it. */
const tables: ReadonlySet<string> = new Set(['route-table', 'network-acl'])

/** Every subnet that a VPC attachment of a transit gateway states. */
const attachmentSubnets = oncePerGraph<null, ReadonlySet<string>>(
  (graph) => new Set(attachments(graph).flatMap(({ config }) => refsOf(config['subnets']))),
)

const attachments = (graph: DiagramGraph) => graph.connections('transit-gateway-attachment')

/** The zone, where it decides by which subnet traffic enters a VPC; else whether the attachments serve it. */
function zoneText(graph: DiagramGraph, subnet: NodeId, vpc: NodeId): string {
  const zone = zoneOf(graph, subnet)
  if (zone === undefined) return ''
  if (doEntriesDiffer(graph, null)) return zone.name
  return waysOutOf(graph, vpc)
    .attachments.map(({ config }) => {
      const served = (refsOf(config['subnets']) as readonly NodeId[]).map((id) => {
        const other = zoneOf(graph, id)
        return other === undefined ? undefined : isSameZone(other, zone)
      })
      if (served.includes(true)) return 'served'
      return served.includes(undefined) ? 'perhaps' : 'not served'
    })
    .join()
}

/**
 * Whether it may matter by which subnet something enters or leaves a VPC: the subnets of one attachment have different
 * tables, or a network ACL, or several attachments of one VPC have subnets.
 */
const doEntriesDiffer = oncePerGraph<null, boolean>((graph) =>
  attachments(graph).some(({ config }) => {
    const subnets = refsOf(config['subnets']) as readonly NodeId[]
    const texts = subnets.map((id) => `${tableText(graph, id)}|${aclOf(graph, id)?.id ?? ''}`)
    const hasAcl = subnets.some((id) => aclOf(graph, id) !== undefined)
    const [first] = subnets
    const vpc = first === undefined ? undefined : graph.enclosing(first, 'vpc')
    const isOneOfSeveral = vpc !== undefined && waysOutOf(graph, vpc.id).attachments.length > 1
    return new Set(texts).size > 1 || (subnets.length > 1 && (hasAcl || isOneOfSeveral))
  }),
)

/** Which of the networks that anything states the subnet lies in, or partly; and which kinds of addresses it has. */
function placesText(graph: DiagramGraph, subnet: ResourceNode, vpc: NodeId): string {
  const own = blocksOf(subnet).map(({ block }) => block)
  // Without a range of its own it may be anywhere in that of the VPC, as all of its kind.
  if (own.length === 0) return ''
  const party = { is: 'nobody', node: subnet.id, vpc, subnet: subnet.id, blocks: own } satisfies Party
  const kinds = own.map((block) => `${block.version}${isPrivate(block) ? '' : ' public'}`)
  const places = statedBlocks(graph, null).map((block) => isIn(block, party, false).charAt(0))
  return `${kinds.join()} ${places.join('')}`
}

/** Every network that a route, a rule or a network states, once. */
const statedBlocks = oncePerGraph<null, readonly Block[]>((graph) => {
  const owners = [
    ...graph.resources(
      'route-table',
      'transit-gateway-route-table',
      'network-acl',
      'security-group',
      'network-firewall',
    ),
    ...graph.connections('site-to-site-vpn', 'direct-connect-interface', 'gateway-association'),
  ]
  const texts = owners.flatMap(({ config }) =>
    Object.values(config).flatMap((value) =>
      Array.isArray(value)
        ? value.flatMap((row: Row) => [row['destination'], row['cidr'], row['source'], row['prefix']])
        : [],
    ),
  )
  const blocks = [
    ...[...new Set(texts)].flatMap((text) => blockOf(text) ?? []),
    ...graph.resources('vpc', 'site').flatMap((node) => blocksOf(node).map(({ block }) => block)),
  ]
  return [...new Map(blocks.map((block) => [block.canonical, block])).values()]
})
