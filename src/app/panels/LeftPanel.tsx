import { lazy, Suspense } from 'react'
import { useSession } from '../session/session'
import * as session from '../session/session'
import { Palette } from './Palette'
import { Tabs } from './ui/Tabs'
import { useBeside } from './ui/use-beside'

// What is behind another tab is loaded when the tab is chosen; the patterns build whole diagrams.
const Outline = lazy(async () => ({ default: (await import('./Outline')).Outline }))
const PatternList = lazy(async () => ({ default: (await import('./PatternList')).PatternList }))

const tabs = [
  { value: 'services', name: 'Services' },
  { value: 'patterns', name: 'Patterns' },
  { value: 'outline', name: 'Outline' },
] as const

/** The left panel: what can be added, and what is there. */
export function LeftPanel() {
  const tab = useSession((state) => state.panels.leftTab)
  const width = useSession((state) => state.panels.leftWidth)
  const isTime = useBeside()
  return (
    <aside
      aria-label="Palette and outline"
      style={{ width }}
      className="isolate flex h-full min-h-0 shrink-0 flex-col border-r border-line bg-panel"
    >
      <Tabs
        label="Left panel"
        tall
        tabs={tabs}
        value={tab}
        onChange={(leftTab) => session.setPanels({ leftTab })}
        panelClass="flex flex-col"
      >
        {isTime && tab === 'services' && <Palette />}
        <Suspense fallback={<p className="px-4 py-3 text-12 text-soft">Loading…</p>}>
          {isTime && tab === 'patterns' && <PatternList />}
          {isTime && tab === 'outline' && <Outline />}
        </Suspense>
      </Tabs>
    </aside>
  )
}
