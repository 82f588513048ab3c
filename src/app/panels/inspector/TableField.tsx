import { Plus, Trash2 } from 'lucide-react'
import { formatValue } from '../../../core/catalog/format-value'
import type { Field } from '../../../core/catalog/service'
import {
  isRef,
  type ConfigValue,
  type ConnectionId,
  type NodeId,
  type Ref,
  type Row,
  type Scalar,
} from '../../../core/model/diagram'
import { useSession } from '../../session/session'
import { Button, IconButton } from '../ui/Button'
import { DraftInput } from '../ui/DraftInput'
import { Select } from '../ui/Select'
import { candidatesFor } from './candidates'
import { commitNumber, commitText } from './commit'
import type { FieldProps } from './field-props'
import { OneReference } from './ReferenceField'

/** Rows such as routes and rules: each row is a block of labelled cells, since the panel is narrow. */
export function TableField({ field, owner, value, onChange, onEnd }: FieldProps<'table'>) {
  const rows = rowsOf(value)
  const store = (next: readonly Row[]) => onChange(next.length === 0 ? undefined : next)
  const setCell = (at: number, key: string, cell: Scalar | Ref | undefined) => {
    store(rows.map((row, index) => (index === at ? withCell(row, key, cell) : row)))
  }
  return (
    <>
      {rows.length === 0 && <p className="text-12 text-soft">{field.help}</p>}
      {rows.map((row, index) => (
        <div
          key={index}
          role="group"
          aria-label={`${field.label}, row ${index + 1}`}
          className="flex items-start gap-1 rounded border border-line p-2"
        >
          <div className="grid min-w-0 flex-1 grid-cols-2 gap-2">
            {field.columns.map((column) => (
              <div key={column.key} className={`min-w-0 ${isWide(column) ? 'col-span-2' : ''}`}>
                <span aria-hidden className="text-11 text-soft">
                  {column.label}
                </span>
                <Cell
                  column={column}
                  owner={owner}
                  label={`${column.label}, row ${index + 1}`}
                  value={row[column.key]}
                  onChange={(cell) => setCell(index, column.key, cell)}
                  onEnd={onEnd}
                />
              </div>
            ))}
          </div>
          <IconButton
            icon={Trash2}
            name={`Remove row ${index + 1}`}
            size="small"
            side="left"
            onClick={() => {
              store(rows.filter((_, other) => other !== index))
              onEnd()
            }}
          />
        </div>
      ))}
      <Button
        look="small"
        className="self-start"
        onClick={() => {
          store([...rows, {}])
          onEnd()
        }}
      >
        <Plus size={14} aria-hidden /> Add row
      </Button>
    </>
  )
}

/** Addresses and names need the width; numbers and choices share a line. */
function isWide({ type }: Field): boolean {
  return type === 'reference' || type === 'text'
}

function Cell({
  column,
  owner,
  label,
  value,
  onChange,
  onEnd,
}: {
  readonly column: Field
  readonly owner: NodeId | ConnectionId
  readonly label: string
  readonly value: Scalar | Ref | undefined
  readonly onChange: (cell: Scalar | Ref | undefined) => void
  readonly onEnd: () => void
}) {
  const diagram = useSession((state) => state.diagram)
  const storeScalar = (cell: ConfigValue | undefined) => {
    if (typeof cell !== 'object') onChange(cell)
  }
  switch (column.type) {
    case 'reference': {
      const named = isRef(value) ? value.ref : undefined
      return (
        <OneReference
          label={label}
          named={named}
          candidates={candidatesFor(diagram, owner, column, named === undefined ? [] : [named])}
          onChoose={(ref) => {
            onChange(ref === undefined ? undefined : { ref })
            onEnd()
          }}
        />
      )
    }
    case 'boolean':
    case 'choice': {
      const options = column.type === 'boolean' ? ['Yes', 'No'] : column.options
      const chosen =
        typeof value === 'boolean' ? (value ? 'Yes' : 'No') : typeof value === 'string' ? value : ''
      return (
        <Select
          aria-label={label}
          value={chosen}
          onChange={(event) => {
            const now = event.currentTarget.value
            onChange(now === '' ? undefined : column.type === 'boolean' ? now === 'Yes' : now)
            onEnd()
          }}
        >
          <option value="">Not stated</option>
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </Select>
      )
    }
    case 'number':
      return (
        <DraftInput
          aria-label={label}
          value={typeof value === 'number' ? formatValue(value, column.unit) : ''}
          onCommit={(text) => commitNumber(text, column, storeScalar)}
          onEnd={onEnd}
        />
      )
    case 'text':
      return (
        <DraftInput
          aria-label={label}
          placeholder={column.example === undefined ? '' : `e.g. ${column.example}`}
          value={typeof value === 'string' ? value : ''}
          onCommit={(text) => commitText(text, column, storeScalar)}
          onEnd={onEnd}
        />
      )
    case 'table':
      // No field of the catalogue has a table within a table.
      return null
  }
}

function rowsOf(value: ConfigValue | undefined): readonly Row[] {
  if (!Array.isArray(value)) return []
  const items: readonly (Ref | Row)[] = value
  return items.filter((item): item is Row => !isRef(item))
}

function withCell(row: Row, key: string, cell: Scalar | Ref | undefined): Row {
  const { [key]: _before, ...others } = row
  return cell === undefined ? others : { ...others, [key]: cell }
}
