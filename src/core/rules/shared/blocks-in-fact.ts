import type { Fact } from '../../catalog/fact'
import { blockOf, type Block } from '../../network/blocks'

/** The CIDR ranges that a fact lists, separated by commas. Throws where one cannot be read. */
export function blocksIn({ id, value }: Fact): readonly Block[] {
  return String(value)
    .split(',')
    .map((text) => {
      const block = blockOf(text)
      if (block === undefined) throw new Error(`fact ${id} has “${text}”, which is no CIDR range`)
      return block
    })
}
