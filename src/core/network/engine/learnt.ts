import type { Connection, NodeId, Row } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { blockOf, type Block } from '../blocks'
import { oncePerGraph } from '../once'
import { advertisedBy, interfacesAt, networksBehind } from './behind'
import { localBlocks } from './local-blocks'
import { networksOf } from './sites'
import { farEnd, linesOf, outsideOf, vpcAttachment } from './plumbing'

/** A network that a gateway has learnt; without a block, that of a site that does not state it. */
export interface Learnt {
  readonly block: Block | undefined
  readonly site?: NodeId
}

/** The networks that the VPN connections, virtual interfaces and Direct Connect gateways of a virtual private gateway lead to. */
export const learntBy = oncePerGraph((graph, gateway: NodeId): readonly Learnt[] => {
  const found = linesOf(graph, gateway).flatMap((line) => learntOf(graph, gateway, line))
  return [...new Map(found.map((one) => [one.block?.canonical ?? one.site ?? '', one])).values()]
})

function learntOf(graph: DiagramGraph, gateway: NodeId, line: Connection): readonly Learnt[] {
  const end = farEnd(line, gateway)
  switch (line.kind) {
    case 'site-to-site-vpn': {
      const stated = line.config['staticRoutes']
      const rows = Array.isArray(stated)
        ? stated.flatMap((row: Row) => blockOf(row['destination']) ?? [])
        : []
      return known(rows.length > 0 ? rows : networksOf(graph, outsideOf(graph, end)), outsideOf(graph, end))
    }
    case 'direct-connect-interface':
      return known(advertisedBy(graph, line, gateway), outsideOf(graph, end))
    case 'gateway-association':
      if (graph.resource(end)?.service !== 'direct-connect-gateway') return []
      return interfacesAt(graph, end).flatMap((one) =>
        known(advertisedBy(graph, one, end), outsideOf(graph, farEnd(one, end))),
      )
    default:
      return []
  }
}

const known = (blocks: readonly Block[], site: NodeId): readonly Learnt[] =>
  blocks.length > 0 ? blocks.map((block) => ({ block })) : [{ block: undefined, site }]

/**
 * The networks that an attachment announces to a transit gateway; empty where nothing states them, undefined where it
 * announces none: a peering, and a VPN connection with static routing, need static routes.
 */
export function announcedBy(
  graph: DiagramGraph,
  gateway: NodeId,
  attachment: Connection,
): readonly Block[] | undefined {
  if (attachment.kind === 'transit-gateway-peering') return undefined
  if (attachment.kind === 'site-to-site-vpn' && attachment.config['routing'] === 'static') return undefined
  const vpc = vpcAttachment(graph, attachment)?.vpc
  return vpc === undefined ? networksBehind(graph, gateway, attachment) : localBlocks(graph, vpc)
}
