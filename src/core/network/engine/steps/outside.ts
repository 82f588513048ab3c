import type { Connection, ConnectionId, NodeId } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { doesContain } from '../../blocks'
import { oncePerGraph } from '../../once'
import { nameOf } from '../../wording'
import {
  obstacle,
  type DraftHop,
  type DraftNeed,
  type Move,
  type Obstacle,
  type Packet,
  type Spot,
} from '../move'
import { arrival, sending, targetName } from '../words'
import { fieldNeed } from '../writing'
import { networksOf } from '../sites'
import { addressesOf, isPublicly } from '../party'
import { farEnd, linesOf, outsideOf } from '../plumbing'
import { wrongInterface } from './vgw'

type OutsideSpot = Extract<Spot, { readonly is: 'outside' }>

const passing: ReadonlySet<string> = new Set(['direct-connect-location', 'router'])
const devices: ReadonlySet<string> = new Set(['customer-gateway', 'router', 'direct-connect-location'])

/** At a site or at a device of one: there, or on by its other lines, as far as its devices forward. */
export function* atOutside(graph: DiagramGraph, spot: OutsideSpot, packet: Packet): Generator<Move> {
  const { node, by } = spot
  const site = outsideOf(graph, node)
  const { target } = packet
  if (target.is === 'site' && (target.node === site || target.node === node || target.asked === node)) {
    const reason = () => arrival(graph, target.asked, packet)
    yield {
      to: { is: 'there', by: 'site', vpc: null },
      hops: [{ place: { at: target.asked }, does: 'deliver', reason }],
    }
    return
  }
  const captured = capturedAt(graph, site, packet)
  const forwards =
    by === null || passing.has(graph.resource(node)?.service ?? '')
      ? { needs: [], obstacles: [] }
      : forwarding(graph, node)
  const hasInternet = graph.resource(site)?.config['internetAccess'] !== false
  // That AWS’s own gateways lead to the internet by a site, somebody has to state.
  const isAsked =
    by === null || graph.resource(site)?.config['internetAccess'] === true || !cameOverGateway(graph, by)
  if (isPublicly(target, packet.toPublic) && hasInternet && isAsked)
    yield ownInternet(graph, site, packet, forwards)
  const start: readonly DraftHop[] =
    by === null
      ? [
          {
            place: { at: packet.source.is === 'site' ? packet.source.asked : node },
            does: 'send',
            reason: () =>
              `${nameOf(graph, packet.source.is === 'site' ? packet.source.asked : node)} ${sending(graph, packet)}.`,
          },
        ]
      : []
  const passes = () => `${nameOf(graph, node)} forwards it from one of its connections to another.`
  const at: readonly DraftHop[] = by === null ? [] : [{ place: { at: node }, does: 'route', reason: passes }]
  for (const { line, device } of linesOutOf(graph, node)) {
    if (line.id === by) continue
    const to = beyond(graph, line, device)
    if (to === undefined) continue
    yield {
      to,
      packet: to.is === 'internet' ? { fromPublic: true } : {},
      hops: [
        ...start,
        ...at,
        {
          place: { at: line.id },
          does: 'route',
          reason: () => `${nameOf(graph, device)} forwards to ${targetName(graph, line.id)}.`,
        },
      ],
      needs: forwards.needs,
      obstacles: [
        ...captured,
        ...forwards.obstacles,
        ...wrongInterface(graph, line, packet),
        ...(packet.version === 6 && line.kind === 'site-to-site-vpn' && to.is === 'vgw'
          ? [
              obstacle(
                'VPN_NO_IPV6',
                'law',
                { at: line.id },
                () => `A VPN connection to a virtual private gateway carries no IPv6.`,
              ),
            ]
          : []),
      ],
      unknown: to.is === 'there' ? [{ at: farEnd(line, device) }] : [],
    }
  }
}

function cameOverGateway(graph: DiagramGraph, by: ConnectionId): boolean {
  const line = graph.connection(by)
  const services = line === undefined ? [] : [line.from, line.to].map((id) => graph.resource(id)?.service)
  return services.includes('vgw') || services.includes('direct-connect-gateway')
}

