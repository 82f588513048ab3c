import type { Answer, Blocker, Endpoint, Need, OneTraffic, Question } from '../../model/answers'
import { isRef, refsOf, type NodeId, type Place, type ResourceNode, type Row } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { codes, type Code } from '../codes'
import { vpcOf } from '../location'
import { capitalised, nameOf } from '../wording'
import { aclOf, throughAcl, throughGroups, type Direction } from './filters'
import type { Front } from './fronts'
import { needOf } from './move'
import { interfacesOf } from './interfaces'
import { endsOf } from './parties'
import type { InterfaceParty, Party } from './party'
import { groupNeed } from './rule-needs'
import { answersTo, both, isNone, trafficOf, trafficOfRow, type Traffic } from './traffic'
import { targetName, type Towards } from './words'

/** What keeping the client’s address on the way to a target stops, needs, or leaves open. */
export interface KeptAddress {
  readonly blockers: readonly Blocker[]
  readonly needs: readonly Need[]
  readonly unknown: readonly Place[]
  /** Whether the target’s own filters let in the client by the address that is kept, or may be. */
  readonly isLetIn: boolean
}

const nothing: KeptAddress = { blockers: [], needs: [], unknown: [], isLetIn: false }

/**
 * What client IP preservation of a Network Load Balancer means for a target: in another VPC AWS says only of some ways that it
 * works; in its own VPC the target’s security groups have to let in the client, or the load balancer’s own groups.
 */
export function keptAddress(
  graph: DiagramGraph,
  { from, to }: Question,
  target: NodeId,
  front: Front,
  arrives: Answer,
): KeptAddress {
  const kept = preservation(graph, front)
  const [here, there] = [vpcOf(graph, front.front)?.id, vpcOf(graph, target)?.id]
  // What comes by PrivateLink always bears the load balancer’s own address.
  const isByEndpoint = arrives.hops.some(
    ({ place }) => graph.resource(place.at)?.service === 'interface-endpoint',
  )
  if (kept === 'off' || isByEndpoint || here === undefined || there === undefined) return nothing
  if (here !== there)
    return kept === 'on' ? { ...nothing, unknown: [{ at: front.by?.id ?? front.front }] } : nothing
  const traffic = trafficOf(behind(graph, front))
  const clients = endsOf(graph, from, to).map(({ party, address }): Client =>
    seenAs(graph, party, address === 'public', arrives, traffic),
  )
  const shut = shutOut(graph, target, clients)
  if (shut !== undefined) {
    if (kept === 'open') return { ...nothing, unknown: [{ at: shut, part: 'rules' }] }
    return { ...nothing, blockers: [deniedBy(graph, shut, from, front)] }
  }
  for (const own of interfacesOfNode(graph, target, from)) {
    const said = clients.map((client) => admits(graph, own, client, front))
    if (said.includes('yes') || said.length === 0) continue
    const open = clients[said.indexOf('open')]
    if (open !== undefined) return { ...nothing, needs: [needOf(groupNeed(graph, own, 'inbound', open))] }
    const [group] = Array.isArray(own.groups) ? (own.groups as readonly NodeId[]) : []
    const place = group === undefined ? { at: target, part: 'securityGroups' } : { at: group, part: 'rules' }
    if (kept === 'open' || said.includes('untold')) return { ...nothing, unknown: [place] }
    return { ...nothing, blockers: [refusal(graph, place, from, target, front)] }
  }
  return { ...nothing, isLetIn: clients.length > 0 }
}

/**
 * The way from a load balancer to its target, where filters of the target let in the client whose address is kept and not the
 * load balancer’s own. Health checks come from that, so that the target is unhealthy; a Network Load Balancer sends to such
 * targets only while too few others are healthy (it fails open, nlb.fails-open): unknown, rather than blocked.
 */
