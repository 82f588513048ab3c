import { Eye, Network, PenLine } from 'lucide-react'
import { kindOf } from '../../../core/catalog/catalog'
import type { PostedNeed } from '../../../core/model/answers'
import type { Connection } from '../../../core/model/diagram'
import { placeWords } from '../../../core/edit/place-words'
import { useSession } from '../../session/session'
import { previewWay, wayKey, writeWay, type Way } from '../../session/write-needs'
import { Button } from '../ui/Button'
import { heading } from '../ui/classes'
import { PlaceButton } from './PlaceButton'

/** What has to be configured, all of it, and the buttons that do. */
export function Needs({ needs, isOff }: { readonly needs: readonly PostedNeed[]; readonly isOff: boolean }) {
  return (
    <section aria-label="To configure">
      <h4 className={`${heading} mb-0.5`}>To configure</h4>
      <NeedList needs={needs} />
      <div className="mt-1 flex flex-wrap gap-2">
        <WayButtons way="needs" words="Write into the diagram" of="what is to configure" isOff={isOff} />
        <AllUses isOff={isOff} />
      </div>
    </section>
  )
}

/** The smallest changes that open what is blocked, the smallest first. */
export function WaysToOpen({
  ways,
  isOff,
}: {
  readonly ways: readonly (readonly PostedNeed[])[]
  readonly isOff: boolean
}) {
  const title = ways.length === 1 ? 'A way to open it' : 'Ways to open it'
  return (
    <section aria-label={title}>
      <h4 className={`${heading} mb-0.5`}>{title}</h4>
      <ul className="flex flex-col gap-1">
        {ways.map((needs, way) => (
          <li key={way} className="flex flex-wrap items-start gap-x-3 gap-y-1">
            <div className="min-w-52 flex-1">
              <NeedList needs={needs} />
            </div>
            <div className="flex shrink-0 gap-2">
              <WayButtons
                way={way}
                words="Apply"
                of={needs.map(({ text }) => text).join(' ')}
                isOff={isOff}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is written for one way may close it to others: then all that is drawn is written together. */
function AllUses({ isOff }: { readonly isOff: boolean }) {
  const hasUses = useSession(({ diagram }) =>
    Object.values<Connection>(diagram.connections).some(({ kind }) => kindOf(kind)?.carriesTraffic === true),
  )
  const isPreviewed = useSession((state) => state.preview?.key === wayKey('all-uses'))
  if (!hasUses) return null
  return (
    <Button
      look="smallBare"
      aria-pressed={isPreviewed}
      aria-disabled={isOff}
      onClick={() => isOff || void previewWay('all-uses')}
    >
      <Network size={14} aria-hidden /> Preview with all drawn uses
    </Button>
  )
}

function NeedList({ needs }: { readonly needs: readonly PostedNeed[] }) {
  const diagram = useSession((state) => state.diagram)
  return (
    <ul className="-mx-2">
      {needs.map(({ place, text }, index) => (
        <li key={index}>
          <PlaceButton
            at={place.at}
            label={`${text} (${placeWords(diagram, place)})`}
            className="flex w-full items-start gap-2 px-2 py-1 text-12 text-ink"
          >
            <span aria-hidden className="text-soft">
              •
            </span>
            <span className="min-w-0">{text}</span>
          </PlaceButton>
        </li>
      ))}
    </ul>
  )
}

function WayButtons({
  way,
  words,
  of,
  isOff,
}: {
  readonly way: Way
  readonly words: string
  readonly of: string
  readonly isOff: boolean
}) {
  const isPreviewed = useSession((state) => state.preview?.key === wayKey(way))
  return (
    <>
      <Button
        look="small"
        aria-label={`Preview: ${of}`}
        aria-pressed={isPreviewed}
        // Not `disabled`: the cursor would be lost while the answer is looked at again.
        aria-disabled={isOff}
        onClick={() => isOff || void previewWay(way)}
      >
        <Eye size={14} aria-hidden /> Preview
      </Button>
      <Button
        look="small"
        aria-label={`${words}: ${of}`}
        aria-disabled={isOff}
        onClick={() => isOff || void writeWay(way)}
      >
        <PenLine size={14} aria-hidden /> {words}
      </Button>
    </>
  )
}
