import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Diagram, DiagramNode, NodeId } from '../model/diagram'
import { sketch } from '../model/sketch'
import type { PictureFrame } from '../scene/picture-size'
import type { Scene } from '../scene/scene'
import { anyDiagram } from '../testing/any-diagram'
import { plainPng } from '../testing/plain-png'
import type { WriteContext } from './format'
import png from './png'
import { chunksOf } from './png/chunks'

const diagram = sketch({ web: { service: 'ec2', name: 'Web server' } })
const context: WriteContext = {
  theme: 'light',
  background: 'none',
  size: { by: 'scale', scale: 2 },
  part: 'whole',
  embedDiagram: false,
  showFindings: false,
  outcomes: [],
  icons: new Map(),
  fonts: null,
}

describe('the PNG format', () => {
  it('hands the scene, the scale and the ground to the painter', async () => {
    const asked: [Scene, PictureFrame, string][] = []
    const rasterise = (...given: [Scene, PictureFrame, 'theme' | 'none']) => {
      asked.push(given)
      return Promise.resolve(plainPng())
    }
    expect(await png.write(diagram, { ...context, rasterise })).toEqual({ ok: true, value: plainPng() })
    expect(asked).toMatchObject([[{ theme: 'light' }, { scale: 2, x: 0, y: 0 }, 'none']])
  })
  it('refuses, with the size, what is too large, before anything is painted', async () => {
    const layout = Object.fromEntries([['a', { x: 0, y: 0, width: 8000, height: 8000 }]])
    const box: Diagram = { ...sketch({ a: { shape: 'box' } }), layout }
    const rasterise = () => Promise.reject(new Error('painted'))
    const size = { by: 'scale', scale: 2 } as const
    expect(await png.write(box, { ...context, size, rasterise })).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/16,\d{3} × 16,\d{3} pixels/u) as string,
    })
  })
  it('refuses where nothing can paint', async () => {
    expect(await png.write(diagram, context)).toMatchObject({ ok: false })
  })
})

describe('a PNG with its diagram', () => {
  const rasterise = () => Promise.resolve(plainPng())
  async function written(from: Diagram, more: Partial<WriteContext> = {}): Promise<Uint8Array> {
    const result = await png.write(from, { ...context, rasterise, embedDiagram: true, ...more })
    if (!result.ok || typeof result.value === 'string') throw new Error('it was not written')
    return result.value
  }
  const read = (bytes: Uint8Array, ...others: Uint8Array[]) =>
    png.read([bytes, ...others].map((one) => ({ name: 'shop.png', bytes: one })))
  const refused = (text: RegExp) => ({ ok: false, problem: expect.stringMatching(text) as string })

  it('gives an equal diagram back', async () => {
    await fc.assert(
      fc.asyncProperty(anyDiagram(), async (from) => {
        // They reach too far for a picture at full size.
        const reading = await read(await written(from, { size: { by: 'slide' } }))
        expect(reading).toHaveProperty('value.diagram', JSON.parse(JSON.stringify(from)))
      }),
      { numRuns: 30 },
    )
  })
  it('gives a part back as a whole diagram, without references to what is not in it', async () => {
    const shop = sketch(
      {
        vpc: { service: 'vpc' },
        subnet: { service: 'subnet', in: 'vpc', config: { routeTable: { ref: 'table' } } },
        table: { service: 'route-table', in: 'vpc' },
        web: { service: 'ec2', in: 'subnet' },
      },
      ['web -> subnet : traffic'],
    )
    const reading = await read(
      await written(shop, { part: Object.keys(shop.nodes).filter((id) => id === 'subnet') as NodeId[] }),
    )
    if (!reading.ok) throw new Error(reading.problem)
    const { nodes, connections } = reading.value.diagram
    expect(Object.values<DiagramNode>(nodes)).toMatchObject([
      { id: 'subnet', parentId: null, config: {} },
      { id: 'web', parentId: 'subnet' },
    ])
    expect(Object.keys(connections)).toEqual(['traffic-1'])
    expect(reading.value.report).toMatchObject({ repaired: [], dropped: [] })
  })
  it('says in the file how large it is meant to be printed', async () => {
    const bytes = await written(diagram, { size: { by: 'dpi', dpi: 144 }, embedDiagram: false })
    expect([...chunksOf(bytes)].map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND'])
  })
  it('is refused in words where there is no diagram to be had', async () => {
    expect(await read(plainPng())).toMatchObject(refused(/shop\.png.*without a diagram/u))
    expect(await read(new Uint8Array([1, 2, 3]))).toMatchObject(refused(/not a PNG/u))
    expect(await read(new Uint8Array())).toMatchObject(refused(/not a PNG/u))
    expect(await read(new Uint8Array(20 * 1024 * 1024 + 1))).toMatchObject(refused(/20 MB/u))
    expect(await read(plainPng(), plainPng())).toMatchObject(refused(/several/u))
    expect(await png.read([])).toMatchObject(refused(/no file/u))
  })
  it('is refused, never read as something else, wherever it is cut off or a byte of it is another', async () => {
    const whole = await written(diagram)
    const reading = await read(whole)
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const cut = await read(whole.subarray(0, at))
        if (at < whole.length - 12) expect(cut).toMatchObject({ ok: false })
        const other = Uint8Array.from(whole)
        other[at] = (other[at] ?? 0) ^ by
        const changed = await read(other)
        // A byte of the pixels is none of the diagram's.
        if (changed.ok) expect(changed).toEqual(reading)
      }),
      { numRuns: 300 },
    )
  })
})
