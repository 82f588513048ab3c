import type { ResourceNode } from '../../../../core/model/diagram'
import { LongList } from '../../ui/LongList'
import { TableLink } from './TableLink'

/** In px. */
const rowHeight = 32

/** Tables one below the other; what is said of each is worked out where it is in view. */
export function TableLinks({
  tables,
  detailOf,
}: {
  readonly tables: readonly ResourceNode[]
  readonly detailOf: (table: ResourceNode) => string
}) {
  return (
    <LongList className="-mx-2" items={tables} keyOf={keyOf} rowHeight={rowHeight}>
      {(table, place) => (
        <li key={table.id} {...place}>
          <TableLink node={table} detail={detailOf(table)} />
        </li>
      )}
    </LongList>
  )
}

const keyOf = ({ id }: ResourceNode) => id
