import { overlapCidr } from 'cidr-tools'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NodeId } from '../model/diagram'
import { graphOf } from '../model/graph'
import { sketch } from '../model/sketch'
import { doOverlap, isCidr, statedCidrs } from './cidrs'

const vpc = (config: Readonly<Record<string, unknown>>) => {
  const found = graphOf(sketch({ vpc: { service: 'vpc', config } })).resource('vpc' as NodeId)
  if (found === undefined) throw new Error('no VPC')
  return found
}

describe('statedCidrs', () => {
  it('are all blocks of a VPC that can be read', () => {
    const config = {
      cidr: '10.0.0.0/16',
      secondaryCidrs: [{ cidr: '10.9.0.0/24' }, { cidr: 'later' }],
      ipv6Cidr: '2001:db8::/56',
    }
    expect(statedCidrs(vpc(config))).toEqual(['10.0.0.0/16', '2001:db8::/56', '10.9.0.0/24'])
  })
  it('are none where none is stated, or what is stated is none', () => {
    for (const config of [
      {},
      { cidr: '' },
      { cidr: '10.0.0.0' },
      { cidr: 'ten' },
      { cidr: '300.0.0.0/8' },
      { cidr: 16 },
    ]) {
      expect(statedCidrs(vpc(config))).toEqual([])
    }
  })
})

describe('doOverlap', () => {
  const block = (...cidrs: readonly string[]) => vpc({ secondaryCidrs: cidrs.map((cidr) => ({ cidr })) })
  it('is true when any block overlaps any other, IPv6 too', () => {
    expect(doOverlap([block('10.0.0.0/16'), block('10.1.0.0/16', '10.0.4.0/24')])).toBe(true)
    expect(doOverlap([vpc({ ipv6Cidr: '2001:db8::/56' }), vpc({ ipv6Cidr: '2001:db8::/64' })])).toBe(true)
  })
  it('is false for blocks apart, for blocks of one VPC, and where nothing is stated', () => {
    expect(doOverlap([block('10.0.0.0/16'), block('10.1.0.0/16'), vpc({ ipv6Cidr: '2001:db8::/56' })])).toBe(
      false,
    )
    expect(doOverlap([block('10.0.0.0/16', '10.0.0.0/24')])).toBe(false)
    expect(doOverlap([vpc({}), vpc({})])).toBe(false)
  })
  it('finds the two that overlap among many', () => {
    const many = Array.from({ length: 200 }, (_, index) => block(`10.${index}.0.0/16`))
    expect(doOverlap(many)).toBe(false)
    expect(doOverlap([...many, block('10.77.3.0/24')])).toBe(true)
    expect(doOverlap([block('10.0.0.0/8'), block('10.0.1.0/24'), block('10.200.0.0/16')])).toBe(true)
  })
  it('agrees with comparing every pair', () => {
    const anyBlock = fc
      .tuple(fc.nat(7), fc.integer({ min: 29, max: 32 }))
      .map(([start, length]) => `10.0.0.${start}/${length}`)
    fc.assert(
      fc.property(fc.array(fc.array(anyBlock, { maxLength: 3 }), { maxLength: 5 }), (lists) => {
        const pairs = lists.flatMap((a, index) => lists.slice(index + 1).map((b) => [a, b] as const))
        const expected = pairs.some(([a, b]) => a.length > 0 && b.length > 0 && overlapCidr(a, b))
        expect(doOverlap(lists.map((list) => block(...list)))).toBe(expected)
      }),
    )
  })
})

it('reads a block only with a length that its version has', () => {
  expect(['10.0.0.0/32', '2001:db8::/128'].every(isCidr)).toBe(true)
  expect(['10.0.0.0/33', '2001:db8::/129', '2001:db8::', '300.0.0.0/8'].some(isCidr)).toBe(false)
})
