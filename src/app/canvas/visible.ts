import { useStoreApi, type ReactFlowState } from '@xyflow/react'
import { useMemo, useSyncExternalStore } from 'react'
import { overlaps, type Box } from '../../core/layout/box'
import { boxesOf } from '../../core/layout/boxes'
import type { Diagram } from '../../core/model/diagram'

/** From this many things on, only what is in view is in the page. */
export const manyThings = 250

/** The view changes by steps of about this many screen px, so that panning does not draw all anew at each frame. */
const step = 256

/** The view rests when it has not moved for so long. */
const restMs = 200

/**
 * A box a little larger than what is in view; null where all may be drawn. With `isUnhurried` it follows only when the view
 * rests: nothing of the picture depends on it.
 */
export function useVisibleBox(diagram: Diagram, isUnhurried: boolean): Box | null {
  const isMany = Math.max(boxesOf(diagram).size, Object.keys(diagram.connections).length) > manyThings
  const store = useStoreApi()
  const view = useMemo(() => (isUnhurried ? restingView(store) : liveView(store)), [store, isUnhurried])
  const key = useSyncExternalStore(view.subscribe, () => (isMany ? view.now() : null))
  return useMemo(() => {
    if (key === null) return null
    const [x = 0, y = 0, right = 0, bottom = 0] = key.split(' ').map(Number)
    return { x, y, width: right - x, height: bottom - y }
  }, [key])
}

type Store = ReturnType<typeof useStoreApi>

interface View {
  readonly subscribe: (changed: () => void) => () => void
  readonly now: () => string
}

function liveView(store: Store): View {
  return { subscribe: store.subscribe, now: () => keyOf(store.getState()) }
}

function restingView(store: Store): View {
  let key = keyOf(store.getState())
  return {
    subscribe(changed) {
      let timer: ReturnType<typeof setTimeout> | undefined
      const stop = store.subscribe(() => {
        clearTimeout(timer)
        timer = setTimeout(() => {
          key = keyOf(store.getState())
          changed()
        }, restMs)
      })
      return () => {
        clearTimeout(timer)
        stop()
      }
    },
    now: () => key,
  }
}

function keyOf({ transform: [x, y, zoom], width, height }: ReactFlowState): string {
  // A power of two, so that a smooth change of scale is not one of the steps.
  const size = step / 2 ** Math.floor(Math.log2(zoom))
  const down = (value: number) => (Math.floor(value / size) - 0.5) * size
  const up = (value: number) => (Math.ceil(value / size) + 0.5) * size
  return [down(-x / zoom), down(-y / zoom), up((width - x) / zoom), up((height - y) / zoom)].join(' ')
}

/** The nodes of which something is in the box. */
export function nodesIn(diagram: Diagram, visible: Box): Set<string> {
  const found = new Set<string>()
  for (const [id, box] of boxesOf(diagram)) if (overlaps(box, visible)) found.add(id)
  return found
}
