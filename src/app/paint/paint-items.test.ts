import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Shape } from '../../core/scene/shapes'
import type { IconAtlas } from './icon-atlas'
import { paintItems, type Item } from './paint-items'

/** A path that knows the data that it is made of. */
class Way {
  readonly ways: string[] = []
  constructor(d?: string) {
    if (d !== undefined) this.ways.push(d)
  }
  addPath({ ways }: Way, at?: { readonly e: number; readonly f: number }) {
    this.ways.push(...ways.map((way) => (at === undefined ? way : `${way} at ${at.e} ${at.f}`)))
  }
}

beforeEach(() => {
  vi.stubGlobal('Path2D', Way)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const line = (d: string, stroke = 'grey', dash?: readonly number[]): Shape => ({
  ...{ kind: 'path', d, stroke, strokeWidth: 1.5, fill: null },
  ...(dash !== undefined && { dash }),
})
const box: Shape = {
  kind: 'rect',
  x: 0,
  y: 0,
  width: 9,
  height: 9,
  stroke: null,
  strokeWidth: 0,
  fill: 'red',
}

const item = (shape: Shape, more: Partial<Item> = {}): Item => ({
  ...{ shapes: [shape], x: 0, y: 0, opacity: 1, box: { x: 0, y: 0, width: 9, height: 9 } },
  ...more,
})

/** What is painted of items at a scale, in order: lines that are painted in one stand together. */
function painted(items: readonly Item[], zoom: number): readonly string[] {
  const done: string[] = []
  const set: Record<string, unknown> = {}
  const does: Record<string, (...of: never[]) => unknown> = {
    stroke: ({ ways }: Way) => done.push(`${ways.join(' + ')} in ${String(set['strokeStyle'])}`),
    fillRect: () => done.push('box'),
  }
  const context = new Proxy(set, {
    get: (_, key) => does[String(key)] ?? (() => undefined),
  }) as unknown as CanvasRenderingContext2D
  const icons = { colourOf: () => 'red', sheetFor: () => null } as unknown as IconAtlas
  paintItems(context, items, { zoom, density: 1, icons }, null)
  return done
}

describe('lines of a px and less', () => {
  it('are painted in one where they are of one look', () => {
    const lines = [item(line('A')), item(line('B')), item(line('C', 'blue')), item(line('D', 'blue'))]
    expect(painted(lines, 0.1)).toEqual(['A + B in grey', 'C + D in blue'])
  })

  it('lie over what was painted before them, and under what comes after', () => {
    const items = [item(line('A')), item(box), item(line('B')), item(line('C'), { opacity: 0.3 })]
    expect(painted(items, 0.1)).toEqual(['A in grey', 'box', 'B in grey', 'C in grey'])
  })

  it('are where their things have been moved', () => {
    expect(painted([item(line('A')), item(line('B'), { x: 7, y: 8 })], 0.1)).toEqual(['A + B at 7 8 in grey'])
  })

  it('have the dashes that can be seen', () => {
    const lines = [item(line('A')), item(line('B', 'grey', [5, 4])), item(line('C'))]
    expect(painted(lines, 0.1)).toEqual(['A + B + C in grey'])
    expect(painted(lines, 0.5)).toEqual(['A in grey', 'B in grey', 'C in grey'])
  })

  it('are painted each by itself once they are wider, as those that cross would lie over each other', () => {
    expect(painted([item(line('A')), item(line('B'))], 1)).toEqual(['A in grey', 'B in grey'])
  })
})
