import { formatValue } from '../../catalog/format-value'
import type { BareField } from '../../catalog/service'
import { placeWords } from '../../edit/place-words'
import { isRef, type Config, type ConfigValue, type Diagram, type Ref, type Row } from '../../model/diagram'
import { plain } from './markdown'

/** What was stated of a thing, as Markdown: “CIDR 10.0.0.0/16; type m5.large”. Empty where nothing was. */
export function stated(diagram: Diagram, config: Config, fields: readonly BareField[]): string {
  const known = fields.filter(({ key }) => Object.hasOwn(config, key))
  const others = Object.keys(config).filter((key) => fields.every((field) => field.key !== key))
  return [
    ...known.map((field) => labelled(field.label, valueWords(diagram, config[field.key], field))),
    // A newer build may have stated what this one does not know.
    ...others.map((key) => labelled(key, valueWords(diagram, config[key], undefined))),
  ].join('; ')
}

function labelled(label: string, value: string): string {
  return `${plain(label)}: ${value}`
}

function valueWords(diagram: Diagram, value: ConfigValue | undefined, field: BareField | undefined): string {
  if (value === undefined) return ''
  if (isRef(value)) return plain(placeWords(diagram, { at: value.ref }))
  if (typeof value !== 'object') return scalarWords(value, field)
  const columns = field?.type === 'table' ? field.columns : []
  const items = (value as readonly (Ref | Row)[]).map((item) =>
    isRef(item) ? plain(placeWords(diagram, { at: item.ref })) : rowWords(diagram, item, columns),
  )
  return items.length === 0 ? 'none' : items.join(', ')
}

/** A row of a table in parentheses, its cells in the order of the columns. */
function rowWords(diagram: Diagram, row: Row, columns: readonly BareField[]): string {
  const keys = new Set([...columns.map(({ key }) => key), ...Object.keys(row)])
  const cells = [...keys].flatMap((key) => {
    const cell = Object.hasOwn(row, key) ? row[key] : undefined
    const column = columns.find((one) => one.key === key)
    return cell === undefined ? [] : [`${plain(column?.label ?? key)} ${valueWords(diagram, cell, column)}`]
  })
  return `(${cells.join(', ')})`
}

function scalarWords(value: string | number | boolean, field: BareField | undefined): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return plain(value)
  // Ports and ASNs are names rather than amounts: no commas in them.
  return field?.type === 'number' && field.unit !== 'none' ? formatValue(value, field.unit) : String(value)
}
