import { Panel, useStore } from '@xyflow/react'
import {
  LayoutDashboard,
  Map as MapIcon,
  Maximize,
  Minus,
  Network,
  Plus,
  type LucideIcon,
} from 'lucide-react'
import type { Command } from '../session/keys'
import { useSession } from '../session/session'
import { run } from './commands'
import type { Stage } from './stage'

/** Zoom, fit and the mini-map's switch, at the canvas's lower left. */
export function ViewControls({ stage }: { readonly stage: Stage | null }) {
  const percent = useStore((store) => Math.round(store.transform[2] * 100))
  const isMapShown = useSession((session) => session.panels.miniMap)
  const isNetworkAlone = useSession((session) => session.panels.networkLayer)
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
        icon={LayoutDashboard}
        name="Lay out"
        tip="Lay out what is selected, or everything (Shift+L)"
        onClick={() => act('lay-out')}
      />
      <ViewButton
        icon={MapIcon}
        name="Mini-map"
        tip="Mini-map while not all is in view"
        isPressed={isMapShown}
        onClick={() => act('mini-map')}
      />
      <ViewButton
        icon={Network}
        name="Network alone"
        word="Network"
        tip="Network alone (L): what has no place in the network is faint and left alone. Exported pictures are always whole"
        isPressed={isNetworkAlone}
        onClick={() => act('network-layer')}
      />
    </Panel>
  )
}

interface ViewButtonProps {
  readonly icon: LucideIcon
  readonly name: string
  readonly tip?: string
  /** Beside the icon while it is pressed: what is seen is not all there is. */
  readonly word?: string
  readonly isPressed?: boolean
  readonly onClick: () => void
}

function ViewButton({ icon: Icon, name, tip = name, word, isPressed, onClick }: ViewButtonProps) {
  return (
    <button
      type="button"
      aria-label={name}
      aria-pressed={isPressed}
      title={tip}
      onClick={onClick}
      className={`flex h-7 min-w-7 items-center justify-center gap-1 rounded text-soft hover:bg-hover hover:text-ink aria-pressed:text-ink ${word === undefined ? '' : 'aria-pressed:bg-hover aria-pressed:px-1.5'}`}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      {word !== undefined && isPressed === true && <span className="text-12">{word}</span>}
    </button>
  )
}
