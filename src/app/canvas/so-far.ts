import { useSyncExternalStore } from 'react'
import type { Routes } from '../../core/layout/route'
import { shownOf } from '../../core/layout/shown'
import type { Diagram } from '../../core/model/diagram'
import { afterOpening, fetchRouter, getRouter, keepCopySoon } from '../session/session'
import { isDraggedWithMany, routesInHaste } from './in-haste'

/** While lines are missing they are worth a dropped frame now and then; once all are shown, if only about right, nothing hurries. */
const missing = { sliceMs: 24, waitMs: 32, showMs: 250 } as const
const unhurried = { sliceMs: 8, waitMs: 200, showMs: 2000 } as const

/** The right ways of many lines that are dragged along are found when the pointer has rested for so long. */
const restMs = 120

let wanted: Diagram | null = null
let wantedAt = 0
let isAllShown = false
let shownAt = 0
let count = 0
const listeners = new Set<() => void>()
const none: Routes = new Map()

/**
 * The routes of a diagram as far as they are known, to be painted: all of them, but while thousands are found for the first
 * time. What is missing is found while the page is idle; `useRouted` says when there is more to paint.
 */
export function routesNow(diagram: Diagram): Routes {
  const router = getRouter()
  if (router === null) {
    void fetchRouter().then((isThere) => (isThere ? tell() : undefined))
    return none
  }
  const hasty = isDraggedWithMany(diagram) ? routesInHaste(router, diagram) : null
  const routes = hasty ?? router.routesSoFar(diagram).routes
  if (!router.isRouted(diagram)) {
    isAllShown = routes.size >= Object.keys(shownOf(diagram).diagram.connections).length
    if (wanted === null) begin()
    if (wanted !== diagram) wantedAt = performance.now()
    wanted = diagram
  }
  return routes
}

/** Another number whenever `routesNow` has more to give than before. */
export function useRouted(): number {
  return useSyncExternalStore(onRouted, () => count)
}

/** Likewise, outside components. */
export function onRouted(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** With all lines at hand, as a stored copy brings them, there is only to be found what the next edit goes on from. */
function begin(): void {
  const goOn = () => whenIdle(slice, paceNow().waitMs)
  if (isAllShown) void afterOpening().then(goOn)
  else goOn()
}

function slice(): void {
  const router = getRouter()
  if (wanted === null || router === null) return
  if (isDraggedWithMany(wanted) && performance.now() - wantedAt < restMs) {
    setTimeout(slice, restMs)
    return
  }
  const wasWhole = router.knownRoutes(wanted) !== null
  const { sliceMs, waitMs, showMs } = paceNow()
  const end = performance.now() + sliceMs
  const isDone = router.routeOn(wanted, () => performance.now() > end)
  if (isDone) {
    wanted = null
    keepCopySoon()
  } else whenIdle(slice, waitMs)
  if (wasWhole || (!isDone && performance.now() - shownAt < showMs)) return
  shownAt = performance.now()
  tell()
}

/** How long lines are looked for in one go and then waited, and how often more of them are shown: painting costs as well. */
function paceNow() {
  return isAllShown ? unhurried : missing
}

function tell(): void {
  count += 1
  for (const listener of listeners) listener()
}

function whenIdle(run: () => void, waitMs: number): void {
  // Safari has no such thing, whatever the types say.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: waitMs })
  else setTimeout(run, waitMs / 4)
}
