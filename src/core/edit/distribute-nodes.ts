import { linesOf, type Axis } from '../layout/guides/row'
import type { Diagram, NodeId } from '../model/diagram'
import type { Result } from '../model/results'
import { arrangeable, rearranged, refuseFew, type Arranged } from './arranging'
import type { ItemId } from './items'

/**
 * Makes the gaps between these alike, along x or y: the outermost two stay, and so does what is pinned; the others keep
 * their order. Where there is no room for gaps they end up beside each other. Refuses fewer than three.
 */
export function distributeNodes(diagram: Diagram, ids: Iterable<ItemId>, axis: Axis): Result<Diagram> {
  const things = arrangeable(diagram, ids).toSorted((a, b) => middle(a, axis) - middle(b, axis))
  if (things.length < 3) return refuseFew(3)
  const starts = new Map<NodeId, number>()
  let from = 0
  things.forEach(({ stays }, at) => {
    if (at === 0 || (!stays && at < things.length - 1)) return
    for (const [id, start] of spread(things.slice(from, at + 1), axis)) starts.set(id, start)
    from = at
  })
  return rearranged(diagram, things, {
    by: ({ node, mark }) => {
      const by = (starts.get(node.id) ?? mark[axis]) - mark[axis]
      return axis === 'x' ? { x: by, y: 0 } : { x: 0, y: by }
    },
    axis,
  })
}

/** Where all between the first and the last of these begin. */
function spread(things: readonly Arranged[], axis: Axis): readonly (readonly [NodeId, number])[] {
  const [first, last] = [things[0], things.at(-1)]
  if (first === undefined || last === undefined) return []
  const inner = things.slice(1, -1)
  const room = linesOf(last.mark, axis).start - linesOf(first.mark, axis).end
  const taken = inner.reduce((sum, { mark }) => sum + length(mark, axis), 0)
  const gap = Math.max(0, (room - taken) / (inner.length + 1))
  let at = linesOf(first.mark, axis).end + gap
  return inner.map(({ node, mark }) => {
    const start = at
    at += length(mark, axis) + gap
    return [node.id, start]
  })
}

const middle = ({ mark }: Arranged, axis: Axis) => linesOf(mark, axis).middle
const length = (box: Arranged['mark'], axis: Axis) => linesOf(box, axis).end - linesOf(box, axis).start
