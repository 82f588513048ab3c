import { describe, expect, it } from 'vitest'
import { bondsOf } from '../../core/layout/bonds'
import { sketch } from '../../core/model/sketch'
import { nodeId } from '../../core/testing/ids'
import { subnetsFor } from './tell-loose'

const drawing = sketch({
  net: { service: 'vpc' },
  a: { service: 'subnet', in: 'net' },
  b: { service: 'subnet', in: 'net' },
  c: { service: 'subnet', in: 'net' },
  elsewhere: { service: 'vpc' },
  d: { service: 'subnet', in: 'elsewhere' },
  main: { service: 'route-table', in: 'net', config: { subnets: [{ ref: 'a' }] } },
  new: { service: 'route-table', in: 'net' },
  first: { service: 'route-table', in: 'elsewhere', config: { vpc: { ref: 'elsewhere' } } },
  acl: { service: 'network-acl', in: 'net' },
  group: { service: 'security-group', in: 'net' },
})
const offered = (id: string) => {
  const chip = drawing.nodes[nodeId(id)]
  return chip?.kind === 'resource' ? subnetsFor(drawing, chip) : undefined
}

describe('a chip in empty room', () => {
  it('is on nothing, unless it is its VPC’s main route table', () => {
    expect([...bondsOf(drawing.nodes).loose]).toEqual(['acl', 'group', 'new'])
  })

  it('can be put on the subnets of its VPC that have no other one', () => {
    expect(offered('new')).toEqual(['b', 'c'])
    expect(offered('acl')).toEqual(['a', 'b', 'c'])
  })

  it('is not put on subnets where it does not belong', () => {
    expect(offered('group')).toBeNull()
  })
})
