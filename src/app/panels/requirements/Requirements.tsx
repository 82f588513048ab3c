import { Plus } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { requirementStates, type RequirementState } from '../../session/requirements'
import { useSession } from '../../session/session'
import { FoldedLine } from '../findings/FoldedLine'
import { Button } from '../ui/Button'
import { LongList } from '../ui/LongList'
import { PresetList } from './PresetList'
import { RequirementForm } from './RequirementForm'
import { RequirementRow } from './RequirementRow'
import { countWords } from './status-words'

/** What must hold of the network: each requirement with what the review says of it, a form, and the presets. */
export function Requirements() {
  const states = useSession(requirementStates)
  const status = useSession((state) => state.review.status)
  const diagramId = useSession((state) => state.diagramId)
  /** The id of the requirement that is being changed; `new` for one to be added. */
  const [edited, setEdited] = useState<string | null>(null)
  const adding = useRef<HTMLButtonElement>(null)
  const kept = useMemo(
    () => [states.findIndex(({ requirement }) => requirement.id === edited)],
    [states, edited],
  )
  const isAdding = edited === 'new'
  const close = () => {
    setEdited(null)
    // The form goes, and with it what had the cursor.
    adding.current?.focus()
  }
  return (
    <div key={diagramId} className="flex flex-col">
      <div className="flex min-h-10 flex-wrap items-center gap-3 px-4 py-1">
        <p role="status" className="min-w-0 flex-1 text-12 text-soft">
          {states.length === 0 ? 'No requirements yet.' : countWords(states)}
          {status === 'checking' && states.length > 0 && ' Checking…'}
        </p>
        <Button
          ref={adding}
          look="small"
          aria-expanded={isAdding}
          onClick={() => setEdited(isAdding ? null : 'new')}
        >
          <Plus size={14} aria-hidden /> Add requirement
        </Button>
      </div>
      {isAdding && <RequirementForm onClose={close} />}
      {states.length === 0 && !isAdding && (
        <p className="max-w-3xl px-4 pb-3 text-13 text-soft">
          Write down what must hold here, such as “sites must not reach each other”. Requirements are kept in
          the diagram and checked after each edit; one that is violated is a finding with the way that
          violates it. Start with one of these, or write your own.
        </p>
      )}
      <LongList
        aria-label="Requirements"
        className="border-t border-line empty:hidden"
        items={states}
        keyOf={keyOf}
        rowHeight={rowHeight}
        // What is being written stays.
        kept={kept}
      >
        {(state, place) => (
          <RequirementRow
            key={state.requirement.id}
            state={state}
            place={place}
            isEdited={edited === state.requirement.id}
            onEdit={() => setEdited(state.requirement.id)}
            onClose={() => setEdited(null)}
            onRemoved={() => adding.current?.focus()}
          />
        )}
      </LongList>
      <FoldedLine
        key={states.length === 0 ? 'open' : 'folded'}
        title="Presets"
        startsOpen={states.length === 0}
      >
        {(list) => (
          <ul {...list}>
            <PresetList />
          </ul>
        )}
      </FoldedLine>
    </div>
  )
}

/** In px, of a sentence and its verdict. */
const rowHeight = 57
const keyOf = ({ requirement }: RequirementState) => requirement.id
