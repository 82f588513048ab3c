import { memo } from 'react'
import type { Verdict } from '../../../core/model/answers'
import { verdictNames } from '../../session/reach-words'
import { numbersIn } from './matrix-window'
import { VerdictGlyph } from './VerdictGlyph'

/** In px. */
export const rowHeight = 28
export const headWidth = 152

interface MatrixRowProps {
  /** Of the grid: cells are found by it and their numbers. */
  readonly id: string
  readonly row: number
  readonly top: number
  readonly names: readonly string[]
  readonly verdicts: readonly (Verdict | null)[] | undefined
  /** The columns that are drawn: a span, and the one where the keyboard is. Not a list, which would be new each time. */
  readonly first: number
  readonly last: number
  readonly also: number
  readonly columnWidth: number
  /** Few columns have room for words. */
  readonly isFew: boolean
  /** The column where the keyboard is, if it is in this row. */
  readonly active: number | null
  readonly onOpen: (row: number, column: number) => void
}

/** One that sends, and whom it reaches. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { id, row, top, names, verdicts, first, last, also, columnWidth, isFew, active, onOpen } = props
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className="absolute left-0"
      style={{ top, height: rowHeight, width: headWidth + names.length * columnWidth }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        title={names[row]}
        className={`sticky left-0 z-10 flex items-center border-r border-b border-line bg-panel px-3 text-ink ${active === null ? '' : 'group-focus/grid:bg-hover'}`}
        style={{ width: headWidth, height: rowHeight }}
      >
        <span className="truncate">{names[row]}</span>
      </div>
      {numbersIn({ first, last }, also).map((column) => {
        const verdict = verdicts?.[column] ?? null
        const words = verdict === null ? 'itself' : verdictNames[verdict]
        const isAt = column === active
        return (
          <div
            key={column}
            id={`${id}${row}-${column}`}
            role="gridcell"
            aria-colindex={column + 2}
            aria-label={`${names[row]} to ${names[column]}: ${words}`}
            aria-selected={isAt}
            title={`${names[row]} → ${names[column]}: ${words}`}
            className={`absolute top-0 flex items-center justify-center gap-1.5 border-b border-line ${verdict === null ? 'bg-panel' : 'cursor-pointer hover:bg-hover'} ${isAt ? 'group-focus/grid:outline-2 group-focus/grid:-outline-offset-2 group-focus/grid:outline-focus' : ''}`}
            style={{ left: headWidth + column * columnWidth, width: columnWidth, height: rowHeight }}
            onClick={() => onOpen(row, column)}
          >
            {verdict !== null && <VerdictGlyph of={verdict} />}
            {verdict !== null && isFew && <span className="text-11 text-soft">{verdictNames[verdict]}</span>}
          </div>
        )
      })}
    </div>
  )
})
