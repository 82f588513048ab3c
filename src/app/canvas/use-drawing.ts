import { useMemo } from 'react'
import { boxesOf } from '../../core/layout/boxes'
import type { Diagram } from '../../core/model/diagram'
import { rememberedDrawing } from '../session/session'

/** How the diagram gets onto the screen: as elements of the page, one for each thing, or as one painted picture. */
export type Drawing = 'elements' | 'painted'

/** A diagram that shows more things than this is painted; elements come back when it shows clearly fewer. */
export const manyShown = 300
const fewShown = 200

/**
 * Which of the two it is now. It goes by how many things there are to see, at whatever scale and in whatever part of the
 * diagram: panning and zooming never change it, so that nothing has to be made or thrown away while the view moves. Between
 * the two numbers it stays as it is, or it would change to and fro with every edit. Costs nothing: boxes know their number.
 */
export function useDrawing(diagram: Diagram): Drawing {
  const forced = useMemo(rememberedDrawing, [])
  const memory = useMemo<{ drawing: Drawing }>(() => ({ drawing: 'elements' }), [])
  if (forced !== null) return forced
  const limit = memory.drawing === 'painted' ? fewShown : manyShown
  return (memory.drawing = boxesOf(diagram).size > limit ? 'painted' : 'elements')
}
