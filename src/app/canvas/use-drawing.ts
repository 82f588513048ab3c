import { useStoreApi, type ReactFlowState } from '@xyflow/react'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Box } from '../../core/layout/box'
import { boxesOf, type Boxes } from '../../core/layout/boxes'
import type { Diagram } from '../../core/model/diagram'
import { rememberedDrawing } from '../session/session'

/** How the diagram gets onto the screen: as elements of the page, one for each thing, or as one painted picture. */
export type Drawing = 'elements' | 'painted'

/** With more things in view than this the picture is painted; elements come back when there are clearly fewer. */
export const manyInView = 300
const fewInView = 200

/**
 * Which of the two it is now. It goes by how much is in view and not by the scale: a small diagram is made of elements at
 * any scale. Between the two numbers it stays as it is, or it would change to and fro at every step.
 */
export function useDrawing(diagram: Diagram): Drawing {
  const store = useStoreApi()
  const boxes = boxesOf(diagram)
  const forced = useMemo(rememberedDrawing, [])
  const memory = useMemo<{ drawing: Drawing }>(() => ({ drawing: 'elements' }), [])
  const now = useCallback((): Drawing => {
    if (forced !== null) return forced
    if (boxes.size <= fewInView) return (memory.drawing = 'elements')
    const limit = memory.drawing === 'painted' ? fewInView : manyInView
    return (memory.drawing = isMoreInView(boxes, viewOf(store.getState()), limit) ? 'painted' : 'elements')
  }, [forced, boxes, memory, store])
  return useSyncExternalStore(store.subscribe, now)
}

function viewOf({ transform: [x, y, zoom], width, height }: ReactFlowState): Box {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
}

const flat = new WeakMap<Boxes, Float64Array>()

function isMoreInView(boxes: Boxes, { x, y, width, height }: Box, limit: number): boolean {
  const edges = edgesOf(boxes)
  let count = 0
  for (let at = 0; at < edges.length; at += 4) {
    const isInView =
      (edges[at] ?? 0) < x + width &&
      (edges[at + 1] ?? 0) < y + height &&
      (edges[at + 2] ?? 0) > x &&
      (edges[at + 3] ?? 0) > y
    if (isInView && ++count > limit) return true
  }
  return false
}

/** Left, top, right and bottom of each box, one after the other: looked through with every movement of the view. */
function edgesOf(boxes: Boxes): Float64Array {
  let edges = flat.get(boxes)
  if (edges === undefined) {
    edges = new Float64Array(boxes.size * 4)
    let at = 0
    for (const { x, y, width, height } of boxes.values()) {
      edges.set([x, y, x + width, y + height], at)
      at += 4
    }
    flat.set(boxes, edges)
  }
  return edges
}
