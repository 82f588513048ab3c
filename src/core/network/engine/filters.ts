import { isRef, type NodeId, type ResourceNode, type Row } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { blockOf } from '../blocks'
import { oncePerGraph } from '../once'
import { networkAclOf } from '../serving-tables'
import { isWhole } from './doubt'
import { isIn, type Match, type Party } from './party'
import { allTraffic, both, either, isNone, noTraffic, trafficOfRow, without, type Traffic } from './traffic'

/** What a filter makes of a packet. */
export interface Filtered {
  /** What passes; nothing of it where `isOpen`. */
  readonly passes: Traffic
  /** Nothing is stated that decides: it may pass. */
  readonly isOpen: boolean
  /** A stated rule denies it, rather than that none allows it. */
  readonly isDenied: boolean
  /** A rule that covers only a part of the range in which the address lies. */
  readonly within?: string
  /** It depends on a rule of which it cannot be told whether it is for this packet: nothing that is left to state decides. */
  readonly isUntold?: true
}

/** The other end of a packet, and what is still on its way. */
export interface OtherEnd {
  readonly party: Party
  readonly isPublic: boolean
  readonly version: 4 | 6
  readonly traffic: Traffic
  /** Whether rules that name security groups still know them on this way; `maybe` where a setting is not stated. */
  readonly keepsReferences?: Match
}

export type Direction = 'inbound' | 'outbound'

const open: Filtered = { passes: allTraffic, isOpen: true, isDenied: false }
const all: Filtered = { passes: allTraffic, isOpen: false, isDenied: false }
const untold: Filtered = { passes: allTraffic, isOpen: false, isDenied: false, isUntold: true }

interface FilterRow {
  readonly number: number
  readonly traffic: Traffic
  /** It is for one protocol by its number, of all others that nothing tells apart here. */
  readonly isOneOfOthers: boolean
  readonly row: Row
}
const known: ReadonlySet<string> = new Set(['', 'all', 'tcp', 'udp', 'icmp'])

interface Side {
  readonly isOpen: boolean
  readonly rows: readonly FilterRow[]
}

const sideOf = oncePerGraph((graph, key: string): Side => {
  const [id, direction] = key.split(' ')
  const node = graph.resource((id ?? '') as NodeId)
  const stated = node?.config['rules']
  const rows = Array.isArray(stated) ? stated.filter((row: Row) => row['direction'] === direction) : []
  return {
    isOpen: rows.length === 0 && node?.config['complete'] !== true,
    rows: rows
      .map((row: Row) => ({
        number: typeof row['number'] === 'number' ? row['number'] : Number.POSITIVE_INFINITY,
        traffic: trafficOfRow(row['protocol'], row['fromPort'], row['toPort']),
        isOneOfOthers: typeof row['protocol'] === 'string' && !known.has(row['protocol']),
        row,
      }))
      .toSorted((a, b) => a.number - b.number),
  }
})

/** What security groups let through to or from the other end. What matches a rule of any of them passes. */
export function throughGroups(
  graph: DiagramGraph,
  groups: readonly NodeId[] | 'open' | 'none',
  direction: Direction,
  other: OtherEnd,
): Filtered {
  if (groups === 'none') return all
  // AWS lets everything out unless somebody takes that rule away.
  const unstated = direction === 'outbound' ? all : open
  if (groups === 'open') return unstated
  let passes = noTraffic
  let within: string | undefined
  let isUntold = false
  let isOpen = false
  for (const group of groups) {
    const side = sideOf(graph, `${group} ${direction}`)
    if (side.isOpen) {
      if (direction === 'outbound') return all
      isOpen = true
    }
    for (const { row, traffic, isOneOfOthers } of side.rows) {
      const match = matchOf(row, other)
      const common = both(traffic, other.traffic)
      if (match === 'no' || isNone(common)) continue
      if (isOneOfOthers || (match === 'maybe' && isListName(row['cidr']))) isUntold = true
      else if (match === 'maybe') within ??= textOf(row['cidr'])
      else passes = either(passes, common)
    }
  }
  if (!isNone(passes)) return { passes, isOpen: false, isDenied: false }
  if (within !== undefined) return { passes: other.traffic, isOpen: false, isDenied: false, within }
  if (isUntold) return untold
  return isOpen ? open : { passes: noTraffic, isOpen: false, isDenied: false }
}

function matchOf(row: Row, { party, isPublic, version, keepsReferences = 'yes' }: OtherEnd): Match {
  const { cidr, group } = row
  if (isRef(group)) {
    const isMember =
      party.is === 'interface' &&
      !isPublic &&
      party.groups !== 'none' &&
      party.groups !== 'open' &&
      party.groups.includes(group.ref as NodeId)
    return isMember ? keepsReferences : 'no'
  }
  const block = blockOf(cidr)
  if (block === undefined) return cidr === undefined ? 'no' : 'maybe'
  return block.version === version ? isIn(block, party, isPublic) : 'no'
}

