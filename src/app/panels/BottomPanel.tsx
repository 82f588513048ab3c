import { ChevronDown, ChevronUp, ListChecks, Route, ShieldCheck, type LucideIcon } from 'lucide-react'
import { lazy, Suspense, useId, useState } from 'react'
import type { Severity } from '../../core/model/diagram'
import { useSession } from '../session/session'
import * as session from '../session/session'
import { FindingCounts, ReviewState } from './FindingCounts'

// Folded at first: what is in it is loaded when it is unfolded.
const FindingList = lazy(async () => ({ default: (await import('./FindingList')).FindingList }))
const Reachability = lazy(async () => ({
  default: (await import('./reachability/Reachability')).Reachability,
}))
const ReachabilityModes = lazy(async () => ({
  default: (await import('./reachability/ReachabilityModes')).ReachabilityModes,
}))
const Requirements = lazy(async () => ({
  default: (await import('./requirements/Requirements')).Requirements,
}))
const ResizeHandle = lazy(async () => ({ default: (await import('./ResizeHandle')).ResizeHandle }))

const tabs = [
  { value: 'findings', name: 'Findings', icon: ListChecks },
  { value: 'reachability', name: 'Reachability', icon: Route },
  { value: 'requirements', name: 'Requirements', icon: ShieldCheck },
] as const

/** The bottom panel: what the checks found, who reaches whom, and what must hold. Each folds and unfolds it. */
export function BottomPanel() {
  const isOpen = useSession((state) => state.panels.bottom)
  const tab = useSession((state) => state.panels.bottomTab)
  const height = useSession((state) => state.panels.bottomHeight)
  const status = useSession((state) => state.review.status)
  const [only, setOnly] = useState<Severity | null>(null)
  const bodyId = useId()
  const show = (value: typeof tab) =>
    session.setPanels({ bottom: !isOpen || value !== tab, bottomTab: value })
  const isFindings = tab === 'findings'
  return (
    <section
      aria-label={tabs.find(({ value }) => value === tab)?.name}
      className="relative isolate flex min-h-0 shrink-0 flex-col border-t border-line bg-panel"
    >
      {isOpen && (
        <Suspense fallback={null}>
          <ResizeHandle />
        </Suspense>
      )}
      {/* What has stopped is told in a line of its own where there is no room beside the counts. */}
      <header
        className={`@container flex shrink-0 items-center gap-1 px-2 whitespace-nowrap ${status === 'failed' ? 'min-h-9 flex-wrap' : 'h-9'}`}
      >
        {tabs.map(({ value, name, icon }) => (
          <TabButton
            key={value}
            name={name}
            icon={icon}
            isChosen={value === tab}
            isOpen={isOpen && value === tab}
            bodyId={bodyId}
            onClick={() => show(value)}
          />
        ))}
        <span aria-hidden className="mx-1 h-5 w-px shrink-0 bg-line" />
        {isFindings && (
          <FindingCounts
            only={only}
            onOnly={(severity) => {
              setOnly(severity)
              session.setPanels({ bottom: true })
            }}
          />
        )}
        {isOpen && tab === 'reachability' && (
          <Suspense fallback={null}>
            <ReachabilityModes />
          </Suspense>
        )}
        <ReviewState status={status} />
      </header>
      <div
        id={bodyId}
        hidden={!isOpen}
        // Findings take the room that they need; what one works in keeps its size.
        style={isFindings ? { maxHeight: height } : { height }}
        className="overflow-y-auto border-t border-line bg-ground"
      >
        {isOpen && (
          <Suspense fallback={<p className="px-4 py-3 text-12 text-soft">Loading…</p>}>
            {tab === 'findings' && <FindingList only={only} />}
            {tab === 'reachability' && <Reachability />}
            {tab === 'requirements' && <Requirements />}
          </Suspense>
        )}
      </div>
    </section>
  )
}

interface TabButtonProps {
  readonly name: string
  readonly icon: LucideIcon
  readonly isChosen: boolean
  readonly isOpen: boolean
  readonly bodyId: string
  readonly onClick: () => void
}

/** Unfolds its content, and folds it again; those of the others are only icons where it is narrow. */
function TabButton({ name, icon: Icon, isChosen, isOpen, bodyId, onClick }: TabButtonProps) {
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      aria-controls={bodyId}
      title={isChosen ? undefined : name}
      className={`flex h-7 items-center gap-1.5 rounded px-2 text-13 hover:bg-hover hover:text-ink ${isChosen ? 'font-semibold text-ink' : 'text-soft'}`}
      onClick={onClick}
    >
      {!isChosen ? (
        <Icon size={16} strokeWidth={1.75} aria-hidden />
      ) : isOpen ? (
        <ChevronDown size={16} aria-hidden />
      ) : (
        <ChevronUp size={16} aria-hidden />
      )}
      <span className={isChosen ? '' : '@max-[600px]:sr-only'}>{name}</span>
    </button>
  )
}
