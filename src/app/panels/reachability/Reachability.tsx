import { useEffect, useRef } from 'react'
import { watchReachability } from '../../session/reachability'
import { useSession, useTrace } from '../../session/session'
import * as session from '../../session/session'
import { startTraceHere } from '../../session/trace-tool'
import { Button } from '../ui/Button'
import { useFocusKept } from '../ui/use-focus-kept'
import { AnswerView } from './AnswerView'
import { Matrix } from './Matrix'
import { QuestionForm } from './QuestionForm'
import { ReachedView } from './ReachedView'

/** Who reaches whom: a question with its answer, or all networks to each other. */
export function Reachability() {
  useEffect(watchReachability, [])
  const mode = useTrace((trace) => trace.mode)
  const root = useRef<HTMLDivElement>(null)
  useFocusKept(root)
  return (
    <div ref={root} className="h-full">
      {mode === 'matrix' ? <Matrix /> : <TraceView />}
    </div>
  )
}

function TraceView() {
  return (
    <div className="@container h-full">
      <div className="flex flex-col @min-[560px]:h-full @min-[560px]:flex-row">
        <div className="shrink-0 overflow-y-auto border-b border-line p-3 @min-[560px]:w-68 @min-[560px]:border-r @min-[560px]:border-b-0">
          <QuestionForm />
        </div>
        {/* Its focusable parts scroll it; the list may be long without any. */}
        <div className="min-w-0 flex-1 @min-[560px]:overflow-y-auto">
          <Result />
        </div>
      </div>
    </div>
  )
}

function Result() {
  const question = useTrace((trace) => trace.question)
  const hasStopped = useSession((state) => state.review.status === 'failed')
  const isEmpty = useSession((state) => Object.keys(state.diagram.nodes).length === 0)
  if (hasStopped)
    return (
      <p className="flex items-center gap-2 px-4 py-3 text-13 text-soft">
        The checks have stopped, and answers with them.
        <Button look="small" onClick={session.retryReview}>
          Start them again
        </Button>
      </p>
    )
  if (question === null) return <Nothing isEmpty={isEmpty} />
  return question.to === 'everything' ? (
    <ReachedView question={question} />
  ) : (
    <AnswerView question={question} />
  )
}

function Nothing({ isEmpty }: { readonly isEmpty: boolean }) {
  const isPicking = useTrace((trace) => trace.picking !== null)
  return (
    <div className="flex max-w-xl flex-col items-start gap-2 px-4 py-3 text-13 text-soft">
      {isEmpty ? (
        <p>
          The way of a packet appears here, and what stops it. Draw networks and what is in them first: a VPC,
          a subnet, an instance, a gateway.
        </p>
      ) : (
        <>
          <p>
            Choose where traffic comes from and what it should reach. The way is lit on the canvas, with every
            hop, or with what stops it and how to open it.
          </p>
          {!isPicking && (
            <Button look="small" onClick={startTraceHere}>
              Choose on the canvas
            </Button>
          )}
        </>
      )}
    </div>
  )
}
