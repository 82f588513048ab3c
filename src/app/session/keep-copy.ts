import { load } from './load'
import { getRouter } from './router'
import { getSession } from './store'
import { isMany } from './stored'
import * as works from './works'

/** Nobody draws for so long. */
const pauseMs = 3000

let timer: ReturnType<typeof setTimeout> | undefined
let kept: { readonly id: string; readonly revision: number } | null = null

/** A diagram has been read from a copy of this build: there is none to be stored before its next edit. */
export function noteKept(id: string, revision: number): void {
  kept = { id, revision }
}

/** Stores a copy of the open diagram that opens quickly, where it is large, once nobody has drawn for a while. */
export function keepCopySoon(): void {
  clearTimeout(timer)
  timer = setTimeout(() => void keepCopyNow(), pauseMs)
}

/** Likewise, at once. */
export async function keepCopyNow(): Promise<void> {
  const { diagramId: id, diagram, revision } = getSession()
  const routes = getRouter()?.knownRoutes(diagram) ?? null
  if (id === null || routes === null || !isMany(routes.size)) return
  // No copy of what is not in the store, or is another there, or is to be written whole.
  const { stored, storedRevision } = works.workOf(id) ?? { stored: null }
  if (stored !== diagram || storedRevision !== revision) return
  if (kept?.id === id && kept.revision === revision) return
  noteKept(id, revision)
  const part = await load(() => import('./opening-copy'))
  if (part.ok) await part.value.keepCopy(id, revision, { diagram, routes }).catch(() => undefined)
}
