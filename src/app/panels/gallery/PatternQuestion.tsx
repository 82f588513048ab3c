import { CircleQuestionMark } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Finding, Result } from '../../../core/model/results'
import type { Twin } from '../../../core/patterns/pattern'
import { Button } from '../ui/Button'
import { heading } from '../ui/classes'
import { FindingList } from './FindingList'
import { verdictWords } from './verdict-words'

/** How far one has come: the sound drawing, the question with the mistaken one, or its answer. */
export type Stage = 'sound' | 'asked' | 'revealed'

/** The classic mistake: first as a question, then with what the checks say of it, and the answer. */
export function PatternQuestion({
  twin: { question, answer },
  stage,
  reviewed,
  onStage,
  onOpen,
}: {
  readonly twin: Twin
  readonly stage: Stage
  readonly reviewed: Result<readonly Finding[]> | null
  readonly onStage: (stage: Stage) => void
  /** Opens the mistaken drawing; offered once the answer is told, since the findings come with it. */
  readonly onOpen: () => void
}) {
  const verdict = useRef<HTMLHeadingElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const before = useRef(stage)
  useEffect(() => {
    if (before.current === stage) return
    before.current = stage
    // The button that was pressed is gone.
    ;(stage === 'revealed' ? verdict : next).current?.focus()
  }, [stage])
  return (
    <section aria-label="Does this work?" className="rounded border border-line bg-panel p-4">
      <p className={`${heading} flex items-center gap-1`}>
        <CircleQuestionMark size={14} aria-hidden /> Does this work?
      </p>
      <p className="mt-1 text-15 font-semibold text-ink">{question}</p>
      {stage !== 'revealed' && (
        <p className="mt-1 text-13 text-soft">
          {stage === 'sound'
            ? 'A drawing of it, for you to judge before the checks do.'
            : 'Look at the drawing, make up your mind, then reveal what the checks say.'}
        </p>
      )}
      {stage === 'revealed' && (
        <>
          <h3 ref={verdict} tabIndex={-1} className="mt-3 text-13 font-semibold text-ink outline-none">
            {verdictWords(reviewed, answer)}
          </h3>
          <p className="mt-1 text-13 text-ink">{answer}</p>
        </>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        {stage === 'sound' && (
          <Button ref={next} onClick={() => onStage('asked')}>
            Show the drawing
          </Button>
        )}
        {stage === 'asked' && (
          <Button ref={next} look="primary" onClick={() => onStage('revealed')}>
            Reveal
          </Button>
        )}
        {stage !== 'sound' && <Button onClick={() => onStage('sound')}>Show what works</Button>}
        {stage === 'revealed' && <Button onClick={onOpen}>Open the broken one</Button>}
      </div>
      {stage === 'revealed' && reviewed?.ok === true && (
        <FindingList findings={reviewed.value} isFirstOpen className="mt-4 flex flex-col gap-3" />
      )}
    </section>
  )
}
