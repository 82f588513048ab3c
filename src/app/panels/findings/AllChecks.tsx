import { useSession } from '../../session/session'
import * as session from '../../session/session'
import { Button } from '../ui/Button'
import { offWords } from './off-words'

/** Leads to the list of all checks. */
export function AllChecksButton() {
  return (
    <Button look="smallBare" onClick={() => session.openDialog({ name: 'rules' })}>
      All checks
    </Button>
  )
}

/** The end of the findings: what is not looked at because somebody switched it off, and the way to all checks. */
export function AllChecksLine({ hasButton }: { readonly hasButton: boolean }) {
  const words = offWords(useSession((state) => state.diagram.review.severities))
  if (words === null && !hasButton) return null
  return (
    <p className="flex min-h-9 items-center gap-2 border-t border-line px-4 text-12 text-soft first:border-t-0">
      {words}
      {hasButton && (
        <span className={words === null ? '-ml-1.5' : ''}>
          <AllChecksButton />
        </span>
      )}
    </p>
  )
}