export function withoutHealthChecks(
  graph: DiagramGraph,
  target: NodeId,
  front: Front,
  onward: Answer,
): Answer {
  const own = new Set(refsOf(graph.resource(front.front)?.config['securityGroups']))
  const filters = onward.blockers.map(({ place }) => place)
  const isByFilters = onward.blockers.every(({ code, place }) => filterCodes.has(code) && !own.has(place.at))
  if (onward.verdict !== 'blocked' || !isByFilters) return onward
  const [place = { at: target }] = filters
  const reason = `${capitalised(nameOf(graph, target))} takes what the client sends, but not the health checks of ${nameOf(graph, front.front)}: it gets something only while too few other targets are healthy (fail open).`
  const hops = onward.hops.filter(({ does }) => does !== 'deny')
  return {
    ...onward,
    verdict: 'unknown',
    hops: [...hops, { place, direction: 'forward', does: 'cannot-tell', reason }],
    blockers: [],
    notModelled: filters,
  }
}

const filterCodes: ReadonlySet<string> = new Set([
  'ENI_SG_RULES_MISMATCH',
  'SG_HAS_NO_RULES',
  'SUBNET_ACL_RESTRICTION',
] satisfies Code[])

/** A client by the address with which it comes to the load balancer: that of a NAT gateway, its public one, or its own. */
function seenAs(
  graph: DiagramGraph,
  party: Party,
  isPublic: boolean,
  { hops }: Answer,
  traffic: Traffic,
): Client {
  const own = { party, isPublic, version: versionOf(party), traffic }
  if (party.is === 'internet' || party.is === 'service') return own
  const translators = hops
    .filter(({ does, direction }) => does === 'translate' && direction === 'forward')
    .flatMap(({ place }) => graph.resource(place.at) ?? [])
  const nat = translators.findLast(({ service }) => service === 'nat-gateway')
  const [byNat] = nat === undefined ? [] : interfacesOf(graph, nat)
  return {
    ...own,
    party: byNat ?? party,
    isPublic: isPublic || translators.some(({ service }) => service !== 'nat-gateway'),
  }
}

/** The network ACL that lets none of the clients in to a target, or no answer out. */
function shutOut(graph: DiagramGraph, target: NodeId, clients: readonly Client[]): NodeId | undefined {
  const acls = interfacesOfNode(graph, target, 'internet').map(({ subnet }) =>
    subnet === null ? undefined : aclOf(graph, subnet),
  )
  const isShut = (acl: ResourceNode, direction: Direction, client: Client) => {
    const { passes, isOpen, within } = throughAcl(graph, acl, direction, client)
    return !isOpen && within === undefined && isNone(passes)
  }
  return acls.find(
    (acl) =>
      acl !== undefined &&
      clients.length > 0 &&
      clients.every(
        (client) =>
          isShut(acl, 'inbound', client) ||
          isShut(acl, 'outbound', { ...client, traffic: answersTo(client.traffic) }),
      ),
  )?.id
}

function deniedBy(graph: DiagramGraph, acl: NodeId, from: Endpoint, { front }: Front): Blocker {
  return {
    place: { at: acl, part: 'rules' },
    direction: 'forward',
    code: 'SUBNET_ACL_RESTRICTION',
    nature: 'absent',
    reason: `${capitalised(nameOf(graph, front))} keeps the client’s address, and ${nameOf(graph, acl)} lets nothing pass between ${clientName(graph, from)} and the target.`,
    factId: codes.SUBNET_ACL_RESTRICTION.factId,
  }
}

const clientName = (graph: DiagramGraph, from: Endpoint) =>
  from === 'internet' || !('node' in from) ? 'the client' : nameOf(graph, from.node)

interface Client extends Towards {
  readonly traffic: Traffic
}

const versionOf = ({ blocks }: Party): 4 | 6 => blocks[0]?.version ?? 4

const interfacesOfNode = (graph: DiagramGraph, node: NodeId, other: Endpoint): readonly InterfaceParty[] =>
  endsOf(graph, { node }, other).flatMap(({ party }) => (party.is === 'interface' ? [party] : []))

