import type { Row } from '../../../../core/model/diagram'
import type { Column, Part } from './column'

/** Cells of a text that was copied from a sheet or a console: rows by lines, cells by tabs. Null where it is one word of one cell. */
export function cellsIn(text: string): readonly (readonly string[])[] | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n')
  if (lines.length === 1 && !text.includes('\t')) return null
  return lines.filter((line) => line.trim() !== '').map((line) => line.split('\t').map((cell) => cell.trim()))
}

/** What a paste makes of the rows of one part, and the cells that were not understood. */
export interface Pasted {
  readonly rows: readonly Row[]
  readonly added: number
  readonly misread: readonly string[]
}

/** Writes pasted cells over the rows from this cell on, to the right and down; rows that are not there yet are added. */
export function pasted(
  rows: readonly Row[],
  cells: readonly (readonly string[])[],
  {
    columns,
    part,
    at,
  }: {
    readonly columns: readonly Column[]
    readonly part: Part
    readonly at: { readonly row: number; readonly column: number }
  },
): Pasted {
  const next = [...rows]
  const misread: string[] = []
  cells.forEach((line, down) => {
    const place = at.row + down
    let row = next[place] ?? part.fresh(next)
    line.forEach((text, right) => {
      const column = columns[at.column + right]
      if (column === undefined || text === '') return
      const written = column.write(row, text)
      if (written.ok) row = written.value
      else misread.push(text)
    })
    next[place] = row
  })
  return { rows: next, added: next.length - rows.length, misread }
}
