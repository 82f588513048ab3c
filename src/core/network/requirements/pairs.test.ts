import { describe, expect, it } from 'vitest'
import { graphOf } from '../../model/graph'
import { sketch } from '../../model/sketch'
import { nodeId } from '../../testing/ids'
import { answerOf, pairsOf } from './pairs'
import { networksOf } from './selected'

/** Nine VPCs, of which the first is peered with all others. */
const names = ['hub', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const graph = graphOf(
  sketch(
    Object.fromEntries(
      names.map((name, index) => [name, { service: 'vpc', config: { cidr: `10.${index}.0.0/16` } }]),
    ),
    names.slice(1).map((name) => `${name} -> hub : vpc-peering`),
  ),
)
const vpcs = networksOf(graph, { service: 'vpc' })
const only = (id: string) => networksOf(graph, { node: nodeId(id) })

describe('the pairs of two sets of ends', () => {
  it('are all but each with itself', () => {
    expect(pairsOf(graph, vpcs, vpcs, 'any').pairs).toHaveLength(72)
    expect(pairsOf(graph, only('hub'), vpcs, 'any').pairs).toHaveLength(8)
  })

  it('are judged alike, whether few are asked one by one or many by the matrix', () => {
    const { pairs } = pairsOf(graph, vpcs, vpcs, 'any')
    expect(pairs.map(({ verdict }) => verdict)).toEqual(
      pairs.map((pair) => answerOf(graph, pair, 'any').verdict),
    )
    expect(pairs.filter(({ verdict }) => verdict === 'possible')).toHaveLength(16)
  })

  it('are many chunks where few are paired with many', () => {
    const many = graphOf(
      sketch({
        vpc: { service: 'vpc' },
        ...Object.fromEntries(
          Array.from({ length: 90 }, (_, index) => [
            `host${index}`,
            { service: 'ec2', in: 'vpc', config: { instanceType: String(index) } },
          ]),
        ),
        other: { service: 'vpc' },
      }),
    )
    const { pairs, left } = pairsOf(
      many,
      networksOf(many, { node: nodeId('other') }),
      networksOf(many, { service: 'ec2' }),
      'any',
    )
    expect([pairs.length, left]).toEqual([90, 0])
    expect(new Set(pairs.map(({ verdict }) => verdict))).toEqual(new Set(['blocked']))
  })

  it('are counted where they are too many to look at', () => {
    const chosen = Array.from({ length: 300 }, (_, index) => ({
      end: { node: nodeId(`host${index}`) },
      count: 1,
      root: nodeId(`host${index}`),
    }))
    const { pairs, left } = pairsOf(graph, chosen, chosen, 'any')
    expect([pairs.length, left]).toEqual([250 * 249, 300 * 300 - 250 * 250])
  })
})
