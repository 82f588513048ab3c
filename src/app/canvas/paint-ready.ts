import { boxesOf } from '../../core/layout/boxes'
import type { Diagram, NodeId } from '../../core/model/diagram'
import { drawNodeParts } from '../../core/scene/draw-node'
import { getSession } from '../session/session'
import { fetchPainted, getPainted } from './late-painted'
import { manyShown } from './use-drawing'

/** With fewer things than this, all lines can be shown as they would be, at every step of a drag. */
const fewCarried = 50

/**
 * Whether a picture of these things can be shown at once, so that a drag carries it instead of drawing the diagram anew at each
 * step. Asks for what is missing. Costs a look at what they are drawn with.
 */
export function isPaintReady(diagram: Diagram, ids: Iterable<NodeId>): boolean {
  const count = boxesOf(diagram).size
  if (count > manyShown) return true
  const painted = getPainted()
  if (painted === null || count < fewCarried) return false
  const icons = new Set<string>()
  for (const id of ids)
    for (const shape of drawNodeParts(diagram, id, getSession().shownTheme).shapes)
      if (shape.kind === 'icon') icons.add(shape.path)
  return painted.areIconsThere(icons)
}

/** Fetches what a drag would carry things with, before anybody drags. */
export function preparePaint(diagram: Diagram): void {
  const boxes = boxesOf(diagram)
  if (boxes.size >= fewCarried)
    void fetchPainted().then(
      () => isPaintReady(diagram, boxes.keys()),
      () => undefined,
    )
}
