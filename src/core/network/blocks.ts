import { normalizeCidr, parseCidr } from 'cidr-tools'
import type { ConfigValue, ResourceNode, Row } from '../model/diagram'
import { isCidr } from './cidrs'

/** A range of addresses in CIDR notation, first and last address included. */
export interface Block {
  /** As it is stated. */
  readonly cidr: string
  /** As AWS writes it: 100.68.0.18/18 is 100.68.0.0/18. */
  readonly canonical: string
  readonly version: 4 | 6
  /** The number after the slash. */
  readonly prefix: number
  readonly first: bigint
  readonly last: bigint
}

/** A block that a VPC or subnet states, and the field that states it. */
export interface StatedBlock {
  readonly block: Block
  readonly part: 'cidr' | 'secondaryCidrs' | 'ipv6Cidr'
}

/** The block that a text means, or nothing where it cannot be read as one. */
export function blockOf(text: unknown): Block | undefined {
  if (typeof text !== 'string' || !isCidr(text.trim())) return undefined
  const cidr = text.trim()
  const { version, prefix, start, end } = parseCidr(cidr)
  return { cidr, canonical: normalizeCidr(cidr), version, prefix: Number(prefix), first: start, last: end }
}

/** The block of one address, or of a range that is stated in an address’s place. */
export function addressOf(text: unknown): Block | undefined {
  if (typeof text !== 'string') return undefined
  return blockOf(text.includes('/') ? text : `${text.trim()}/${text.includes(':') ? 128 : 32}`)
}

/** All blocks that a VPC, subnet or site states and that can be read, the primary one first. */
export function blocksOf({ config }: ResourceNode): readonly StatedBlock[] {
  const stated = [
    { text: config['cidr'], part: 'cidr' as const },
    ...secondary(config['secondaryCidrs']).map((text) => ({ text, part: 'secondaryCidrs' as const })),
    { text: config['ipv6Cidr'], part: 'ipv6Cidr' as const },
  ]
  return stated.flatMap(({ text, part }) => {
    const block = blockOf(text)
    return block === undefined ? [] : [{ block, part }]
  })
}

/** Whether all IPv4 blocks are known: the primary one is stated, and every row of the others can be read. */
export function knowsIpv4Blocks({ config }: ResourceNode): boolean {
  return [config['cidr'], ...secondary(config['secondaryCidrs'])].every((text) => blockOf(text) !== undefined)
}

/** Whether two blocks have an address in common. */
export function doBlocksOverlap(a: Block, b: Block): boolean {
  return a.version === b.version && a.first <= b.last && b.first <= a.last
}

/** Whether the outer block has every address of the inner one. */
export function doesContain(outer: Block, inner: Block): boolean {
  return outer.version === inner.version && outer.first <= inner.first && inner.last <= outer.last
}

/** The number of addresses of an IPv4 block. */
export function sizeOf({ first, last }: Block): number {
  return Number(last - first) + 1
}

/**
 * Each thing whose block overlaps an earlier one of somebody else, with that one: the first in the order of addresses,
 * then of ids. Costs about n log n; of many that overlap one another, each is named once.
 */
export function overlapsAmong<T extends { readonly block: Block; readonly owner: ResourceNode }>(
  all: readonly T[],
): readonly (readonly [T, T])[] {
  const found: (readonly [T, T])[] = []
  let open: T[] = []
  for (const one of all.toSorted(byAddress)) {
    open = open.filter(({ block }) => block.version === one.block.version && block.last >= one.block.first)
    const other = open.find(({ owner }) => owner !== one.owner)
    if (other !== undefined) found.push([other, one])
    // One of an owner that reaches no further than another of the same owner is never needed.
    if (!open.some(({ owner, block }) => owner === one.owner && block.last >= one.block.last)) open.push(one)
    if (open.length > most) open = open.toSorted((a, b) => compare(b.block.last, a.block.last)).slice(0, most)
  }
  return found
}

/** So many open blocks are kept that one of somebody else is among them; without an end, equal blocks would cost n². */
const most = 8

function byAddress<T extends { readonly block: Block; readonly owner: ResourceNode }>(a: T, b: T): number {
  return (
    a.block.version - b.block.version ||
    compare(a.block.first, b.block.first) ||
    compare(b.block.last, a.block.last) ||
    (a.owner.id < b.owner.id ? -1 : a.owner.id > b.owner.id ? 1 : 0)
  )
}

const compare = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0)

function secondary(value: ConfigValue | undefined): readonly unknown[] {
  if (!Array.isArray(value)) return []
  return value.map((row: Row) => row['cidr']).filter((cidr) => cidr !== undefined)
}
