import type { Blocker } from '../../../core/model/answers'
import { placeTitle } from '../../../core/edit/place-words'
import { natureNames } from '../../../core/network/reach-words'
import { useSession } from '../../session/session'
import { SourceLink } from '../findings/FindingDetails'
import { heading } from '../ui/classes'
import { PlaceButton } from './PlaceButton'
import { VerdictGlyph } from './VerdictGlyph'

/** Everything that stops the packet or its answer; the first is where it stops. */
export function Blockers({ blockers }: { readonly blockers: readonly Blocker[] }) {
  const title = blockers.length === 1 ? 'What stops it' : `What stops it (${blockers.length})`
  return (
    <section aria-label={title}>
      <h4 className={`${heading} mb-0.5`}>{title}</h4>
      <ul className="flex flex-col gap-1">
        {blockers.map((blocker, index) => (
          <BlockerLine key={index} blocker={blocker} />
        ))}
      </ul>
    </section>
  )
}

function BlockerLine({
  blocker: { place, direction, code, nature, reason, factId },
}: {
  readonly blocker: Blocker
}) {
  const diagram = useSession((state) => state.diagram)
  const fact = useSession((state) => state.knowledge.facts.find(({ id }) => id === factId))
  return (
    <li>
      <PlaceButton
        at={place.at}
        className="-mx-2 flex w-[calc(100%+16px)] items-start gap-2 px-2 py-1 text-13"
      >
        <span className="mt-0.5">
          <VerdictGlyph of="blocked" />
        </span>
        <span className="min-w-0">
          <b className="font-semibold text-ink">{placeTitle(diagram, place)}</b>
          {direction === 'return' && <span className="text-12 text-soft"> on the way back</span>}
          <span className="block text-ink">{reason}</span>
        </span>
      </PlaceButton>
      <p className="pl-6 text-12 text-soft">
        {natureNames[nature]} · <code className="text-11">{code}</code>
      </p>
      {fact !== undefined && (
        <p className="max-w-3xl pl-6 text-12 text-soft">
          AWS says: {fact.statement} <SourceLink source={fact.sources[0]} />
        </p>
      )}
    </li>
  )
}
