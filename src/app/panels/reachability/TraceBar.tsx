import { Crosshair, X } from 'lucide-react'
import { isCurrent, useReachability } from '../../session/reachability'
import { endWords, verdictWords } from '../../../core/network/reach-words'
import { useSession, useTrace } from '../../session/session'
import * as session from '../../session/session'
import { pickingWords } from '../../session/trace-tool'
import { IconButton } from '../ui/Button'
import { floating } from '../ui/classes'
import { VerdictGlyph } from './VerdictGlyph'

const bar = `${floating} absolute top-4 left-1/2 z-20 flex h-9 max-w-[calc(100%-32px)] -translate-x-1/2 items-center gap-2 pr-1 pl-3 text-13`

/** Over the canvas: what to choose for a trace, or what is traced and with which result; and the way out. */
export function TraceBar() {
  const picking = useTrace((trace) => trace.picking)
  const isPreview = useSession((state) => state.preview !== null)
  if (isPreview) return null
  if (picking === null) return <ResultBar />
  return (
    <section aria-label="Choosing for a trace" className={bar}>
      <Crosshair size={16} className="shrink-0 text-info" aria-hidden />
      <p className="min-w-0 truncate">
        {pickingWords(picking)} <span className="text-soft">Esc leaves.</span>
      </p>
      <IconButton icon={X} size="small" name="Stop choosing" onClick={() => leave(session.stopPicking)} />
    </section>
  )
}

/** With the bar goes the button that had the cursor: it goes to the tool, from which one came. */
function leave(stop: () => void): void {
  stop()
  document.querySelector<HTMLElement>('[data-tool="trace"]')?.focus()
}

function ResultBar() {
  const question = useTrace((trace) => trace.question)
  const diagram = useSession((state) => state.diagram)
  const { answer, reached } = useReachability()
  if (question === null) return null
  const isAnswered = answer?.question === question && isCurrent(answer, diagram)
  const found = isAnswered && answer.result.ok ? answer.result.value : null
  const isReached = reached?.question === question && isCurrent(reached, diagram)
  const words =
    found !== null ? verdictWords(diagram, found) : isReached ? 'Everything it reaches' : 'Checking…'
  return (
    <section aria-label="Trace" className={bar}>
      {found !== null && <VerdictGlyph of={found.verdict} />}
      <button
        type="button"
        title="Show the answer"
        className="flex min-w-0 gap-2 rounded px-1 hover:bg-hover"
        onClick={() => session.setPanels({ bottom: true, bottomTab: 'reachability' })}
      >
        <span className="max-w-[70%] shrink-0 truncate font-semibold">{words}</span>
        <span className="min-w-0 truncate text-soft">
          {endWords(diagram, question.from)}
          {question.to !== 'everything' && ` → ${endWords(diagram, question.to)}`}
        </span>
      </button>
      <IconButton icon={X} size="small" name="Leave the trace" onClick={() => leave(session.clearTrace)} />
    </section>
  )
}
