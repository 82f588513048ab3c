import { boxesOf } from '../src/core/layout/boxes'
import { place } from '../src/core/layout/place'
import type { Diagram, NodeId, Placement } from '../src/core/model/diagram'
import { generatedDrawing } from '../src/core/testing/drawings/generated'
import { manyShops } from '../src/core/testing/many-shops'
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

/** So many shops of twelve resources, side by side and below each other, as a file to import. */
export function shopsInRows(shops: number): Diagram {
  const drawing = manyShops(shops)
  const one = place(manyShops(1))
  const boxes = [...boxesOf(one).values()]
  const step = {
    x: Math.max(...boxes.map(({ x, width }) => x + width)) + 64,
    y: Math.max(...boxes.map(({ y, height }) => y + height)) + 64,
  }
  const columns = Math.ceil(Math.sqrt((shops * step.y) / step.x))
  const layout = Array.from({ length: shops }, (_, shop) =>
    (Object.entries(one.layout) as [NodeId, Placement][]).map(([id, at]): [string, Placement] => {
      const isOutside = one.nodes[id]?.parentId === null
      const [x, y] = isOutside ? [(shop % columns) * step.x, Math.floor(shop / columns) * step.y] : [0, 0]
      return [id.replace('shop-0', `shop-${shop}`), { ...at, x: at.x + x, y: at.y + y }]
    }),
  )
  return { ...drawing, title: `${shops} shops`, layout: Object.fromEntries(layout.flat()) }
}
