import { ChevronRight } from 'lucide-react'
import { memo } from 'react'
import type { Verdict } from '../../../core/model/answers'
import { verdictNames } from '../../../core/network/reach-words'
import { cellId, type RowKind } from './matrix-rows'
import { numbersIn } from './matrix-window'
import { VerdictGlyph } from './VerdictGlyph'

/** In px. */
export const rowHeight = 28
export const headWidth = 168

/** Where the keyboard is. */
const atCell = 'group-focus/grid:outline-2 group-focus/grid:-outline-offset-2 group-focus/grid:outline-focus'

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
  readonly kind: RowKind | undefined
  readonly onOpen: (row: number, column: number) => void
  readonly onToggle: (row: number) => void
}

/** One that sends, and whom it reaches. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { id, row, top, names, verdicts, first, last, also, columnWidth, isFew, active } = props
  const { kind, onOpen, onToggle } = props
  const canToggle = kind?.vpc != null
  const isAtHead = active !== null && active < 0
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      aria-level={kind?.level ?? 1}
      className="absolute left-0"
      style={{ top, height: rowHeight, width: headWidth + names.length * columnWidth }}
    >
      <div
        id={cellId(id, { row, column: -1 })}
        role="rowheader"
        aria-colindex={1}
        aria-expanded={canToggle ? kind.isOpen : undefined}
        aria-selected={isAtHead}
        title={canToggle ? `${names[row]}: ${kind.isOpen ? 'close' : 'show'} its subnets` : names[row]}
        className={`sticky left-0 z-10 flex items-center gap-1 border-r border-b border-line bg-panel pr-3 text-ink ${kind?.level === 2 ? 'pl-9' : 'pl-2'} ${canToggle ? 'cursor-pointer hover:bg-hover' : ''} ${active === null ? '' : 'group-focus/grid:bg-hover'} ${isAtHead ? atCell : ''}`}
        style={{ width: headWidth, height: rowHeight }}
        onClick={() => onToggle(row)}
      >
        {canToggle ? (
          <ChevronRight
            size={14}
            className={`shrink-0 text-soft ${kind.isOpen ? 'rotate-90' : ''}`}
            aria-hidden
          />
        ) : (
          kind?.level !== 2 && <span className="w-3.5 shrink-0" />
        )}
        <span className="truncate">{names[row]}</span>
      </div>
      {numbersIn({ first, last }, also).map((column) => {
        const verdict = verdicts?.[column] ?? null
        const words = verdict === null ? 'itself' : verdictNames[verdict]
        const isAt = column === active
        return (
          <div
            key={column}
            id={cellId(id, { row, column })}
            role="gridcell"
            aria-colindex={column + 2}
            aria-label={`${names[row]} to ${names[column]}: ${words}`}
            aria-selected={isAt}
            title={`${names[row]} → ${names[column]}: ${words}`}
            className={`absolute top-0 flex items-center justify-center gap-1.5 border-b border-line ${verdict === null ? 'bg-panel' : 'cursor-pointer hover:bg-hover'} ${isAt ? atCell : ''}`}
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
