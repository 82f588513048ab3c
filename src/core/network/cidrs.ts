import { parseCidr } from 'cidr-tools'
import type { ConfigValue, ResourceNode, Row } from '../model/diagram'

/** A range of addresses, first and last included. */
interface Block {
  readonly version: 4 | 6
  readonly first: bigint
  readonly last: bigint
  readonly owner: ResourceNode
}

/** The CIDR blocks that a VPC states, IPv4 and IPv6; what cannot be read as one is left out. */
export function statedCidrs({ config }: ResourceNode): readonly string[] {
  const stated = [config['cidr'], config['ipv6Cidr'], ...cellsOf(config['secondaryCidrs'], 'cidr')]
  return stated.filter((value) => typeof value === 'string').filter(isCidr)
}

/**
 * Whether stated blocks of any two of these VPCs overlap; VPCs that state none overlap with nothing.
 *
 * Costs about n log n: sorted by its first address, a block overlaps an earlier one of somebody else exactly when the
 * furthest of those reaches into it.
 */
export function doOverlap(vpcs: readonly ResourceNode[]): boolean {
  const blocks = vpcs.flatMap(blocksOf).toSorted((a, b) => a.version - b.version || compare(a.first, b.first))
  let furthest: Block | undefined
  let next: Block | undefined
  for (const block of blocks) {
    if ([furthest, next].some((before) => reachesInto(before, block))) return true
    if (furthest === undefined || isFurther(block, furthest)) {
      if (furthest !== undefined && furthest.owner !== block.owner) next = furthest
      furthest = block
    } else if (block.owner !== furthest.owner && (next === undefined || isFurther(block, next))) next = block
  }
  return false
}

const compare = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0)
const isFurther = (a: Block, b: Block) => a.version > b.version || a.last > b.last

function reachesInto(before: Block | undefined, block: Block): boolean {
  if (before === undefined || before.owner === block.owner || before.version !== block.version) return false
  return before.last >= block.first
}

const known = new WeakMap<ResourceNode, readonly Block[]>()

function blocksOf(owner: ResourceNode): readonly Block[] {
  const before = known.get(owner)
  if (before !== undefined) return before
  const blocks = statedCidrs(owner).map((cidr): Block => {
    const { version, start, end } = parseCidr(cidr)
    return { version, first: start, last: end, owner }
  })
  known.set(owner, blocks)
  return blocks
}

function cellsOf(value: ConfigValue | undefined, key: string): readonly unknown[] {
  return Array.isArray(value) ? value.map((row: Row) => row[key]) : []
}

/** Whether this is a block in CIDR notation. The package reads addresses generously (300.0.0.0), so that the parts of an IPv4 block are looked at here. */
export function isCidr(text: string): boolean {
  const v4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text)
  if (v4 !== null) return v4.slice(1, 5).every((part) => Number(part) <= 255) && Number(v4[5]) <= 32
  if (!/^[0-9a-f:]+\/\d{1,3}$/i.test(text)) return false
  if (Number(text.split('/')[1]) > 128) return false
  try {
    return parseCidr(text).version === 6
  } catch {
    return false
  }
}
