import type { PostedAnswer } from '../../../core/model/answers'
import { placeTitle } from '../../../core/edit/place-words'
import { hopNames } from '../../../core/network/reach-words'
import { useSession, useTrace } from '../../session/session'
import { shownHops, shownWay } from '../../session/shown-way'
import { heading } from '../ui/classes'
import { PlaceButton } from './PlaceButton'

/** The half of the way that is shown, hop by hop; the numbers are those on the canvas. */
export function Hops({ answer }: { readonly answer: PostedAnswer }) {
  const diagram = useSession((state) => state.diagram)
  const chosen = useTrace((trace) => trace.way)
  const way = shownWay(answer, chosen)
  const title = way === 'return' ? 'Way back' : 'Way there'
  return (
    <section aria-label={title}>
      <h4 className={`${heading} mb-0.5`}>{title}</h4>
      <ol className="-mx-2">
        {shownHops(answer, chosen).map(({ place, reason, does: act }, index) => (
          <li key={index} className="flex">
            <PlaceButton at={place.at} className="flex w-full items-start gap-2 px-2 py-1 text-12">
              <span
                aria-hidden
                className={`mt-px grid h-[18px] min-w-[18px] shrink-0 place-items-center rounded-full px-1 text-11 font-semibold text-ground ${act === 'deny' ? 'bg-error' : act === 'cannot-tell' ? 'bg-incomplete' : 'bg-focus'}`}
              >
                {index + 1}
              </span>
              <span className="min-w-0 pt-0.5">
                <b className="font-semibold text-ink">{placeTitle(diagram, place)}</b>{' '}
                <span className={act === 'deny' ? 'text-error' : 'text-soft'}>{hopNames[act]}</span>
                <span className="block text-ink">{reason}</span>
              </span>
            </PlaceButton>
          </li>
        ))}
      </ol>
    </section>
  )
}
