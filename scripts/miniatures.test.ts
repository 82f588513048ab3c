import { describe, expect, it } from 'vitest'
import served from 'virtual:miniatures'
import servedTitles from 'virtual:pattern-titles'
import { runsOf } from '../src/app/paint/miniature'
import { patterns } from '../src/core/patterns'
import { sceneOf } from '../src/core/scene/scene'
import { spotOf } from './miniature-runs'
import { drawMiniatures, titles } from './miniatures'

const mostRuns = 24

describe('miniatures', () => {
  const drawn = drawMiniatures()
  const runs = (id: string, theme: 'light' | 'dark') => {
    const miniature = drawn.patterns[id]
    if (miniature === undefined) throw new Error(id)
    return runsOf(miniature, drawn.styles, theme)
  }

  it('are drawn for every pattern of the gallery', () => {
    expect(Object.keys(drawn.patterns)).toEqual(patterns.map(({ id }) => id))
    expect(patterns.length).toBeGreaterThan(40)
  })

  it('are what the virtual module holds', () => {
    expect(served).toEqual(JSON.parse(JSON.stringify(drawn)))
    expect(servedTitles).toEqual(titles())
    expect(servedTitles.map(({ id }) => id)).toEqual(patterns.map(({ id }) => id))
  })

  // Icons and lines are the whole of the drawing; text becomes bars, and coordinates whole px.
  it.each(['light', 'dark'] as const)('show what the %s scene shows', (theme) => {
    for (const pattern of patterns) {
      const { shapes } = sceneOf(pattern.build(), theme)
      const seen = shapes.flatMap((shape) =>
        shape.kind === 'icon' ? [[shape.path, shape.size, ...spotOf(shape)]] : [],
      )
      const painted = runs(pattern.id, theme).flatMap(([style, [, ...at]]) =>
        style.kind === 'icon' ? pairs(at).map((spot) => [style.path, style.size, ...spot]) : [],
      )
      expect(painted.map(String).toSorted(), pattern.id).toEqual(seen.map(String).toSorted())
      const lines = shapes.flatMap((shape) => (shape.kind === 'path' ? spotOf(shape) : []))
      const drawnLines = runs(pattern.id, theme).flatMap(([style, [, d]]) =>
        style.kind === 'path' ? [d] : [],
      )
      expect(drawnLines.join('').split('M').toSorted()).toEqual(lines.join('').split('M').toSorted())
    }
  })

  it('are painted with few strokes of the brush, each for many shapes', () => {
    const all = patterns.flatMap(({ id }) => runs(id, 'light'))
    const icons = all.reduce((sum, [{ kind }, run]) => sum + (kind === 'icon' ? (run.length - 1) / 2 : 0), 0)
    const others = all.filter(([{ kind }]) => kind !== 'icon').length
    // The gallery paints all of them in under 300 ms (npm run bench:gallery); this is what that takes.
    expect(icons / patterns.length).toBeLessThan(16)
    expect(others / patterns.length).toBeLessThan(mostRuns)
  })

  it('name the services and the steps of the drawing', () => {
    for (const { steps, services } of Object.values(drawn.patterns)) {
      expect(steps.length).toBeGreaterThan(1)
      expect(new Set(services).size).toBe(services.length)
      expect(services.length).toBeGreaterThan(0)
    }
  })
})

function pairs(numbers: readonly (string | number)[]): readonly (readonly (string | number)[])[] {
  return numbers.flatMap((x, index) => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0]] : []))
}
