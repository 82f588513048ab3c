import { lazy, Suspense } from 'react'
import { useSession } from '../session/session'
import { useBeside } from './ui/use-beside'

// Fields, pickers and tables come after the canvas: nothing is selected at first.
const InspectorContent = lazy(async () => ({
  default: (await import('./inspector/InspectorContent')).InspectorContent,
}))

/** The right panel: what is selected, its fields, and what the rules said of it. */
export function Inspector() {
  const width = useSession((state) => state.panels.rightWidth)
  const isTime = useBeside()
  return (
    <aside
      aria-label="Inspector"
      style={{ width }}
      className="isolate flex h-full min-h-0 shrink-0 flex-col border-l border-line bg-panel"
    >
      <Suspense fallback={null}>{isTime && <InspectorContent />}</Suspense>
    </aside>
  )
}
