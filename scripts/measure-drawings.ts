import { place } from '../src/core/layout/place'
import { patterns } from '../src/core/patterns/index'
import { dragged } from '../src/core/testing/drawings/dragged'
import { figuresOf, sumOf, type Figures } from '../src/core/testing/drawings/figures'
import { generatedDrawings } from '../src/core/testing/drawings/generated'

/** Figures by what was measured: each pattern, the generated architectures, and both after random drags. */
export function measureDrawings(count: number, drags: number): readonly (readonly [string, Figures])[] {
  const placed = patterns.map((pattern) => [pattern.id, place(pattern.build())] as const)
  const generated = generatedDrawings(count)
  const moved = generated.map((diagram, index) => dragged(diagram, Math.ceil(drags / count), index))
  const movedPatterns = placed.map(([, diagram], index) => dragged(diagram, 20, index))
  return [
    ...placed.map(([id, diagram]) => [id, figuresOf(diagram)] as const),
    [`${count} generated`, sumOf(generated.map(figuresOf))],
    [`patterns, 20 drags each`, sumOf(movedPatterns.map(figuresOf))],
    [`generated, ${drags} drags`, sumOf(moved.map(figuresOf))],
  ]
}
