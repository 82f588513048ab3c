import { describe, expect, it } from 'vitest'
import type { NodeId } from '../model/diagram'
import { graphOf } from '../model/graph'
import { sketch } from '../model/sketch'
import { goesOverInternet, hasWayToInternet } from './over-internet'

const graph = graphOf(
  sketch(
    {
      A: { service: 'vpc' },
      B: { service: 'vpc' },
      C: { service: 'vpc' },
      Egress: { service: 'vpc' },
      tgw: { service: 'transit-gateway' },
      nat: { service: 'nat-gateway', in: 'Egress' },
      igw: { service: 'igw', in: 'B' },
      shop: { service: 'alb', in: 'B', config: { scheme: 'internet-facing' } },
      api: { service: 'ec2', in: 'B' },
      cache: { service: 'elasticache', in: 'B' },
      privateB: { service: 'subnet', in: 'B', config: { access: 'private' } },
      hidden: { service: 'ec2', in: 'privateB' },
      free: { service: 'ec2', in: 'B' },
      handler: { service: 'lambda', in: 'B' },
      closed: { service: 'ec2', in: 'C', config: { publicAddress: true } },
    },
    [
      'A -> tgw : transit-gateway-attachment',
      'Egress -> tgw : transit-gateway-attachment',
      'B -> C : vpc-peering',
    ],
  ),
)
const id = (text: string) => text as NodeId

describe('hasWayToInternet', () => {
  it('holds for a gateway of its own or behind a transit gateway, not for a peer’s', () => {
    expect(['A', 'B', 'C'].map((vpc) => hasWayToInternet(graph, id(vpc)))).toEqual([true, true, false])
  })
  it('is no internet gateway for private subnets and functions', () => {
    const has = (caller: string) => hasWayToInternet(graph, id('B'), id(caller))
    expect(['free', 'hidden', 'handler'].map(has)).toEqual([true, false, false])
  })
})

describe('goesOverInternet', () => {
  const goes = (from: string, to: string, thing: string) =>
    goesOverInternet(graph, { from: id(from), to: id(to), caller: id(from), thing: id(thing) })
  it('goes to a stated public address, and may go where none is ruled out', () => {
    expect([goes('A', 'B', 'shop'), goes('A', 'B', 'api'), goes('A', 'B', 'cache')]).toEqual([
      'yes',
      'maybe',
      'no',
    ])
  })
  it('needs a way out at the one end, and an internet gateway at the other', () => {
    expect(goes('A', 'C', 'closed')).toBe('no')
  })
  it('leaves open what is stated to face the internet, as long as its gateways are not drawn', () => {
    expect(goes('C', 'B', 'shop')).toBe('maybe')
  })
})
