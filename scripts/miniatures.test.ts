import { describe, expect, it } from 'vitest'
import served from 'virtual:miniatures'
import { shapesOf } from '../src/app/paint/miniature'
import { patterns } from '../src/core/patterns'
import { sceneOf } from '../src/core/scene/scene'
import { drawMiniatures } from './miniatures'

describe('miniatures', () => {
  const drawn = drawMiniatures()

  it('are drawn for every pattern of the gallery', () => {
    expect(Object.keys(drawn.patterns)).toEqual(patterns.map(({ id }) => id))
    expect(patterns.length).toBeGreaterThan(40)
  })

  it('are what the virtual module holds', () => {
    expect(served).toEqual(JSON.parse(JSON.stringify(drawn)))
  })

  // Icons and frames are the whole of the drawing; text becomes bars, and coordinates whole px.
  it.each(['light', 'dark'] as const)('show what the %s scene shows', (theme) => {
    for (const pattern of patterns) {
      const miniature = drawn.patterns[pattern.id]
      if (miniature === undefined) throw new Error(pattern.id)
      const scene = sceneOf(pattern.build(), theme)
      const shapes = shapesOf(miniature, drawn.styles, theme)
      const icons = scene.shapes.flatMap((shape) =>
        shape.kind === 'icon' ? [[shape.path, Math.round(shape.x), Math.round(shape.y), shape.size]] : [],
      )
      const paths = scene.shapes.filter(({ kind }) => kind === 'path').length
      expect(
        shapes.flatMap((shape) =>
          shape.kind === 'icon' ? [[shape.path, shape.x, shape.y, shape.size]] : [],
        ),
        pattern.id,
      ).toEqual(icons)
      expect(shapes.filter(({ kind }) => kind === 'path')).toHaveLength(paths)
    }
  })

  it('name the services and the steps of the drawing', () => {
    for (const { steps, services } of Object.values(drawn.patterns)) {
      expect(steps.length).toBeGreaterThan(1)
      expect(new Set(services).size).toBe(services.length)
      expect(services.length).toBeGreaterThan(0)
    }
  })
})
