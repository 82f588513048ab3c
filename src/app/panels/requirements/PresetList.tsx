import { useEffect, useId, useMemo, useState } from 'react'
import type { NodeId } from '../../../core/model/diagram'
import type { Offer } from '../../../core/network/requirements/offers'
import { load } from '../../session/load'
import { addPreset } from '../../session/requirements'
import { useSession } from '../../session/session'
import { Button } from '../ui/Button'
import { LongSelect, type OptionGroup } from '../ui/LongSelect'

type Offers = typeof import('../../../core/network/requirements/offers')

/** What architects demand most, filled in from the drawing; each says what it still lacks here. */
export function PresetList() {
  const [part, setPart] = useState<Offers | string | null>(null)
  const diagram = useSession((state) => state.diagram)
  useEffect(() => {
    void load(() => import('../../../core/network/requirements/offers')).then((loaded) =>
      setPart(loaded.ok ? loaded.value : loaded.problem),
    )
  }, [])
  const offers = useMemo(
    () => (part === null || typeof part === 'string' ? [] : part.offersFor(diagram)),
    [part, diagram],
  )
  if (typeof part === 'string') return <li className="px-4 py-2 text-12 text-error">{part}</li>
  return offers.map((offer) => <PresetRow key={offer.id} offer={offer} />)
}

const groupsOf = (options: Offer['choices'][number]['options']): readonly OptionGroup[] => [
  { name: null, options: options.map(({ id, name }) => ({ key: id, name: name.replaceAll(/[“”]/g, '') })) },
]

function PresetRow({ offer: { id, title, text, choices, problem } }: { readonly offer: Offer }) {
  const [chosen, setChosen] = useState<Readonly<Record<string, NodeId>>>({})
  const names = useId()
  return (
    <li className="flex items-start gap-3 border-t border-line px-4 py-2 pl-11">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="text-13 font-semibold text-ink">{title}</p>
        <p className="text-12 text-soft">{text}</p>
        {problem === null &&
          choices.map(({ key, label, options }) => (
            <div key={key} className="flex items-center gap-2">
              <label htmlFor={`${names}${key}`} className="text-12 text-soft">
                {label}
              </label>
              <span className="w-56 max-w-full">
                <LongSelect
                  label={label}
                  id={`${names}${key}`}
                  value={chosen[key] ?? options[0]?.id ?? ''}
                  groups={groupsOf(options)}
                  onChoose={(wish) => {
                    const option = options.find(({ id: one }) => one === wish)
                    if (option !== undefined) setChosen({ ...chosen, [key]: option.id })
                  }}
                />
              </span>
            </div>
          ))}
        {problem !== null && (
          <p id={`${names}problem`} className="text-12 text-soft">
            {problem}
          </p>
        )}
      </div>
      <Button
        look="small"
        aria-label={`Add: ${title}`}
        // Not `disabled`: its reason must be within reach of the keyboard.
        aria-disabled={problem !== null}
        aria-describedby={problem === null ? undefined : `${names}problem`}
        onClick={() => {
          if (problem === null) void addPreset(id, title, chosen)
        }}
      >
        Add
      </Button>
    </li>
  )
}
