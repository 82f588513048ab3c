import type { ItemId } from '../../core/edit/items'
import type { Diagram } from '../../core/model/diagram'
import type { Finding } from '../../core/model/results'
import { focusOn, select } from './selection'
import { getSession } from './store'
import { say } from './toasts'
import { setTrace } from './trace'

/**
 * Traces what a finding of the network is about, so that its path is lit on the canvas; of one that no single question
 * shows, selects the places and brings them into view. The panel that is open stays.
 */
export function showWay({ at, asked, message }: Finding): void {
  if (asked !== undefined) {
    setTrace({ mode: 'trace', ...asked, picking: null, cameFrom: null, way: null })
    return
  }
  const { diagram } = getSession()
  const ids = [...new Set(at.map((place) => place.at))].filter((id: ItemId) => isThere(diagram, id))
  select(ids)
  focusOn(ids)
  say(message)
}

function isThere({ nodes, connections }: Diagram, id: ItemId): boolean {
  return Object.hasOwn(nodes, id) || Object.hasOwn(connections, id)
}
