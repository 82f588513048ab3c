import { refsOf, type Connection, type NodeId, type ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { vpcOf } from '../network/location'
import { defineRule } from './rule'
import { haveOthers, overlapData, overlapsOf } from './shared/overlapping-vpcs'
import { nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'overlap-on-a-transit-gateway',
    title: 'Overlapping VPCs on one transit gateway',
    concern: 'network',
    looksAt: ['transit-gateway-attachment'],
    messages: {
      overlap: {
        severity: 'warning',
        text: '{one} ({oneCidr}) and {other} ({otherCidr}) overlap, and both propagate to {table}: it learns the addresses of one of them only, and {gateway} routes nothing between them.',
      },
      unlessApart: {
        severity: 'warning',
        text: '{one} ({oneCidr}) and {other} ({otherCidr}) overlap: {gateway} routes nothing between them, and the default route table learns the addresses of one of them only, unless each has a route table that does not know the other.',
      },
      notApartYet: {
        severity: 'incomplete',
        text: '{one} ({oneCidr}) and {other} ({otherCidr}) overlap: {gateway} routes nothing between them, and each needs a route table that does not know the other.',
      },
      blocksOverlap: {
        severity: 'info',
        text: '{one} ({oneCidr}) and {other} ({otherCidr}) overlap in these blocks: {gateway} routes between their other blocks only.',
      },
    },
    why: 'AWS attaches VPCs with overlapping blocks to one transit gateway, but it does not route between them, and the routes of the one that comes later are not propagated to a route table that has them already.',
    howToFix:
      'Give one of the VPCs blocks of its own, keep the two apart in route tables that know one of them each, or offer single services by PrivateLink.',
    facts: ['tgw.overlap'],
    sources: [
      {
        title: 'Amazon VPC attachments in AWS Transit Gateway',
        url: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'vpc', name: 'Shop', config: { cidr: '10.0.0.0/16' } },
        billing: { service: 'vpc', name: 'Billing', config: { cidr: '10.0.0.0/16' } },
        hub: { service: 'transit-gateway', name: 'Company hub' },
        routes: {
          service: 'transit-gateway-route-table',
          name: 'All VPCs',
          config: { transitGateway: { ref: 'hub' } },
        },
      },
      [
        { is: 'shop -> hub : transit-gateway-attachment', config: { propagatesTo: [{ ref: 'routes' }] } },
        { is: 'billing -> hub : transit-gateway-attachment', config: { propagatesTo: [{ ref: 'routes' }] } },
      ],
    ),

  each: (graph) => graph.resources('transit-gateway'),

  *checkOne(graph, gateway) {
    const attached = attachedTo(graph, gateway.id)
    const overlaps = overlapsOf([...attached.keys()]).filter(
      ({ a, b }) => !areKeptApart(attached.get(a), attached.get(b)),
    )
    const overlapping = new Set(overlaps.flatMap(({ a, b }) => [a, b]))
    for (const [vpc, line] of attached) {
      if (vpc.config['cidr'] === undefined)
        yield { needs: { at: vpc.id, part: 'cidr' }, factIds: ['tgw.overlap'] }
      else if (!overlapping.has(vpc)) yield { pass: { at: line.id }, factId: 'tgw.overlap' }
    }
    for (const overlap of overlaps) {
      const { a, b, ofA, ofB } = overlap
      const table = sharedTable(attached.get(a), attached.get(b))
      yield {
        message: haveOthers(overlap)
          ? 'blocksOverlap'
          : table !== undefined
            ? 'overlap'
            : hasTables(graph, gateway.id)
              ? 'notApartYet'
              : 'unlessApart',
        at: [{ at: a.id, part: ofA.part }, { at: b.id, part: ofB.part }, { at: gateway.id }],
        data: {
          ...overlapData(graph, overlap),
          gateway: nameOf(graph, gateway.id),
          table: table === undefined ? '' : nameOf(graph, table),
        },
      }
    }
  },
})

function attachedTo(graph: DiagramGraph, gateway: NodeId): ReadonlyMap<ResourceNode, Connection> {
  const kind = 'transit-gateway-attachment'
  const found = new Map<ResourceNode, Connection>()
  for (const line of [...graph.outgoing(gateway, kind), ...graph.incoming(gateway, kind)].toSorted(byId)) {
    const vpc = vpcOf(graph, line.from === gateway ? line.to : line.from)
    if (vpc !== undefined && !found.has(vpc)) found.set(vpc, line)
  }
  return found
}

/** Whether route tables are drawn that are, or may be, those of the transit gateway. */
function hasTables(graph: DiagramGraph, gateway: NodeId): boolean {
  return graph.resources('transit-gateway-route-table').some(({ config }) => {
    const of = refsOf(config['transitGateway'])
    return of.length === 0 || of.includes(gateway)
  })
}

/** Whether both state where their routes go, and no route table gets those of both. */
function areKeptApart(a: Connection | undefined, b: Connection | undefined): boolean {
  const [one, other] = [a, b].map((line) => line?.config['propagatesTo'])
  if (one === undefined || other === undefined) return false
  return sharedTable(a, b) === undefined
}

/** A route table that both attachments state to propagate to. */
function sharedTable(a: Connection | undefined, b: Connection | undefined): NodeId | undefined {
  const known = new Set(refsOf(a?.config['propagatesTo']))
  return refsOf(b?.config['propagatesTo']).find((table) => known.has(table)) as NodeId | undefined
}

const byId = (a: Connection, b: Connection) => (a.id < b.id ? -1 : 1)
