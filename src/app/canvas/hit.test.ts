import { describe, expect, it } from 'vitest'
import { boxesOf } from '../../core/layout/boxes'
import type { Diagram, NodeId } from '../../core/model/diagram'
import { sketch } from '../../core/model/sketch'
import { containerAt, droppedOf, hitAt } from './hit'

const layout = {
  region: { x: 0, y: 0, width: 800, height: 600 },
  vpc: { x: 40, y: 60, width: 600, height: 480 },
  subnet: { x: 40, y: 60, width: 300, height: 200 },
  web: { x: 40, y: 60 },
  hub: { x: 660, y: 60, width: 100, height: 100 },
}
const diagram = {
  ...sketch({
    region: { service: 'region' },
    vpc: { service: 'vpc', in: 'region' },
    hub: { service: 'vpc', in: 'region' },
    subnet: { service: 'subnet', in: 'vpc' },
    web: { service: 'ec2', in: 'subnet' },
    group: { service: 'asg', in: 'vpc', config: { members: [{ ref: 'web' }] } },
  }),
  layout,
} as unknown as Diagram

const hit = (x: number, y: number) => hitAt(diagram, boxesOf(diagram), { x, y }, 6)

describe('hitAt', () => {
  it('finds the icon before everything around it', () => {
    expect(hit(170, 200)).toEqual({ id: 'web', part: 'body' })
  })

  it('tells the empty room of a container from its header and border', () => {
    expect(hit(300, 300)).toEqual({ id: 'subnet', part: 'inside' })
    expect(hit(300, 130)).toEqual({ id: 'subnet', part: 'frame' })
    expect(hit(382, 250)).toEqual({ id: 'subnet', part: 'frame' })
    expect(hit(500, 400)).toEqual({ id: 'vpc', part: 'inside' })
  })

  it('touches a span only at its outline', () => {
    expect(hit(108, 230)).toMatchObject({ id: 'group', part: 'frame' })
    expect(hit(116, 236)).toMatchObject({ id: 'subnet', part: 'inside' })
  })

  it('finds what is painted on top where two containers of one depth overlap', () => {
    const two = (first: number, second: number) =>
      ({
        ...sketch({ 'vpc-1': { service: 'vpc' }, 'vpc-2': { service: 'vpc' } }),
        layout: {
          'vpc-1': { x: first, y: first, width: 400, height: 400 },
          'vpc-2': { x: second, y: second, width: 400, height: 400 },
        },
      }) as unknown as Diagram
    const at = (both: Diagram) => hitAt(both, boxesOf(both), { x: 200, y: 114 }, 6)
    expect(at(two(0, 100))).toEqual({ id: 'vpc-2', part: 'frame' })
    expect(at(two(100, 0))).toEqual({ id: 'vpc-2', part: 'inside' })
  })

  it('finds nothing on the open canvas', () => {
    expect(hit(1000, 1000)).toBeNull()
  })
})

describe('containerAt', () => {
  const at = (id: string, x: number, y: number) => {
    const node = diagram.nodes[id as NodeId]
    if (node === undefined) throw new Error(id)
    const without = new Set([node.id])
    return containerAt(diagram, boxesOf(diagram), { x, y }, { dropped: droppedOf(diagram, node), without })
  }

  it('is the innermost container under the point', () => {
    expect(at('web', 300, 300)).toBe('subnet')
    expect(at('web', 500, 400)).toBe('vpc')
    expect(at('web', 2000, 2000)).toBeNull()
  })

  it('never is what is moved', () => {
    expect(at('subnet', 100, 200)).toBe('vpc')
  })

  it('puts a VPC beside another and beside subnets, not into them', () => {
    expect(at('hub', 300, 300)).toBe('region')
  })

  it('finds the VPC for a gateway from a little outside of its edge', () => {
    const dropped = { service: 'igw', form: 'border' } as const
    expect(containerAt(diagram, boxesOf(diagram), { x: 300, y: 40 }, { dropped })).toBe('vpc')
    expect(containerAt(diagram, boxesOf(diagram), { x: 200, y: 200 }, { dropped })).toBe('vpc')
  })
})
