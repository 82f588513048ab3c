import { place } from '../src/core/layout/place'
import type { Diagram, NodeId, Placement } from '../src/core/model/diagram'
import { generatedDrawing } from '../src/core/testing/drawings/generated'
import { randomNumbers } from '../src/core/testing/random-numbers'

/** A generated drawing of so many things, those on the canvas itself strewn about, as a file to import. */
export function strewnDrawing(nodes: number): Diagram {
  const drawing = place(generatedDrawing(1, nodes))
  const random = randomNumbers(nodes)
  const far = () => 8 * Math.round((random() - 0.5) * 300)
  const layout = Object.fromEntries(
    (Object.entries(drawing.layout) as [NodeId, Placement][]).map(([id, at]) => [
      id,
      drawing.nodes[id]?.parentId === null ? { ...at, x: at.x + far(), y: at.y + far() } : at,
    ]),
  )
  return { ...drawing, title: `Strewn ${nodes}`, layout }
}
