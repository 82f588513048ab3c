import { useMemo, useState } from 'react'
import type { Row } from '../../../../core/model/diagram'
import type { Part, TableSpec } from './column'

/** The places of a part's rows, in the order they are shown in. While somebody types in one, none jumps. */
export function useOrder(rows: readonly Row[], { compare }: TableSpec, part: Part) {
  const [frozen, setFrozen] = useState<readonly number[] | null>(null)
  const sorted = useMemo(() => {
    const own = rows.flatMap((row, place) => (part.has(row) ? [place] : []))
    return compare === undefined
      ? own
      : own.toSorted((a, b) => compare(rows[a] ?? {}, rows[b] ?? {}) || a - b)
  }, [rows, part, compare])
  const isSame = useMemo(
    () => frozen?.length === sorted.length && new Set([...frozen, ...sorted]).size === sorted.length,
    [frozen, sorted],
  )
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
