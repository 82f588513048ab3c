import { describe, expect, it } from 'vitest'
import { overlaps } from '../layout/box'
import { boxesOf } from '../layout/boxes'
import type { Diagram } from '../model/diagram'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { wrapNodes, wrappersFor, type Wrapper } from './wrap-nodes'

const diagram: Diagram = {
  ...sketch(
    {
      vpc: { service: 'vpc' },
      one: { service: 'ec2', in: 'vpc' },
      two: { service: 'ec2', in: 'vpc' },
      near: { service: 'ec2', in: 'vpc' },
      balancer: { service: 'alb', in: 'vpc' },
      igw: { service: 'igw', in: 'vpc' },
      queue: { service: 'sqs' },
      rules: { service: 'security-group', in: 'vpc' },
    },
    ['one -> two : traffic tcp/80', 'one -> queue : async-invoke'],
  ),
  layout: {
    [nodeId('vpc')]: { x: 0, y: 0, width: 640, height: 400 },
    [nodeId('one')]: { x: 64, y: 80 },
    [nodeId('two')]: { x: 208, y: 80 },
    [nodeId('near')]: { x: 352, y: 80 },
    [nodeId('balancer')]: { x: 480, y: 240 },
    [nodeId('igw')]: { x: 0, y: 200 },
    [nodeId('queue')]: { x: 800, y: 80 },
  },
}
const names = (wrappers: readonly Wrapper[]) =>
  wrappers.map((one) => ('service' in one ? one.service : one.shape))
const all = (...ids: readonly string[]) => ids.map(nodeId)

describe('wrappersFor', () => {
  it('offers what AWS lets hold them, where they are', () => {
    expect(names(wrappersFor(diagram, all('one', 'two')))).toEqual([
      'availability-zone',
      'subnet',
      'ecs-cluster',
      'group',
    ])
    expect(names(wrappersFor(diagram, all('queue')))).toEqual(['aws-cloud', 'account', 'region', 'group'])
  })

  it('offers no subnet for what spans subnets', () => {
    expect(names(wrappersFor(diagram, all('one', 'balancer')))).not.toContain('subnet')
  })

  it('offers nothing for things of different containers', () => {
    expect(wrappersFor(diagram, all('one', 'queue'))).toEqual([])
  })
})

describe('wrapNodes', () => {
  const wrapped = wrapNodes(diagram, all('one', 'two', 'igw'), { service: 'subnet' })
  if (!wrapped.ok) throw new Error(wrapped.problem)
  const { diagram: after, id } = wrapped.value

  it('puts them into a new container in the one that they were in, and leaves gateways on their border', () => {
    expect(after.nodes[id]).toMatchObject({ kind: 'resource', service: 'subnet', parentId: 'vpc' })
    expect(after.nodes[nodeId('one')]?.parentId).toBe(id)
    expect(after.nodes[nodeId('igw')]?.parentId).toBe('vpc')
  })

  it('keeps connections, and the distance between them', () => {
    expect(after.connections).toBe(diagram.connections)
    const [one, two] = [boxesOf(after).get(nodeId('one')), boxesOf(after).get(nodeId('two'))]
    expect((two?.x ?? 0) - (one?.x ?? 0)).toBe(144)
  })

  it('pushes what would be under its border aside', () => {
    const [box, near] = [boxesOf(after).get(id), boxesOf(after).get(nodeId('near'))]
    if (box === undefined || near === undefined) throw new Error('Something is gone.')
    expect(overlaps(box, near)).toBe(false)
    expect(near.x - box.x - box.width).toBe(32)
  })

  it('refuses a container that AWS does not have there', () => {
    expect(wrapNodes(diagram, all('one'), { service: 'region' }).ok).toBe(false)
    expect(wrapNodes(diagram, all('one', 'queue'), { shape: 'group' }).ok).toBe(false)
  })
})
