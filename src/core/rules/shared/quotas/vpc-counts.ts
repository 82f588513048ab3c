import type { ResourceNode } from '../../../model/diagram'
import type { Counted } from './quota'

/** How many different blocks of each family a VPC states; a VPC always has a primary IPv4 block. */
export function addressFamilies(
  vpc: Counted,
  cidrsOf: (vpc: ResourceNode) => readonly string[],
): { readonly v4: number; readonly v6: number } {
  if (!('service' in vpc)) return { v4: 0, v6: 0 }
  const blocks = new Set(cidrsOf(vpc))
  const v6 = [...blocks].filter((block) => block.includes(':')).length
  const v4 = blocks.size - v6
  return { v4: v4 > 0 && typeof vpc.config['cidr'] !== 'string' ? v4 + 1 : v4, v6 }
}
