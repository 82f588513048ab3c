import { useContext, useState, type ComponentProps, type ReactNode } from 'react'
import { KeptOpen } from './kept-open'
import { useRowsInView, type RowPlace } from './use-rows-in-view'

/** A list that draws only the rows in view where it is long; each row spreads its place on its element. */
export function LongList<T>({
  items,
  keyOf,
  rowHeight,
  gap = 0,
  kept,
  children,
  ...rest
}: Omit<ComponentProps<'ul'>, 'children' | 'ref'> & {
  readonly items: readonly T[]
  /** The same function each time. */
  readonly keyOf: (item: T) => string
  /** In px; a guess where rows differ. */
  readonly rowHeight: number
  /** Between rows, in px: what the class of a short list says of it does not hold in a long one. */
  readonly gap?: number
  /** Rows that stay in the page wherever one has scrolled to, by their numbers; −1 is none. */
  readonly kept?: readonly number[] | undefined
  readonly children: (item: T, place: RowPlace) => ReactNode
}) {
  const rows = useRowsInView<T, HTMLUListElement>({ items, keyOf, rowHeight, gap, kept })
  const around = useContext(KeptOpen)
  const [own] = useState(() => new Map<string, boolean>())
  return (
    <KeptOpen value={around ?? (rows.isLong ? own : null)}>
      <ul {...rest} {...rows.list}>
        {rows.shown.map(({ item, place }) => children(item, place))}
      </ul>
    </KeptOpen>
  )
}
