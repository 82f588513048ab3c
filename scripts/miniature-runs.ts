import type { MiniatureRun } from '../src/app/paint/miniature'
import { boundsOf, type Bounds, type Shape } from '../src/core/scene/shapes'

/** A shape, and the number of how it looks. */
interface Styled {
  readonly style: number
  readonly shape: Shape
}

/**
 * Shapes in runs of one style, so that a browser fills and strokes once where it would a dozen times. A shape goes back to an
 * earlier run where nothing that is painted between touches it: what one sees stays as it is.
 */
export function inRuns(shapes: readonly Styled[]): readonly MiniatureRun[] {
  const runs: { readonly style: number; readonly shapes: Shape[]; readonly bounds: Bounds[] }[] = []
  for (const { style, shape } of shapes) {
    const bounds = boundsOf([shape])
    if (bounds === null) continue
    const from = runs.findLastIndex(
      (run) => run.style === style || run.bounds.some((other) => touch(other, bounds)),
    )
    const run = runs[from]
    if (run?.style === style && shape.kind !== 'text') {
      run.shapes.push(shape)
      run.bounds.push(bounds)
    } else runs.push({ style, shapes: [shape], bounds: [bounds] })
  }
  return runs.map((run) => [run.style, ...spotsOf(run.shapes)])
}

/** Edges that meet are blurred into each other. */
const blur = 2

function touch(one: Bounds, other: Bounds): boolean {
  return (
    one.x < other.x + other.width + blur &&
    other.x < one.x + one.width + blur &&
    one.y < other.y + other.height + blur &&
    other.y < one.y + one.height + blur
  )
}

function spotsOf(shapes: readonly Shape[]): readonly (string | number)[] {
  const spots = shapes.map(spotOf)
  return shapes[0]?.kind === 'path' ? [spots.flat().join('')] : spots.flat()
}

/** All of a shape but how it looks, in whole px. */
export function spotOf(shape: Shape): readonly (string | number)[] {
  const whole = Math.round
  switch (shape.kind) {
    case 'rect':
      return [whole(shape.x), whole(shape.y), whole(shape.width), whole(shape.height)]
    case 'path':
      return [shape.d.replace(/-?\d+\.\d+/g, (number) => String(whole(Number(number))))]
    case 'text':
      return [shape.text, whole(shape.x), whole(shape.y)]
    case 'circle':
    case 'icon':
      return [whole(shape.x), whole(shape.y)]
  }
}
