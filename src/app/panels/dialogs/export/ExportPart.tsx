import { useMemo } from 'react'
import { useSession } from '../../../session/session'
import { LongSelect } from '../../ui/LongSelect'
import { Choice, FormLine } from '../FormLine'
import { containersOf, selectedNodes, type ChosenPart } from './parts'

/** The whole diagram, what is selected, or one container. */
export function ExportPart({
  value,
  onChange,
}: {
  readonly value: ChosenPart
  readonly onChange: (part: ChosenPart) => void
}) {
  const diagram = useSession((state) => state.diagram)
  const selection = useSession((state) => state.selection)
  const containers = useMemo(() => containersOf(diagram), [diagram])
  const groups = useMemo(
    () => [{ name: null, options: containers.map(({ id, words }) => ({ key: id, name: words })) }],
    [containers],
  )
  const selected = selectedNodes(diagram, selection)
  // Whoever has selected a container means that one.
  const first = containers.find(({ id }) => selection.has(id)) ?? containers[0]
  const choose = (of: ChosenPart['of']) => {
    if (of !== 'container') onChange({ of })
    else if (first !== undefined) onChange({ of, id: first.id })
  }
  return (
    <div className="flex flex-col gap-2">
      <Choice
        label="What"
        value={value.of}
        options={[
          { value: 'whole', name: 'Whole diagram' },
          {
            value: 'selection',
            name: selected.length > 1 ? `Selection (${selected.length})` : 'Selection',
            why: selected.length === 0 ? 'Nothing is selected on the canvas.' : null,
          },
          {
            value: 'container',
            name: 'Container',
            why: first === undefined ? 'There is no container.' : null,
          },
        ]}
        onChange={choose}
      />
      {value.of === 'container' && (
        <FormLine label="Container">
          {(ids) => (
            <LongSelect
              label="Container"
              id={ids.id}
              describedBy={ids['aria-describedby']}
              value={value.id}
              groups={groups}
              onChoose={(key) => {
                const chosen = containers.find(({ id }) => id === key)
                if (chosen !== undefined) onChange({ of: 'container', id: chosen.id })
              }}
            />
          )}
        </FormLine>
      )}
    </div>
  )
}
