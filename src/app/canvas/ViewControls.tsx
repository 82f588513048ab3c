import { Panel, useStore } from '@xyflow/react'
import { Map as MapIcon, Maximize, Minus, Plus, type LucideIcon } from 'lucide-react'
import type { Command } from '../session/keys'
import { useSession } from '../session/session'
import { run } from './commands'
import type { Stage } from './stage'

/** Zoom, fit and the mini-map's switch, at the canvas's lower left. */
export function ViewControls({ stage }: { readonly stage: Stage | null }) {
  const percent = useStore((store) => Math.round(store.transform[2] * 100))
  const isMapShown = useSession((session) => session.panels.miniMap)
  const act = (command: Command) => {
    if (stage !== null) run(command, stage)
  }
  return (
    <Panel
      position="bottom-left"
      className="flex items-center rounded border border-line bg-raised p-0.5 shadow-float"
    >
      <ViewButton icon={Minus} name="Zoom out" onClick={() => act('zoom-out')} />
      <button
        type="button"
        aria-label={`Zoom is ${percent} %. Set to 100 %`}
        title="Zoom to 100 %"
        onClick={() => act('zoom-100')}
        className="h-7 w-12 rounded text-12 text-ink tabular-nums hover:bg-hover"
      >
        {percent} %
      </button>
      <ViewButton icon={Plus} name="Zoom in" onClick={() => act('zoom-in')} />
      <ViewButton icon={Maximize} name="Show everything" onClick={() => act('fit')} />
      <ViewButton
        icon={MapIcon}
        name="Mini-map"
        tip="Mini-map while not all is in view"
        isPressed={isMapShown}
        onClick={() => act('mini-map')}
      />
    </Panel>
  )
}

interface ViewButtonProps {
  readonly icon: LucideIcon
  readonly name: string
  readonly tip?: string
  readonly isPressed?: boolean
  readonly onClick: () => void
}

function ViewButton({ icon: Icon, name, tip = name, isPressed, onClick }: ViewButtonProps) {
  return (
    <button
      type="button"
      aria-label={name}
      aria-pressed={isPressed}
      title={tip}
      onClick={onClick}
      className="grid size-7 place-items-center rounded text-soft hover:bg-hover hover:text-ink aria-pressed:text-ink"
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
    </button>
  )
}
