import {
  ClipboardCopy,
  Download,
  Link,
  PanelLeft,
  PanelRight,
  Redo2,
  Route,
  Undo2,
  Upload,
} from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { useSession } from '../session/session'
import * as session from '../session/session'
import { DiagramTitle } from './toolbar/DiagramTitle'
import { DiagramsMenu } from './toolbar/DiagramsMenu'
import { HelpMenu } from './toolbar/HelpMenu'
import { Logo } from './toolbar/Logo'
import { SaveWords } from './toolbar/SaveWords'
import { ThemeMenu } from './toolbar/ThemeMenu'
import { Button, IconButton } from './ui/Button'
import { Tip } from './ui/Tip'

/** The bar at the top: which diagram this is, whether it is saved, back and forward, and how it leaves. */
export function Toolbar() {
  const canUndo = useSession((state) => state.canUndo)
  const canRedo = useSession((state) => state.canRedo)
  const isEmpty = useSession((state) => Object.keys(state.diagram.nodes).length === 0)
  const left = useSession((state) => state.panels.left)
  const right = useSession((state) => state.panels.right)
  const files = useRef<HTMLInputElement>(null)
  return (
    <header className="isolate flex h-12 shrink-0 items-center gap-2 border-b border-line bg-panel px-3">
      <span className="flex shrink-0 items-center gap-2 text-13 font-semibold">
        <Logo /> <span className="max-[900px]:hidden">Lintel</span>
      </span>
      <Rule />
      <DiagramsMenu />
      <DiagramTitle />
      <SaveWords />
      <div className="flex-1" />
      <div className="flex shrink-0 items-center">
        <IconButton
          icon={Undo2}
          name="Undo"
          tip={canUndo === null ? 'Nothing to undo' : `Undo: ${canUndo}`}
          aria-disabled={canUndo === null}
          onClick={session.undo}
        />
        <IconButton
          icon={Redo2}
          name="Redo"
          tip={canRedo === null ? 'Nothing to redo' : `Redo: ${canRedo}`}
          aria-disabled={canRedo === null}
          onClick={session.redo}
        />
      </div>
      <Rule />
      <IconButton
        icon={Route}
        name="Trace reachability"
        data-tool="trace"
        tip="Who reaches whom, and what stops it (T)"
        onClick={() => void session.withTraceTool((tool) => tool.startTraceHere())}
      />
      <input
        ref={files}
        type="file"
        multiple
        accept=".json,.png,.svg"
        aria-label="Files to import"
        tabIndex={-1}
        className="hidden"
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])]
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = ''
          void session.importFiles(chosen)
        }}
      />
      <LabelledButton
        icon={<Upload size={16} aria-hidden />}
        label="Import"
        tip="Diagrams, pictures that hold one, or answers of AWS"
        onClick={() => files.current?.click()}
      />
      <LabelledButton
        icon={<Link size={16} aria-hidden />}
        label="Copy link"
        tip="A link with the whole diagram in it; nothing is sent to a server"
        disabled={isEmpty}
        onClick={() => void session.withLink((link) => link.copyLink())}
      />
      <LabelledButton
        icon={<ClipboardCopy size={16} aria-hidden />}
        label="Copy as PNG"
        tip="Copy a picture of the whole diagram"
        disabled={isEmpty}
        onClick={() => void session.copyPicture('png', 'whole')}
      />
      <Tip text="Save as JSON, SVG or PNG">
        <Button look="primary" aria-label="Export" onClick={() => session.openDialog({ name: 'export' })}>
          <Download size={16} aria-hidden /> <span className="max-[1080px]:hidden">Export</span>
        </Button>
      </Tip>
      <Rule />
      <div className="flex shrink-0 items-center">
        <IconButton
          icon={PanelLeft}
          name="Palette and outline"
          tip={left ? 'Hide the left panel' : 'Show the left panel'}
          aria-pressed={left}
          onClick={() => session.setPanels({ left: !left })}
        />
        <IconButton
          icon={PanelRight}
          name="Inspector"
          tip={right ? 'Hide the inspector' : 'Show the inspector'}
          aria-pressed={right}
          onClick={() => session.setPanels({ right: !right })}
        />
        <ThemeMenu />
        <HelpMenu />
      </div>
    </header>
  )
}

/** An action with an icon and a word; the word goes when the window is narrow. */
function LabelledButton({
  icon,
  label,
  tip,
  disabled = false,
  onClick,
}: {
  readonly icon: ReactNode
  readonly label: string
  readonly tip: string
  readonly disabled?: boolean
  readonly onClick: () => void
}) {
  return (
    <Tip text={tip}>
      <Button look="bare" aria-label={label} disabled={disabled} onClick={onClick}>
        {icon} <span className="max-[1080px]:hidden">{label}</span>
      </Button>
    </Tip>
  )
}

function Rule() {
  return <span aria-hidden className="mx-1 h-5 w-px shrink-0 bg-line" />
}
