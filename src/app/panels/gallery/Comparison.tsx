import { useMemo, useState } from 'react'
import { reachRows, toldRows } from '../../../core/patterns/comparison'
import type { Pattern } from '../../../core/patterns/pattern'
import * as session from '../../session/session'
import { DialogFrame } from '../ui/DialogFrame'
import { BackToGallery } from './BackToGallery'
import { choiceOf, membersOf, partsOf } from './comparison-choice'
import { mostCompared } from './how-many'
import { ComparisonBar } from './ComparisonBar'
import { ComparisonTable } from './ComparisonTable'
import { focusAfterLeaving } from './leave'
import { goBack, showInstead, whatLedAway } from './levels'
import { useReaches } from './use-reaches'

/** Two to four patterns side by side: what they look like, and in what they differ. */
export function Comparison({
  patternIds,
  familyId,
}: {
  readonly patternIds: readonly string[]
  readonly familyId: string | undefined
}) {
  const { family, patterns } = useMemo(() => choiceOf(patternIds, familyId), [patternIds, familyId])
  const [onlyDifferent, setOnlyDifferent] = useState(false)
  const reaches = useReaches(patterns)
  const told = useMemo(() => toldRows(patterns), [patterns])
  const rows = [...reachRows(reaches), ...told]
  const title = family?.title ?? 'Patterns side by side'

  const show = (now: readonly Pattern[], of = family) =>
    showInstead({
      name: 'comparison',
      patternIds: now.map(({ id }) => id),
      ...(of === null ? {} : { familyId: of.id }),
    })
  return (
    <DialogFrame
      title={title}
      description={family?.question ?? 'What they share, and in what they differ.'}
      width="h-[calc(100dvh-48px)] w-[1600px]"
      scrolls={false}
      before={<BackToGallery />}
      onClose={session.closeDialog}
      onEscape={goBack}
      initialFocus={whatLedAway}
      finalFocus={focusAfterLeaving}
    >
      <ComparisonBar
        title={title}
        family={family}
        patterns={patterns}
        rows={rows}
        isAsking={reaches.includes(undefined)}
        onlyDifferent={onlyDifferent}
        onOnlyDifferent={setOnlyDifferent}
        onFamily={(chosen) => {
          show(membersOf(chosen).slice(0, mostCompared), chosen)
          session.say(`Comparing: ${chosen.title}`)
        }}
        onAdd={(pattern) => {
          show([...patterns, pattern])
          session.say(`Added ${pattern.title}`)
        }}
      />
      <ComparisonTable
        title={title}
        family={family}
        patterns={patterns}
        parts={partsOf(rows, onlyDifferent)}
        onRemove={(pattern) => {
          show(patterns.filter((other) => other !== pattern))
          session.say(`Removed ${pattern.title}`)
        }}
      />
    </DialogFrame>
  )
}
