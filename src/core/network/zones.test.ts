import { describe, expect, it } from 'vitest'
import type { NodeId } from '../model/diagram'
import { graphOf } from '../model/graph'
import { sketch } from '../model/sketch'
import { isLocalZone, isSameZone, regionNameOf, zoneOf } from './zones'

const graph = graphOf(
  sketch({
    region: { service: 'region', name: 'eu-west-1' },
    vpc: { service: 'vpc', in: 'region' },
    a: { service: 'availability-zone', name: 'Zone A', in: 'vpc' },
    b: { service: 'availability-zone', name: 'Zone B', in: 'vpc', config: { zone: 'eu-west-1b' } },
    named: { service: 'availability-zone', name: 'us-east-1c' },
    inA: { service: 'subnet', in: 'a' },
    inB: { service: 'ec2', in: 'b' },
    inNamed: { service: 'ec2', in: 'named' },
    stated: { service: 'subnet', in: 'vpc', config: { zone: 'eu-west-1b' } },
    web: { service: 'ec2', in: 'stated' },
    disk: { service: 'ebs', in: 'a', config: { zone: 'eu-west-1b' } },
    free: { service: 'ec2', in: 'vpc' },
    statedInA: { service: 'subnet', in: 'a', config: { zone: 'eu-west-1a' } },
    app: { service: 'ec2', in: 'statedInA' },
    loud: { service: 'ebs', config: { zone: 'EU-West-1B' } },
    short: { service: 'ebs', config: { zone: '1b' } },
    byId: { service: 'ebs', config: { zone: 'euw1-az2' } },
    byOtherId: { service: 'ebs', config: { zone: 'euw1-az3' } },
    ireland: { service: 'region', name: 'Ireland (EU-West-1)' },
    inIreland: { service: 'ebs', in: 'ireland' },
    other: { service: 'vpc' },
    c: { service: 'availability-zone', name: 'Zone C', in: 'other' },
  }),
)
const zone = (id: string) => zoneOf(graph, id as NodeId)
const same = (one: string, other: string) => {
  const [a, b] = [zone(one), zone(other)]
  return a === undefined || b === undefined ? undefined : isSameZone(a, b)
}

describe('zoneOf', () => {
  it('is what a thing states, before the box around it', () =>
    expect(zone('disk')?.stated).toBe('eu-west-1b'))
  it('is the box around a thing, with what it states', () => {
    expect([zone('inA')?.name, zone('inA')?.stated, zone('inB')?.name]).toEqual([
      'Zone A',
      undefined,
      'eu-west-1b',
    ])
  })
  it('takes a box by its name where that is a zone’s', () =>
    expect(zone('inNamed')?.stated).toBe('us-east-1c'))
  it('is what the subnet states, where no box is drawn', () => expect(zone('web')?.stated).toBe('eu-west-1b'))
  it('is what the subnet states, before the mere name of a box', () =>
    expect(zone('app')?.stated).toBe('eu-west-1a'))
  it('is unknown where nobody says', () => expect(zone('free')).toBeUndefined())
})

describe('isSameZone', () => {
  it('is true in one box and for one stated zone', () => {
    expect([same('inA', 'a'), same('inB', 'web'), same('disk', 'web')]).toEqual([true, true, true])
  })
  it('is false for two boxes side by side and for two stated zones', () => {
    expect([same('inA', 'inB'), same('inB', 'inNamed')]).toEqual([false, false])
  })
  it('is true however a zone’s name is written', () => expect(same('loud', 'web')).toBe(true))
  it('is false for two zone IDs', () => expect(same('byId', 'byOtherId')).toBe(false))
  it('is open for a zone’s name and another form', () => {
    expect([same('short', 'web'), same('byId', 'web')]).toEqual([undefined, undefined])
  })
  it('is open for boxes of two VPCs, and where only one zone is stated', () => {
    expect([same('inA', 'c'), same('inA', 'web'), same('inA', 'free')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('regionNameOf', () => {
  it('is what the Region’s box says, else what the zone’s name says', () => {
    const nameOf = (id: string) => regionNameOf(graph, id as NodeId)
    expect([nameOf('web'), nameOf('inNamed'), nameOf('c')]).toEqual(['eu-west-1', 'us-east-1', undefined])
    expect(nameOf('inIreland')).toBe('eu-west-1')
  })
})

describe('isLocalZone', () => {
  it('knows Local Zones by their names', () => {
    expect(['us-west-2-lax-1a', 'us-west-2a', 'Zone A'].map(isLocalZone)).toEqual([true, false, false])
  })
})