function refusal(
  graph: DiagramGraph,
  place: Place,
  from: Endpoint,
  target: NodeId,
  { front }: Front,
): Blocker {
  return {
    place,
    direction: 'forward',
    code: 'ENI_SG_RULES_MISMATCH',
    nature: 'absent',
    reason: `${capitalised(nameOf(graph, front))} keeps the client’s address, and no rule of ${targetName(graph, place.at)} at ${nameOf(graph, target)} lets in ${clientName(graph, from)} or a security group of the load balancer.`,
    factId: codes.ENI_SG_RULES_MISMATCH.factId,
  }
}

/** Whether the groups of a target let in a client whose address a load balancer keeps, or the load balancer by its groups. */
function admits(
  graph: DiagramGraph,
  { groups }: InterfaceParty,
  client: Client,
  { front }: Front,
): 'yes' | 'no' | 'open' | 'untold' {
  const { passes, isOpen, within, isUntold } = throughGroups(graph, groups, 'inbound', client)
  if (isUntold === true) return 'untold'
  if (isOpen || within !== undefined) return 'open'
  if (!isNone(passes)) return 'yes'
  const fronts = refsOf(graph.resource(front)?.config['securityGroups'])
  const own = Array.isArray(groups) ? (groups as readonly NodeId[]) : []
  const rows = own.flatMap((id): readonly Row[] => {
    const rules = graph.resource(id)?.config['rules']
    return Array.isArray(rules) ? (rules as readonly Row[]) : []
  })
  const isNamed = rows.some(
    ({ direction, group, protocol, fromPort, toPort }) =>
      direction === 'inbound' &&
      isRef(group) &&
      fronts.includes(group.ref) &&
      !isNone(both(client.traffic, trafficOfRow(protocol, fromPort, toPort))),
  )
  return isNamed ? 'yes' : 'no'
}

/** What a load balancer speaks to its targets. */
export function behind(graph: DiagramGraph, { by }: Front): 'any' | OneTraffic {
  const group = refsOf(by?.config['targetGroup']).flatMap((id) => graph.resource(id) ?? [])[0]
  const protocol = by?.config['protocol'] ?? group?.config['protocol']
  const port = by?.config['port'] ?? group?.config['port']
  if (typeof protocol !== 'string' && typeof port !== 'number') return 'any'
  const transport = typeof protocol === 'string' && /^(UDP|QUIC)$/.test(protocol) ? 'udp' : 'tcp'
  return typeof port === 'number' ? { protocol: transport, port } : { protocol: transport }
}

/**
 * Whether a Network Load Balancer leaves the client’s address on what it forwards: as stated; always for UDP and QUIC; by
 * default for instances, and not for IP targets of TCP or TLS.
 */
function preservation(graph: DiagramGraph, { front, by }: Front): 'on' | 'off' | 'open' {
  if (graph.resource(front)?.service !== 'nlb' || by === undefined) return 'off'
  const group = refsOf(by.config['targetGroup']).flatMap((id) => graph.resource(id) ?? [])[0]
  const said = (key: string) => by.config[key] ?? group?.config[key]
  const protocol = said('protocol') ?? graph.resource(front)?.config['listener']
  if (typeof protocol === 'string' && /UDP|QUIC/.test(protocol)) return 'on'
  const stated = by.config['clientIpPreservation']
  if (typeof stated === 'boolean') return stated ? 'on' : 'off'
  const type = said('targetType')
  return type === 'instance' ? 'on' : type === 'ip' ? 'off' : 'open'
}

/** What a load balancer does with what it forwards, in words that a target’s name follows. */
export function forwarding(graph: DiagramGraph, front: Front): string {
  switch (preservation(graph, front)) {
    case 'on':
      return 'keeps the client’s address (client IP preservation) and forwards to'
    case 'off':
      return 'ends the connection and opens its own, from its own address, to'
    case 'open':
      return 'forwards, from its own address unless client IP preservation is on, to'
  }
}
