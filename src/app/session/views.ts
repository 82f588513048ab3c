import type { PanelState } from './panel-state'
import { viewAhead } from './read-ahead'
import { readView, writeView } from './storage'
import type { View } from './stored'
import type { Viewport } from './store'
import { getSession, setSession } from './store'
import type { KeptTrace } from './stored-trace'

const pauseMs = 200

// Views change with every wheel turn and are worth little: they are written after a pause, and never stand in the way.
const views = new Map<string, View>()
const unwritten = new Set<string>()
let timer: ReturnType<typeof setTimeout> | undefined

/** Where the canvas stood when this diagram was last seen; undefined when it was not seen yet. */
export function viewportOf(diagramId: string): Viewport | undefined {
  return views.get(diagramId)?.viewport
}

/** Remembers where the canvas stands; call it when a pan or a zoom is over. */
export function setViewport(diagramId: string, viewport: Viewport): void {
  put(diagramId, { viewport })
}

/** Opens, closes and sizes panels; remembered beside the diagram. */
export function setPanels(change: Partial<PanelState>): void {
  const { diagramId, panels } = getSession()
  const next = { ...panels, ...change }
  setSession({ panels: next })
  if (diagramId !== null) put(diagramId, { panels: next })
}

/** Remembers what is asked of the network. */
export function keepTrace(trace: KeptTrace): void {
  const { diagramId } = getSession()
  if (diagramId !== null) put(diagramId, { trace })
}

/** Whether a layout has put everything of this diagram where it belongs, here or before a reload. */
export function isLaidOut(diagramId: string | null): boolean {
  return diagramId !== null && views.get(diagramId)?.isLaidOut === true
}

/** Remembers that the open diagram was laid out, or that this was undone. */
export function keepLaidOut(isLaidOut: boolean): void {
  const { diagramId } = getSession()
  if (diagramId !== null) put(diagramId, { isLaidOut })
}

/** Reads a diagram's view before it is shown. A view that cannot be read is none. */
export async function loadView(diagramId: string): Promise<View> {
  const known = views.get(diagramId)
  if (known !== undefined) return known
  try {
    const view = await (viewAhead(diagramId) ?? readView(diagramId))
    views.set(diagramId, view)
    return view
  } catch {
    return {}
  }
}

/** Writes what is not written yet; after a pause, and when the page is hidden. */
export function writeViews(): void {
  clearTimeout(timer)
  const stored = new Set(getSession().library.map(({ id }) => id))
  for (const id of unwritten) {
    // A new diagram that is not stored yet, and may never be, leaves no view behind either.
    if (!stored.has(id)) continue
    unwritten.delete(id)
    writeView(id, views.get(id) ?? {}).catch(() => undefined)
  }
}

function put(id: string, change: View): void {
  views.set(id, { ...views.get(id), ...change })
  unwritten.add(id)
  clearTimeout(timer)
  timer = setTimeout(writeViews, pauseMs)
}
