import { isCurrent, useReachability } from '../../session/reachability'
import { verdictNames, verdictOrder } from '../../../core/network/reach-words'
import { useSession } from '../../session/session'
import { networkEnds } from '../../../core/network/ends'
import { Checking, CheckingWords } from './AnswerView'
import { MatrixGrid } from './MatrixGrid'
import { TrafficField } from './QuestionForm'
import { VerdictGlyph } from './VerdictGlyph'

/** All VPCs, all sites and the internet, each to each; a cell opens its trace. */
export function Matrix() {
  const heard = useReachability((state) => state.pairs)
  const diagram = useSession((state) => state.diagram)
  if (networkEnds(diagram, []).length === 0)
    return (
      <p className="max-w-xl px-4 py-3 text-13 text-soft">
        Who reaches whom appears here, network by network. Draw two VPCs, or a VPC and an on-premises site,
        first.
      </p>
    )
  if (heard === null) return <Checking />
  const isNow = isCurrent(heard, diagram)
  return (
    <div className="flex h-full flex-col">
      <div className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-3 py-1">
        <div className="w-36">
          <TrafficField />
        </div>
        <p className="flex flex-wrap items-center gap-x-3 text-12 text-soft">
          {verdictOrder.map((verdict) => (
            <span key={verdict} className="flex items-center gap-1">
              <VerdictGlyph of={verdict} size={14} /> {verdictNames[verdict]}
            </span>
          ))}
        </p>
        {!isNow && <CheckingWords />}
      </div>
      {heard.result.ok ? (
        <MatrixGrid ends={heard.question.ends} verdicts={heard.result.value} isNow={isNow} />
      ) : (
        <p className="px-4 py-3 text-13 text-ink">{heard.result.problem}</p>
      )}
    </div>
  )
}
