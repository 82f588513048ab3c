import type { Connection, NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { attachmentsOf, vpcAttachment } from '../../network/engine/plumbing'
import { associationOf, tablesOf, type TransitTable } from '../../network/engine/transit-tables'
import { vpcOf } from '../../network/location'
import { oncePerGraph } from '../../network/once'
import { statedTables } from './stated-tables'

/** A place where a transit gateway’s traffic is meant to be inspected. */
export interface Inspection {
  /** The VPC with the firewall, or the firewall that is attached itself. */
  readonly at: NodeId
  /** The VPCs whose traffic is sent there. */
  readonly spokes: readonly NodeId[]
}

/**
 * Where the drawing says that inspection is meant: the route tables of the spokes’ attachments send everything to a VPC
 * with a firewall or with appliance mode on, or to a firewall. With no table drawn for the transit gateway: appliance mode
 * is on, and the VPCs themselves send everything to the transit gateway.
 */
export const inspections = oncePerGraph<null, readonly Inspection[]>((graph) =>
  graph.connections('transit-gateway-attachment').flatMap((attachment) => {
    const place = placeOf(graph, attachment)
    if (place === undefined) return []
    const spokes = spokesOf(graph, attachment, place)
    return spokes.length === 0 ? [] : [{ at: place.at, spokes }]
  }),
)

/** All VPCs and firewalls at transit gateways that inspect, whoever sends to them: what leads to one of them is no by-pass. */
export const inspectionPlaces = oncePerGraph<null, ReadonlySet<NodeId>>(
  (graph) =>
    new Set(
      graph.connections('transit-gateway-attachment').flatMap((line) => placeOf(graph, line)?.at ?? []),
    ),
)

interface InspectionPlace {
  readonly at: NodeId
  readonly gateway: NodeId
}

function placeOf(graph: DiagramGraph, attachment: Connection): InspectionPlace | undefined {
  const ends = vpcAttachment(graph, attachment)
  if (ends !== undefined) {
    const isMeant = attachment.config['applianceMode'] === true || firewalled(graph, null).has(ends.vpc)
    return isMeant ? { at: ends.vpc, gateway: ends.gateway } : undefined
  }
  const both = [attachment.from, attachment.to].flatMap((end) => graph.resource(end) ?? [])
  const firewall = both.find(({ service }) => service === 'network-firewall')
  const gateway = both.find(({ service }) => service === 'transit-gateway')
  return firewall === undefined || gateway === undefined
    ? undefined
    : { at: firewall.id, gateway: gateway.id }
}

/** The VPCs with a firewall or an endpoint of one. */
const firewalled = oncePerGraph<null, ReadonlySet<NodeId>>(
  (graph) =>
    new Set(
      graph
        .resources('network-firewall', 'firewall-endpoint', 'gwlb-endpoint')
        .flatMap(({ id }) => vpcOf(graph, id)?.id ?? []),
    ),
)

function spokesOf(graph: DiagramGraph, attachment: Connection, { at, gateway }: InspectionPlace) {
  const isWithoutTables = tablesOf(graph, gateway).length === 0
  if (isWithoutTables && attachment.config['applianceMode'] !== true) return []
  const after = associationOf(graph, gateway, attachment.id)
  return attachmentsOf(graph, gateway).flatMap((one) => {
    const vpc = vpcAttachment(graph, one)?.vpc
    if (vpc === undefined || vpc === at) return []
    // A VPC for egress, behind the inspection, is the way out itself.
    if (typeof after === 'object' && sendsAll(after, one)) return []
    const table = associationOf(graph, gateway, one.id)
    if (typeof table === 'object') return sendsAll(table, attachment) ? [vpc] : []
    return isWithoutTables && sendsAllTo(graph, vpc, gateway) ? [vpc] : []
  })
}

const sendsAll = ({ routes }: TransitTable, attachment: Connection) =>
  routes.some(
    ({ block, target, isBlackhole }) => block?.prefix === 0 && target === attachment.id && !isBlackhole,
  )

const sendsAllTo = (graph: DiagramGraph, vpc: NodeId, gateway: NodeId) =>
  (statedTables(graph, null).get(vpc)?.tables ?? []).some(({ routes }) =>
    routes.some(({ block, target }) => block?.prefix === 0 && target === gateway),
  )
