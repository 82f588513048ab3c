import type { ConnectionId, NodeId, Row } from '../../../../core/model/diagram'
import type { Result } from '../../../../core/model/results'

/** Something that a cell offers: what it is called, its picture, and the row once it is chosen. */
export interface Choice {
  readonly label: string
  /** After the label, lighter: what it is, or where it is. */
  readonly detail?: string
  /** Id of the service whose icon stands before it. */
  readonly icon?: string
  readonly chosen: (row: Row) => Row
}

/** A column of a table: how its cell reads, and what typing into it makes of the row. It may hold several keys of the row. */
export interface Column {
  /** The first of the keys that it holds. */
  readonly key: string
  readonly label: string
  readonly help: string
  /** Share of the width that is left beside the others. */
  readonly share: number
  readonly placeholder?: string
  readonly read: (row: Row) => CellText
  readonly choices: (row: Row) => readonly Choice[]
  /** The row with this text understood; an empty text takes the statement back. Refuses in the words to show. */
  readonly write: (row: Row, text: string) => Result<Row>
}

export interface CellText {
  readonly text: string
  readonly icon?: string
}

/** A table as it is shown: its columns, and how its rows are parted and ordered. */
export interface TableSpec {
  readonly columns: readonly Column[]
  readonly parts: readonly Part[]
  /** Rows are shown in this order; the stored order stays. */
  readonly compare?: (a: Row, b: Row) => number
  /** The order of the rows decides, so that they can be moved. */
  readonly isOrdered?: true
  /** A row of this table can be a route into nothing. */
  readonly hasBlackholes?: true
  /** An empty table says something else than none: that these are all. */
  readonly closes?: true
}

/** Rows of one direction, or all. */
export interface Part {
  readonly name: string | null
  /** Labels of columns here, by their keys, where they differ. */
  readonly labels?: Readonly<Record<string, string>>
  readonly has: (row: Row) => boolean
  /** A new row, after those that are there. */
  readonly fresh: (rows: readonly Row[]) => Row
}

/** What the element of a row says of its place where not all rows are drawn. */
export interface RowOnPage {
  readonly 'data-index': number | undefined
  readonly 'aria-rowindex': number | undefined
}

/** A row that is always there and cannot be changed: a local route, a propagated one. */
export interface FixedRow {
  readonly cells: readonly CellText[]
  /** Why it is there. */
  readonly why: string
  readonly target?: NodeId | ConnectionId
}

/** The row with this key, or without it. */
export function withCell(row: Row, key: string, cell: Row[string] | undefined): Row {
  const { [key]: _before, ...others } = row
  return cell === undefined ? others : { ...others, [key]: cell }
}
