import { Plus } from 'lucide-react'
import { useRef, useState, type ClipboardEvent } from 'react'
import type { Row } from '../../../../core/model/diagram'
import * as session from '../../../session/session'
import { Button } from '../../ui/Button'
import type { FixedRow, Part, TableSpec } from './column'
import { FixedRowView } from './FixedRowView'
import { GridRow } from './GridRow'
import type { Step } from './move'
import { cellsIn, pasted } from './paste'

/** One part of a table (the inbound rules, all routes) as a sheet: cells that the keyboard walks through, rows added below. */
export function GridTable({
  name,
  spec,
  part,
  rows,
  fixed = { above: [], below: [] },
  onStore,
  onEnd,
}: {
  readonly name: string
  readonly spec: TableSpec
  readonly part: Part
  /** All rows of the field, of other parts too. */
  readonly rows: readonly Row[]
  readonly fixed?: { readonly above: readonly FixedRow[]; readonly below: readonly FixedRow[] }
  readonly onStore: (rows: readonly Row[]) => void
  readonly onEnd: () => void
}) {
  const columns = spec.columns.map((column) => ({
    ...column,
    label: part.labels?.[column.key] ?? column.label,
  }))
  const table = useRef<HTMLTableElement>(null)
  const order = useOrder(rows, spec, part)
  const size = { rows: order.places.length, columns: columns.length }

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

  return (
    <div className="flex flex-col gap-1.5" onFocus={order.freeze} onBlur={order.thaw}>
      {(order.places.length > 0 || fixed.above.length > 0 || fixed.below.length > 0) && (
        <table
          ref={table}
          aria-label={name}
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
          <tbody>
            {fixed.above.map((row, index) => (
              <FixedRowView key={`above ${index}`} row={row} />
            ))}
            {order.places.map((place, index) => {
              const row = rows[place]
              return (
                row !== undefined && (
                  <GridRow
                    key={place}
                    row={row}
                    index={index}
                    spec={{ ...spec, columns }}
                    size={size}
                    of={part.name === null ? '' : `${part.name.toLowerCase()} `}
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
              )
            })}
            {fixed.below.map((row, index) => (
              <FixedRowView key={`below ${index}`} row={row} />
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

function totalShare({ columns }: TableSpec): number {
  return columns.reduce((sum, { share }) => sum + share, 0)
}

/** The places of a part's rows, in the order they are shown in. While somebody types in one, none jumps. */
function useOrder(rows: readonly Row[], { compare }: TableSpec, part: Part) {
  const [frozen, setFrozen] = useState<readonly number[] | null>(null)
  const own = rows.flatMap((row, place) => (part.has(row) ? [place] : []))
  const sorted =
    compare === undefined ? own : own.toSorted((a, b) => compare(rows[a] ?? {}, rows[b] ?? {}) || a - b)
  const isSame = frozen?.length === own.length && own.every((place) => frozen.includes(place))
  // A row came or went while somebody is in the table: from here on, the order is as it is now.
  if (frozen !== null && !isSame) setFrozen(sorted)
  return {
    places: frozen !== null && isSame ? frozen : sorted,
    freeze: () => setFrozen((before) => before ?? sorted),
    thaw: (event: { currentTarget: Element; relatedTarget: EventTarget | null }) => {
      const stays = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)
      if (!stays) setFrozen(null)
    },
  }
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
