import { ReactFlow, ReactFlowProvider, useReactFlow, type NodeTypes } from '@xyflow/react'
import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useState, type MouseEvent } from 'react'
import { connectionAt, type ItemId } from '../../core/edit/items'
import type { Box } from '../../core/layout/box'
import { boxesOf } from '../../core/layout/boxes'
import { isCollapsed } from '../../core/layout/hidden'
import { shownOf } from '../../core/layout/shown'
import type { Diagram, NodeId } from '../../core/model/diagram'
import { getSession, startNaming, useSession, useTrace, withFolding } from '../session/session'
import { activeThing } from './active'
import { useLineToShape } from './bend-focus'
import { useCanvas } from './canvas-state'
import { ConnectionsLayer } from './ConnectionsLayer'
import { dropHandlers } from './drop'
import { thingAt } from './gestures/press'
import { usePointer } from './gestures/use-pointer'
import { Ground } from './Ground'
import { InPlaceEditor } from './InPlaceEditor'
import { changing } from './late'
import { CarriedLayer, PaintedLayer } from './late-painted'
import { withoutFaded } from './layers'
import { useMarks } from './marks'
import { NodeView } from './NodeView'
import { Overlay } from './Overlay'
import { noteDrawn } from './note-drawn'
import { preparePaint } from './paint-ready'
import { elementId, projectNodes, type FlowNode } from './project'
import { watchSpace } from './space-key'
import { stageOf, zoomRange, type Stage } from './stage'
import { useKeys } from './use-keys'
import { useShownDiagram } from './use-shown-diagram'
import { rememberView, useFocusRequests, useOpeningView } from './use-viewport'
import { ViewControls } from './ViewControls'
import { isOneLine } from './whole-line'
import { namedIn } from './named'
import { useDrawing } from './use-drawing'
import { nodesIn, useVisibleBox } from './visible'

// Not in the first load: marks come with the first review, and nobody opens a menu on an empty canvas, or chooses a kind,
// before they are there.
const NodeMarksLayer = lazy(async () => ({ default: (await import('./NodeMarksLayer')).NodeMarksLayer }))
const Overview = lazy(async () => ({ default: (await import('./Overview')).Overview }))
const CanvasMenu = lazy(async () => ({ default: (await import('./CanvasMenu')).CanvasMenu }))
const NextChooser = lazy(async () => ({ default: (await import('./NextChooser')).NextChooser }))
const NetworkLayer = lazy(async () => ({ default: (await import('./NetworkLayer')).NetworkLayer }))
const GripsLayer = lazy(async () => ({ default: (await import('./GripsLayer')).GripsLayer }))
const GuidesLayer = lazy(async () => ({ default: (await import('./GuidesLayer')).GuidesLayer }))
const PreviewLayer = lazy(async () => ({ default: (await import('./PreviewLayer')).PreviewLayer }))
const TraceLayer = lazy(async () => ({ default: (await import('./TraceLayer')).TraceLayer }))
const KindChooser = lazy(async () => ({ default: (await import('./KindChooser')).KindChooser }))

const none: ReadonlySet<string> = new Set()

// React Flow asks for the very same object at each render.
const nodeTypes: NodeTypes = { thing: NodeView }

