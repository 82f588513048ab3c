import { ArrowUp, Ban, Trash2 } from 'lucide-react'
import { useId, useState, type ClipboardEvent } from 'react'
import type { Row } from '../../../../core/model/diagram'
import { IconButton } from '../../ui/Button'
import { CellInput } from './CellInput'
import { withCell, type RowOnPage, type TableSpec } from './column'
import { keyIn, stepOf, type Step } from './move'

/** A row of the sheet; what is wrong in one of its cells stands in words below it. */
export function GridRow({
  row,
  index,
  spec: { columns, hasBlackholes, isOrdered },
  size,
  of,
  onPage,
  ...on
}: {
  readonly row: Row
  readonly index: number
  readonly spec: TableSpec
  readonly size: { readonly rows: number; readonly columns: number }
  /** “inbound ”, where there are several tables. */
  readonly of: string
  readonly onPage: RowOnPage
  readonly onStore: (row: Row) => void
  readonly onEnd: () => void
  readonly onRemove: () => void
  readonly onStep: (step: Step) => void
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>, column: number) => void
}) {
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const id = useId()
  const [wrong] = columns.filter(({ key }) => problems[key] !== undefined)
  const nth = `${of}row ${index + 1}`
  const isBlackhole = row['state'] === 'blackhole'
  return (
    <>
      <tr {...onPage} className="group/row">
        {columns.map((column, place) => (
          <td
            key={column.key}
            className={`border-t border-line p-0 ${place > 0 ? 'border-l' : ''} ${isBlackhole && column.key === 'target' ? 'line-through decoration-soft' : ''}`}
          >
            <CellInput
              column={column}
              row={row}
              label={`${column.label}, ${nth}`}
              place={`${index}:${place}`}
              problemId={problems[column.key] === undefined ? null : id}
              onStore={on.onStore}
              onProblem={(problem) =>
                setProblems(({ [column.key]: _before, ...others }) =>
                  problem === null ? others : { ...others, [column.key]: problem },
                )
              }
              onEnd={on.onEnd}
              onMove={(event) => {
                const step = stepOf(keyIn(event), { row: index, column: place }, size)
                if (step === null) return
                event.preventDefault()
                on.onStep(step)
              }}
              onPasted={(event) => on.onPaste(event, place)}
            />
          </td>
        ))}
        <td className="border-t border-line p-0">
          <div className="flex justify-end">
            {hasBlackholes === true && (
              <IconButton
                icon={Ban}
                name={`Blackhole, ${nth}`}
                tip={
                  isBlackhole
                    ? 'A blackhole: packets are dropped. Press to make the route active'
                    : 'Make it a blackhole: its packets are dropped'
                }
                aria-pressed={isBlackhole}
                size="small"
                side="left"
                className="aria-pressed:text-error"
                onClick={() => {
                  on.onStore(withCell(row, 'state', isBlackhole ? undefined : 'blackhole'))
                  on.onEnd()
                }}
              />
            )}
            {isOrdered === true && (
              <IconButton
                icon={ArrowUp}
                name={`Move ${nth} up`}
                tip="Move up; Alt and the arrow keys do it too"
                size="small"
                side="left"
                disabled={index === 0}
                onClick={() => on.onStep({ kind: 'carry', by: -1 })}
              />
            )}
            <IconButton icon={Trash2} name={`Remove ${nth}`} size="small" side="left" onClick={on.onRemove} />
          </div>
        </td>
      </tr>
      {wrong !== undefined && (
        <tr>
          <td colSpan={columns.length + 1} className="px-1.5 pb-1">
            <p id={id} role="status" className="text-11 text-error">
              {problems[wrong.key]}
            </p>
          </td>
        </tr>
      )}
    </>
  )
}
