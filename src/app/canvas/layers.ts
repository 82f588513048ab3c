import { boxesOf, type Boxes } from '../../core/layout/boxes'
import type { Diagram, NodeId } from '../../core/model/diagram'
import * as session from '../session/session'
import { getCanvas } from './canvas-state'

let known: { readonly boxes: Boxes; readonly faded: ReadonlySet<string>; readonly left: Boxes } | null = null

/** The boxes of what can be pointed at: a layer leaves what it fades alone, unless an end of a question is being picked. */
export function pointableBoxes(diagram: Diagram): Boxes {
  const boxes = boxesOf(diagram)
  const { faded } = getCanvas()
  if (faded.size === 0 || session.getTrace().picking !== null) return boxes
  if (known?.boxes !== boxes || known.faded !== faded) {
    known = { boxes, faded, left: new Map([...boxes].filter(([id]) => !faded.has(id))) }
  }
  return known.left
}

/** The same map while nothing is faded. */
export function withoutFaded<V>(
  marks: ReadonlyMap<string, V>,
  faded: ReadonlySet<string>,
): ReadonlyMap<string, V> {
  return faded.size === 0 ? marks : new Map([...marks].filter(([id]) => !faded.has(id)))
}

/** Everything but what a layer fades: what one does not see well is not deleted by “select everything”. */
export function selectAllShown(): void {
  const { faded } = getCanvas()
  if (faded.size === 0) {
    session.selectAll()
    return
  }
  const { nodes, connections } = session.getSession().diagram
  const all = [...(Object.keys(nodes) as NodeId[]), ...Object.keys(connections)]
  const { diagram } = session.getSession()
  session.select(all.filter((id) => !faded.has(id) && session.shownFor(diagram, id) === id))
}

/** The network alone, or everything again; remembered beside the diagram and never part of it. */
export function switchNetworkLayer(): void {
  const networkLayer = !session.getSession().panels.networkLayer
  session.setPanels({ networkLayer })
  session.say(
    networkLayer
      ? 'Network alone: what has no place in the network is faint and left out. Exported pictures stay whole.'
      : 'Everything is shown again.',
  )
}