/** A prefix list of which only the name is stated: it may hold any address, and nobody can state that of it here. */
const isListName = (cidr: unknown) => cidr !== undefined && blockOf(cidr) === undefined

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

/** The network ACL of a subnet; undefined is the default one, which lets everything pass. */
export const aclOf = networkAclOf

/** What a network ACL lets pass: rules in the order of their numbers, the first that matches decides, none denies. */
export function throughAcl(
  graph: DiagramGraph,
  acl: ResourceNode,
  direction: Direction,
  other: OtherEnd,
): Filtered {
  const side = sideOf(graph, `${acl.id} ${direction}`)
  return side.isOpen ? open : inOrder(graph, side.rows, other)
}

function inOrder(graph: DiagramGraph, rows: readonly FilterRow[], other: OtherEnd): Filtered {
  let left = other.traffic
  const so = { passes: noTraffic, doubted: noTraffic, isUntold: false, isDenied: false }
  let within: string | undefined
  for (const { row, traffic, isOneOfOthers } of rows) {
    const cidr = row['cidr']
    const isAllowed = row['action'] === 'allow'
    const common = both(traffic, left)
    const match = fits(cidr, other.party, other.isPublic, other.version)
    if (match === 'no' || isNone(common)) continue
    if (match === 'maybe' || isOneOfOthers) {
      // Some of the addresses pass; whether this one does, is not stated.
      const isNamed = isOneOfOthers || isListName(cidr)
      if (isAllowed && !isNamed) within ??= textOf(cidr)
      else if (isAllowed) so.isUntold = true
      else if (isNamed || !isWhole(graph, other.party)) so.doubted = either(so.doubted, common)
      continue
    }
    if (isAllowed) so.passes = either(so.passes, common)
    else so.isDenied = true
    left = without(left, common)
    if (isNone(left)) break
  }
  return decided(so, within, other.traffic)
}

/** What rules come to: whatever none of them may deny passes; the rest passes as far as that can be told or stated. */
function decided(
  so: {
    readonly passes: Traffic
    /** What a rule may deny that comes before those by which it passes. */
    readonly doubted: Traffic
    readonly isUntold: boolean
    readonly isDenied: boolean
  },
  within: string | undefined,
  traffic: Traffic,
): Filtered {
  const { isDenied } = so
  const passes = without(so.passes, so.doubted)
  if (!isNone(passes)) return { passes, isOpen: false, isDenied }
  if (!isNone(so.passes) || so.isUntold || (within !== undefined && !isNone(so.doubted))) return untold
  if (within !== undefined) return { passes: traffic, isOpen: false, isDenied: false, within }
  return { passes: noTraffic, isOpen: false, isDenied }
}

/** What the policy of a Network Firewall lets pass from one end to the other. */
export function throughFirewall(
  graph: DiagramGraph,
  firewall: ResourceNode,
  flow: {
    readonly source: Party
    readonly target: Party
    readonly isPublic: boolean
    readonly version: 4 | 6
    readonly traffic: Traffic
  },
): Filtered {
  const stated = firewall.config['rules']
  const otherwise = firewall.config['defaultAction']
  const rows = Array.isArray(stated) ? (stated as readonly Row[]) : []
  if (rows.length === 0 && otherwise === undefined) return open
  let left = flow.traffic
  const so = { passes: noTraffic, doubted: noTraffic, isUntold: false, isDenied: false }
  let within: string | undefined
  for (const row of rows) {
    const common = both(trafficOfRow(row['protocol'], row['fromPort'], row['toPort']), left)
    const matches = [
      fits(row['source'], flow.source, false, flow.version),
      fits(row['destination'], flow.target, flow.isPublic, flow.version),
    ]
    if (isNone(common) || matches.includes('no')) continue
    const isPassed = row['action'] === 'pass'
    if (matches.includes('maybe')) {
      const isNamed = isListName(row['source']) || isListName(row['destination'])
      const areWhole = isWhole(graph, flow.source) && isWhole(graph, flow.target)
      if (isPassed && !isNamed) within ??= textOf(row['source'] ?? row['destination'])
      else if (isPassed) so.isUntold = true
      else if (isNamed || !areWhole) so.doubted = either(so.doubted, common)
      continue
    }
    if (isPassed) so.passes = either(so.passes, common)
    else so.isDenied = true
    left = without(left, common)
  }
  if (otherwise === 'pass') so.passes = either(so.passes, left)
  else if (
    otherwise === undefined &&
    isNone(so.passes) &&
    within === undefined &&
    !so.isUntold &&
    !isNone(left)
  )
    return open
  if (otherwise === 'drop') so.isDenied = true
  return decided(so, within, flow.traffic)
}

function fits(cidr: unknown, party: Party, isPublic: boolean, version: 4 | 6): Match {
  const block = blockOf(cidr)
  if (block === undefined) return cidr === undefined ? 'yes' : 'maybe'
  return block.version === version ? isIn(block, party, isPublic) : 'no'
}
