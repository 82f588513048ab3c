import { useEffect } from 'react'
import type { Diagram } from '../../core/model/diagram'
import { useSession, useTrace } from '../session/session'
import { isCurrent, useReachability, watchReachability } from '../session/reachability'
import { shownHops } from '../session/shown-way'
import { useCanvas } from './canvas-state'
import { LitPath } from './trace/LitPath'
import { LitSet } from './trace/LitSet'
import type { Stage } from './stage'
import { Picking, Pointed } from './trace/Pointers'

/** The trace on the drawing: the way of the packet, or all that is reached, lit; and what is being chosen. */
export function TraceLayer({ diagram, stage }: { readonly diagram: Diagram; readonly stage: Stage | null }) {
  useEffect(watchReachability, [])
  const trace = useTrace()
  const isPicking = trace.picking !== null
  // One can walk to what is chosen, wherever the tool was called from.
  useEffect(() => {
    if (isPicking) stage?.focus()
  }, [isPicking, stage])
  const { answer, reached } = useReachability()
  const isPreview = useSession((session) => session.preview !== null)
  const theme = useSession((session) => session.shownTheme)
  const now = useSession((session) => session.diagram)
  const hovered = useCanvas((canvas) => canvas.hovered)
  const active = useCanvas((canvas) => canvas.active)
  const { question, picking, pointed, way } = trace
  // A preview shows another diagram than the one that was asked about.
  if (isPreview) return null
  const isAnswered = question !== null && answer?.question === question
  const isReached = question !== null && reached?.question === question
  return (
    <>
      {picking === null && isAnswered && answer.result.ok && (
        <LitPath
          diagram={diagram}
          theme={theme}
          answer={answer.result.value}
          hops={shownHops(answer.result.value, way)}
          isCurrent={isCurrent(answer, now)}
        />
      )}
      {picking === null && isReached && reached.result.ok && (
        <LitSet
          diagram={diagram}
          theme={theme}
          from={question.from}
          reached={reached.result.value}
          isCurrent={isCurrent(reached, now)}
        />
      )}
      {pointed !== null && <Pointed diagram={diagram} theme={theme} id={pointed} />}
      {picking !== null && <Picking diagram={diagram} theme={theme} trace={trace} ids={[hovered, active]} />}
    </>
  )
}
