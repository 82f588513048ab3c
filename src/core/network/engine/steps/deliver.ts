import type { NodeId } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { hasAddressInVpc } from '../../location'
import { regionsApart } from '../../regions'
import { nameOf } from '../../wording'
import { aclOf, throughAcl, throughGroups, type Direction, type Filtered } from '../filters'
import {
  obstacle,
  type DraftHop,
  type DraftNeed,
  type Move,
  type Obstacle,
  type Origin,
  type Packet,
} from '../move'
import { aclNeed, groupNeed } from '../rule-needs'
import { vpcOfParty, type InterfaceParty, type Match } from '../party'
import { answersTo, inWords, type Traffic } from '../traffic'

/** What filters did to a packet on its way through a move. */
export interface Passing {
  readonly hops: readonly DraftHop[]
  readonly needs: readonly DraftNeed[]
  readonly obstacles: readonly Obstacle[]
  readonly traffic: Traffic
}

export const passing = (traffic: Traffic): Passing => ({ hops: [], needs: [], obstacles: [], traffic })

/** Past the network ACL of a subnet. ACLs keep no state: of an answer they look at the ports that it goes to. */
export function pastAcl(
  graph: DiagramGraph,
  so: Passing,
  subnet: NodeId | null,
  direction: Direction,
  packet: Packet,
): Passing {
  const acl = subnet === null ? undefined : aclOf(graph, subnet)
  if (acl === undefined || subnet === null) return so
  const isOut = direction === 'outbound'
  const seen = packet.isReturn ? answersTo(so.traffic) : so.traffic
  const other = {
    party: isOut ? packet.target : packet.source,
    isPublic: isOut ? packet.toPublic : packet.fromPublic,
    version: packet.version,
    traffic: seen,
  }
  const result = throughAcl(graph, acl, direction, other)
  const way = isOut ? 'out' : 'in'
  const place = { at: acl.id, part: 'rules' }
  const name = () => nameOf(graph, acl.id)
  const need = () => aclNeed(graph, subnet, acl, direction, other)
  return merged(so, result, packet.isReturn ? so.traffic : undefined, {
    permit: { place, does: 'permit', reason: () => `${name()} lets ${inWords(seen)} ${way}.` },
    need,
    obstacle: () =>
      obstacle(
        'SUBNET_ACL_RESTRICTION',
        result.isDenied ? 'stated' : 'absent',
        place,
        () =>
          result.isDenied
            ? `${name()} denies ${inWords(seen)} ${way}${packet.isReturn ? ', the ports of the answer' : ''}.`
            : `No rule of ${name()} lets ${inWords(seen)} ${way}${packet.isReturn ? ', the ports of the answer' : ''}.`,
        { mends: [need()], factId: 'subnet.one-network-acl' },
      ),
  })
}

/** Past the security groups of an interface. They keep state: answers always pass. */
export function pastGroups(
  graph: DiagramGraph,
  so: Passing,
  of: InterfaceParty,
  direction: Direction,
  packet: Packet,
): Passing {
  if (packet.isReturn || of.groups === 'none') return so
  const isOut = direction === 'outbound'
  const other = {
    party: isOut ? packet.target : packet.source,
    isPublic: isOut ? packet.toPublic : packet.fromPublic,
    version: packet.version,
    traffic: so.traffic,
    keepsReferences: keepsReferences(graph, packet),
  }
  const result = throughGroups(graph, of.groups, direction, other)
  const way = isOut ? 'out' : 'in'
  const groups = Array.isArray(of.groups) ? (of.groups as readonly NodeId[]) : []
  const [first] = groups
  const place = first === undefined ? { at: of.node, part: 'securityGroups' } : { at: first, part: 'rules' }
  const names = () =>
    first === undefined
      ? `the security groups of ${nameOf(graph, of.node)}`
      : groups.map((id) => nameOf(graph, id)).join(', ')
  const need = () => groupNeed(graph, of, direction, other)
  return merged(so, result, undefined, {
    permit: {
      place,
      does: 'permit',
      reason: () =>
        `${of.groups === 'open' ? 'Security groups let everything out unless stated otherwise' : `The rules of ${names()} let ${inWords(result.passes)} ${way}`}.`,
    },
    need,
    obstacle: () =>
      obstacle(
        first === undefined ? 'SG_HAS_NO_RULES' : 'ENI_SG_RULES_MISMATCH',
        'absent',
        place,
        () => `No rule of ${names()} at ${nameOf(graph, of.node)} lets ${inWords(so.traffic)} ${way}.`,
        { mends: [need()] },
      ),
  })
}

/** Rules know groups of other VPCs over a transit gateway only where that is turned on. */
function keepsReferences(graph: DiagramGraph, packet: Packet): Match {
  const [one, other] = [vpcOfParty(packet.source), vpcOfParty(packet.target)]
  if (
    one !== undefined &&
    other !== undefined &&
    one !== other &&
    regionsApart(graph, one, other) !== undefined
  )
    return 'no'
  const stated = packet.transitGateways.map((id) => graph.resource(id)?.config['securityGroupReferencing'])
  if (stated.some((value) => value === false)) return 'no'
  return stated.some((value) => value === undefined) ? 'maybe' : 'yes'
}

