import { useMemo } from 'react'
import type { Place } from '../../../core/model/diagram'
import { placeTitle } from '../../../core/edit/place-words'
import { useSession } from '../../session/session'
import { heading } from '../ui/classes'
import { LongList } from '../ui/LongList'
import { PlaceButton } from './PlaceButton'

/** Places under a heading. */
export function PlaceList({ title, places }: { readonly title: string; readonly places: readonly Place[] }) {
  const diagram = useSession((state) => state.diagram)
  // A place may be there twice, for two reasons.
  const rows = useMemo(() => places.map((place, at) => ({ place, key: String(at) })), [places])
  return (
    <section aria-label={title}>
      <h4 className={heading}>{title}</h4>
      <LongList className="-mx-2" items={rows} keyOf={keyOf} rowHeight={rowHeight}>
        {({ place, key }, onPage) => (
          <li key={key} {...onPage}>
            <PlaceButton at={place.at} className="w-full px-2 py-1 text-13 text-ink">
              {placeTitle(diagram, place)}
            </PlaceButton>
          </li>
        )}
      </LongList>
    </section>
  )
}

/** In px. */
const rowHeight = 27
const keyOf = ({ key }: { readonly key: string }) => key
