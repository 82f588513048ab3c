import { describe, expect, it } from 'vitest'
import { nodeId } from '../../testing/ids'
import { blockOf, type Block } from '../blocks'
import { isIn, type InterfaceParty, type Match } from './party'

const block = (cidr: string): Block => {
  const found = blockOf(cidr)
  if (found === undefined) throw new Error(cidr)
  return found
}
const host = (own: readonly string[], of: readonly string[] = []): InterfaceParty => ({
  ...({
    is: 'interface',
    node: nodeId('a'),
    vpc: nodeId('V'),
    subnet: null,
    groups: 'open',
    refuses: null,
  } as const),
  publicAddress: 'open',
  blocks: own.map(block),
  publicBlocks: of.map(block),
})

describe('whether a block holds an address', () => {
  it.each<[string, InterfaceParty, boolean, string, Match]>([
    ['an address in it', host(['10.0.1.7/32']), false, '10.0.0.0/16', 'yes'],
    ['an address outside it', host(['10.1.1.7/32']), false, '10.0.0.0/16', 'no'],
    ['a range that is partly in it', host(['10.0.0.0/16']), false, '10.0.1.0/24', 'maybe'],
    ['an address of the other version', host(['10.0.1.7/32']), false, '2001:db8::/32', 'no'],
    ['the private address, asked at the public one', host(['10.0.1.7/32']), true, '10.0.0.0/16', 'no'],
    ['the public address', host(['10.0.1.7/32'], ['198.51.100.4/32']), true, '198.51.100.0/24', 'yes'],
    ['a private address that is not stated', host([]), false, '10.0.0.0/8', 'maybe'],
    ['everything', host([]), false, '0.0.0.0/0', 'yes'],
  ])('%s', (_, party, isPublic, cidr, match) => {
    expect(isIn(block(cidr), party, isPublic)).toBe(match)
  })
})
