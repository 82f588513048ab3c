import { describe, expect, it } from 'vitest'
import type { Diagram } from '../model/diagram'
import { sketch } from '../model/sketch'
import type { Scene } from '../scene/scene'
import type { WriteContext } from './format'
import png from './png'

const diagram = sketch({ web: { service: 'ec2', name: 'Web server' } })
const context: WriteContext = {
  theme: 'light',
  background: 'none',
  scale: 2,
  part: 'whole',
  embedDiagram: false,
  showFindings: false,
  outcomes: [],
  icons: new Map(),
  fonts: null,
}

describe('the PNG format', () => {
  it('hands the scene, the scale and the ground to the painter', async () => {
    const asked: [Scene, number, string][] = []
    const rasterise = (...given: [Scene, number, 'theme' | 'none']) => {
      asked.push(given)
      return Promise.resolve(new Uint8Array([1]))
    }
    expect(await png.write(diagram, { ...context, rasterise })).toEqual({
      ok: true,
      value: new Uint8Array([1]),
    })
    expect(asked).toMatchObject([[{ theme: 'light' }, 2, 'none']])
  })
  it('refuses, with the size, what no canvas can hold, before anything is painted', async () => {
    const written = (width: number, height: number, scale: number) => {
      const box: Diagram = {
        ...sketch({ a: { shape: 'box' } }),
        layout: Object.fromEntries([['a', { x: 0, y: 0, width, height }]]),
      }
      return png.write(box, { ...context, scale, rasterise: () => Promise.resolve(new Uint8Array()) })
    }
    const large = (size: RegExp) => ({ ok: false, problem: expect.stringMatching(size) as string })
    expect(await written(8000, 100, 4)).toMatchObject(large(/32,\d{3} × \d{3} pixels/u))
    expect(await written(8000, 8000, 2)).toMatchObject(large(/16,\d{3} × 16,\d{3} pixels/u))
    expect(await written(8000, 8000, 1)).toMatchObject({ ok: true })
  })
  it('refuses where nothing can paint', async () => {
    expect(await png.write(diagram, context)).toMatchObject({ ok: false })
  })
})
