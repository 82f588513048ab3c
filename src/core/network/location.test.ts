import { describe, expect, it } from 'vitest'
import type { NodeId } from '../model/diagram'
import { graphOf } from '../model/graph'
import { sketch } from '../model/sketch'
import { siteOf, subnetsOf, vpcOf } from './location'

const refs = (...ids: readonly string[]) => ids.map((ref) => ({ ref }))
const graph = graphOf(
  sketch({
    vpc: { service: 'vpc' },
    other: { service: 'vpc' },
    zone: { service: 'availability-zone', in: 'vpc' },
    subnet: { service: 'subnet', in: 'zone' },
    far: { service: 'subnet', in: 'other' },
    cluster: { service: 'ecs-cluster', in: 'subnet' },
    task: { service: 'ecs-service', in: 'cluster' },
    db: { service: 'rds', config: { subnets: refs('subnet') } },
    lost: { service: 'rds', config: { subnets: refs('subnet', 'far') } },
    web: { service: 'ec2', in: 'subnet' },
    group: { service: 'asg', config: { members: refs('web') } },
    fn: { service: 'lambda' },
    bucket: { service: 's3', in: 'vpc' },
    strange: { service: 'quantum-box', in: 'subnet' },
    note: { text: 'here', in: 'vpc' },
    office: { service: 'site' },
    server: { service: 'server', in: 'office' },
  }),
)
const vpcIdOf = (id: string) => vpcOf(graph, id as NodeId)?.id

describe('vpcOf', () => {
  it('is the VPC itself, or the one around a thing', () => {
    expect(['vpc', 'zone', 'subnet', 'task', 'web'].map(vpcIdOf)).toEqual(Array(5).fill('vpc'))
  })
  it('is the VPC of the subnets and members that a thing names', () => {
    expect([vpcIdOf('db'), vpcIdOf('group')]).toEqual(['vpc', 'vpc'])
  })
  it('is unknown for what names subnets of two VPCs, and for what is nowhere', () => {
    expect([vpcIdOf('lost'), vpcIdOf('fn'), vpcIdOf('server'), vpcIdOf('no such thing')]).toEqual(
      Array(4).fill(undefined),
    )
  })
  it('is none for what has no address in a VPC, wherever it is drawn', () => {
    expect([vpcIdOf('bucket'), vpcIdOf('note')]).toEqual([undefined, undefined])
  })
  it('believes where a service of a newer build is drawn', () => {
    expect(vpcIdOf('strange')).toBe('vpc')
  })
})

describe('subnetsOf', () => {
  it('names the subnet around a thing, and those it spans', () => {
    const idsOf = (id: string) => subnetsOf(graph, id as NodeId).map((subnet) => subnet.id)
    expect([idsOf('task'), idsOf('lost'), idsOf('group'), idsOf('vpc')]).toEqual([
      ['subnet'],
      ['subnet', 'far'],
      ['subnet'],
      [],
    ])
  })
})

describe('siteOf', () => {
  it('is the site itself, or the one around a thing', () => {
    expect(['office', 'server', 'web'].map((id) => siteOf(graph, id as NodeId)?.id)).toEqual([
      'office',
      'office',
      undefined,
    ])
  })
})
