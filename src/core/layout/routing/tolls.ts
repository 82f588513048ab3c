import { edgeToll, type Barrier } from './barrier'
import type { Grid, Port } from './grid'

/** What it costs to go on from a point of the grid in a direction (0 right, 1 down, 2 left, 3 up), by `point * 4 + direction`. */
export function addTolls(tolls: Float64Array, { x, y }: Grid, barriers: readonly Barrier[]): void {
  const columns = x.length
  for (const barrier of barriers) {
    const { box, entry, isEdge } = barrier
    const [left, top, right, bottom] = [box.x, box.y, box.x + box.width, box.y + box.height]
    if (entry > 0) {
      const [rowFrom, rowTo] = [firstAbove(y, top), firstFrom(y, bottom)]
      const [columnFrom, columnTo] = [firstAbove(x, left), firstFrom(x, right)]
      for (let row = rowFrom; row < rowTo; row++) {
        if (columnFrom > 0) add(tolls, (row * columns + columnFrom - 1) * 4, entry)
        if (columnTo < columns) add(tolls, (row * columns + columnTo) * 4 + 2, entry)
      }
      for (let column = columnFrom; column < columnTo; column++) {
        if (rowFrom > 0) add(tolls, ((rowFrom - 1) * columns + column) * 4 + 1, entry)
        if (rowTo < y.length) add(tolls, (rowTo * columns + column) * 4 + 3, entry)
      }
    }
    if (!isEdge) continue
    for (let row = 0; row < y.length; row++) {
      const each = edgeToll(y[row] ?? 0, top, bottom)
      if (each === 0) continue
      for (let column = 1; column < columns; column++) {
        const shared = Math.min(x[column] ?? 0, right) - Math.max(x[column - 1] ?? 0, left)
        if (shared <= 0) continue
        add(tolls, (row * columns + column - 1) * 4, shared * each)
        add(tolls, (row * columns + column) * 4 + 2, shared * each)
      }
    }
    for (let column = 0; column < columns; column++) {
      const each = edgeToll(x[column] ?? 0, left, right)
      if (each === 0) continue
      for (let row = 1; row < y.length; row++) {
        const shared = Math.min(y[row] ?? 0, bottom) - Math.max(y[row - 1] ?? 0, top)
        if (shared <= 0) continue
        add(tolls, ((row - 1) * columns + column) * 4 + 1, shared * each)
        add(tolls, (row * columns + column) * 4 + 3, shared * each)
      }
    }
  }
}

/** Turning before the arrowhead has room. */
const soon = 40

/** What turning costs at each point of the grid for being close in front of a port: in its first half it cannot be. */
export function addSoonTurns(turns: Float64Array, { x, y }: Grid, ports: readonly Port[]): void {
  for (const { at, out, leaves } of ports) {
    if (out === null || leaves === 0) continue
    const isLevel = out.y === 0
    const [row, column] = [y.indexOf(at.y), x.indexOf(at.x)]
    const [lines, step, start] = isLevel ? [x, out.x, column] : [y, out.y, row]
    for (let line = start; line >= 0 && line < lines.length; line += step) {
      const away = Math.abs((lines[line] ?? 0) - (isLevel ? at.x : at.y))
      if (away >= leaves) break
      const point = isLevel ? row * x.length + line : line * x.length + column
      turns[point] = Math.max(turns[point] ?? 0, away < leaves / 2 ? Infinity : soon)
    }
  }
}

function add(tolls: Float64Array, at: number, toll: number): void {
  tolls[at] = (tolls[at] ?? 0) + toll
}

/** The first line beyond this place. */
function firstAbove(lines: readonly number[], place: number): number {
  let at = 0
  while (at < lines.length && (lines[at] ?? 0) <= place) at++
  return at
}

/** The first line at this place or beyond. */
function firstFrom(lines: readonly number[], place: number): number {
  let at = 0
  while (at < lines.length && (lines[at] ?? 0) < place) at++
  return at
}
