import { kindOf } from '../../catalog/catalog'
import { placeWords } from '../../edit/place-words'
import { compareNatural } from '../../layout/tree'
import type { Connection, Diagram } from '../../model/diagram'
import { plain, table } from './markdown'
import { stated } from './stated'

/** All connections, each with what was stated of it; empty where there is none. */
export function connections(diagram: Diagram): string {
  const sorted = Object.values<Connection>(diagram.connections).toSorted((a, b) => compareNatural(a.id, b.id))
  if (sorted.length === 0) return ''
  const end = (at: Connection['from']) => plain(placeWords(diagram, { at }))
  return table(
    ['From', 'To', 'How', 'Label', 'Stated'],
    sorted.map((connection) => {
      const { from, to, kind, label, count, config } = connection
      const times = count === undefined || count === 1 ? '' : ` × ${count}`
      return [
        end(from),
        end(to),
        plain(kindOf(kind)?.label ?? kind) + times,
        plain(label),
        stated(diagram, config, kindOf(kind)?.fields ?? []),
      ]
    }),
  )
}
