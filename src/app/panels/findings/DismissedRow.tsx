import { undismissFinding } from '../../../core/edit/dismiss-finding'
import type { Finding } from '../../../core/model/results'
import * as session from '../../session/session'
import { Button } from '../ui/Button'
import { SeverityGlyph } from '../ui/SeverityGlyph'
import type { RowPlace } from '../ui/use-rows-in-view'

/** A finding that somebody dismissed, with the reason, and the way back. */
export function DismissedRow({ finding, place }: { readonly finding: Finding; readonly place: RowPlace }) {
  return (
    <li {...place} className="flex items-start gap-2 border-b border-line py-1.5 pr-4 pl-11 last:border-b-0">
      <span className="mt-0.5">
        <SeverityGlyph of={finding.severity} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block text-13 text-ink">{finding.message}</span>
        <span className="block text-12 text-soft">Dismissed: {finding.dismissedBecause}</span>
      </span>
      <Button
        look="small"
        aria-label={`Restore: ${finding.message}`}
        onClick={() =>
          session.apply('Restore a finding', (diagram) => undismissFinding(diagram, finding.key))
        }
      >
        Restore
      </Button>
    </li>
  )
}
