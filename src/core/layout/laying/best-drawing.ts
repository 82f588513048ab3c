import type { Connection, Diagram } from '../../model/diagram'
import { place } from '../place'
import type { Bare } from './bare-drawing'
import { sweptOrder, type Order } from '../placing/settle'
import { wishedOrder } from '../placing/wished-order'
import { routesOf } from '../route'
import type { LayoutEngine } from './engine'
import { engineHeights, pulledHeights, type Heights } from './engine-heights'

/** What one crossing and one bend are worth, in px of way. */
const crossingCost = 1000
const bendCost = 50
/** Beyond so many nodes the engine takes minutes. */
const mostForEngine = 1200

interface Drawing {
  readonly diagram: Diagram
  readonly cost: number
}

/**
 * The diagram, which has no placements, placed as our placing knows AWS, with few crossings: in the order within columns that
 * it finds by itself, in the one in which the engine would draw everything at once, and in some that pull things nearer
 * to what they are connected to. Each is routed, and the cheapest by crossings, bends and length is taken.
 */
export async function bestDrawing(bare: Bare, engine: LayoutEngine): Promise<Diagram> {
  let best = drawn(bare, sweptOrder)
  const count = Object.keys(bare.diagram.connections).length
  if (count < 2 || Object.keys(bare.diagram.nodes).length > mostForEngine) return best.diagram

  const take = (drawing: Drawing): void => {
    if (drawing.cost < best.cost) best = drawing
  }
  take(drawn(bare, smoothed(await engineHeights(best.diagram, engine))))
  let last = best
  for (let round = 0; round < roundsFor(count); round++) {
    const order = pulledHeights(last.diagram)
    const drawings = [drawn(bare, wishedOrder(order)), drawn(bare, smoothed(pulledHeights(last.diagram)))]
    for (const drawing of drawings) {
      take(drawing)
      last = drawing
    }
  }
  return best.diagram
}

/** Routing many connections takes its time. */
function roundsFor(connections: number): number {
  if (connections > 250) return 0
  if (connections > 100) return 1
  return connections > 50 ? 2 : 4
}

function smoothed(heights: Heights): Order {
  const wished = wishedOrder(heights)
  return (columns) => {
    wished(columns)
    sweptOrder(columns)
  }
}

function drawn(bare: Bare, order: Order): Drawing {
  const diagram = place(bare.diagram, { order, sizes: bare.sizes })
  // Copies, of which the router remembers nothing: the cost must not hang on what was routed before.
  const copies = Object.values<Connection>(diagram.connections).map((one) => [one.id, { ...one }] as const)
  let cost = 0
  for (const { points, jumps } of routesOf({
    ...diagram,
    connections: Object.fromEntries(copies),
  }).values()) {
    cost += crossingCost * jumps.length + bendCost * Math.max(0, points.length - 2)
    points.slice(1).forEach(({ x, y }, at) => {
      const from = points[at] ?? { x, y }
      cost += Math.abs(x - from.x) + Math.abs(y - from.y)
    })
  }
  return { diagram, cost }
}
