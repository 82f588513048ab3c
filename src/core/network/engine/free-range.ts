import type { ConfigValue, Diagram, ResourceNode, Row } from '../../model/diagram'
import { graphOf } from '../../model/graph'
import { blockOf, blocksOf, doBlocksOverlap, type Block } from '../blocks'

/** A /16 for a VPC or a site that overlaps no range that the diagram states: 10.x first for VPCs, 172.16–31.x for sites. */
export function freeRange(diagram: Diagram, of: ResourceNode): string {
  const graph = graphOf(diagram)
  const taken = graph
    .resources('vpc', 'site', 'subnet')
    .filter(({ id }) => id !== of.id && !graph.isWithin(id, of.id))
    .flatMap((node) => blocksOf(node).map(({ block }) => block))
  // A rule or route that is stated already would hold of it by chance.
  const named = graph
    .resources(...statingRanges)
    .flatMap(({ config }) => ['rules', 'routes'].flatMap((key) => rangesIn(config[key])))
  const inside = graph.resources('subnet').filter(({ id }) => graph.isWithin(id, of.id))
  // Subnets that already state their ranges say which range the VPC has to have.
  const [first] = inside
    .flatMap((subnet) => blocksOf(subnet).map(({ block }) => block))
    .filter(({ version }) => version === 4)
  if (first !== undefined) {
    const [a, b] = first.canonical.split('.')
    return `${a}.${b}.0.0/16`
  }
  const of16 = (first: number) => Array.from({ length: 256 }, (_, number) => `${first}.${number}.0.0/16`)
  const of172 = Array.from({ length: 16 }, (_, number) => `172.${16 + number}.0.0/16`)
  const candidates = (of.service === 'site' ? [...of172, ...of16(10)] : [...of16(10), ...of172]).flatMap(
    (cidr) => blockOf(cidr) ?? [],
  )
  const isApart = (block: Block, others: readonly Block[]) =>
    !others.some((other) => doBlocksOverlap(block, other))
  const free = candidates.filter((block) => isApart(block, taken))
  return (free.find((block) => isApart(block, named)) ?? free[0] ?? candidates[0])?.canonical ?? '10.0.0.0/16'
}

const statingRanges = ['route-table', 'transit-gateway-route-table', 'security-group', 'network-acl'] as const

/** The ranges that rows name, without those of everything. */
function rangesIn(rows: ConfigValue | undefined): readonly Block[] {
  if (!Array.isArray(rows)) return []
  return rows
    .flatMap((row: Row) => blockOf(row['cidr'] ?? row['destination']) ?? [])
    .filter(({ prefix }) => prefix > 0)
}
