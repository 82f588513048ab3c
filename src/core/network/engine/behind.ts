import type { Connection, ConnectionId, NodeId, Row } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { blockOf, doBlocksOverlap, type Block } from '../blocks'
import { oncePerGraph } from '../once'
import { networksOf } from './sites'
import { vpcOfParty, type Party } from './party'
import { attachmentsOf, farEnd, outsideOf, vpcAttachment } from './plumbing'
import { localBlocks } from './local-blocks'

/** Whether a party is what an attachment of a transit gateway joins, whatever its addresses are. */
export function isBehind(
  graph: DiagramGraph,
  gateway: NodeId,
  attachment: Connection,
  party: Party,
): boolean {
  const vpc = vpcAttachment(graph, attachment)?.vpc
  if (vpc !== undefined) return vpcOfParty(party) === vpc
  if (party.is !== 'site') return false
  const end = farEnd(attachment, gateway)
  if (attachment.kind === 'site-to-site-vpn') return outsideOf(graph, end) === party.node
  return interfacesAt(graph, end).some((line) => sitesBehind(graph, farEnd(line, end)).includes(party.node))
}

/**
 * The networks that a VPN connection or the association of a Direct Connect gateway announces to a transit gateway: of an
 * interface what it states that it advertises, else those of its sites.
 */
export function networksBehind(
  graph: DiagramGraph,
  gateway: NodeId,
  attachment: Connection,
): readonly Block[] {
  const end = farEnd(attachment, gateway)
  if (attachment.kind === 'site-to-site-vpn') return networksOf(graph, outsideOf(graph, end))
  return interfacesAt(graph, end).flatMap((line) => advertisedBy(graph, line, end))
}

/** What the sites at an interface of a Direct Connect gateway announce over it. */
export function advertisedBy(graph: DiagramGraph, line: Connection, gateway: NodeId): readonly Block[] {
  const stated = line.config['advertises']
  if (Array.isArray(stated)) return stated.flatMap((row: Row) => blockOf(row['prefix']) ?? [])
  return sitesBehind(graph, farEnd(line, gateway)).flatMap((site) => networksOf(graph, site))
}

/** The virtual interfaces that end on a Direct Connect gateway or at a location. */
export function interfacesAt(graph: DiagramGraph, end: NodeId): readonly Connection[] {
  return [
    ...graph.incoming(end, 'direct-connect-interface'),
    ...graph.outgoing(end, 'direct-connect-interface'),
  ]
}

/** The sites that a Direct Connect location joins, or the end of a line itself. */
function sitesBehind(graph: DiagramGraph, end: NodeId): readonly NodeId[] {
  return [
    ...new Set(
      [end, ...interfacesAt(graph, end).map((line) => farEnd(line, end))].map((id) => outsideOf(graph, id)),
    ),
  ]
}

/** The other attachments of the same transit gateway whose VPCs have a range in common with that of this one. */
export const overlapping = oncePerGraph((graph, attachment: ConnectionId): readonly Connection[] => {
  const line = graph.connection(attachment)
  const own = line === undefined ? undefined : vpcAttachment(graph, line)
  if (own === undefined) return []
  return attachmentsOf(graph, own.gateway).filter((one) => {
    const vpc = vpcAttachment(graph, one)?.vpc
    return vpc !== undefined && vpc !== own.vpc && doOverlap(graph, own.vpc, vpc)
  })
})

/** Whether two VPCs have a range in common. */
export function doOverlap(graph: DiagramGraph, one: NodeId, other: NodeId): boolean {
  return localBlocks(graph, one).some((a) => localBlocks(graph, other).some((b) => doBlocksOverlap(a, b)))
}
