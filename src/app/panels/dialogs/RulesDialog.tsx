import { useEffect, useState } from 'react'
import type { Result } from '../../../core/model/results'
import type { RulePage } from '../../../core/rules/page'
import { useSession } from '../../session/session'
import * as session from '../../session/session'
import { findRules } from '../rules/find-rules'
import { RuleList } from '../rules/RuleList'
import { RulePageView } from '../rules/RulePageView'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'

/** Every check with its page: what it looks at, what it says and why, an example, and its settings for this diagram. */
export function RulesDialog({ ruleId }: { readonly ruleId: string | undefined }) {
  const rules = useSession((state) => state.knowledge.rules)
  const [wanted, setWanted] = useState(ruleId)
  const chosen = wanted ?? findRules(rules, '')[0]?.rules[0]?.id
  return (
    <DialogFrame
      title="All checks"
      description="What Lintel checks while you draw, and what AWS says about it."
      width="w-[936px]"
      scrolls={false}
      onClose={session.closeDialog}
    >
      <div className="grid h-[680px] min-h-0 grid-cols-[288px_minmax(0,1fr)] border-t border-line">
        <RuleList chosen={chosen} onChoose={setWanted} />
        <div className="flex min-h-0 flex-col border-l border-line">
          {chosen !== undefined && <Page ruleId={chosen} />}
        </div>
      </div>
    </DialogFrame>
  )
}

/** The page, once the review has told it; until then the one before stays, so that nothing flickers. */
function Page({ ruleId }: { readonly ruleId: string }) {
  const status = useSession((state) => state.review.status)
  const [told, setTold] = useState<Result<RulePage> | null>(null)
  const hasFailed = status === 'failed'

  useEffect(() => {
    let isWanted = true
    void session.askRulePage(ruleId).then((page) => {
      if (isWanted) setTold(page)
    })
    return () => {
      isWanted = false
    }
    // Checks that were started again can be asked again.
  }, [ruleId, hasFailed])

  if (told === null) return <p className="px-6 py-4 text-12 text-soft">Loading…</p>
  if (told.ok) return <RulePageView key={told.value.id} page={told.value} />
  return (
    <p className="flex items-center gap-2 px-6 py-4 text-12 text-soft">
      {told.problem}
      {hasFailed && (
        <Button look="small" onClick={session.retryReview}>
          Start them again
        </Button>
      )}
    </p>
  )
}
