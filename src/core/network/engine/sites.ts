import type { NodeId, ResourceNode, Row } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { addressOf, blockOf, blocksOf, type Block } from '../blocks'
import { oncePerGraph } from '../once'
import type { SiteParty } from './party'

/** A site, asked about as itself or as a device or server of it. */
export function sitePartyOf(graph: DiagramGraph, site: NodeId, asked: NodeId): SiteParty {
  const own = addressOf(graph.resource(asked)?.config['address'])
  return { is: 'site', node: site, asked, blocks: own === undefined ? networksOf(graph, site) : [own] }
}

/** The networks of a site: what it states, else the static routes of its VPN connections. */
export const networksOf = oncePerGraph((graph, site: NodeId): readonly Block[] => {
  const node = graph.resource(site)
  const stated = node === undefined ? [] : blocksOf(node).map(({ block }) => block)
  if (stated.length > 0) return stated
  const devices = [site, ...graph.children(site).map(({ id }) => id)]
  const lines = devices.flatMap((id) => [...graph.outgoing(id), ...graph.incoming(id)])
  return lines.flatMap(({ kind, config }) =>
    kind === 'site-to-site-vpn'
      ? rowsOf(config['staticRoutes']).flatMap((row) => blockOf(row['destination']) ?? [])
      : [],
  )
})

function rowsOf(
  value: ResourceNode['config'][string] | undefined,
): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? (value as readonly Row[]) : []
}