/** The drawing, and everything that is done on it. It fills what it is put into and needs nothing but the session. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <CanvasInFlow />
    </ReactFlowProvider>
  )
}

function CanvasInFlow() {
  const flow = useReactFlow<FlowNode>()
  const [element, setElement] = useState<HTMLDivElement | null>(null)
  const stage = useMemo(() => (element === null ? null : stageOf(flow, element)), [flow, element])

  const diagram = useShownDiagram()
  const faded = useCanvas((canvas) => canvas.faded)
  const marks = withoutFaded(useMarks(diagram), faded)
  const isNetworkAlone = useSession((session) => session.panels.networkLayer)
  const theme = useSession((session) => session.shownTheme)
  const selection = useSession((session) => session.selection)
  const moving = useCanvas((canvas) => canvas.moving)
  const isDrafting = useCanvas(({ draft, carried, remark }) => (draft ?? carried ?? remark) !== null)
  const hasMenu = useCanvas((canvas) => canvas.menu !== null)
  const isPreview = useSession((session) => session.preview !== null)
  const isAdding = useCanvas((canvas) => canvas.adding !== null)
  const line = useLineToShape()
  const isTracing = useTrace(
    (trace) => trace.mode === 'trace' && (trace.question !== null || trace.picking !== null),
  )
  const active = useCanvas((canvas) => canvas.active)
  const carried = useCanvas((canvas) => canvas.carried?.ids ?? none)
  const isPainted = useDrawing(diagram) === 'painted'
  const apart = isPainted ? none : carried
  const visible = useVisibleBox(diagram, isPainted)
  // Before the first picture is on the screen it needs no mark and no map, and nothing in a painted one a name.
  const isOpening = useSession((session) => session.isOpening)
  const isNameless = useDeferredValue(isOpening)
  const now = useMemo(
    () => ({ diagram, theme, selection, moving, marks, faded, active, visible, isPainted, apart }),
    [diagram, theme, selection, moving, marks, faded, active, visible, isPainted, apart],
  )
  // Of a painted picture elements are only names: they follow when it is on the screen.
  const named = useDeferredValue(now)
  const shown = isPainted && named.isPainted ? named : now
  const only = useMemo(() => onlyOf(shown, isNameless), [shown, isNameless])
  const nodes = useMemo(() => projectNodes(shown.diagram, { ...shown, only }), [shown, only])

  const pointer = usePointer(stage)
  const drop = useMemo(() => dropHandlers(stage), [stage])
  useKeys(element, stage)
  useOpeningView(stage)
  useFocusRequests(stage)
  useEffect(() => {
    if (!isOpening) preparePaint(diagram)
  }, [diagram, isOpening])
  const isDrawn = !isPainted && nodes.length > 0
  useEffect(() => {
    if (isDrawn) noteDrawn()
  }, [isDrawn])

  return (
    <div className="relative size-full overflow-hidden">
      <ReactFlow<FlowNode>
        ref={setElement}
        // With a thing marked as active there is no need for a ring around the whole canvas.
        className="group/canvas aria-[activedescendant]:outline-none select-none outline-offset-[-2px] [&_.react-flow\_\_attribution]:bg-transparent [&_.react-flow\_\_attribution_a]:text-11 [&_.react-flow\_\_attribution_a]:text-soft"
        style={{ cursor: useCursor(), background: 'var(--ground)' }}
        tabIndex={0}
        aria-label="Canvas"
        aria-roledescription="diagram"
        aria-description="Alt and the arrow keys walk from thing to thing, the arrow keys move what is selected, Enter renames, C connects, N adds what comes next, T traces what is reached from here, E collapses a container or expands it, B goes to the bends of a connection. A question mark lists all keys."
        aria-activedescendant={useActiveElement()}
        nodes={nodes}
        nodeTypes={nodeTypes}
        colorMode={theme}
        zIndexMode="manual"
        minZoom={zoomRange.min}
        maxZoom={zoomRange.max}
        // Gestures, keys and selection are ours: they end in one edit each, which React Flow's would not.
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        panOnDrag={false}
        panOnScroll
        panOnScrollSpeed={1}
        zoomOnDoubleClick={false}
        attributionPosition="bottom-center"
        onMoveEnd={(_, viewport) => rememberView(viewport)}
        onDoubleClick={(event) => rename(event, stage)}
        onContextMenu={noNativeMenu}
        {...pointer}
        {...drop}
      >
        <Ground />
        <ConnectionsLayer {...shown} named={isPainted ? only : null} />
        <Suspense fallback={null}>
          {isPainted ? (
            <PaintedLayer diagram={diagram} marks={marks} />
          ) : (
            !isOpening && <NodeMarksLayer diagram={diagram} marks={marks} shown={only} apart={apart} />
          )}
        </Suspense>
        {apart.size > 0 && (
          <Suspense fallback={null}>
            <CarriedLayer diagram={diagram} marks={marks} />
          </Suspense>
        )}
        {isNetworkAlone && (
          <Suspense fallback={null}>
            <NetworkLayer diagram={diagram} />
          </Suspense>
        )}
        <Overlay {...{ diagram, isPainted, visible }} />
        {line !== null && (
          <Suspense fallback={null}>
            <GripsLayer diagram={diagram} id={line} />
          </Suspense>
        )}
        {isDrafting && (
          <Suspense fallback={null}>
            <GuidesLayer />
          </Suspense>
        )}
        {isPreview && (
          <Suspense fallback={null}>
            <PreviewLayer />
          </Suspense>
        )}
        {isTracing && (
          <Suspense fallback={null}>
            <TraceLayer diagram={diagram} stage={stage} />
          </Suspense>
        )}
        <ViewControls stage={stage} />
        <Suspense fallback={null}>{!isOpening && <Overview diagram={diagram} stage={stage} />}</Suspense>
        <Suspense fallback={null}>{!isOpening && <KindChooser diagram={diagram} />}</Suspense>
        {isAdding && (
          <Suspense fallback={null}>
            <NextChooser diagram={diagram} stage={stage} />
          </Suspense>
        )}
        <InPlaceEditor diagram={diagram} stage={stage} />
      </ReactFlow>
      {hasMenu && (
        <Suspense fallback={null}>
          <CanvasMenu stage={stage} />
        </Suspense>
      )}
    </div>
  )
}

interface Shown {
  readonly diagram: Diagram
  readonly selection: ReadonlySet<string>
  readonly active: string | null
  readonly visible: Box | null
  readonly isPainted: boolean
}

/** Which things have elements; null for all of them. */
function onlyOf({ diagram, selection, active, visible, isPainted }: Shown, isNameless: boolean) {
  if (isPainted && isNameless) return none
  if (isPainted)
    return namedIn(diagram, { visible, first: [...(active === null ? [] : [active]), ...selection] })
  if (visible === null) return null
  const inView = nodesIn(diagram, visible)
  return active === null ? inView : inView.add(active)
}

