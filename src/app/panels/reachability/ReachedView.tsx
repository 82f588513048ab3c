import { useMemo } from 'react'
import type { Verdict } from '../../../core/model/answers'
import type { NodeId } from '../../../core/model/diagram'
import { isCurrent, useReachability, type Reached } from '../../session/reachability'
import { endsInWords, endWords, verdictNames, verdictOrder } from '../../../core/network/reach-words'
import { useSession } from '../../session/session'
import * as session from '../../session/session'
import type { TraceQuestion } from '../../session/trace'
import { heading } from '../ui/classes'
import { LongList } from '../ui/LongList'
import { home } from '../ui/use-focus-kept'
import type { RowPlace } from '../ui/use-rows-in-view'
import { Checking, CheckingWords } from './AnswerView'
import { VerdictGlyph } from './VerdictGlyph'

/** Everything that is reached from somewhere, by verdict; each opens its own trace. */
export function ReachedView({ question }: { readonly question: TraceQuestion }) {
  const heard = useReachability((state) => state.reached)
  const diagram = useSession((state) => state.diagram)
  if (heard?.question !== question) return <Checking />
  if (!heard.result.ok) return <p className="px-4 py-3 text-13 text-ink">{heard.result.problem}</p>
  const isNow = isCurrent(heard, diagram)
  const reached = heard.result.value
  return (
    <article aria-label="Everything it reaches" aria-busy={!isNow} className="flex flex-col gap-3 px-4 py-3">
      <header className="flex items-center gap-2">
        <h3 {...home} className="min-w-0 flex-1 truncate text-13 font-semibold text-ink outline-none">
          From {endWords(diagram, question.from)}
        </h3>
        {!isNow && <CheckingWords />}
      </header>
      <div className={`flex flex-col gap-3 ${isNow ? '' : 'opacity-50'}`}>
        {verdictOrder.map((verdict) => (
          <Group key={verdict} verdict={verdict} reached={reached.filter((one) => one.verdict === verdict)} />
        ))}
      </div>
    </article>
  )
}

function Group({ verdict, reached }: { readonly verdict: Verdict; readonly reached: readonly Reached[] }) {
  const diagram = useSession((state) => state.diagram)
  const title = `${verdictNames[verdict]} (${reached.length})`
  const named = useMemo(() => {
    const ends = reached.map(({ to }) => to)
    const names = endsInWords(diagram, ends)
    return ends.map((to, index): Named => {
      const name = names[index] ?? ''
      const id = typeof to !== 'string' && 'node' in to ? to.node : null
      return { key: id ?? name, to, id, name }
    })
  }, [diagram, reached])
  if (reached.length === 0) return null
  return (
    <section aria-label={title}>
      <h4 className={`${heading} mb-0.5 flex items-center gap-1.5`}>
        <VerdictGlyph of={verdict} size={14} /> {title}
      </h4>
      <LongList className="-mx-2 flex flex-wrap" items={named} keyOf={keyOf} rowHeight={rowHeight}>
        {(one, place) => <ReachedLine key={one.key} one={one} place={place} />}
      </LongList>
    </section>
  )
}

/** In px: where there are many, each has a line of its own. */
const rowHeight = 26

interface Named {
  readonly key: string
  readonly to: Reached['to']
  readonly id: NodeId | null
  readonly name: string
}

const keyOf = ({ key }: Named) => key

function ReachedLine({ one: { to, id, name }, place }: { readonly one: Named; readonly place: RowPlace }) {
  const point = (pointed: typeof id) => session.setTrace({ pointed })
  return (
    <li {...place} className="max-w-full min-w-0">
      <button
        type="button"
        className="max-w-full truncate rounded px-2 py-1 text-12 text-ink hover:bg-hover focus-visible:-outline-offset-2"
        onPointerEnter={() => point(id)}
        onPointerLeave={() => point(null)}
        onFocus={() => point(id)}
        onBlur={() => point(null)}
        onClick={() => session.setTrace({ to, cameFrom: 'everything' })}
      >
        {name}
      </button>
    </li>
  )
}
