import type { NodeId, Place } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { regionsApart } from '../../regions'
import { listed, nameOf } from '../../wording'
import { aclOf, throughAcl, throughGroups, type Direction, type Filtered, type OtherEnd } from '../filters'
import type { Code } from '../../codes'
import { obstacle, type DraftHop, type DraftNeed, type Obstacle, type Packet } from '../move'
import { vpcOfParty, type InterfaceParty, type Match } from '../party'
import { aclNeed, groupNeed } from '../rule-needs'
import { waysOutOf } from '../plumbing'
import { answersTo, both, inWords, isNone, only, protocolsOf, type Traffic } from '../traffic'
import { endWords } from '../words'

/** What filters did to a packet on its way through a move. */
export interface Passing {
  readonly hops: readonly DraftHop[]
  readonly needs: readonly DraftNeed[]
  readonly obstacles: readonly Obstacle[]
  /** Filters of which it cannot be told whether they let it pass. */
  readonly unknown: readonly Place[]
  readonly traffic: Traffic
}

export const passing = (traffic: Traffic): Passing => ({
  hops: [],
  needs: [],
  obstacles: [],
  unknown: [],
  traffic,
})

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
  const what = () =>
    `${inWords(seen)}${packet.isReturn ? ', where the answer goes,' : ''} ${way} ${isOut ? 'to' : 'from'} ${endWords(graph, other)}`
  const need = () => aclNeed(graph, subnet, acl, direction, other)
  return merged(so, result, packet.isReturn ? only(so.traffic, ...protocolsOf(result.passes)) : undefined, {
    permit: { place, does: 'permit', reason: () => `${name()} lets ${what()}.` },
    need,
    obstacle: () =>
      obstacle(
        'SUBNET_ACL_RESTRICTION',
        result.isDenied ? 'stated' : 'absent',
        place,
        () =>
          result.isDenied ? `A rule of ${name()} denies ${what()}.` : `No rule of ${name()} lets ${what()}.`,
        { mends: [need()] },
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
    keepsReferences: keepsReferences(graph, packet, direction),
  }
  const result = throughGroups(graph, of.groups, direction, other)
  const way = isOut ? 'out' : 'in'
  const groups = Array.isArray(of.groups) ? (of.groups as readonly NodeId[]) : []
  const [first] = groups
  const place = first === undefined ? { at: of.node, part: 'securityGroups' } : { at: first, part: 'rules' }
  const names = () => listed(groups.map((id) => nameOf(graph, id)))
  const whereTo = () => `${way} ${isOut ? 'to' : 'from'} ${endWords(graph, other)}`
  const need = () => groupNeed(graph, of, direction, other)
  return merged(so, result, undefined, {
    permit: {
      place,
      does: 'permit',
      reason: () =>
        of.groups === 'open'
          ? `The security groups of ${nameOf(graph, of.node)} are not stated; by default they let everything out.`
          : `${names()} ${groups.length > 1 ? 'let' : 'lets'} ${inWords(result.passes)} ${whereTo()}.`,
    },
    need,
    obstacle: () => {
      const lost = lostReference(graph, groups, direction, other, packet)
      const reason = () =>
        lost !== undefined
          ? `A rule of ${names()} names a security group of ${endWords(graph, other)}, but ${lost.because}.`
          : first === undefined
            ? `${nameOf(graph, of.node)} has no security group whose rules let ${inWords(so.traffic)} ${whereTo()}.`
            : `No rule of ${names()}, the security ${groups.length > 1 ? 'groups' : 'group'} of ${nameOf(graph, of.node)}, lets ${inWords(so.traffic)} ${whereTo()}.`
      const code = first === undefined ? 'SG_HAS_NO_RULES' : 'ENI_SG_RULES_MISMATCH'
      const more = { mends: [need()], ...(lost === undefined ? {} : { factId: lost.factId }) }
      return obstacle(lost?.code ?? code, 'absent', place, reason, more)
    },
  })
}

interface LostReference {
  readonly code: Code
  readonly factId: string
  readonly because: string
}

/** Why a rule that names a group of the other end does not know it here, where it would else let it pass. */
function lostReference(
  graph: DiagramGraph,
  groups: readonly NodeId[],
  direction: Direction,
  other: OtherEnd,
  packet: Packet,
): LostReference | undefined {
  if (other.keepsReferences !== 'no') return undefined
  const kept = throughGroups(graph, groups, direction, { ...other, keepsReferences: 'yes' })
  if (kept.isOpen || isNone(kept.passes)) return undefined
  const gateway = packet.transitGateways.find(
    (id) => graph.resource(id)?.config['securityGroupReferencing'] === false,
  )
  if (isInOtherRegion(graph, packet)) {
    const because = 'rules know groups of their own Region only'
    return { code: 'SG_REFERENCES_NOT_PRESERVED', factId: 'sg.peer-reference', because }
  }
  if (gateway === undefined) {
    const because =
      packet.inspectedBy.length > 0
        ? 'rules do not know the groups of what comes through a middlebox'
        : direction === 'outbound'
          ? 'over a transit gateway only inbound rules know groups of other VPCs'
          : 'rules do not know groups over more than one transit gateway'
    return { code: 'SG_REFERENCES_NOT_PRESERVED', factId: 'sg.tgw-reference', because }
  }
  const because = `${nameOf(graph, gateway)} does not support security group referencing`
  return { code: 'SG_REFERENCING_SUPPORT', factId: 'sg.tgw-reference', because }
}

/**
 * Rules know groups of other VPCs over a transit gateway only where that is turned on, and then inbound rules alone; over two
 * gateways, or after a middlebox, none does.
 */
function keepsReferences(graph: DiagramGraph, packet: Packet, direction: Direction): Match {
  if (isInOtherRegion(graph, packet)) return 'no'
  if (packet.inspectedBy.length > 0 || packet.transitGateways.length > 1) return 'no'
  const [here, there] = [vpcOfParty(packet.source), vpcOfParty(packet.target)]
  const isPeered =
    here !== undefined && (here === there || waysOutOf(graph, here).peers.some(({ vpc }) => vpc === there))
  if (direction === 'outbound' && there !== undefined && !isPeered) return 'no'
  const stated = packet.transitGateways.map((id) => graph.resource(id)?.config['securityGroupReferencing'])
  if (stated.some((value) => value === false)) return 'no'
  return stated.some((value) => value === undefined) ? 'maybe' : 'yes'
}

function isInOtherRegion(graph: DiagramGraph, { source, target }: Packet): boolean {
  const [one, other] = [vpcOfParty(source), vpcOfParty(target)]
  return (
    one !== undefined && other !== undefined && one !== other && regionsApart(graph, one, other) !== undefined
  )
}

function merged(
  so: Passing,
  result: Filtered,
  keep: Traffic | undefined,
  say: { readonly permit: DraftHop; readonly need: () => DraftNeed; readonly obstacle: () => Obstacle },
): Passing {
  if (result.isOpen || result.within !== undefined) return { ...so, needs: [...so.needs, say.need()] }
  if (result.isUntold === true) return { ...so, unknown: [...so.unknown, say.permit.place] }
  const isBlocked = Object.values(result.passes).every((ports) => ports.length === 0)
  if (isBlocked) return { ...so, obstacles: [...so.obstacles, say.obstacle()] }
  return { ...so, hops: [...so.hops, say.permit], traffic: keep ?? both(so.traffic, result.passes) }
}
