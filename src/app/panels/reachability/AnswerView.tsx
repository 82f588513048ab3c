import { ArrowLeft, LoaderCircle } from 'lucide-react'
import type { PostedAnswer } from '../../../core/model/answers'
import { isCurrent, useReachability } from '../../session/reachability'
import { endWords, verdictWords } from '../../../core/network/reach-words'
import { useSession, useTrace } from '../../session/session'
import * as session from '../../session/session'
import { shownWay } from '../../session/shown-way'
import type { TraceQuestion } from '../../session/trace'
import { trafficText } from '../../../core/network/traffic-words'
import { Button } from '../ui/Button'
import { home } from '../ui/use-focus-kept'
import { Blockers } from './Blockers'
import { Hops } from './Hops'
import { Needs, WaysToOpen } from './Needs'
import { PlaceList } from './PlaceList'
import { VerdictGlyph } from './VerdictGlyph'

/** The answer to a question: the verdict, what it rests on, what to do about it, and every hop. */
export function AnswerView({ question }: { readonly question: TraceQuestion }) {
  const heard = useReachability((state) => state.answer)
  const diagram = useSession((state) => state.diagram)
  if (heard?.question !== question) return <Checking />
  if (!heard.result.ok) return <p className="px-4 py-3 text-13 text-ink">{heard.result.problem}</p>
  const answer = heard.result.value
  const isNow = isCurrent(heard, diagram)
  return (
    <article aria-label="Answer" aria-busy={!isNow} className="flex flex-col gap-3 px-4 py-3">
      <Head question={question} answer={answer} isNow={isNow} />
      <div className={`flex flex-col gap-3 ${isNow ? '' : 'opacity-50'}`}>
        {answer.blockers.length > 0 && <Blockers blockers={answer.blockers} />}
        {answer.waysToOpen.length > 0 && <WaysToOpen ways={answer.waysToOpen} isOff={!isNow} />}
        {answer.needs.length > 0 && <Needs needs={answer.needs} isOff={!isNow} />}
        {answer.notModelled.length > 0 && <PlaceList title="Not modelled" places={answer.notModelled} />}
        {answer.hops.length > 0 && <Hops answer={answer} />}
      </div>
    </article>
  )
}

function Head({
  question,
  answer,
  isNow,
}: {
  readonly question: TraceQuestion
  readonly answer: PostedAnswer
  readonly isNow: boolean
}) {
  const diagram = useSession((state) => state.diagram)
  const cameFrom = useTrace((trace) => trace.cameFrom)
  const { from, to, traffic, direction } = question
  return (
    <header className="flex items-start gap-2">
      <span className="mt-0.5">
        <VerdictGlyph of={answer.verdict} size={18} />
      </span>
      <div className="min-w-0 flex-1">
        <h3 {...home} className={`text-13 font-semibold text-ink outline-none ${isNow ? '' : 'opacity-50'}`}>
          {verdictWords(diagram, answer)}
        </h3>
        <p className="text-12 text-soft">
          {endWords(diagram, from)} → {endWords(diagram, to)} · {trafficText(traffic)}
          {direction === 'one-way' && ' · one way'}
        </p>
      </div>
      {!isNow && <CheckingWords />}
      {cameFrom !== null && (
        <Button
          look="smallBare"
          onClick={() =>
            session.setTrace(
              cameFrom === 'matrix'
                ? { mode: 'matrix', cameFrom: null }
                : { to: 'everything', cameFrom: null },
            )
          }
        >
          <ArrowLeft size={14} aria-hidden />
          {cameFrom === 'matrix' ? 'Matrix' : 'Everything it reaches'}
        </Button>
      )}
      <WayToggle answer={answer} />
    </header>
  )
}

const ways = [
  { value: 'forward', name: 'Way there' },
  { value: 'return', name: 'Way back' },
] as const

/** Which half of the way is lit and listed; nothing to choose where there is only one. */
function WayToggle({ answer }: { readonly answer: PostedAnswer }) {
  const chosen = useTrace((trace) => trace.way)
  const there = ways.filter(({ value }) => answer.hops.some(({ direction }) => direction === value))
  if (there.length < 2) return null
  const shown = shownWay(answer, chosen)
  return (
    <div
      role="group"
      aria-label="Half of the way"
      className="flex shrink-0 rounded border border-line bg-raised p-0.5"
    >
      {ways.map(({ value, name }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === shown}
          className="h-5 rounded-[4px] px-1.5 text-11 text-soft hover:text-ink aria-pressed:bg-hover aria-pressed:text-ink"
          onClick={() => session.setTrace({ way: value })}
        >
          {name}
        </button>
      ))}
    </div>
  )
}

/** Nothing is known of this question yet. */
export function Checking() {
  return (
    <div {...home} className="px-4 py-3 outline-none">
      <CheckingWords />
    </div>
  )
}

export function CheckingWords() {
  return (
    <p className="flex items-center gap-1.5 text-12 text-soft">
      <LoaderCircle size={14} aria-hidden /> Checking…
    </p>
  )
}
