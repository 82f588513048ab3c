import type { Place } from '../../../core/model/diagram'
import { placeTitle } from '../../../core/edit/place-words'
import { useSession } from '../../session/session'
import { heading } from '../ui/classes'
import { PlaceButton } from './PlaceButton'

/** Places under a heading. */
export function PlaceList({ title, places }: { readonly title: string; readonly places: readonly Place[] }) {
  const diagram = useSession((state) => state.diagram)
  return (
    <section aria-label={title}>
      <h4 className={heading}>{title}</h4>
      <ul className="-mx-2">
        {places.map((place, index) => (
          <li key={index}>
            <PlaceButton at={place.at} className="w-full px-2 py-1 text-13 text-ink">
              {placeTitle(diagram, place)}
            </PlaceButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
