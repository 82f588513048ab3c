import process from 'node:process'
import { place } from '../src/core/layout/place'
import { routesOf } from '../src/core/layout/route'
import { snap } from '../src/core/layout/snap'
import { treeOf } from '../src/core/layout/tree'
import type { Diagram, DiagramNode } from '../src/core/model/diagram'
import { generatedDrawing } from '../src/core/testing/drawings/generated'
import { manyShops } from '../src/core/testing/many-shops'
import { randomNumbers } from '../src/core/testing/random-numbers'

/** Milliseconds of processor time for the routes of one drawing. */
export interface Routed {
  readonly name: string
  readonly nodes: number
  readonly connections: number
  /** All routes, from nothing. */
  readonly first: number
  /** Each step of dragging one node after the other, of 8 to 24 px. */
  readonly steps: readonly number[]
}

/** How long routing takes when drawings of this many nodes are opened, and while single nodes of them are dragged. */
export function benchRouting(nodes: number, drags: number): readonly Routed[] {
  return [
    ['shops', place(manyShops(Math.round(nodes / 12)))] as const,
    // Long lines from one end of the drawing to the other, more of them than anybody draws.
    ['mixed', generatedDrawing(1, Math.min(nodes, fewMixed))] as const,
    ...(nodes > fewMixed ? [['mixed', generatedDrawing(1, nodes)] as const] : []),
  ].map(([name, diagram]) => {
    // On a copy first, so that the engine is warm and nothing is remembered.
    dragAll(structuredClone(diagram), Math.min(drags, 20), 1)
    const copy = structuredClone(diagram)
    const first = timed(() => routesOf(copy))
    return {
      ...{ name, nodes: treeOf(copy.nodes).order.length, connections: routesOf(copy).size, first },
      steps: dragAll(copy, drags, 7),
    }
  })
}

const stepsOfDrag = 8
const fewMixed = 300

function dragAll(diagram: Diagram, drags: number, seed: number): readonly number[] {
  routesOf(diagram)
  const random = randomNumbers(seed)
  const tree = treeOf(diagram.nodes)
  const movable = tree.order.filter(({ id }) => !tree.isFrame(id) && Object.hasOwn(diagram.layout, id))
  const times: number[] = []
  let now = diagram
  for (let drag = 0; drag < drags; drag++) {
    const node = movable[Math.floor(random() * movable.length)]
    if (node === undefined) continue
    const by = { x: snap((random() - 0.5) * 48), y: snap((random() - 0.5) * 48) }
    for (let step = 0; step < stepsOfDrag; step++) {
      now = moved(now, node, by)
      times.push(timed(() => routesOf(now)))
    }
  }
  return times
}

/** As on the canvas while a node is dragged: only its place is another. */
function moved(
  diagram: Diagram,
  { id }: DiagramNode,
  by: { readonly x: number; readonly y: number },
): Diagram {
  const before = diagram.layout[id] ?? { x: 0, y: 0 }
  return {
    ...diagram,
    layout: { ...diagram.layout, [id]: { ...before, x: before.x + by.x, y: before.y + by.y } },
  }
}

/** Processor time, since the machine may be busy with something else. */
function timed(run: () => unknown): number {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
