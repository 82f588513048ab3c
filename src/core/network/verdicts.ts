import type { Endpoint, OneTraffic, Verdict } from '../model/answers'
import type { NodeId, ResourceNode, Row } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { verdictBetween } from './ask'
import { blockOf, blocksOf, type Block } from './blocks'
import { aclOf } from './engine/filters'
import { isIn, type Party } from './engine/party'
import { tableOfSubnet } from './engine/vpc-tables'
import { oncePerGraph } from './once'
import { zoneOf } from './zones'

/**
 * Who reaches whom: row by row the verdicts from each of `ends` to each, over connections; `null` on the diagonal.
 *
 * Subnets that no route and no rule tells apart are asked about once.
 */
export function verdicts(
  graph: DiagramGraph,
  ends: readonly Endpoint[],
  traffic: 'any' | OneTraffic = 'any',
): readonly (readonly (Verdict | null)[])[] {
  const kinds = ends.map((end) => kindOf(graph, end))
  const known = new Map<string, Verdict>()
  return ends.map((from, row) =>
    ends.map((to, column) => {
      if (row === column) return null
      const key = `${kinds[row]} → ${kinds[column]}`
      let verdict = known.get(key)
      if (verdict === undefined) {
        verdict = verdictBetween(graph, { from, to, traffic, direction: 'connection' })
        known.set(key, verdict)
      }
      return verdict
    }),
  )
}

/** What tells an end apart: of a subnet its VPC, tables, zone and the stated networks that it lies in; else itself. */
function kindOf(graph: DiagramGraph, end: Endpoint): string {
  if (end === 'internet') return end
  if (!('node' in end)) return `${end.address} ${end.behind ?? ''}`
  const node = graph.resource(end.node)
  const vpc = node?.service === 'subnet' ? graph.enclosing(node.id, 'vpc') : undefined
  if (node === undefined || vpc === undefined) return end.node
  return [
    vpc.id,
    tableOfSubnet(graph, node.id).node?.id,
    aclOf(graph, node.id)?.id,
    zoneOf(graph, node.id)?.name,
    statedText(node.config['access']),
    String(node.config['assignsPublicAddress'] === true) +
      String(node.config['assignsPublicAddress'] === false),
    places(graph, node, vpc.id),
  ].join(' ')
}

const statedText = (value: unknown) => (typeof value === 'string' ? value : '')

/** Which of the networks that routes and rules state the subnet lies in, or partly. */
function places(graph: DiagramGraph, subnet: ResourceNode, vpc: NodeId): string {
  const own = blocksOf(subnet).map(({ block }) => block)
  if (own.length === 0) return graph.referring(subnet.id).length === 0 ? '' : subnet.id
  const party = { is: 'nobody', node: subnet.id, vpc, subnet: subnet.id, blocks: own } satisfies Party
  return statedBlocks(graph, null)
    .map((block) => isIn(block, party, false).charAt(0))
    .join('')
}

/** Every network that a route or a rule names, once. */
const statedBlocks = oncePerGraph<null, readonly Block[]>((graph) => {
  const tables = [
    ...graph.resources(
      'route-table',
      'transit-gateway-route-table',
      'network-acl',
      'security-group',
      'network-firewall',
    ),
    ...graph.connections('site-to-site-vpn', 'direct-connect-interface', 'gateway-association'),
  ]
  const texts = tables.flatMap(({ config }) =>
    Object.values(config).flatMap((value) =>
      Array.isArray(value)
        ? value.flatMap((row: Row) => [row['destination'], row['cidr'], row['source'], row['prefix']])
        : [],
    ),
  )
  const blocks = [...new Set(texts)].flatMap((text) => blockOf(text) ?? [])
  return [...new Map(blocks.map((block) => [block.canonical, block])).values()]
})
