import { addNode } from '../../edit/add-node'
import { connectionAt, withConnection } from '../../edit/items'
import { addVpnToSite } from '../../edit/add-vpn-to-site'
import { place } from '../../layout/place'
import type { ConnectionId, Diagram, NodeId } from '../../model/diagram'
import { graphOf, type DiagramGraph } from '../../model/graph'
import { ok, type Result } from '../../model/results'
import { subnetsOf } from '../../network/location'
import { waysOf } from '../../network/ways'
import type { Fix } from '../rule'
import type { Borrowing } from './borrowed-gateway'
import { transitGatewayInsteadOfPeerings } from './peering-fixes'
import { withRoom } from '../../layout/with-room'
import { nameOf } from '../../network/wording'

/** What would give a VPC the way that it tries to borrow. */
export function fixesFor(graph: DiagramGraph, borrowing: Borrowing): readonly Fix[] {
  const { vpc, lent, outside, isIncoming } = borrowing
  const lender = graph.resource(lent.gateway)?.service
  if (outside?.is === 'site') {
    return [
      ...ownVpn(graph, vpc, outside.at),
      ...(lender === 'transit-gateway' ? transitGatewayInsteadOfPeerings(graph, vpc) : []),
    ]
  }
  // Behind a transit gateway a NAT gateway serves the other VPCs too (nat.not-from-vgw); nothing else of these does.
  const shared = lender === 'nat-gateway' && !isIncoming ? transitGatewayInsteadOfPeerings(graph, vpc) : []
  const central = lender === 'transit-gateway' ? transitGatewayInsteadOfPeerings(graph, vpc) : []
  const own = isPublicFunction(graph, borrowing) ? [] : [ownGateway(graph, borrowing, lender)]
  return [...own, ...shared, ...central]
}

/** A function in a public subnet would not use a NAT gateway beside it: its subnet sends to the internet gateway. */
const isPublicFunction = (graph: DiagramGraph, { use, isIncoming }: Borrowing) =>
  !isIncoming &&
  use.from.service === 'lambda' &&
  subnetsOf(graph, use.from.id).some((subnet) => subnet.config['access'] === 'public')

function ownGateway(
  graph: DiagramGraph,
  { use, vpc, lent, outside, isIncoming }: Borrowing,
  lender: string | undefined,
): Fix {
  const owner = nameOf(graph, vpc)
  const renewed = (diagram: Diagram, id: NodeId) => withEnd(diagram, use.connection.id, lent.gateway, id)
  if (outside?.is === 'service' || lender === 'gateway-endpoint') {
    const name = outside?.is === 'service' ? outside.name : graph.resource(lent.gateway)?.config['service']
    const config = typeof name === 'string' ? { service: name } : {}
    return fix(`Give ${owner} a gateway endpoint of its own`, (diagram) =>
      added(diagram, { service: 'gateway-endpoint', parentId: vpc, config }, renewed),
    )
  }
  if (lender === 'egress-only-igw') {
    return fix(`Give ${owner} an egress-only internet gateway of its own`, (diagram) =>
      added(diagram, { service: 'egress-only-igw', parentId: vpc }, renewed),
    )
  }
  if (!isIncoming && (lender === 'nat-gateway' || isPrivate(graph, use.from.id))) {
    return fix(`Give ${owner} a NAT gateway and an internet gateway of its own`, (diagram) => {
      const internet = withInternetGateway(diagram, vpc)
      return internet.ok ? withNatGateway(internet.value, { vpc, near: use.from.id, renewed }) : internet
    })
  }
  // A VPC has one internet gateway (igw.one-per-vpc).
  const own = waysOf(graph).gatewaysOf(vpc, 'igw')[0]
  if (own !== undefined)
    return fix(`Use ${nameOf(graph, own.id)} of ${owner} instead`, (diagram) => ok(renewed(diagram, own.id)))
  return fix(`Give ${owner} an internet gateway of its own`, (diagram) =>
    added(diagram, { service: 'igw', parentId: vpc }, renewed),
  )
}

function ownVpn(graph: DiagramGraph, vpc: NodeId, site: NodeId): readonly Fix[] {
  if (graph.resource(site)?.service !== 'site') return []
  const label = `Connect ${nameOf(graph, vpc)} with ${nameOf(graph, site)} by a VPN of its own`
  return [fix(label, (diagram) => addVpnToSite(diagram, { site, vpc }))]
}

const isPrivate = (graph: DiagramGraph, id: NodeId) =>
  subnetsOf(graph, id).some((subnet) => subnet.config['access'] === 'private')

function fix(label: string, apply: (diagram: Diagram) => Result<Diagram>): Fix {
  return {
    label,
    apply(diagram) {
      const changed = apply(diagram)
      return changed.ok ? ok(withRoom(diagram, place(changed.value))) : changed
    },
  }
}

type Renewed = (diagram: Diagram, id: NodeId) => Diagram

function added(diagram: Diagram, node: Parameters<typeof addNode>[1], renewed: Renewed): Result<Diagram> {
  const result = addNode(diagram, node)
  // It gets its place at the end, near what is connected to it.
  return result.ok
    ? ok(renewed({ ...result.value.diagram, layout: diagram.layout }, result.value.id))
    : result
}

/** A use that was drawn to the other VPC's gateway is led to the new one. */
function withEnd(diagram: Diagram, id: ConnectionId, before: NodeId, now: NodeId): Diagram {
  const connection = connectionAt(diagram, id)
  if (connection?.from === before) return withConnection(diagram, { ...connection, from: now })
  if (connection?.to === before) return withConnection(diagram, { ...connection, to: now })
  return diagram
}

function withInternetGateway(diagram: Diagram, vpc: NodeId): Result<Diagram> {
  if (waysOf(graphOf(diagram)).gatewaysOf(vpc, 'igw').length > 0) return ok(diagram)
  return added(diagram, { service: 'igw', parentId: vpc }, (changed) => changed)
}

/** A NAT gateway in a public subnet of the VPC, made beside the private one where there is none. */
function withNatGateway(
  diagram: Diagram,
  { vpc, near, renewed }: { readonly vpc: NodeId; readonly near: NodeId; readonly renewed: Renewed },
): Result<Diagram> {
  const graph = graphOf(diagram)
  const isPublic = (id: NodeId) =>
    graph.isWithin(id, vpc) && graph.resource(id)?.config['access'] === 'public'
  const known = graph.resources('subnet').find(({ id }) => isPublic(id))
  if (known !== undefined) return added(diagram, { service: 'nat-gateway', parentId: known.id }, renewed)

  const parentId = subnetsOf(graph, near)[0]?.parentId ?? vpc
  const subnet = addNode(diagram, {
    service: 'subnet',
    parentId,
    name: 'Public subnet',
    config: { access: 'public' },
  })
  if (!subnet.ok) return subnet
  const withSubnet = { ...subnet.value.diagram, layout: diagram.layout }
  return added(withSubnet, { service: 'nat-gateway', parentId: subnet.value.id }, renewed)
}
