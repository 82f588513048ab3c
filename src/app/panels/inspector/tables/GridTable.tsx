import { Plus } from 'lucide-react'
import { Fragment, useMemo, useRef, type ClipboardEvent, type CSSProperties } from 'react'
import type { Row } from '../../../../core/model/diagram'
import * as session from '../../../session/session'
import { Button } from '../../ui/Button'
import { useRowsInView } from '../../ui/use-rows-in-view'
import type { FixedRow, Part, RowOnPage, TableSpec } from './column'
import { FixedRowView } from './FixedRowView'
import { GridRow } from './GridRow'
import type { Step } from './move'
import { cellsIn, pasted } from './paste'
import { useOrder } from './use-order'

/** One part of a table (the inbound rules, all routes) as a sheet: cells that the keyboard walks through, rows added below. */
export function GridTable({
  name,
  spec,
  part,
  rows,
  fixed,
  onStore,
  onEnd,
}: {
  readonly name: string
  readonly spec: TableSpec
  readonly part: Part
  /** All rows of the field, of other parts too. */
  readonly rows: readonly Row[]
  readonly fixed: { readonly above: readonly FixedRow[]; readonly below: readonly FixedRow[] }
  readonly onStore: (rows: readonly Row[]) => void
  readonly onEnd: () => void
}) {
  const columns = useMemo(
    () => spec.columns.map((column) => ({ ...column, label: part.labels?.[column.key] ?? column.label })),
    [spec, part],
  )
  const table = useRef<HTMLTableElement>(null)
  const order = useOrder(rows, spec, part)
  const size = { rows: order.places.length, columns: columns.length }
  const lines = useMemo(
    (): readonly Line[] => [
      ...fixed.above.map((row, at) => ({ key: `above ${at}`, row })),
      ...order.places.map((place, index) => ({ key: `${place}`, place, index })),
      ...fixed.below.map((row, at) => ({ key: `below ${at}`, row })),
    ],
    [fixed, order.places],
  )
  // A new row comes below all others, and gets the cursor, wherever one has scrolled to.
  const kept = useMemo(() => [fixed.above.length + order.places.length - 1], [fixed, order.places])
  const inView = useRowsInView<Line, HTMLTableSectionElement>({ items: lines, keyOf, rowHeight, kept })

  const focusOn = (row: number, column: number) => {
    const cell = table.current?.querySelector<HTMLInputElement>(`[data-cell="${row}:${column}"]`)
    cell?.focus()
    cell?.select()
  }
  const replace = (place: number, row: Row) => {
    onStore(rows.map((other, index) => (index === place ? row : other)))
  }
  const add = () => {
    onStore([...rows, part.fresh(rows.filter(part.has))])
    onEnd()
    // The row is there after the next paint.
    requestAnimationFrame(() => focusOn(order.places.length, 0))
  }
  const take = (step: Step, at: number) => {
    if (step.kind === 'go') focusOn(step.row, step.column)
    else if (step.kind === 'new-row') add()
    else if (spec.isOrdered === true) carry(at, step.by)
  }
  const carry = (at: number, by: -1 | 1) => {
    const [from, to] = [order.places[at], order.places[at + by]]
    const [one, other] = [rows[from ?? -1], rows[to ?? -1]]
    if (from === undefined || to === undefined || one === undefined || other === undefined) return
    onStore(rows.map((row, index) => (index === from ? other : index === to ? one : row)))
    onEnd()
    requestAnimationFrame(() => focusOn(at + by, 0))
    session.say(`Row ${at + by + 1} of ${order.places.length}`)
  }
  const paste = (event: ClipboardEvent<HTMLInputElement>, at: { row: number; column: number }) => {
    const cells = cellsIn(event.clipboardData.getData('text/plain'))
    if (cells === null) return
    event.preventDefault()
    const own = order.places.map((place) => rows[place] ?? {})
    const { rows: next, added, misread } = pasted(own, cells, { columns, part, at })
    const kept = rows.map((row, place) => next[order.places.indexOf(place)] ?? row)
    onStore([...kept, ...next.slice(own.length)])
    onEnd()
    tell(cells.length, added, misread)
  }

  const drawn = (line: Line, onPage: RowOnPage) => {
    if ('row' in line) return <FixedRowView row={line.row} onPage={onPage} />
    const { place, index } = line
    const row = rows[place]
    if (row === undefined) return null
    return (
      <GridRow
        row={row}
        index={index}
        spec={{ ...spec, columns }}
        size={size}
        of={part.name === null ? '' : `${part.name.toLowerCase()} `}
        onPage={onPage}
        onStore={(next) => replace(place, next)}
        onEnd={onEnd}
        onRemove={() => {
          onStore(rows.filter((_, other) => other !== place))
          onEnd()
        }}
        onStep={(step) => take(step, index)}
        onPaste={(event, column) => paste(event, { row: index, column })}
      />
    )
  }

  return (
    <div className="flex flex-col gap-1.5" onFocus={order.freeze} onBlur={order.thaw}>
      {lines.length > 0 && (
        <table
          ref={table}
          aria-label={name}
          aria-rowcount={inView.isLong ? lines.length : undefined}
          className="w-full table-fixed border-separate border-spacing-0 overflow-hidden rounded border border-line bg-raised text-left"
        >
          <colgroup>
            {columns.map(({ key, share }) => (
              <col key={key} style={{ width: `${(share / totalShare(spec)) * 100}%` }} />
            ))}
            <col style={{ width: spec.hasBlackholes === true || spec.isOrdered === true ? 50 : 28 }} />
          </colgroup>
          <thead>
            <tr>
              {columns.map(({ key, label, help }) => (
                <th
                  key={key}
                  scope="col"
                  data-tip={help}
                  data-tip-side="left"
                  className="truncate px-1.5 py-1 text-11 font-normal text-soft"
                >
                  {label}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          {/* A group of rows takes no margins: the room of those that are not drawn is rows of its own. */}
          <tbody {...inView.list} style={inView.isLong ? { overflowAnchor: 'none' } : undefined}>
            {inView.shown.map(({ item, place: onPage }) => (
              <Fragment key={item.key}>
                <Room height={onPage.style?.marginTop} />
                {drawn(item, {
                  'data-index': onPage['data-index'],
                  'aria-rowindex': onPage['aria-posinset'],
                })}
                <Room height={onPage.style?.marginBottom} />
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      <Button look="small" className="self-start" onClick={add}>
        <Plus size={14} aria-hidden />{' '}
        {part.name === null ? 'Add row' : `Add ${part.name.toLowerCase()} rule`}
      </Button>
    </div>
  )
}

/** A row of the sheet: one that is there by itself, or a stated one by its place among all of the field. */
type Line =
  | { readonly key: string; readonly row: FixedRow }
  | { readonly key: string; readonly place: number; readonly index: number }

/** In px, with the line above it; a guess where words of a problem stand below. */
const rowHeight = 29
const keyOf = ({ key }: Line) => key

function Room({ height }: { readonly height: CSSProperties['marginTop'] }) {
  if (typeof height !== 'number' || height <= 0) return null
  return (
    <tr aria-hidden>
      <td style={{ height }} className="p-0" />
    </tr>
  )
}

function totalShare({ columns }: TableSpec): number {
  return columns.reduce((sum, { share }) => sum + share, 0)
}

function tell(lines: number, added: number, misread: readonly string[]): void {
  const what = `Pasted ${lines} ${lines === 1 ? 'row' : 'rows'}${added === 0 ? '' : `, ${added} of them new`}.`
  if (misread.length === 0) {
    session.say(what)
    return
  }
  const some = misread.slice(0, 3).map((text) => `“${text}”`)
  const rest = misread.length > 3 ? ` and ${misread.length - 3} more` : ''
  session.toast(`${what} Not understood, and left out: ${some.join(', ')}${rest}.`, { tone: 'problem' })
}
