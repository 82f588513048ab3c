import { describe, expect, it } from 'vitest'
import { boxesOf } from '../../../core/layout/boxes'
import type { Diagram, NodeId } from '../../../core/model/diagram'
import { sketch } from '../../../core/model/sketch'
import { dropNodes } from './drop-nodes'
import { caughtBy } from './marquee'
import { movable } from './movable'
import { pulledBox } from './resize-node'
import { isResizable } from './sizers'

const diagram = {
  ...sketch({
    vpc: { service: 'vpc' },
    a: { service: 'subnet', in: 'vpc' },
    b: { service: 'subnet', in: 'vpc' },
    web: { service: 'ec2', in: 'a' },
    db: { service: 'rds', in: 'b' },
    group: { service: 'asg', in: 'vpc', config: { members: [{ ref: 'web' }] } },
  }),
  layout: {
    vpc: { x: 0, y: 0, width: 800, height: 400 },
    a: { x: 40, y: 80, width: 320, height: 240 },
    b: { x: 400, y: 80, width: 320, height: 240 },
    web: { x: 40, y: 80 },
    db: { x: 40, y: 80 },
  },
} as unknown as Diagram
const id = (text: string) => text as NodeId

describe('dropNodes', () => {
  it('moves what stays and what leaves in one edit', () => {
    const dropped = dropNodes(diagram, [
      { id: id('web'), parentId: id('b'), at: { x: 560, y: 184 } },
      { id: id('db'), parentId: id('b'), at: { x: 424, y: 160 } },
    ])
    if (!dropped.ok) throw new Error(dropped.problem)
    expect(dropped.value.nodes[id('web')]?.parentId).toBe('b')
    expect(boxesOf(dropped.value).get(id('web'))).toMatchObject({ x: 560, y: 184 })
    expect(boxesOf(dropped.value).get(id('db'))).toMatchObject({ x: 424, y: 160 })
  })

  it('takes a node out onto the open canvas', () => {
    const dropped = dropNodes(diagram, [{ id: id('web'), parentId: null, at: { x: 1000, y: 40 } }])
    expect(dropped.ok && dropped.value.nodes[id('web')]?.parentId).toBeNull()
  })
})

describe('movable', () => {
  it('leaves out what another one carries, and what only outlines others', () => {
    expect(movable(diagram, ['a', 'web', 'group', 'db'])).toEqual(['a', 'db'])
  })
})

describe('caughtBy', () => {
  it('catches an icon that is touched, and a container that is wholly inside', () => {
    expect(caughtBy(diagram, { x: 100, y: 170, width: 30, height: 30 })).toEqual(['web'])
    expect(caughtBy(diagram, { x: 30, y: 70, width: 340, height: 260 })).toEqual(['a', 'web', 'group'])
  })
})

describe('sizing', () => {
  it('moves only the edges of its handle, on the grid', () => {
    const box = { x: 0, y: 0, width: 200, height: 160 }
    expect(pulledBox(box, 'se', { x: 21, y: -13 })).toEqual({ x: 0, y: 0, width: 224, height: 144 })
    expect(pulledBox(box, 'w', { x: 30, y: 99 })).toEqual({ x: 32, y: 0, width: 168, height: 160 })
  })

  it('never turns a box inside out', () => {
    const { width, height } = pulledBox({ x: 0, y: 0, width: 200, height: 160 }, 'nw', { x: 900, y: 900 })
    expect(Math.min(width, height)).toBeGreaterThan(0)
  })

  it('is for containers, notes and shapes', () => {
    expect(isResizable(diagram, 'a')).toBe(true)
    expect(isResizable(diagram, 'web')).toBe(false)
    expect(isResizable(diagram, 'group')).toBe(false)
  })
})
