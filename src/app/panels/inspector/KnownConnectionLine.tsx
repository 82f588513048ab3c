import { SourceLink } from '../findings/FindingDetails'
import { SeverityGlyph } from '../ui/SeverityGlyph'
import type { RowPlace } from '../ui/use-rows-in-view'
import type { KnownConnection } from './known-connections'

/** A connection that AWS has, what it takes, and the page that says so. */
export function KnownConnectionLine({
  known: { words, condition, evidence },
  place,
}: {
  readonly known: KnownConnection
  readonly place: RowPlace
}) {
  return (
    <li {...place} className="flex items-start gap-2 text-12">
      <span className="mt-0.5">
        <SeverityGlyph of="passed" size={14} />
      </span>
      <span className="flex min-w-0 flex-1 flex-col items-start">
        <span className="text-ink">{words}</span>
        {condition !== null && <span className="text-soft">{condition}</span>}
        <SourceLink source={evidence} />
      </span>
    </li>
  )
}
