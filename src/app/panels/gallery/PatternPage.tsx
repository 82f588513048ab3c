import { useMemo, useState } from 'react'
import type { Pattern } from '../../../core/patterns/pattern'
import { Button } from '../ui/Button'
import { leaveWithBroken, leaveWithInserted, leaveWithNew } from './leave'
import { PatternNumbers, type Numbers } from './PatternNumbers'
import { PatternPicture } from './PatternPicture'
import { PatternQuestion, type Stage } from './PatternQuestion'
import { PatternSteps, PatternText } from './PatternText'
import { useReviewed } from './use-reviewed'

/** One pattern: its picture with the numbers that one may change, and beside it all that is known of it. */
export function PatternPage({ pattern }: { readonly pattern: Pattern }) {
  const { title, parameters = [], twin } = pattern
  const [numbers, setNumbers] = useState<Numbers>({})
  const [stage, setStage] = useState<Stage>('sound')
  const [litStep, setLitStep] = useState<number | null>(null)
  const sound = useMemo(() => pattern.build(numbers), [pattern, numbers])
  const isSound = stage === 'sound'
  const broken = useMemo(() => (isSound ? undefined : twin?.build()), [isSound, twin])
  const shown = broken ?? sound
  const reviewed = useReviewed(shown)
  const findings = reviewed?.ok === true ? reviewed.value : undefined
  // The same one, below the steps or above them, so that it knows what one came from.
  const question = twin !== undefined && (
    <PatternQuestion
      key="question"
      twin={twin}
      stage={stage}
      reviewed={reviewed}
      onStage={setStage}
      onOpen={() => broken !== undefined && leaveWithBroken(broken, twin.question)}
    />
  )
  return (
    <>
      <div className="flex min-h-0 flex-1 border-t border-line max-[760px]:flex-col max-[760px]:overflow-y-auto">
        <div className="flex min-h-0 min-w-0 flex-1 flex-col max-[760px]:min-h-80 max-[760px]:flex-none">
          <PatternPicture
            diagram={shown}
            label={
              broken === undefined
                ? `Picture of the pattern: ${title}`
                : `Picture of the question: ${shown.title}`
            }
            findings={stage === 'asked' ? undefined : findings}
            litStep={litStep}
          />
          {parameters.length > 0 && broken === undefined && (
            <PatternNumbers
              parameters={parameters}
              numbers={numbers}
              reviewed={reviewed}
              onChange={setNumbers}
            />
          )}
        </div>
        <div
          tabIndex={0}
          role="group"
          aria-label="About this pattern"
          className="flex w-100 shrink-0 flex-col gap-4 overflow-y-auto border-l border-line px-6 py-4 focus-visible:-outline-offset-2 max-[1100px]:w-80 max-[760px]:w-full max-[760px]:overflow-visible max-[760px]:border-t max-[760px]:border-l-0"
        >
          {!isSound && question}
          <PatternSteps steps={shown.steps} onLit={setLitStep} />
          {isSound && question}
          {stage === 'sound' && <PatternText pattern={pattern} />}
        </div>
      </div>
      {broken === undefined && (
        <footer className="flex items-center justify-end gap-2 border-t border-line px-6 py-3">
          <Button onClick={() => leaveWithInserted(pattern, sound)}>Insert here</Button>
          <Button look="primary" onClick={() => leaveWithNew(pattern, sound)}>
            Open as new
          </Button>
        </footer>
      )}
    </>
  )
}
