import { refsOf } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { linesAt } from './counting'
import type { Counted, Quota, Sum } from './quota'
import { vpnsOn } from './vpn-counts'

const attachmentKinds = [
  'transit-gateway-attachment',
  'gateway-association',
  'transit-gateway-peering',
] as const

/** Peerings, VPC Lattice and transit gateways. */
export const transitQuotas: readonly Quota[] = [
  {
    factId: 'peering.active-per-vpc',
    per: ['vpc'],
    counts: { as: 'lines', kinds: ['vpc-peering'], to: ['vpc'] },
    things: ['peering connection', 'peering connections'],
    most: 'peering.max',
    instead: 'a transit gateway joins thousands of VPCs',
  },
  {
    factId: 'lattice.vpcs',
    per: ['vpc-lattice'],
    counts: { as: 'named', field: 'vpcs' },
    things: ['VPC', 'VPCs'],
  },
  {
    factId: 'tgw.per-account',
    per: ['region'],
    counts: { as: 'things', services: ['transit-gateway'] },
    things: ['transit gateway', 'transit gateways'],
  },
  {
    factId: 'tgw.attachments',
    per: ['transit-gateway'],
    counts: { as: 'computed', of: attachmentsOf },
    things: ['attachment', 'attachments'],
  },
  {
    factId: 'tgw.per-vpc',
    per: ['vpc'],
    counts: { as: 'lines', kinds: ['transit-gateway-attachment'], to: ['transit-gateway'] },
    things: ['transit gateway', 'transit gateways'],
  },
  {
    factId: 'tgw.peering',
    per: ['transit-gateway'],
    counts: { as: 'lines', kinds: ['transit-gateway-peering'], to: ['transit-gateway'] },
    things: ['peering attachment', 'peering attachments'],
  },
  {
    factId: 'tgw.route-tables',
    per: ['transit-gateway'],
    counts: { as: 'referring', service: 'transit-gateway-route-table', field: 'transitGateway' },
    things: ['route table', 'route tables'],
  },
  {
    factId: 'tgw.routes',
    per: ['transit-gateway'],
    counts: { as: 'computed', of: routesOf },
    things: ['route', 'routes'],
  },
  {
    factId: 'tgw.dxgws',
    per: ['transit-gateway'],
    counts: { as: 'lines', kinds: ['gateway-association'], to: ['direct-connect-gateway'] },
    things: ['Direct Connect gateway', 'Direct Connect gateways'],
  },
  {
    factId: 'tgw.one-association',
    per: [...attachmentKinds, 'site-to-site-vpn'],
    counts: { as: 'computed', of: associationsOf },
    things: ['associated route table', 'associated route tables'],
  },
]

function attachmentsOf(graph: DiagramGraph, of: Counted): number | undefined {
  if (!('service' in of)) return undefined
  return linesAt(graph, of, { as: 'lines', kinds: attachmentKinds }) + vpnsOn(graph, of)
}

/** Stated routes; what is propagated comes on top. */
function routesOf(graph: DiagramGraph, of: Counted): number {
  let used = 0
  for (const table of graph.referring(of.id)) {
    const routes = table.config['routes']
    if (refsOf(table.config['transitGateway']).includes(of.id) && Array.isArray(routes)) used += routes.length
  }
  return used
}

/**
 * Route tables with which an attachment is associated. A peering is an attachment of both gateways and has one for each, and
 * a line that stands for many has one for each of them.
 */
function associationsOf(graph: DiagramGraph, of: Counted): Sum | undefined {
  if (!('from' in of) || of.kind === 'transit-gateway-peering' || (of.count ?? 1) > 1) return undefined
  const ends = [of.from, of.to].map((id) => graph.resource(id))
  // A site may stand for several customer gateways.
  if (ends.some((end) => end?.service === 'site' || (end?.count ?? 1) > 1)) return undefined
  const tables = new Set(refsOf(of.config['routeTable']))
  for (const by of graph.referring(of.id)) {
    if (refsOf(by.config['associations']).includes(of.id)) tables.add(by.id)
  }
  return { used: tables.size, also: [...tables].toSorted().map((at) => ({ at })) }
}
