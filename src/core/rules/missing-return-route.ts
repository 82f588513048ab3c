import type { ConnectionId, Diagram, NodeId, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { ok, type Result } from '../model/results'
import { sketch } from '../model/sketch'
import { blocksOf, doBlocksOverlap, type Block } from '../network/blocks'
import { targetName } from '../network/engine/words'
import { withRow } from '../network/engine/writing'
import { vpcAttachment, waysOutOf } from '../network/engine/plumbing'
import type { VpcRoute } from '../network/engine/vpc-tables'
import { oncePerGraph } from '../network/once'
import { defineRule, type Fix } from './rule'
import { statedTables, type StatedTable } from './shared/stated-tables'
import { capitalised, eitherOf, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'missing-return-route',
    title: 'No route back',
    concern: 'network',
    looksAt: ['route-table'],
    messages: {
      noWayBack: {
        severity: 'incomplete',
        text: '{table} of {from} has a route to {to} by {way}, but {others} of {toAgain} has no route back: answers do not return.',
      },
    },
    why: 'A peering or a transit gateway puts no routes into the tables of a VPC: each side needs its own, or answers go nowhere. What a NAT gateway sent over a peering returns without one.',
    howToFix: 'Write a route to the other VPC into the route tables of both.',
    facts: ['peering.needs-routes-both', 'tgw.subnet-route-needed'],
    sources: [
      {
        title: 'Update your route tables for a VPC peering connection',
        url: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-routing.html',
        asOf: '2026-H2',
      },
      {
        title: 'How AWS Transit Gateway works',
        url: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () => {
    const vpc = (name: string, cidr: string) => ({ service: 'vpc', name, config: { cidr } })
    const table = (name: string, parent: string, routes: readonly object[]) => ({
      service: 'route-table',
      name,
      in: parent,
      config: { vpc: { ref: parent }, routes },
    })
    return sketch(
      {
        shop: vpc('Shop', '10.1.0.0/16'),
        billing: vpc('Billing', '10.2.0.0/16'),
        shopRoutes: table('Shop routes', 'shop', [
          { destination: '10.2.0.0/16', target: { ref: 'vpc-peering-1' } },
        ]),
        billingRoutes: table('Billing routes', 'billing', []),
      },
      ['shop -> billing : vpc-peering'],
    )
  },

  *check(graph) {
    for (const here of statedTables(graph, null).values()) {
      const said = new Set<string>()
      for (const { table, routes, subnets } of here.tables) {
        for (const route of routes) {
          const to = endOf(graph, here.vpc, route)
          const there = to === undefined ? undefined : statedTables(graph, null).get(to)
          if (route.target === undefined || there === undefined) continue
          if (there.isOpen || there.tables.length === 0 || said.has(`${there.vpc.id} ${route.target}`))
            continue
          const isPeering = graph.connection(route.target) !== undefined
          if (isPeering && isForNatGateways(graph, subnets)) continue
          said.add(`${there.vpc.id} ${route.target}`)
          const factId = isPeering ? 'peering.needs-routes-both' : 'tgw.subnet-route-needed'
          if (there.tables.some((one) => hasRouteBack(graph, one, here.vpc, route.target))) {
            yield {
              pass: { at: table.id, part: 'routes' },
              factId,
              subject: `${there.vpc.id} ${route.target}`,
            }
            continue
          }
          yield {
            message: 'noWayBack',
            at: [
              ...([{ at: there.tables[0]?.table.id ?? there.vpc.id, part: 'routes' }] as const),
              ...there.tables.slice(1).map((one) => ({ at: one.table.id, part: 'routes' })),
              { at: table.id, part: 'routes' },
              { at: route.target },
            ],
            subject: `${here.vpc.id} ${there.vpc.id} ${route.target}`,
            data: {
              table: capitalised(nameOf(graph, table.id)),
              from: nameOf(graph, here.vpc.id),
              to: nameOf(graph, there.vpc.id),
              toAgain: nameOf(graph, there.vpc.id),
              way: targetName(graph, route.target),
              others: eitherOf(there.tables.map((one) => nameOf(graph, one.table.id))),
            },
            factIds: [factId],
            fixes: writeBack(graph, here.vpc, there.tables, route.target),
          }
        }
      }
    }
  },
})

/** The VPC that a route by a peering or a transit gateway leads to, where it is for that VPC alone. */
function endOf(graph: DiagramGraph, vpc: ResourceNode, route: VpcRoute): NodeId | undefined {
  const { target, block, isBlackhole } = route
  if (target === undefined || isBlackhole) return undefined
  const ways = waysOutOf(graph, vpc.id)
  const peer = ways.peers.find(({ peering }) => peering.id === target)?.vpc
  if (peer !== undefined) return isPart(graph, peer, block) ? peer : undefined
  if (block === undefined || graph.resource(target)?.service !== 'transit-gateway') return undefined
  const [only, ...more] = vpcsByBlock(graph, target as NodeId).get(block.canonical) ?? []
  const isAttached = ways.attachments.some(({ from, to }) => from === target || to === target)
  return only === undefined || more.length > 0 || only === vpc.id || !isAttached ? undefined : only
}

/** Whether a destination is in a VPC: what is beyond it, a peering does not carry. */
function isPart(graph: DiagramGraph, vpc: NodeId, block: Block | undefined): boolean {
  const node = graph.resource(vpc)
  const own = node === undefined ? [] : blocksOf(node)
  return block === undefined || own.length === 0 || own.some((one) => doBlocksOverlap(one.block, block))
}

/** The VPCs at a transit gateway by their blocks and those of their subnets. */
const vpcsByBlock = oncePerGraph((graph, gateway: NodeId): ReadonlyMap<string, readonly NodeId[]> => {
  const found = new Map<string, readonly NodeId[]>()
  const lines = [...graph.incoming(gateway), ...graph.outgoing(gateway)]
  for (const vpc of new Set(lines.flatMap((line) => vpcAttachment(graph, line)?.vpc ?? []))) {
    const tables = statedTables(graph, null).get(vpc)
    const nodes = [tables?.vpc, ...(tables?.tables ?? []).flatMap(({ subnets }) => subnets)]
    const blocks = nodes.flatMap((node) => (node === undefined ? [] : blocksOf(node)))
    for (const canonical of new Set(blocks.map(({ block }) => block.canonical)))
      found.set(canonical, [...(found.get(canonical) ?? []), vpc])
  }
  return found
})

/** What a NAT gateway sent over a peering returns to it, whatever routes there are. */
function isForNatGateways(graph: DiagramGraph, subnets: readonly ResourceNode[]): boolean {
  const holdsNat = ({ id }: ResourceNode) =>
    graph.children(id).some((child) => child.kind === 'resource' && child.service === 'nat-gateway')
  return subnets.length > 0 && subnets.every(holdsNat)
}

/** Ways to the internet or to a service, by which no answer gets to another VPC. */
const elsewhere: ReadonlySet<string> = new Set(['igw', 'egress-only-igw', 'nat-gateway', 'gateway-endpoint'])

function hasRouteBack(
  graph: DiagramGraph,
  { routes }: StatedTable,
  vpc: ResourceNode,
  way: NodeId | ConnectionId | undefined,
): boolean {
  const own = blocksOf(vpc).map(({ block }) => block)
  return routes.some(({ block, target, isBlackhole }) => {
    if (isBlackhole || target === undefined || elsewhere.has(graph.resource(target)?.service ?? ''))
      return false
    // A peering leads to one VPC; what a prefix list holds is not drawn.
    if (block === undefined || own.length === 0 || (target === way && graph.connection(target) !== undefined))
      return true
    return own.some((one) => doBlocksOverlap(one, block))
  })
}

function writeBack(
  graph: DiagramGraph,
  vpc: ResourceNode,
  tables: readonly StatedTable[],
  target: NodeId | ConnectionId,
): readonly Fix[] {
  const rows = blocksOf(vpc)
    .filter(({ block }) => block.version === 4)
    .map(({ block }) => ({ destination: block.canonical, target: { ref: target } }))
  if (rows.length === 0) return []
  const written = (diagram: Diagram): Result<Diagram> =>
    tables
      .flatMap(({ table }) => rows.map((row) => ({ id: table.id, row })))
      .reduce<Result<Diagram>>(
        (done, { id, row }) => (done.ok ? withRow(done.value, id, 'routes', row) : done),
        ok(diagram),
      )
  return [{ label: `Write the route back to ${nameOf(graph, vpc.id)}`, apply: written }]
}