/** A site keeps what is for an address of its own networks. */
function capturedAt(graph: DiagramGraph, site: NodeId, { target, toPublic }: Packet): readonly Obstacle[] {
  const blocks = isPublicly(target, toPublic) ? [] : addressesOf(target, toPublic)
  const own = networksOf(graph, site)
  if (blocks.length === 0 || !blocks.every((block) => own.some((wide) => doesContain(wide, block)))) return []
  const reason = () =>
    `${nameOf(graph, site)} has the range of ${nameOf(graph, target.node ?? site)} too, so that traffic for that range stays at the site.`
  return [obstacle('OVERLAPPING_CIDRS', 'law', { at: site }, reason, { factId: 'vpn.overlap-advice' })]
}

/** Where a line from outside leads. */
function beyond(graph: DiagramGraph, line: Connection, device: NodeId): Spot | undefined {
  const end = farEnd(line, device)
  switch (graph.resource(end)?.service) {
    case 'vgw':
      return { is: 'vgw', gateway: end, by: line.id }
    case 'transit-gateway':
      return { is: 'tgw', gateway: end, by: line.id, zone: null }
    case 'direct-connect-gateway':
      return { is: 'dxgw', gateway: end, by: line.id }
    case 'site':
    case 'customer-gateway':
    case 'router':
    case 'server':
    case 'direct-connect-location':
      return { is: 'outside', node: end, by: line.id }
    case 'cloud-wan':
      return { is: 'there', by: 'site', vpc: null }
    case undefined:
    default:
      // A public interface that is drawn to a service leads to all public addresses of AWS.
      return line.kind === 'direct-connect-interface' && line.config['interface'] === 'public'
        ? { is: 'internet' }
        : undefined
  }
}

const lineKinds: ReadonlySet<string> = new Set(['site-to-site-vpn', 'direct-connect-interface'])

interface LineOut {
  readonly line: Connection
  readonly device: NodeId
}

/** The lines of a site: its own and those of the devices in it; of a device that has no site, its own. */
export const linesOutOf = oncePerGraph((graph, node: NodeId): readonly LineOut[] => {
  const site = outsideOf(graph, node)
  const inside = (id: NodeId): readonly NodeId[] =>
    graph
      .children(id)
      .flatMap((child) =>
        child.kind === 'resource' && devices.has(child.service)
          ? [child.id]
          : child.kind === 'resource'
            ? inside(child.id)
            : [],
      )
  const all = [...new Set([node, site, ...inside(site)])]
  const own = all.flatMap((device) =>
    linesOf(graph, device)
      .filter(({ kind }) => lineKinds.has(kind))
      .map((line) => ({ line, device })),
  )
  // A line to a public endpoint says so itself; one between two devices of the same site leads nowhere new.
  return own.filter(
    ({ line, device }) =>
      outsideOf(graph, farEnd(line, device)) !== outsideOf(graph, device) || lineKinds.has(line.kind),
  )
})

/** A device that passes packets on from one of its lines to another: AWS neither does nor forbids it. */
function forwarding(
  graph: DiagramGraph,
  node: NodeId,
): { readonly needs: readonly DraftNeed[]; readonly obstacles: readonly Obstacle[] } {
  const stated = graph.resource(node)?.config['forwards']
  if (stated === true) return { needs: [], obstacles: [] }
  const need = fieldNeed(
    node,
    'forwards',
    true,
    () =>
      `${nameOf(graph, node)} forwards between the networks that it joins: through the customer’s device, not through AWS.`,
  )
  if (stated === undefined) return { needs: [need], obstacles: [] }
  const reason = () => `${nameOf(graph, node)} is stated not to forward from one network to another.`
  return {
    needs: [],
    obstacles: [
      obstacle('CUSTOMER_ROUTER', 'stated', { at: node, part: 'forwards' }, reason, { mends: [need] }),
    ],
  }
}

function ownInternet(
  graph: DiagramGraph,
  site: NodeId,
  packet: Packet,
  forwards: { readonly needs: readonly DraftNeed[]; readonly obstacles: readonly Obstacle[] },
): Move {
  const stated = graph.resource(site)?.config['internetAccess']
  const hop: DraftHop = {
    place: { at: site },
    does: packet.isReturn ? 'route' : 'send',
    reason: () => `${nameOf(graph, site)} reaches the internet by a connection of its own.`,
  }
  const need = fieldNeed(
    site,
    'internetAccess',
    true,
    () => `${nameOf(graph, site)} has an internet connection of its own.`,
  )
  return {
    to: { is: 'internet' },
    packet: { fromPublic: true },
    hops: [hop],
    needs: [...forwards.needs, ...(stated === undefined ? [need] : [])],
    obstacles: forwards.obstacles,
  }
}
