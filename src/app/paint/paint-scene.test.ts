import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sketch } from '../../core/model/sketch'
import { sceneOf } from '../../core/scene/scene'
import { paintScene } from './paint-scene'

/** Notes what is painted; node has no canvas. */
function recorder() {
  const painted: { what: string; of: unknown[]; with: Record<string, unknown> }[] = []
  const state: Record<string, unknown> = {}
  const note =
    (what: string) =>
    (...of: unknown[]) =>
      painted.push({ what, of, with: { ...state } })
  const methods = Object.fromEntries(
    ['fill', 'stroke', 'fillText', 'drawImage', 'fillRect', 'save', 'restore'].map((what) => [
      what,
      note(what),
    ]),
  )
  const setLineDash = (dash: number[]) => (state['dash'] = dash)
  const context = new Proxy(
    {},
    {
      get: (_, key) => (key === 'setLineDash' ? setLineDash : (methods[String(key)] ?? state[String(key)])),
      set: (_, key, value) => ((state[String(key)] = value), true),
    },
  ) as CanvasRenderingContext2D
  return { context, painted }
}

beforeEach(() => {
  vi.stubGlobal(
    'Path2D',
    class {
      roundRect() {}
      arc() {}
    },
  )
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const scene = sceneOf(
  {
    ...sketch(
      {
        queue: { service: 'sqs', name: 'work\u0007' },
        reader: { service: 'lambda', name: 'reader', count: 3 },
      },
      ['queue -> reader : poll "reads"'],
    ),
    layout: Object.fromEntries(['queue', 'reader'].map((id, index) => [id, { x: index * 300, y: 0 }])),
  },
  'light',
)

describe('paintScene', () => {
  it('paints every text, without kerning, in the font of the scene', () => {
    const { context, painted } = recorder()
    paintScene(context, scene, new Map())
    const texts = painted.filter(({ what }) => what === 'fillText')
    expect(texts.map(({ of }) => of[0]).toSorted()).toEqual(['reader', 'reads', 'work', '× 3'].toSorted())
    for (const text of texts) expect(text.with).toMatchObject({ fontKerning: 'none' })
    expect(texts.map((text) => text.with['font'])).toContain(
      "400 12px Inter, 'Helvetica Neue', Arial, sans-serif",
    )
  })
  it('paints dashes where the scene has them, and nowhere else', () => {
    const { context, painted } = recorder()
    paintScene(context, scene, new Map())
    const dashes = painted.filter(({ what }) => what === 'stroke').map((stroke) => stroke.with['dash'])
    expect(dashes).toEqual([[5, 4], []])
  })
  it('paints an icon, or a plain box where there is none', () => {
    const { context, painted } = recorder()
    const path = scene.shapes.flatMap((shape) => (shape.kind === 'icon' ? [shape.path] : []))[0] ?? ''
    const image = {} as ImageBitmap
    paintScene(context, scene, new Map([[path, image]]))
    expect(painted.filter(({ what }) => what === 'drawImage').map(({ of }) => of[0])).toEqual([image])
    expect(painted.filter(({ what }) => what === 'fillRect')).toHaveLength(1)
  })
})
