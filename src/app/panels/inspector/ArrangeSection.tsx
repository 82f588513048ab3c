import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceAround,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceAround,
  LayoutGrid,
  Maximize2,
  MoveHorizontal,
  MoveVertical,
  type LucideIcon,
} from 'lucide-react'
import { arrange, arrangeChoices, wrap, wrapChoices, type Arrangement } from '../../session/arrange'
import { useSession } from '../../session/session'
import { Button, IconButton } from '../ui/Button'
import { MenuButton } from '../ui/MenuButton'
import { Section } from '../ui/Section'

const icons: Readonly<Record<Arrangement, LucideIcon>> = {
  'align-left': AlignStartVertical,
  'align-centre': AlignCenterVertical,
  'align-right': AlignEndVertical,
  'align-top': AlignStartHorizontal,
  'align-middle': AlignCenterHorizontal,
  'align-bottom': AlignEndHorizontal,
  'space-x': AlignHorizontalSpaceAround,
  'space-y': AlignVerticalSpaceAround,
  'same-width': MoveHorizontal,
  'same-height': MoveVertical,
  'same-size': Maximize2,
  tidy: LayoutGrid,
}

/** Aligning and spacing of what is selected, one button each; nothing where none of it makes sense. */
export function ArrangeSection() {
  const diagram = useSession((state) => state.diagram)
  const selection = useSession((state) => state.selection)
  const choices = arrangeChoices(diagram, selection)
  const wraps = wrapChoices(diagram, selection)
  const groups = [...new Set(choices.map(({ group }) => group))]
  if (choices.length === 0 && wraps.length === 0) return null
  return (
    <Section title="Arrange">
      <div className="-ml-1 flex flex-wrap gap-x-4 gap-y-1">
        {groups.map((group) => (
          <div key={group} role="group" aria-label={group} className="flex gap-1">
            {choices
              .filter((choice) => choice.group === group)
              .map(({ name, label }) => (
                <IconButton
                  key={name}
                  icon={icons[name]}
                  name={nameFor(group, label)}
                  size="small"
                  onClick={() => arrange(name)}
                />
              ))}
          </div>
        ))}
      </div>
      {wraps.length > 0 && (
        <MenuButton
          label="Wrap in"
          button={
            <Button look="small" className="self-start">
              Wrap in…
            </Button>
          }
          entries={() =>
            wraps.map((choice) => ({ key: choice.label, label: choice.label, onSelect: () => wrap(choice) }))
          }
        />
      )}
    </Section>
  )
}

function nameFor(group: string, label: string): string {
  if (group === 'Align') return `Align ${label.toLowerCase()}`
  return group === 'Space evenly' ? `Space evenly ${label.toLowerCase()}` : label
}
