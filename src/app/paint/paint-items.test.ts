import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PathShape, Shape } from '../../core/scene/shapes'
import type { IconAtlas } from './icon-atlas'
import { noteCorners, paintItems, type Item } from './paint-items'

beforeEach(() => {
  vi.stubGlobal(
    'Path2D',
    class {
      readonly d: string
      constructor(d = '') {
        this.d = d
      }
    },
  )
})
afterEach(() => {
  vi.unstubAllGlobals()
})

/** A line from 0, 0 to 9, 9 by way of a corner, which its path data rounds. */
const line = (more: Partial<PathShape> = {}): PathShape => {
  const shape: PathShape = {
    ...{ kind: 'path', d: 'M0 0L3 0Q9 0 9 6L9 9', stroke: 'grey', strokeWidth: 1.5, fill: null },
    ...more,
  }
  const corners = [
    { x: 0, y: 0 },
    { x: 9, y: 0 },
    { x: 9, y: 9 },
  ]
  noteCorners(shape, corners)
  return shape
}
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

/** What is painted of items at a scale, in order: lines that are painted in one stand together, by their corners. */
function painted(items: readonly Item[], zoom: number): readonly string[] {
  const done: string[] = []
  const set: Record<string, unknown> = {}
  let path = ''
  const does: Record<string, (...of: never[]) => unknown> = {
    beginPath: () => (path = ''),
    moveTo: (x: number, y: number) => (path += `${path === '' ? '' : ', '}${x} ${y}`),
    lineTo: (x: number, y: number) => (path += ` to ${x} ${y}`),
    stroke: (way?: { readonly d: string }) => done.push(`${way?.d ?? path} in ${String(set['strokeStyle'])}`),
    fillRect: () => done.push('box'),
  }
  const context = new Proxy(set, {
    get: (_, key) => does[String(key)] ?? (() => undefined),
  }) as unknown as CanvasRenderingContext2D
  const icons = { colourOf: () => 'red', sheetFor: () => null } as unknown as IconAtlas
  paintItems(context, items, { zoom, density: 1, icons }, null)
  return done
}

const [straight, round] = ['0 0 to 9 0 to 9 9', 'M0 0L3 0Q9 0 9 6L9 9']

describe('lines from so far that their rounded corners are not seen', () => {
  it('are painted from corner to corner, in one where they are of one look', () => {
    const lines = [item(line()), item(line()), item(line({ stroke: 'blue' })), item(line({ stroke: 'blue' }))]
    expect(painted(lines, 0.1)).toEqual([
      `${straight}, ${straight} in grey`,
      `${straight}, ${straight} in blue`,
    ])
  })

  it('lie over what was painted before them, and under what comes after', () => {
    const items = [item(line()), item(box), item(line()), item(line(), { opacity: 0.3 })]
    expect(painted(items, 0.1)).toEqual([
      `${straight} in grey`,
      'box',
      `${straight} in grey`,
      `${straight} in grey`,
    ])
  })

  it('are where their things have been moved', () => {
    expect(painted([item(line(), { x: 7, y: 8 })], 0.1)).toEqual(['7 8 to 16 8 to 16 17 in grey'])
  })

  it('are as they are drawn where their corners are not known, or would be seen', () => {
    const unknown = { ...line() }
    expect(painted([item(unknown)], 0.1)).toEqual([`${round} in grey`])
    expect(painted([item(line()), item(line())], 0.2)).toEqual([`${round} in grey`, `${round} in grey`])
  })

  it('are painted each by itself where they are wider than a px, as those that cross would show it', () => {
    const wide = () => item(line({ strokeWidth: 12 }))
    expect(painted([wide(), wide()], 0.1)).toEqual([`${round} in grey`, `${round} in grey`])
  })
})
