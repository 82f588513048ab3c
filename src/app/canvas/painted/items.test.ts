import { beforeAll, describe, expect, it } from 'vitest'
import { moveNodes } from '../../../core/edit/move-nodes'
import { grown, holds } from '../../../core/layout/box'
import { routesOf } from '../../../core/layout/route'
import { place } from '../../../core/layout/place'
import type { Diagram, NodeId } from '../../../core/model/diagram'
import { sketch } from '../../../core/model/sketch'
import { sceneOf } from '../../../core/scene/scene'
import { boundsOf, countPathsMeasured, moved } from '../../../core/scene/shapes'
import { largeAccount } from '../../../core/testing/large-account'
import { fetchRouter } from '../../session/session'
import { itemsIn, itemsOf, type Look } from './items'

beforeAll(fetchRouter)

const drawing = place(
  sketch(
    {
      vpc: { service: 'vpc' },
      a: { service: 'subnet', in: 'vpc' },
      gateway: { service: 'igw', in: 'vpc' },
      web: { service: 'ec2', in: 'a' },
      bucket: { service: 's3' },
    },
    ['web -> bucket : data-access'],
  ),
)
const look: Look = {
  theme: 'light',
  selection: new Set(),
  moving: new Set(),
  marks: new Map(),
  faded: new Set(),
  focus: '#0972d3',
}
const moveOf = (diagram: Diagram, id: string, at: { x: number; y: number }) => {
  const result = moveNodes(diagram, new Map([[id as NodeId, at]]))
  if (!result.ok) throw new Error(result.problem)
  return result.value
}

describe('itemsOf', () => {
  it('has the very shapes of the scene, in its order', () => {
    const painted = itemsOf(drawing, look, []).flatMap(({ shapes, x, y }) =>
      shapes.map((shape) => moved(shape, x, y)),
    )
    expect(painted).toEqual(sceneOf(drawing, 'light').shapes)
  })

  it('makes anew only what looks different', () => {
    const before = itemsOf(drawing, look, [])
    const after = itemsOf(moveOf(drawing, 'bucket', { x: 640, y: 480 }), look, before)
    const anew = after.filter((item) => !before.includes(item))
    expect(new Set(anew.flatMap(({ shapes }) => shapes.map(({ of }) => of)))).toEqual(
      new Set(['bucket', 'data-access-1']),
    )
  })

  it('makes as many anew in a large account as in a small one', () => {
    const counts = [200, 800].map((count) => {
      // Ways of lines are another question, see route-work.test.ts.
      const account = { ...largeAccount(count), connections: {}, paths: {} }
      const before = new Set(itemsOf(account, look, []))
      const moved = moveOf(account, 'app-0-files', { x: 40, y: 40 })
      return itemsOf(moved, look, [...before]).filter((item) => !before.has(item)).length
    })
    expect(counts[0]).toBeGreaterThan(0)
    expect(counts[1]).toBeLessThanOrEqual((counts[0] ?? 0) + 2)
  })

  it('has room in each box for all that is painted, and reads no path data of lines for it', () => {
    const styles = { 'sync-invoke-1': { style: 'curved' }, 'data-access-1': { style: 'straight' } }
    for (const paths of [{}, styles]) {
      const account = { ...structuredClone(largeAccount(450)), paths } as Diagram
      routesOf(account)
      const before = countPathsMeasured()
      const items = itemsOf(account, look, [])
      const curved = paths === styles ? 2 : 0
      expect(countPathsMeasured() - before).toBeLessThanOrEqual(curved)
      for (const { shapes, x, y, box } of items) {
        const painted = boundsOf(shapes)
        if (painted === null) continue
        const around = { ...painted, x: painted.x + x, y: painted.y + y }
        expect(holds(box, around)).toBe(true)
        expect(holds(grown(around, 12), box)).toBe(true)
      }
    }
  })

  it('parts what a gesture carries from the rest, and leaves lines between the two to neither', () => {
    const of = new Set(['bucket' as NodeId])
    const owners = (isInside: boolean) =>
      itemsIn(itemsOf(drawing, look, []), { of, isInside }).flatMap(({ shapes }) =>
        shapes.map((shape) => shape.of),
      )
    expect(new Set(owners(true))).toEqual(new Set(['bucket']))
    expect(new Set(owners(false))).toEqual(new Set(['vpc', 'a', 'gateway', 'web']))
  })

  it('draws nothing anew where all has moved alike', () => {
    const account = structuredClone(largeAccount(450))
    routesOf(account)
    const before = new Set(itemsOf(account, look, []).map(({ shapes }) => shapes))
    const after = itemsOf(moveOf(account, 'cloud', { x: 16, y: 8 }), look, [])
    expect(after.filter(({ shapes }) => !before.has(shapes))).toEqual([])
  })
})
