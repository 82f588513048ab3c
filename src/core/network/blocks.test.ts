import { describe, expect, it } from 'vitest'
import type { NodeId } from '../model/diagram'
import { graphOf } from '../model/graph'
import { sketch } from '../model/sketch'
import {
  blockOf,
  blocksOf,
  doBlocksOverlap,
  doesContain,
  knowsIpv4Blocks,
  overlapsAmong,
  sizeOf,
} from './blocks'

const subnet = (id: string, config: Readonly<Record<string, unknown>>) => {
  const found = graphOf(sketch({ [id]: { service: 'subnet', config } })).resource(id as NodeId)
  if (found === undefined) throw new Error('no subnet')
  return found
}
const block = (cidr: string) => {
  const found = blockOf(cidr)
  if (found === undefined) throw new Error(`no block ${cidr}`)
  return found
}

describe('blockOf', () => {
  it('reads size and canonical form', () => {
    const { prefix, canonical } = block('100.68.0.18/18')
    expect([prefix, canonical, sizeOf(block('10.0.0.0/28'))]).toEqual([18, '100.68.0.0/18', 16])
  })

  it('is nothing for what is none', () =>
    expect(['', '10.0.0.0', 'ten', 16, undefined, '10.0.0.0/33'].map(blockOf)).toEqual(
      Array(6).fill(undefined),
    ))
})

describe('blocksOf', () => {
  it('are those that can be read, with their fields', () => {
    const vpc = subnet('vpc', {
      cidr: '10.0.0.0/16',
      ipv6Cidr: '2001:db8::/56',
      secondaryCidrs: [{ cidr: '10.1.0.0/24' }, { cidr: 'later' }],
    })
    expect(blocksOf(vpc).map(({ block: { cidr }, part }) => `${part} ${cidr}`)).toEqual([
      'cidr 10.0.0.0/16',
      'secondaryCidrs 10.1.0.0/24',
      'ipv6Cidr 2001:db8::/56',
    ])
    expect(knowsIpv4Blocks(vpc)).toBe(false)
  })

  it('are all known where each can be read', () => {
    expect(knowsIpv4Blocks(subnet('a', { cidr: '10.0.0.0/16' }))).toBe(true)
    expect(knowsIpv4Blocks(subnet('a', { secondaryCidrs: [{ cidr: '10.0.0.0/16' }] }))).toBe(false)
  })
})

describe('blocks', () => {
  it('overlap or contain each other', () => {
    expect(doBlocksOverlap(block('10.0.0.0/16'), block('10.0.4.0/24'))).toBe(true)
    expect(doBlocksOverlap(block('10.0.0.0/16'), block('10.1.0.0/16'))).toBe(false)
    expect(doesContain(block('10.0.0.0/16'), block('10.0.4.0/24'))).toBe(true)
    expect(doesContain(block('10.0.4.0/24'), block('10.0.0.0/16'))).toBe(false)
    expect(doBlocksOverlap(block('0.0.0.0/0'), block('::/0'))).toBe(false)
  })
})

describe('overlapsAmong', () => {
  const pairs = (...cidrs: readonly string[]) =>
    overlapsAmong(cidrs.map((cidr, index) => ({ block: block(cidr), owner: subnet(`s${index}`, {}) }))).map(
      (pair) => pair.map(({ owner }) => owner.id),
    )

  it('names each that overlaps an earlier one', () => {
    expect(pairs('10.0.0.0/24', '10.0.1.0/24', '10.0.0.128/25', '10.0.1.0/24')).toEqual([
      ['s0', 's2'],
      ['s1', 's3'],
    ])
    expect(pairs('10.0.0.0/24', '10.0.1.0/24')).toEqual([])
  })

  it('costs little when all are equal', () => {
    expect(pairs(...Array.from({ length: 500 }, () => '10.0.0.0/24'))).toHaveLength(499)
  })
})
