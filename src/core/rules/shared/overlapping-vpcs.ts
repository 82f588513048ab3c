import type { ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { blocksOf, doBlocksOverlap, overlapsAmong, type StatedBlock } from '../../network/blocks'
import { capitalised, nameOf } from '../../network/wording'

/** Two VPCs with a block of each that have addresses in common. */
export interface Overlap {
  readonly a: ResourceNode
  readonly b: ResourceNode
  readonly ofA: StatedBlock
  readonly ofB: StatedBlock
}

/** The first blocks of two VPCs that overlap. */
export function overlapOf(a: ResourceNode, b: ResourceNode): Overlap | undefined {
  for (const ofA of blocksOf(a)) {
    const ofB = blocksOf(b).find(({ block }) => doBlocksOverlap(ofA.block, block))
    if (ofB !== undefined) return { a, b, ofA, ofB }
  }
  return undefined
}

/** Of many VPCs, each that overlaps another one with one that it overlaps, each pair once. */
export function overlapsOf(vpcs: readonly ResourceNode[]): readonly Overlap[] {
  const stated = [...new Set(vpcs)].flatMap((owner) => blocksOf(owner).map((of) => ({ ...of, owner })))
  const found = new Map<string, Overlap>()
  for (const [one, other] of overlapsAmong(stated)) {
    const [ofA, ofB] = one.owner.id < other.owner.id ? [one, other] : [other, one]
    const key = `${ofA.owner.id} ${ofB.owner.id}`
    if (!found.has(key)) found.set(key, { a: ofA.owner, b: ofB.owner, ofA, ofB })
  }
  return [...found.values()].toSorted((x, y) => (`${x.a.id} ${x.b.id}` < `${y.a.id} ${y.b.id}` ? -1 : 1))
}

/** Whether each of the two has a block that overlaps none of the other’s. */
export function haveOthers({ a, b }: Overlap): boolean {
  const [ofA, ofB] = [blocksOf(a), blocksOf(b)]
  const isFree = (one: StatedBlock, others: readonly StatedBlock[]) =>
    !others.some(({ block }) => doBlocksOverlap(one.block, block))
  return ofA.some((one) => isFree(one, ofB)) && ofB.some((one) => isFree(one, ofA))
}

/** What a message that begins with the first of them says of the two. */
export function overlapData(graph: DiagramGraph, { a, b, ofA, ofB }: Overlap) {
  return {
    one: capitalised(nameOf(graph, a.id)),
    oneCidr: ofA.block.cidr,
    other: nameOf(graph, b.id),
    otherCidr: ofB.block.cidr,
  }
}
