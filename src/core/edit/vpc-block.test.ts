import { expect, it } from 'vitest'
import { parse } from '../model/parse'
import { vpcBlock, vpcOfBlock, type VpcBlock } from './vpc-block'

const block: VpcBlock = {
  name: 'VPC',
  cidr: '10.0.0.0/16',
  subnets: ['a', 'b', 'c', 'd'],
  zones: 2,
  tiers: ['public', 'private'],
  natGateways: 'one',
  region: null,
}

it('is a whole diagram of its own', () => {
  const diagram = vpcBlock(block)
  expect(parse(diagram)).toMatchObject({
    ok: true,
    value: { diagram, report: { repaired: [], dropped: [] } },
  })
  expect(diagram.nodes[vpcOfBlock]).toMatchObject({ parentId: null, config: { cidr: '10.0.0.0/16' } })
})

it('gives the first ranges to the first tier, zone after zone', () => {
  const { nodes } = vpcBlock(block)
  const cidrs = ['subnet-0-A', 'subnet-0-B', 'subnet-1-A', 'subnet-1-B'].map(
    (id) => (nodes as Record<string, unknown>)[id],
  )
  expect(cidrs).toMatchObject(['a', 'b', 'c', 'd'].map((cidr) => ({ config: { cidr } })))
})

it('leaves room at the left for what faces the internet', () => {
  const left = (tiers: VpcBlock['tiers']) =>
    (vpcBlock({ ...block, tiers, natGateways: 'none' }).layout as Record<string, { x: number }>)['zone-A']?.x
  expect(left(['public', 'private'])).toBeGreaterThan(left(['private', 'private']) ?? NaN)
})
