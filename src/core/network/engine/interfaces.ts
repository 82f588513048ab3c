import { refsOf, type NodeId, type ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { addressOf, blocksOf, type Block } from '../blocks'
import { subnetsOf, vpcOf } from '../location'
import { publicAddressOf } from '../public-address'
import type { InterfaceParty } from './party'

/** The range of a subnet, else of its VPC. */
export function rangeOf(graph: DiagramGraph, subnet: NodeId | null, vpc: ResourceNode): readonly Block[] {
  const node = subnet === null ? undefined : graph.resource(subnet)
  const own = node === undefined ? [] : blocksOf(node).map(({ block }) => block)
  return own.length > 0 ? own : blocksOf(vpc).map(({ block }) => block)
}

/** The network interfaces of a thing in a VPC: one for each of its subnets, and those that are drawn and joined to it. */
export function interfacesOf(graph: DiagramGraph, node: ResourceNode): readonly InterfaceParty[] {
  const vpc = vpcOf(graph, node.id)
  const joined = [...graph.outgoing(node.id, 'association'), ...graph.incoming(node.id, 'association')]
    .map(({ from, to }) => graph.resource(from === node.id ? to : from))
    .filter((other) => other?.service === 'network-interface' && node.service !== 'network-interface')
  const further = joined.flatMap((other) => (other === undefined ? [] : interfacesOf(graph, other)))
  if (vpc === undefined) return further
  const subnets = subnetsOf(graph, node.id)
  const places = subnets.length === 0 ? [null] : subnets.map(({ id }) => id)
  return [...places.map((subnet) => interfaceOf(graph, node, vpc, subnet)), ...further]
}

/** What never accepts a connection that somebody else opens. */
const refusing: ReadonlySet<string> = new Set(['nat-gateway', 'lambda'])
const withoutGroups: ReadonlySet<string> = new Set([
  'nat-gateway',
  'gwlb',
  'gwlb-endpoint',
  'firewall-endpoint',
  'network-firewall',
])

function interfaceOf(
  graph: DiagramGraph,
  node: ResourceNode,
  vpc: ResourceNode,
  subnet: NodeId | null,
): InterfaceParty {
  const groups = refsOf(node.config['securityGroups']) as readonly NodeId[]
  const stated = node.config['securityGroups'] !== undefined
  return {
    is: 'interface',
    node: node.id,
    vpc: vpc.id,
    subnet,
    blocks: blocksOfInterface(graph, node, subnet, vpc),
    ...(node.config['ipv6Address'] === 'none' ? { isIpv4Only: true as const } : {}),
    // A Network Load Balancer that was made without groups lets everything in.
    groups:
      withoutGroups.has(node.service) || (node.service === 'nlb' && stated && groups.length === 0)
        ? 'none'
        : stated
          ? groups
          : 'open',
    publicAddress: publicAddressOfInterface(graph, node),
    // An IPv6 address is the same inside and outside.
    publicBlocks: [...publicBlocksOf(graph, node), ...ipv6Of(node)],
    refuses: refusing.has(node.service) ? 'connections' : null,
  }
}

/** Its addresses, or the range in which they lie where they are not stated. */
function blocksOfInterface(
  graph: DiagramGraph,
  node: ResourceNode,
  subnet: NodeId | null,
  vpc: ResourceNode,
): readonly Block[] {
  const own = addressOf(node.config['privateAddress'])
  const ipv6 = ipv6Of(node)
  if (own !== undefined) return [own, ...ipv6]
  const range = rangeOf(graph, subnet, vpc)
  return node.config['ipv6Address'] === undefined
    ? range
    : [...range.filter(({ version }) => version === 4), ...ipv6]
}

function ipv6Of({ config }: ResourceNode): readonly Block[] {
  const block = addressOf(config['ipv6Address'])
  return block?.version === 6 ? [block] : []
}

function publicAddressOfInterface(graph: DiagramGraph, node: ResourceNode): 'stated' | 'ruled out' | 'open' {
  if (node.service === 'nat-gateway')
    return node.config['connectivity'] === 'private' ? 'ruled out' : 'stated'
  if (node.service === 'lambda') return 'ruled out'
  if (publicBlocksOf(graph, node).length > 0) return 'stated'
  return publicAddressOf(graph, node.id)
}

function publicBlocksOf(graph: DiagramGraph, node: ResourceNode): readonly Block[] {
  const joined = [
    ...graph.outgoing(node.id, 'address-association'),
    ...graph.incoming(node.id, 'address-association'),
  ].flatMap(({ from, to }) => graph.resource(from === node.id ? to : from) ?? [])
  const texts = [node.config['publicIp'], ...joined.map(({ config }) => config['address'])]
  return texts.flatMap((text) => addressOf(text) ?? [])
}