function merged(
  so: Passing,
  result: Filtered,
  keep: Traffic | undefined,
  say: { readonly permit: DraftHop; readonly need: () => DraftNeed; readonly obstacle: () => Obstacle },
): Passing {
  if (result.isOpen || result.within !== undefined) return { ...so, needs: [...so.needs, say.need()] }
  const isBlocked = Object.values(result.passes).every((ports) => ports.length === 0)
  if (isBlocked) return { ...so, obstacles: [...so.obstacles, say.obstacle()] }
  return { ...so, hops: [...so.hops, say.permit], traffic: keep ?? result.passes }
}

const subnetOf = (origin: Origin): NodeId | null =>
  origin.is === 'subnet' || origin.is === 'attachment' || origin.is === 'firewall' ? origin.subnet : null

/** Delivers within a VPC, to the interface or the NAT gateway that the packet is for. */
export function* delivered(
  graph: DiagramGraph,
  vpc: NodeId,
  from: Origin,
  packet: Packet,
  before: readonly DraftHop[] = [],
): Generator<Move> {
  const { target } = packet
  if (target.is !== 'interface' && target.is !== 'nobody') return
  const sending = subnetOf(from)
  const isSameSubnet = sending !== null && sending === target.subnet
  let so = passing(packet.traffic)
  // An attachment’s subnet guards what goes on from it (tgw-nacls).
  if (from.is === 'attachment' && !isSameSubnet) so = pastAcl(graph, so, from.subnet, 'outbound', packet)
  if (!isSameSubnet) so = pastAcl(graph, so, target.subnet, 'inbound', packet)

  if (target.is === 'nobody') {
    if (isSomebodyUnstated(graph, target.subnet)) {
      yield {
        to: there(vpc),
        hops: [...before, ...so.hops],
        unknown: [{ at: target.node }],
        obstacles: so.obstacles,
        needs: so.needs,
      }
    } else {
      const place = { at: target.node }
      const reason = () => `Nothing has this address in ${nameOf(graph, target.node)}.`
      yield {
        to: there(vpc),
        hops: before,
        obstacles: [obstacle('NO_ADDRESS_IN_VPC', 'absent', place, reason)],
      }
    }
    return
  }
  const [translation] = packet.translations.slice(-1)
  if (packet.isReturn && translation !== undefined && translation.nat === target.node) {
    yield {
      to: {
        is: 'router',
        vpc,
        subnet: target.subnet,
        zone: null,
        from: { is: 'subnet', subnet: target.subnet },
      },
      packet: {
        target: translation.original,
        toPublic: translation.wasPublic,
        translations: packet.translations.slice(0, -1),
      },
      hops: [
        ...before,
        ...so.hops,
        {
          place: { at: target.node },
          does: 'translate',
          reason: () =>
            `${nameOf(graph, target.node)} knows the flow and sends the answer on to ${nameOf(graph, translation.original.node ?? target.node)}.`,
        },
      ],
      needs: so.needs,
      obstacles: so.obstacles,
    }
    return
  }
  so = pastGroups(graph, so, target, 'inbound', packet)
  const refused = target.refuses === null || packet.isReturn ? [] : [refusal(graph, target)]
  yield {
    to: there(vpc),
    packet: { traffic: so.traffic },
    hops: [
      ...before,
      ...so.hops,
      {
        place: { at: target.node },
        does: 'deliver',
        reason: () => `${nameOf(graph, target.node)} gets the packet.`,
      },
    ],
    needs: so.needs,
    obstacles: [...so.obstacles, ...refused],
  }
}

const there = (vpc: NodeId) => ({ is: 'there', by: 'interface', vpc }) as const

function refusal(graph: DiagramGraph, { node }: InterfaceParty): Obstacle {
  const isNat = graph.resource(node)?.service === 'nat-gateway'
  return obstacle(
    isNat ? 'NAT_INBOUND' : 'NO_POSSIBLE_DESTINATION',
    'law',
    { at: node },
    () =>
      isNat
        ? `${nameOf(graph, node)} takes no connection that somebody else opens; it only lets answers back in.`
        : `${nameOf(graph, node)} takes no connections at its network interface: functions are invoked by the Lambda API.`,
    isNat ? {} : { factId: 'lambda.vpc-egress' },
  )
}

/** Whether something in the subnet does not state its address, so that this may be it. */
function isSomebodyUnstated(graph: DiagramGraph, subnet: NodeId | null): boolean {
  if (subnet === null) return false
  return graph.children(subnet).some((node) => {
    if (node.kind !== 'resource' || !hasAddressInVpc(node.service)) return false
    return (
      node.config['privateAddress'] === undefined &&
      node.service !== 'network-acl' &&
      node.service !== 'route-table'
    )
  })
}
