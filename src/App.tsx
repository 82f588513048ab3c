import { lazy, Suspense, useEffect } from 'react'
import { Canvas } from './app/canvas/Canvas'
import { BottomPanel } from './app/panels/BottomPanel'
import { DropOverlay } from './app/panels/DropOverlay'
import { EmptyState } from './app/panels/EmptyState'
import { ErrorBoundary } from './app/panels/ErrorBoundary'
import { Inspector } from './app/panels/Inspector'
import { LeftPanel } from './app/panels/LeftPanel'
import { LiveRegion } from './app/panels/LiveRegion'
import { Toasts } from './app/panels/Toasts'
import { Toolbar } from './app/panels/Toolbar'
import { useBeside } from './app/panels/ui/use-beside'
import { shortcuts } from './app/session/keys'
import { useSession, useTrace } from './app/session/session'

// Not in the first load: nobody previews or traces anything before something is drawn, or has opened a dialog.
const Dialogs = lazy(async () => ({ default: (await import('./app/panels/Dialogs')).Dialogs }))
const PreviewBar = lazy(async () => ({ default: (await import('./app/panels/PreviewBar')).PreviewBar }))
const LinkBar = lazy(async () => ({ default: (await import('./app/panels/LinkBar')).LinkBar }))
// Nor does anybody wait for the names of buttons.
const TipLayer = lazy(async () => ({ default: (await import('./app/panels/ui/TipLayer')).TipLayer }))
const TraceBar = lazy(async () => ({
  default: (await import('./app/panels/reachability/TraceBar')).TraceBar,
}))

/**
 * The page: panels around the canvas. Each is isolated, so that the browser need not look through what is in it when something
 * moves on the canvas: that took a fifth of a frame.
 */
export function App() {
  const left = useSession((state) => state.panels.left)
  const right = useSession((state) => state.panels.right)
  const isReady = useSession((state) => state.ready)
  const title = useSession((state) => state.diagram.title)
  const isTimeForTips = useBeside()
  const isPreview = useSession((state) => state.preview !== null)
  const isLink = useSession((state) => state.link !== null)
  const isTracing = useTrace(
    (trace) => trace.mode === 'trace' && (trace.question !== null || trace.picking !== null),
  )
  const isDialogOpen = useSession((state) => state.dialog !== null || state.importResult !== null)
  useEffect(() => {
    document.title = `${title} – Lintel`
  }, [title])

  return (
    // Until the last diagram has been read there is nothing that an edit could belong to.
    <div inert={!isReady} className="flex h-full min-w-0 flex-col bg-ground text-ink">
      <ErrorBoundary region="The toolbar">
        <Toolbar />
      </ErrorBoundary>
      <div className="flex min-h-0 flex-1">
        {left && (
          <ErrorBoundary region="The left panel">
            <LeftPanel />
          </ErrorBoundary>
        )}
        <div className="flex min-w-0 flex-1 flex-col">
          {isLink && (
            // Its room is taken at once, so that the picture below is fitted into what is left.
            <Suspense fallback={<div className="h-[49px] shrink-0" />}>
              <LinkBar />
            </Suspense>
          )}
          <main aria-label="Diagram" className="relative min-h-0 flex-1">
            <ErrorBoundary region="The canvas">
              <Canvas />
              <EmptyState />
              {isPreview && (
                <Suspense fallback={null}>
                  <PreviewBar />
                </Suspense>
              )}
              {isTracing && (
                <Suspense fallback={null}>
                  <TraceBar />
                </Suspense>
              )}
            </ErrorBoundary>
          </main>
          <ErrorBoundary region="The bottom panel">
            <BottomPanel />
          </ErrorBoundary>
        </div>
        {right && (
          <ErrorBoundary region="The inspector">
            <Inspector />
          </ErrorBoundary>
        )}
      </div>
      {isDialogOpen && (
        <Suspense fallback={null}>
          <Dialogs shortcuts={shortcuts} />
        </Suspense>
      )}
      <Suspense fallback={null}>{isTimeForTips && <TipLayer />}</Suspense>
      <Toasts />
      <DropOverlay />
      <LiveRegion />
    </div>
  )
}
