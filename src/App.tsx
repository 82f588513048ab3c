import { useEffect } from 'react'
import { Canvas } from './app/canvas/Canvas'
import { Dialogs } from './app/panels/Dialogs'
import { DropOverlay } from './app/panels/DropOverlay'
import { EmptyState } from './app/panels/EmptyState'
import { ErrorBoundary } from './app/panels/ErrorBoundary'
import { Findings } from './app/panels/Findings'
import { Inspector } from './app/panels/Inspector'
import { LeftPanel } from './app/panels/LeftPanel'
import { LiveRegion } from './app/panels/LiveRegion'
import { PreviewBar } from './app/panels/PreviewBar'
import { Toasts } from './app/panels/Toasts'
import { Toolbar } from './app/panels/Toolbar'
import { shortcuts } from './app/session/keys'
import { useSession } from './app/session/session'

/** The page: panels around the canvas. */
export function App() {
  const left = useSession((state) => state.panels.left)
  const right = useSession((state) => state.panels.right)
  const isReady = useSession((state) => state.ready)
  const title = useSession((state) => state.diagram.title)
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
          <main aria-label="Diagram" className="relative min-h-0 flex-1">
            <ErrorBoundary region="The canvas">
              <Canvas />
              <EmptyState />
              <PreviewBar />
            </ErrorBoundary>
          </main>
          <ErrorBoundary region="The findings">
            <Findings />
          </ErrorBoundary>
        </div>
        {right && (
          <ErrorBoundary region="The inspector">
            <Inspector />
          </ErrorBoundary>
        )}
      </div>
      <Dialogs shortcuts={shortcuts} />
      <Toasts />
      <DropOverlay />
      <LiveRegion />
    </div>
  )
}
