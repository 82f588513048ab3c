import { containsCidr, overlapCidr } from 'cidr-tools'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { subnetBlocks } from './subnet-blocks'

const subnetsOf = (cidr: string, count: number) => {
  const result = subnetBlocks(cidr, count)
  if (!result.ok) throw new Error(result.problem)
  return result.value.subnets
}

describe('splitting the range of a VPC', () => {
  it('gives a /16 the /20s that AWS’s wizard gives', () => {
    expect(subnetsOf('10.0.0.0/16', 4)).toEqual([
      '10.0.0.0/20',
      '10.0.16.0/20',
      '10.0.32.0/20',
      '10.0.48.0/20',
    ])
  })

  it('makes smaller subnets where more are asked for, down to /28', () => {
    expect(subnetsOf('10.0.0.0/16', 36).at(-1)).toBe('10.0.140.0/22')
    expect(subnetsOf('172.31.255.128/25', 8).at(-1)).toBe('172.31.255.240/28')
  })

  it('writes the range as AWS does, from its start', () => {
    expect(subnetBlocks('10.0.7.9/16', 1)).toMatchObject({ value: { vpc: '10.0.0.0/16' } })
  })

  it('gives subnets of the VPC that do not overlap', () => {
    const octet = fc.nat({ max: 255 })
    fc.assert(
      fc.property(
        octet,
        octet,
        octet,
        octet,
        fc.integer({ min: 16, max: 28 }),
        fc.integer({ min: 1, max: 36 }),
        (a, b, c, d, prefix, count) => {
          const result = subnetBlocks(`${a}.${b}.${c}.${d}/${prefix}`, count)
          if (!result.ok) {
            expect(2 ** (28 - prefix)).toBeLessThan(count)
            return
          }
          const { vpc, subnets } = result.value
          expect(containsCidr(vpc, [...subnets])).toBe(true)
          expect(subnets).toHaveLength(count)
          subnets
            .slice(1)
            .forEach((subnet, index) => expect(overlapCidr(subnet, subnets[index] ?? '')).toBe(false))
        },
      ),
    )
  })

  it.each([
    ['10.0.0.0/27', 4],
    ['10.0.0.0/15', 1],
    ['10.0.0.0/29', 1],
    ['10.0.0.256/16', 1],
    ['10.0.0.0', 1],
    ['fd00::/16', 1],
    ['', 1],
  ])('refuses %s for %i in a full sentence', (cidr, count) => {
    expect(subnetBlocks(cidr, count)).toEqual({ ok: false, problem: expect.stringMatching(/\.$/) as unknown })
  })
})
