import { describe, expect, it } from 'vitest'
import type { Diagram, NodeId, Placement } from '../model/diagram'
import { sketch } from '../model/sketch'
import { edgeOf } from './border'
import { holds } from './box'
import { boxesOf } from './boxes'
import { fitContainers } from './fit-containers'

const id = (text: string) => text as NodeId
const nested = sketch({
  region: { service: 'region' },
  vpc: { service: 'vpc', in: 'region' },
  subnet: { service: 'subnet', in: 'vpc' },
  web: { service: 'ec2', in: 'subnet' },
  igw: { service: 'igw', in: 'vpc' },
})
const layout: Record<string, Placement> = {
  region: { x: 0, y: 0, width: 320, height: 320 },
  vpc: { x: 24, y: 56, width: 256, height: 232 },
  subnet: { x: 24, y: 56, width: 160, height: 152 },
  web: { x: 24, y: 56 },
  igw: { x: 256 - 48, y: 100 },
}
const at = (changed: Record<string, Placement>): Diagram => ({ ...nested, layout: { ...layout, ...changed } })

describe('fitContainers', () => {
  it('changes nothing where everything fits', () => {
    const diagram = at({})
    expect(fitContainers(diagram, [id('web')])).toBe(diagram)
  })
  it('grows every container around to the right and the bottom', () => {
    const boxes = boxesOf(fitContainers(at({ web: { x: 200, y: 200 } }), [id('web')]))
    for (const [outer, inner] of [
      ['region', 'vpc'],
      ['vpc', 'subnet'],
      ['subnet', 'web'],
    ] as const) {
      const box = boxes.get(id(inner))
      const room = boxes.get(id(outer))
      if (box === undefined || room === undefined) throw new Error('no box')
      expect(holds(room, { ...box, width: box.width + 24, height: box.height + 24 })).toBe(true)
    }
  })
  it('pushes the left and the top edge out and leaves everything else where it is on the canvas', () => {
    const before = at({ web: { x: -100, y: -60 } })
    const after = fitContainers(before, [id('web')])
    expect(boxesOf(after).get(id('web'))).toEqual(boxesOf(before).get(id('web')))
    const [old, now] = [boxesOf(before).get(id('subnet')), boxesOf(after).get(id('subnet'))]
    expect((now?.x ?? 0) + (now?.width ?? 0)).toBe((old?.x ?? 0) + (old?.width ?? 0))
    expect(after.layout[id('web')]?.x).toBeGreaterThanOrEqual(24)
    expect(after.layout[id('web')]?.y).toBeGreaterThanOrEqual(52)
    expect(after.layout[id('region')]?.x).toBeLessThan(0)
  })
  it('keeps a gateway on its edge when that moves', () => {
    const after = fitContainers(at({ web: { x: 400, y: 56 } }), [id('web')])
    expect(edgeOf(after, id('igw'), boxesOf(after))).toBe('right')
  })
  it('never shrinks', () => {
    const wide = at({ subnet: { x: 24, y: 56, width: 800, height: 400 } })
    const once = fitContainers(wide, [id('web')])
    expect(once.layout[id('subnet')]).toEqual({ x: 24, y: 56, width: 800, height: 400 })
  })
  it('keeps room for stubs below the content', () => {
    const diagram = sketch({
      vpc: { service: 'vpc' },
      lb: { service: 'alb', in: 'vpc', config: { subnets: [{ ref: 'subnet' }] } },
      subnet: { service: 'subnet', in: 'vpc' },
      web: { service: 'ec2', in: 'subnet' },
    })
    const size = { width: 160, height: 152 }
    const layout = {
      vpc: { x: 0, y: 0, width: 480, height: 320 },
      subnet: { x: 24, y: 56, ...size },
      web: { x: 24, y: 56 },
    }
    const after = fitContainers({ ...diagram, layout }, [id('web')])
    expect(after.layout[id('subnet')]?.height).toBe(184)
  })
})
