import { isRef, type NodeId, type ResourceNode, type Row } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { blockOf } from '../blocks'
import { oncePerGraph } from '../once'
import { networkAclOf } from '../serving-tables'
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

interface FilterRow {
  readonly number: number
  readonly traffic: Traffic
  readonly row: Row
}
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
  let isOpen = false
  for (const group of groups) {
    const side = sideOf(graph, `${group} ${direction}`)
    if (side.isOpen) {
      if (direction === 'outbound') return all
      isOpen = true
    }
    for (const { row, traffic } of side.rows) {
      const match = matchOf(row, other)
      const common = both(traffic, other.traffic)
      if (match === 'no' || isNone(common)) continue
      if (match === 'maybe') within ??= textOf(row['cidr'])
      else passes = either(passes, common)
    }
  }
  if (!isNone(passes)) return { passes, isOpen: false, isDenied: false }
  if (within !== undefined) return { passes: other.traffic, isOpen: false, isDenied: false, within }
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
  return side.isOpen ? open : inOrder(side.rows, other, (row) => [row['cidr'], row['action'] === 'allow'])
}

function inOrder(
  rows: readonly FilterRow[],
  other: OtherEnd,
  read: (row: Row) => readonly [unknown, boolean],
): Filtered {
  let left = other.traffic
  let passes = noTraffic
  let within: string | undefined
  let isDenied = false
  for (const { row, traffic } of rows) {
    const [cidr, isAllowed] = read(row)
    const common = both(traffic, left)
    const block = blockOf(cidr)
    const match =
      block === undefined
        ? cidr === undefined
          ? 'yes'
          : 'maybe'
        : block.version === other.version
          ? isIn(block, other.party, other.isPublic)
          : 'no'
    if (match === 'no' || isNone(common)) continue
    if (match === 'maybe') {
      // Some of the addresses pass; whether this one does, is not stated.
      if (isAllowed) within ??= String(cidr)
      continue
    }
    if (isAllowed) passes = either(passes, common)
    else isDenied = true
    left = without(left, common)
    if (isNone(left)) break
  }
  if (!isNone(passes)) return { passes, isOpen: false, isDenied }
  if (within !== undefined) return { passes: other.traffic, isOpen: false, isDenied: false, within }
  return { passes: noTraffic, isOpen: false, isDenied }
}

/** What the policy of a Network Firewall lets pass from one end to the other. */
export function throughFirewall(
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
  let passes = noTraffic
  let isDenied = false
  for (const row of rows) {
    const common = both(trafficOfRow(row['protocol'], row['fromPort'], row['toPort']), left)
    const matches = [
      fits(row['source'], flow.source, false, flow.version),
      fits(row['destination'], flow.target, flow.isPublic, flow.version),
    ]
    if (isNone(common) || matches.includes('no')) continue
    if (matches.includes('maybe')) {
      if (row['action'] === 'pass')
        return {
          passes: flow.traffic,
          isOpen: false,
          isDenied: false,
          within: textOf(row['source'] ?? row['destination']),
        }
      continue
    }
    if (row['action'] === 'pass') passes = either(passes, common)
    else isDenied = true
    left = without(left, common)
  }
  if (otherwise === 'pass') passes = either(passes, left)
  if (!isNone(passes)) return { passes, isOpen: false, isDenied }
  if (otherwise === undefined && !isNone(left)) return open
  return { passes: noTraffic, isOpen: false, isDenied: isDenied || otherwise === 'drop' }
}

function fits(cidr: unknown, party: Party, isPublic: boolean, version: 4 | 6): Match {
  const block = blockOf(cidr)
  if (block === undefined) return cidr === undefined ? 'yes' : 'maybe'
  return block.version === version ? isIn(block, party, isPublic) : 'no'
}
