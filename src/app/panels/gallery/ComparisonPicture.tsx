import type { Pattern } from '../../../core/patterns/pattern'
import { useSession } from '../../session/session'
import { Button } from '../ui/Button'
import { leaveWithNew } from './leave'
import { openAbove } from './levels'
import { Miniature } from './Miniature'

/** A pattern at a glance: its picture, when to take it, and the ways on. */
export function ComparisonPicture({
  pattern,
  take,
}: {
  readonly pattern: Pattern
  /** When to take it rather than the others of its family. */
  readonly take: string | undefined
}) {
  const theme = useSession((state) => state.shownTheme)
  return (
    <div className="flex h-full flex-col gap-2">
      <Miniature
        patternId={pattern.id}
        theme={theme}
        className="block aspect-[8/5] max-h-60 w-full rounded object-contain border border-line"
      />
      <p className="flex-1">{take ?? pattern.summary}</p>
      <div className="flex flex-wrap gap-2">
        <Button
          look="small"
          aria-label={`Open as new: ${pattern.title}`}
          onClick={() => leaveWithNew(pattern)}
        >
          Open as new
        </Button>
        <Button
          look="small"
          aria-label={`Details: ${pattern.title}`}
          data-leads={pattern.id}
          onClick={() => openAbove({ name: 'pattern', patternId: pattern.id }, pattern.id)}
        >
          Details
        </Button>
      </div>
    </div>
  )
}
