import { describe, expect, it } from 'vitest'
import { edgeOf } from '../layout/border'
import { boxesOf } from '../layout/boxes'
import { place } from '../layout/place'
import type { Placement } from '../model/diagram'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { problemOf, valueOf } from '../testing/value-of'
import { moveNodes } from './move-nodes'

const drawing = place(
  sketch({
    net: { service: 'vpc' },
    web: { service: 'ec2', in: 'net' },
    app: { service: 'ec2', in: 'net' },
    igw: { service: 'igw', in: 'net' },
    group: { service: 'asg', in: 'net', config: { members: [{ ref: 'web' }, { ref: 'app' }] } },
  }),
)
const placed = (id: string): Placement => drawing.layout[nodeId(id)] ?? { x: NaN, y: NaN }
const move = (id: string, at: { readonly x: number; readonly y: number }) =>
  moveNodes(drawing, new Map([[nodeId(id), at]]))

describe('moving nodes', () => {
  it('changes their places and leaves the architecture the same object', () => {
    const moved = valueOf(move('web', { x: 48, y: 96 }))
    expect(moved.layout[nodeId('web')]).toMatchObject({ x: 48, y: 96 })
    expect(moved.nodes).toBe(drawing.nodes)
  })

  it('keeps what else a placement says', () => {
    const pinned = {
      ...drawing,
      layout: { ...drawing.layout, [nodeId('web')]: { x: 0, y: 0, pinned: true as const } },
    }
    const moved = valueOf(moveNodes(pinned, new Map([[nodeId('web'), { x: 40, y: 80 }]])))
    expect(moved.layout[nodeId('web')]).toEqual({ x: 40, y: 80, pinned: true })
  })

  it('makes the container grow, and not move anything else on the canvas', () => {
    const before = boxesOf(drawing)
    const after = boxesOf(valueOf(move('web', { x: -200, y: 60 })))
    expect(after.get(nodeId('net'))?.x).toBeLessThan(before.get(nodeId('net'))?.x ?? NaN)
    expect(after.get(nodeId('app'))).toEqual(before.get(nodeId('app')))
    expect(after.get(nodeId('web'))?.x).toBe((before.get(nodeId('net'))?.x ?? NaN) - 200)
  })

  it('keeps a gateway on the border', () => {
    const moved = valueOf(move('igw', { x: 150, y: placed('net').height ?? NaN }))
    expect(edgeOf(moved, nodeId('igw'), boxesOf(moved))).toBe('bottom')
    const [igw, net] = [boxesOf(moved).get(nodeId('igw')), boxesOf(moved).get(nodeId('net'))]
    expect(moved.layout[nodeId('igw')]).toEqual({
      x: (igw?.x ?? NaN) - (net?.x ?? NaN),
      y: (igw?.y ?? NaN) - (net?.y ?? NaN),
    })
  })

  it('moves the members of a span, whose outline is around them', () => {
    const before = boxesOf(drawing)
    const net = before.get(nodeId('net'))
    const box = before.get(nodeId('group'))
    if (net === undefined || box === undefined) throw new Error('nothing was drawn')
    const moved = valueOf(move('group', { x: box.x - net.x + 80, y: box.y - net.y + 16 }))
    for (const id of ['web', 'app']) {
      expect(moved.layout[nodeId(id)]).toMatchObject({ x: placed(id).x + 80, y: placed(id).y + 16 })
    }
  })

  it('changes nothing where nothing moves', () => {
    const { x, y } = placed('web')
    expect(valueOf(move('web', { x, y }))).toBe(drawing)
    const igw = placed('igw')
    expect(valueOf(move('igw', { x: igw.x, y: igw.y }))).toBe(drawing)
  })

  it('refuses what is not there, and what is no place', () => {
    expect(problemOf(move('gone', { x: 0, y: 0 }))).toContain('gone')
    expect(problemOf(move('web', { x: NaN, y: 0 }))).toContain('web')
    problemOf(move('web', { x: 0, y: 1e12 }))
  })
})
