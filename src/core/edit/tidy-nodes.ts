import type { Point } from '../layout/box'
import { siblingGap } from '../layout/free-place'
import { snap } from '../layout/snap'
import { isOnBorder } from '../layout/border'
import { upToGrid } from '../measure/node-box'
import type { Diagram, NodeId } from '../model/diagram'
import type { Result } from '../model/results'
import { arrangeable, rearranged, refuseFew, type Arranged } from './arranging'
import type { ItemId } from './items'

/** Wider gaps than this are not kept, so that tidying also gathers what is strewn about. */
const widestGap = 96

/**
 * Sets these into rows and columns, in the order in which they stand now, with equal gaps and their icons on one line;
 * the upper left corner stays. For things of one container. What is pinned, and what stands on borders, is left alone.
 * Refuses fewer than two.
 */
export function tidyNodes(diagram: Diagram, ids: Iterable<ItemId>): Result<Diagram> {
  const things = arrangeable(diagram, ids).filter(({ node, stays }) => !stays && !isOnBorder(diagram, node))
  const [one] = things
  if (one === undefined || things.length < 2) return refuseFew(2)
  const rows = rowsOf(things)
  const corner = {
    x: snap(Math.min(...things.map(({ box }) => box.x))),
    y: snap(Math.min(...things.map(({ box }) => box.y))),
  }
  const gap = usualGap(rows)
  const columns = widths(rows)
  const places = new Map<NodeId, Point>()
  let y = corner.y
  for (const row of rows) {
    let x = corner.x
    row.forEach(({ node, box }, at) => {
      const column = columns[at] ?? box.width
      places.set(node.id, { x: x + snap((column - box.width) / 2), y })
      x += column + gap
    })
    y = upToGrid(y + Math.max(...row.map(({ box }) => box.height)) + gap)
  }
  return rearranged(diagram, things, {
    by: ({ node, box }) => {
      const to = places.get(node.id) ?? box
      return { x: to.x - box.x, y: to.y - box.y }
    },
    axis: 'y',
  })
}

/** From the top: what has its middle beside the first of a row belongs to it; within a row from the left. */
function rowsOf(things: readonly Arranged[]): readonly (readonly Arranged[])[] {
  const rows: Arranged[][] = []
  for (const thing of things.toSorted((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)) {
    const middle = thing.mark.y + thing.mark.height / 2
    const row = rows.find(([lead]) => lead !== undefined && middle < lead.box.y + lead.box.height)
    if (row === undefined) rows.push([thing])
    else row.push(thing)
  }
  return rows.map((row) => row.toSorted((a, b) => a.box.x - b.box.x))
}

function widths(rows: readonly (readonly Arranged[])[]): readonly number[] {
  const most = Math.max(...rows.map((row) => row.length))
  return Array.from({ length: most }, (_, at) =>
    upToGrid(Math.max(...rows.map((row) => row[at]?.box.width ?? 0))),
  )
}

/** The middle one of the gaps that are there between neighbours of a row, on the grid and neither tight nor wide. */
function usualGap(rows: readonly (readonly Arranged[])[]): number {
  const gaps = rows
    .flatMap((row) =>
      row.slice(1).map(({ box }, at) => {
        const before = row[at]?.box
        return before === undefined ? siblingGap : box.x - before.x - before.width
      }),
    )
    .toSorted((a, b) => a - b)
  return Math.min(Math.max(snap(gaps[Math.floor(gaps.length / 2)] ?? siblingGap), siblingGap), widestGap)
}
