import { upToGrid } from '../../measure/node-box'
import { siblingGap } from '../free-place'
import { nothing, type Arranged, type Item, type ItemEdge, type ItemWay } from './item'
import { ranksOf } from './ranks'
import { align, type Order } from './settle'
import { columnsOf, keepWaysFree, type Slot } from './slots'

/** Room between two columns that connections join, with a container on either side: an arrow and a bend. */
const gapToFrame = 64
const widestLabelGap = 160

/**
 * Items in columns from left to right, in the order in which connections lead through them, with room for labels
 * between; within a column in the order that crosses least, and at the height where lines are straightest.
 */
export function inColumns(
  items: readonly Item[],
  edges: readonly ItemEdge[],
  ways: readonly ItemWay[],
  order: Order,
): Arranged {
  if (items.length === 0) return nothing
  const ranks = ranksOf(items, edges, ways)
  const forward = edges.flatMap((edge) => (edge.loose ? [] : forwardBy(ranks, edge)))
  const columns = columnsOf(items, forward, ranks)
  keepWaysFree(columns, ways)
  order(columns)
  align(columns)
  return placed(columns, items, forward, ranks)
}

/** The edge turned as the columns have it; none within one column. */
function forwardBy(ranks: ReadonlyMap<string, number>, edge: ItemEdge): readonly ItemEdge[] {
  const [from, to] = [ranks.get(edge.from) ?? 0, ranks.get(edge.to) ?? 0]
  if (from === to) return []
  return [
    from < to ? edge : { ...edge, from: edge.to, to: edge.from, fromEnd: edge.toEnd, toEnd: edge.fromEnd },
  ]
}

function placed(
  columns: readonly Slot[][],
  items: readonly Item[],
  edges: readonly ItemEdge[],
  ranks: ReadonlyMap<string, number>,
): Arranged {
  const used = columns.flat().filter(({ item }) => item !== null)
  const top = Math.min(...used.map(({ y }) => y))
  const places = new Map<string, { x: number; y: number }>()
  let x = 0
  let height = 0
  columns.forEach((column, rank) => {
    const own = column.flatMap(({ item }) => item ?? [])
    const overhang = Math.max(0, ...own.map(({ frameLeft }) => frameLeft ?? 0))
    const indentOf = ({ frameLeft }: Item): number => (frameLeft === null ? 0 : overhang - frameLeft)
    const width = Math.max(0, ...own.map((item) => indentOf(item) + item.size.width))
    for (const { item, y } of column) {
      if (item === null) continue
      // Containers stand flush at the left, whatever hangs over their edges; nodes in the middle.
      const centred = Math.floor((width - item.size.width) / 16) * 8
      places.set(item.id, { x: x + (item.frameLeft === null ? centred : indentOf(item)), y: y - top })
      height = Math.max(height, y - top + item.size.height)
    }
    x += width
    if (rank < columns.length - 1) x += gapAfter(rank, items, edges, ranks)
  })
  return { places, width: x, height }
}

/** Wide enough for the labels of what leads across, and for arrows that end on a container. */
function gapAfter(
  rank: number,
  items: readonly Item[],
  edges: readonly ItemEdge[],
  ranks: ReadonlyMap<string, number>,
): number {
  const slack = new Map(items.map((item) => [item.id, item.slack]))
  const degree = new Map<string, number>()
  for (const id of edges.flatMap(({ from, to }) => [`from ${from}`, `to ${to}`]))
    degree.set(id, (degree.get(id) ?? 0) + 1)
  let gap = siblingGap
  for (const { from, to, labelWidth } of edges) {
    if ((ranks.get(from) ?? 0) > rank || (ranks.get(to) ?? 0) <= rank) continue
    const given = (slack.get(from) ?? 0) + (slack.get(to) ?? 0)
    // One of several has to turn before or after its label, beside the others.
    const lines = Math.max(degree.get(`from ${from}`) ?? 0, degree.get(`to ${to}`) ?? 0)
    const turning = lines > 1 ? 24 + Math.min(8 * (lines - 1), 64) : 0
    const needed = labelWidth === 0 ? 0 : Math.min(labelWidth + 32 + turning, widestLabelGap)
    gap = Math.max(gap, gapToFrame - given, needed - given)
  }
  return upToGrid(gap)
}
