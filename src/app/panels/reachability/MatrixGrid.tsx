import {
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react'
import type { Endpoint } from '../../../core/model/answers'
import type { VerdictTable } from '../../workers/review-messages'
import { openedIn } from '../../../core/network/ends'
import { endsInWords } from '../../../core/network/reach-words'
import { useSession } from '../../session/session'
import * as session from '../../session/session'
import { inView, numbersIn } from './matrix-window'
import { cellId, keyIn, rowKinds, type Cell } from './matrix-rows'
import { headWidth, MatrixRow, rowHeight } from './MatrixRow'

/** Few columns have room for their names; of many, the names stand upright over the glyphs. */
const fewColumns = 8
const sizes = { few: { width: 104, head: 28 }, many: { width: 32, head: 96 } } as const

interface MatrixGridProps {
  readonly ends: readonly Endpoint[]
  readonly verdicts: VerdictTable
  readonly isNow: boolean
}

/**
 * A grid of which only what is in view is on the page. Arrows, Home and End go through it, Enter opens a trace; at the head
 * of a VPC's row Enter or the arrow to the right opens its subnets.
 */
export function MatrixGrid({ ends, verdicts, isNow }: MatrixGridProps) {
  const id = useId()
  const diagram = useSession((state) => state.diagram)
  const frame = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ left: 0, top: 0, width: 800, height: 400 })
  const [chosen, setCell] = useState<Cell>({ row: 0, column: 1 })
  const count = ends.length
  const kinds = useMemo(() => rowKinds(diagram, ends), [diagram, ends])
  const cell = { row: Math.min(chosen.row, count - 1), column: Math.min(chosen.column, count - 1) }
  const isFew = count <= fewColumns
  const { width, head } = isFew ? sizes.few : sizes.many
  const names = useMemo(() => endsInWords(diagram, ends), [diagram, ends])

  const look = () => {
    const element = frame.current
    if (element === null) return
    const { scrollLeft: left, scrollTop: top, clientWidth, clientHeight } = element
    setView({ left, top, width: clientWidth, height: clientHeight })
  }
  useLayoutEffect(look, [])
  useEffect(() => {
    const element = frame.current
    if (element === null || typeof ResizeObserver === 'undefined') return
    const watching = new ResizeObserver(look)
    watching.observe(element)
    return () => watching.disconnect()
  }, [])

  const openAt = useCallback(
    (row: number, column: number) => {
      setCell({ row, column })
      const [from, to] = [ends[row], ends[column]]
      if (from === undefined || to === undefined || row === column) return
      session.setTrace({ mode: 'trace', from, to, cameFrom: 'matrix' })
    },
    [ends],
  )
  const go = (row: number, column: number) => {
    const next = {
      row: Math.max(0, Math.min(count - 1, row)),
      column: Math.max(-1, Math.min(count - 1, column)),
    }
    setCell(next)
    const element = frame.current
    if (element === null) return
    element.scrollTop = into(element.scrollTop, element.clientHeight - head, next.row * rowHeight, rowHeight)
    const left = Math.max(0, next.column) * width
    element.scrollLeft = into(element.scrollLeft, element.clientWidth - headWidth, left, width)
  }
  const toggle = useCallback(
    (row: number) => {
      setCell({ row, column: -1 })
      const { vpc, isOpen } = kinds[row] ?? { vpc: null, isOpen: false }
      if (vpc === null) return
      const others = openedIn(diagram, session.getTrace().opened).filter((one) => one !== vpc)
      session.setTrace({ opened: isOpen ? others : [...others, vpc] })
    },
    [diagram, kinds],
  )
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((view.height - head) / rowHeight) - 1)
    const { key, ctrlKey, metaKey } = event
    const to = keyIn({ key, isFar: ctrlKey || metaKey }, cell, { kinds, page })
    if (to === null) return
    if (to === 'toggle') toggle(cell.row)
    else if (to === 'open') openAt(cell.row, cell.column)
    else go(to.row, to.column)
    event.preventDefault()
    event.stopPropagation()
  }
  const rows = numbersIn(
    inView({ offset: view.top, length: view.height - head }, { size: rowHeight, count }),
    cell.row,
  )
  const span = inView({ offset: view.left, length: view.width - headWidth }, { size: width, count })
  const columns = numbersIn(span, Math.max(0, cell.column))
  return (
    <div
      ref={frame}
      role="treegrid"
      tabIndex={0}
      aria-label="Who reaches whom: rows send, columns receive"
      aria-rowcount={count + 1}
      aria-colcount={count + 1}
      aria-activedescendant={cellId(id, cell)}
      aria-busy={!isNow}
      className="group/grid relative min-h-0 flex-1 overflow-auto text-12 outline-none"
      onScroll={look}
      onKeyDown={onKeyDown}
    >
      <div
        role="presentation"
        className={`relative ${isNow ? '' : 'opacity-50'}`}
        style={{ width: headWidth + count * width, height: head + count * rowHeight }}
      >
        <div role="row" aria-rowindex={1} className="sticky top-0 z-20 bg-panel" style={{ height: head }}>
          <div
            role="columnheader"
            aria-colindex={1}
            className="sticky left-0 z-10 flex items-end border-r border-b border-line bg-panel px-3 pb-1 text-11 text-soft"
            style={{ width: headWidth, height: head }}
          >
            From ↓ to →
          </div>
          {columns.map((column) => (
            <div
              key={column}
              role="columnheader"
              aria-colindex={column + 2}
              title={names[column]}
              className={`absolute top-0 flex items-end justify-center border-b border-line p-1 text-ink ${column === cell.column ? 'group-focus/grid:bg-hover' : ''}`}
              style={{ left: headWidth + column * width, width, height: head }}
            >
              <span
                className={
                  isFew
                    ? 'truncate'
                    : 'max-h-full rotate-180 truncate text-left whitespace-nowrap [writing-mode:vertical-rl]'
                }
              >
                {names[column]}
              </span>
            </div>
          ))}
        </div>
        {rows.map((row) => (
          <MatrixRow
            key={row}
            id={id}
            row={row}
            top={head + row * rowHeight}
            names={names}
            verdicts={verdicts[row]}
            first={span.first}
            last={span.last}
            also={Math.max(0, cell.column)}
            columnWidth={width}
            isFew={isFew}
            active={row === cell.row ? cell.column : null}
            kind={kinds[row]}
            onOpen={openAt}
            onToggle={toggle}
          />
        ))}
      </div>
    </div>
  )
}

/** The scroll offset at which a piece is in view: as it is where it already is. */
function into(offset: number, length: number, start: number, size: number): number {
  if (start < offset) return start
  return start + size > offset + length ? start + size - length : offset
}
