import { place } from '../layout/place'
import type { Diagram, NodeId } from '../model/diagram'
import { graphOf } from '../model/graph'
import { newNodeId } from '../model/new-id'
import { ok, refuse, type Result } from '../model/results'
import { connect } from './connect'
import { called, nodeAt, refuseMissing, withNode } from './items'
import { freeName, plainName } from './names'

/**
 * Draws a Site-to-Site VPN between a site and a VPC in one step: a customer gateway on the site's border, a virtual private
 * gateway on the VPC's (those that are there already are used), and the VPN connection between them.
 */
export function addVpnToSite(
  diagram: Diagram,
  ends: { readonly site: NodeId; readonly vpc: NodeId },
): Result<Diagram> {
  const wanted = [
    { id: ends.site, service: 'site', what: 'on-premises site', gateway: 'customer-gateway' },
    { id: ends.vpc, service: 'vpc', what: 'VPC', gateway: 'vgw' },
  ]
  let drawn = diagram
  const gateways: NodeId[] = []
  for (const { id, service, what, gateway } of wanted) {
    const end = nodeAt(diagram, id)
    if (end === undefined) return refuseMissing(id)
    if (end.kind !== 'resource' || end.service !== service) return refuse(`${called(end)} is no ${what}.`)
    const known = graphOf(diagram)
      .children(id)
      .find((child) => child.kind === 'resource' && child.service === gateway)
    if (known === undefined) drawn = withGateway(drawn, gateway, id)
    gateways.push(known?.id ?? newNodeId(diagram, gateway))
  }
  const [from, to] = gateways
  if (from === undefined || to === undefined) return refuse('A VPN needs a site and a VPC.')
  const connected = connect(drawn, { from, to, kind: 'site-to-site-vpn' })
  // Placed once it is connected: gateways then face each other.
  return connected.ok ? ok(place(connected.value.diagram)) : connected
}

function withGateway(diagram: Diagram, service: string, parentId: NodeId): Diagram {
  const name = freeName(diagram, plainName({ kind: 'resource', service }))
  return withNode(diagram, {
    id: newNodeId(diagram, service),
    parentId,
    kind: 'resource',
    service,
    name,
    config: {},
  })
}
