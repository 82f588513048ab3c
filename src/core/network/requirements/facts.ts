import type { Place } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import type { Found } from './judgement'

/**
 * The facts that a violation rests on: those of what stops the packets; else those of what they pass, or of what is still
 * needed. One at least.
 */
export function factsOfFound(graph: DiagramGraph, found: Found): readonly [string, ...string[]] {
  const { answer, factId } = found
  const said =
    factId !== undefined
      ? [factId]
      : answer.blockers.length > 0
        ? answer.blockers.map((blocker) => blocker.factId)
        : [...answer.needs, ...answer.hops].flatMap(({ place }) => factAt(graph, place) ?? [])
  const [first, ...rest] = new Set(said)
  return first === undefined ? ['vpc.no-path'] : [first, ...rest]
}

/** What AWS says of a place by which packets pass, or at which something is missing. */
function factAt(graph: DiagramGraph, { at, part }: Place): string | undefined {
  const connection = graph.connection(at)
  // Of an attachment, the route table is the one that it is associated with.
  if (connection !== undefined && part === 'routeTable') return 'tgw.association-decides'
  const ofPart = part === undefined ? undefined : factsOfParts[part]
  if (ofPart !== undefined) return ofPart
  const key = connection?.kind ?? graph.resource(at)?.service
  return key === undefined ? undefined : factsOfPlaces[key]
}

const factsOfParts: Readonly<Record<string, string>> = {
  routeTable: 'rt.no-route',
  routeTables: 'vpce.gateway-route',
  securityGroups: 'sg.allow-only',
  publicAddress: 'igw.needs-public-ip',
  assignsPublicAddress: 'igw.needs-public-ip',
  propagatesTo: 'tgw.no-route',
  propagations: 'tgw.no-route',
  applianceMode: 'tgw.appliance-mode',
  routing: 'vgw.cloudhub',
  asn: 'vgw.cloudhub',
  siteLink: 'dx.sitelink',
  forwards: 'cgw.own-device',
}
const factsOfPlaces: Readonly<Record<string, string>> = {
  'route-table': 'rt.no-route',
  'security-group': 'sg.allow-only',
  'network-acl': 'nacl.first-rule',
  igw: 'igw.needs-public-ip',
  'egress-only-igw': 'eigw.outbound-ipv6',
  'nat-gateway': 'nat.outbound-only',
  vgw: 'vgw.prefix-rule',
  'transit-gateway': 'tgw.association-decides',
  'transit-gateway-route-table': 'tgw.no-route',
  'gateway-endpoint': 'vpce.gateway-route',
  'interface-endpoint': 'privatelink.onprem',
  'network-firewall': 'nfw.rules',
  'vpc-peering': 'peering.needs-routes-both',
  'transit-gateway-attachment': 'tgw.association-decides',
  'transit-gateway-peering': 'tgw.association-decides',
  'gateway-association': 'dxgw.allowed-prefixes',
  'direct-connect-interface': 'dx.interface-ends',
  'customer-gateway': 'cgw.own-device',
  privatelink: 'privatelink.one-way',
}
