import { expect, it } from 'vitest'
import type { NodeId } from '../model/diagram'
import { sketch } from '../model/sketch'
import { canBeEnd, endsWithAddress, networkEnds } from './ends'

const drawn = sketch({
  users: { service: 'users', name: 'Users' },
  app: { service: 'mobile-client' },
  partner: { service: 'third-party' },
  world: { service: 'internet' },
  b: { service: 'vpc', name: 'B' },
  a: { service: 'vpc', name: 'A' },
  zone: { service: 'availability-zone', in: 'a' },
  second: { service: 'subnet', in: 'zone', name: 'Subnet 10' },
  first: { service: 'subnet', in: 'a', name: 'Subnet 9' },
  web: { service: 'ec2', in: 'first' },
  office: { service: 'site' },
  table: { service: 'route-table', in: 'a' },
})
const ids = (ends: ReturnType<typeof endsWithAddress>) =>
  ends.map((end) => (typeof end === 'object' && 'node' in end ? end.node : end))

it('lists nobody as reached who only opens connections: users, clients and their devices', () => {
  expect(ids(endsWithAddress(drawn)).toSorted()).toEqual(['a', 'b', 'internet', 'office', 'partner', 'web'])
})

it('lets them be where traffic comes from', () => {
  const able = Object.values(drawn.nodes)
    .filter(canBeEnd)
    .map(({ id }) => id)
  expect(able).toEqual(expect.arrayContaining(['users', 'app', 'web', 'first']))
  expect(able).not.toContain('table')
})

it('puts the subnets of an opened VPC after it, whatever they stand in', () => {
  expect(ids(networkEnds(drawn, []))).toEqual(['a', 'b', 'office', 'internet'])
  expect(ids(networkEnds(drawn, ['a' as NodeId]))).toEqual([
    'a',
    'first',
    'second',
    'b',
    'office',
    'internet',
  ])
  expect(ids(networkEnds(drawn, null))).toHaveLength(4)
})
