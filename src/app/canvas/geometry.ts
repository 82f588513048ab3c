import { centreOf, type Box, type Point } from '../../core/layout/box'

export function includes(box: Box, { x, y }: Point, reach = 0): boolean {
  return (
    x >= box.x - reach &&
    x <= box.x + box.width + reach &&
    y >= box.y - reach &&
    y <= box.y + box.height + reach
  )
}

/** Whether the point is on the edge, within `reach` to either side. */
export function isOnEdge(box: Box, point: Point, reach: number): boolean {
  const inner = {
    x: box.x + reach,
    y: box.y + reach,
    width: box.width - 2 * reach,
    height: box.height - 2 * reach,
  }
  return includes(box, point, reach) && !includes(inner, point)
}

/** The box between two opposite corners. */
export function boxBetween(a: Point, b: Point): Box {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  }
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** Where the straight line from a box's middle to a point leaves the box. */
export function edgeOf(box: Box, to: Point): Point {
  const middle = centreOf(box)
  const [dx, dy] = [to.x - middle.x, to.y - middle.y]
  const share = Math.min(
    dx === 0 ? Infinity : box.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : box.height / 2 / Math.abs(dy),
  )
  return share >= 1 ? middle : { x: middle.x + dx * share, y: middle.y + dy * share }
}
