import { setField } from '../../edit/set-field'
import type { ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { blocksOf, type Block } from '../../network/blocks'
import type { Fix } from '../rule'
import { subnetsOfVpc } from '../../network/subnets-of-vpc'

/** Gives a subnet the first block of its size that its VPC has free, where there is one. */
export function freeBlockFor(graph: DiagramGraph, subnet: ResourceNode, prefix: number): readonly Fix[] {
  const vpc = graph.enclosing(subnet.id, 'vpc')
  if (vpc === undefined) return []
  const taken = subnetsOfVpc(graph, vpc.id)
    .filter(({ id }) => id !== subnet.id)
    .flatMap((other) => blocksOf(other).map(({ block }) => block))
    .filter(({ version }) => version === 4)
    .toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
  for (const { block } of blocksOf(vpc)) {
    const free = block.version === 4 ? firstFree(block, prefix, taken) : undefined
    if (free === undefined) continue
    return [
      {
        label: `Give it ${free}, which is free`,
        apply: (diagram) => setField(diagram, subnet.id, 'cidr', free),
      },
    ]
  }
  return []
}

/** Goes along what is taken, in the order of addresses, and takes the first gap that is wide enough. */
function firstFree(vpc: Block, prefix: number, taken: readonly Block[]): string | undefined {
  const size = 2n ** BigInt(32 - prefix)
  const aligned = (address: bigint) => ((address + size - 1n) / size) * size
  let start = aligned(vpc.first)
  for (const { first, last } of taken) {
    if (last < start) continue
    if (first >= start + size) break
    start = aligned(last + 1n)
  }
  return start + size - 1n <= vpc.last ? `${dotted(start)}/${prefix}` : undefined
}

const dotted = (address: bigint) =>
  [24n, 16n, 8n, 0n].map((shift) => String((address >> shift) & 255n)).join('.')
