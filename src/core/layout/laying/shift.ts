import type { DiagramNode, NodeId } from '../../model/diagram'
import { isOnBorder } from '../border'
import { around as boxAround, type Point } from '../box'
import { snap } from '../snap'
import type { Putting } from './putting'

/** From the drawing wished for to the canvas: so that what stays is where it was, else so that the corner is. */
export function shiftFor(
  put: Putting,
  of: {
    readonly container: DiagramNode | null
    readonly held: readonly DiagramNode[]
    readonly free: readonly DiagramNode[]
  },
): Point {
  const { was, wish, boxes } = put
  const anchors = of.held.flatMap(({ id }) => {
    const [from, to] = [wish.get(id), boxes.get(id)]
    return from === undefined || to === undefined || !put.scope.inScope.has(id)
      ? []
      : [{ x: to.x - from.x, y: to.y - from.y }]
  })
  if (anchors.length > 0) {
    return { x: middle(anchors.map(({ x }) => x)), y: middle(anchors.map(({ y }) => y)) }
  }
  const [own, wished] = of.container === null ? [] : [was.get(of.container.id), wish.get(of.container.id)]
  const isAlone = of.held.every(({ id }) => isBorderId(put, id))
  if (own !== undefined && wished !== undefined && isAlone)
    return { x: own.x - wished.x, y: own.y - wished.y }
  const [from, to] = [
    boxAround(of.free.flatMap(({ id }) => wish.get(id) ?? [])),
    boxAround(of.free.flatMap(({ id }) => was.get(id) ?? [])),
  ]
  if (from === null || to === null) return { x: 0, y: 0 }
  return { x: snap(to.x - from.x), y: snap(to.y - from.y) }
}

function isBorderId(put: Putting, id: NodeId): boolean {
  const node = put.tree.node(id)
  return node !== undefined && isOnBorder(put.before, node)
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return snap(sorted[Math.floor((sorted.length - 1) / 2)] ?? 0)
}
