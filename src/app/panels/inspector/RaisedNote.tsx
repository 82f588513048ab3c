import type { Fact } from '../../../core/catalog/fact'
import { lowerQuota } from '../../../core/edit/raise-quota'
import type { RaisedQuota } from '../../../core/model/diagram'
import * as session from '../../session/session'
import { limitWords } from '../../../core/catalog/limit-words'
import { shortStatement } from '../fact-words'
import { Button } from '../ui/Button'

/** That a quota counts as raised, from what and why, with the way back. */
export function RaisedNote({
  quota,
  fact,
}: {
  readonly quota: RaisedQuota
  readonly fact: Fact | undefined
}) {
  const before = fact === undefined ? null : limitWords(fact)
  return (
    <span className="mt-1 flex items-start gap-2 text-12 text-soft">
      <span className="min-w-0 flex-1">
        {before === null ? 'Raised' : `Raised from ${before}`}: {quota.reason}
      </span>
      <TakeBack quota={quota} fact={fact} />
    </span>
  )
}

/** Lets AWS's default hold again. */
export function TakeBack({ quota, fact }: { readonly quota: RaisedQuota; readonly fact: Fact | undefined }) {
  return (
    <Button
      look="small"
      aria-label={`Take back: ${fact === undefined ? quota.factId : shortStatement(fact)}`}
      onClick={() => session.apply('Take back a raised quota', (diagram) => lowerQuota(diagram, quota))}
    >
      Take back
    </Button>
  )
}
