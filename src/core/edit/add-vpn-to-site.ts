import { place } from '../layout/place'
import type { Diagram, NodeId } from '../model/diagram'
import { graphOf } from '../model/graph'
import { newNodeId } from '../model/new-id'
import { ok, refuse, type Result } from '../model/results'
import { connect } from './connect'
import { called, nodeAt, refuseMissing, withNode } from './items'
import { freeName, plainName } from './names'

/** What a VPN ends on at the VPC: its own virtual private gateway, or a transit gateway to which it is attached. */
export type VpnEnd = 'vgw' | 'transit-gateway'

/**
 * Draws a Site-to-Site VPN between a site and a VPC in one step: a customer gateway on the site's border, a virtual private
 * gateway on the VPC's or a transit gateway beside it with an attachment (those that are there already are used), and the VPN
 * connection between them.
 */
export function addVpnToSite(
  diagram: Diagram,
  { site, vpc, by = 'vgw' }: { readonly site: NodeId; readonly vpc: NodeId; readonly by?: VpnEnd },
): Result<Diagram> {
  const wanted = [
    { id: site, service: 'site', what: 'on-premises site' },
    { id: vpc, service: 'vpc', what: 'VPC' },
  ]
  for (const { id, service, what } of wanted) {
    const end = nodeAt(diagram, id)
    if (end === undefined) return refuseMissing(id)
    if (end.kind !== 'resource' || end.service !== service) return refuse(`${called(end)} is no ${what}.`)
  }
  const atSite = withGateway(diagram, 'customer-gateway', site)
  const atVpc =
    by === 'vgw' ? withGateway(atSite.diagram, 'vgw', vpc) : withTransitGateway(atSite.diagram, vpc)
  const attached =
    by === 'vgw' || areJoined(atVpc.diagram, vpc, atVpc.id)
      ? ok(atVpc)
      : connect(atVpc.diagram, { from: vpc, to: atVpc.id, kind: 'transit-gateway-attachment' })
  if (!attached.ok) return attached
  const connected = connect(attached.value.diagram, {
    from: atSite.id,
    to: atVpc.id,
    kind: 'site-to-site-vpn',
  })
  // Placed once it is connected: gateways then face each other.
  return connected.ok ? ok(place(connected.value.diagram)) : connected
}

interface Made {
  readonly diagram: Diagram
  readonly id: NodeId
}

/** The gateway on a border, made where there is none. */
function withGateway(diagram: Diagram, service: string, parentId: NodeId): Made {
  const known = graphOf(diagram)
    .children(parentId)
    .find((child) => child.kind === 'resource' && child.service === service)
  return known === undefined ? made(diagram, service, parentId) : { diagram, id: known.id }
}

/** The transit gateway of a VPC, else one that stands in the same place, else a new one there. */
function withTransitGateway(diagram: Diagram, vpc: NodeId): Made {
  const all = graphOf(diagram).resources('transit-gateway')
  const parentId = nodeAt(diagram, vpc)?.parentId ?? null
  const known =
    all.find(({ id }) => areJoined(diagram, vpc, id)) ?? all.find((gateway) => gateway.parentId === parentId)
  return known === undefined ? made(diagram, 'transit-gateway', parentId) : { diagram, id: known.id }
}

function areJoined(diagram: Diagram, vpc: NodeId, gateway: NodeId): boolean {
  const kind = 'transit-gateway-attachment'
  const graph = graphOf(diagram)
  return [...graph.outgoing(vpc, kind), ...graph.incoming(vpc, kind)].some(
    ({ from, to }) => from === gateway || to === gateway,
  )
}

function made(diagram: Diagram, service: string, parentId: NodeId | null): Made {
  const id = newNodeId(diagram, service)
  const name = freeName(diagram, plainName({ kind: 'resource', service }))
  return { id, diagram: withNode(diagram, { id, parentId, kind: 'resource', service, name, config: {} }) }
}