function rename(event: MouseEvent, stage: Stage | null): void {
  if (
    stage === null ||
    !(event.target instanceof Element) ||
    event.target.closest('[data-canvas-control],.react-flow__panel')
  )
    return
  const canvas = stage.toCanvas({ x: event.clientX, y: event.clientY })
  const thing = thingAt(event.target, { canvas }, stage.zoom())
  const { diagram } = getSession()
  if (thing?.kind === 'grip') changing()?.loosen(thing)
  else if (thing?.kind === 'connection') {
    if (isOneLine(diagram, thing.id)) startNaming(thing.id)
  } else if (thing?.kind === 'node') {
    if (isCollapsed(diagram, thing.id)) void withFolding(({ toggleFold }) => toggleFold([thing.id]))
    else if (thing.part !== 'inside') startNaming(thing.id)
  }
}

function useCursor(): string | undefined {
  const cursor = useCanvas((canvas) => canvas.cursor)
  const isPicking = useTrace((trace) => trace.picking !== null)
  const isConnecting = useSession((session) => session.connecting !== null) || isPicking
  const [isSpaceDown, setSpaceDown] = useState(false)
  useEffect(() => watchSpace(setSpaceDown), [])
  const isOverLink = useCanvas((canvas) => canvas.isOverLink)
  return cursor ?? (isSpaceDown ? 'grab' : isConnecting ? 'crosshair' : isOverLink ? 'pointer' : undefined)
}

/** What the keyboard is at, by the id of its element: the canvas is one stop, and says where in it one is. */
function useActiveElement(): string | undefined {
  useSession((session) => session.selection)
  useCanvas((canvas) => canvas.active)
  const active = activeThing()
  const diagram = useShownDiagram()
  // A chip is part of its host's picture and has no element of its own.
  const isDrawn = (id: ItemId) =>
    connectionAt(shownOf(diagram).diagram, id) !== undefined || boxesOf(diagram).has(id as NodeId)
  return active === null || !isDrawn(active) ? undefined : elementId(active)
}

/** A field in which a name is typed keeps the browser's menu, for spelling and pasting. */
function noNativeMenu(event: MouseEvent): void {
  if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault()
}
