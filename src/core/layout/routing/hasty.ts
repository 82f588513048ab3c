import type { Connection, ConnectionId, Diagram, NodeId } from '../../model/diagram'
import type { Point } from '../box'
import type { Boxes } from '../boxes'
import { boxesOf } from '../boxes'
import { shownOf } from '../shown'
import { carriedRoutes } from './carried'
import { shiftedRoutes } from './shifted'
import type { Route } from './task'

type Routes = ReadonlyMap<ConnectionId, Route>

/** Routes that were shown, and where things were then; null where that is not known. */
export interface Earlier {
  readonly routes: Routes
  readonly boxes: Boxes | null
}

/** Of so many lines with one end among what is moved, the ways are looked for; of more, the ends are pulled along. */
const mostSearched = 8
const inPlace = { ids: new Set<NodeId>(), by: { x: 0, y: 0 } }

/**
 * Routes for a moment in which many things are under way: lines among them go along, and those to what stays run as if each
 * were alone. The others stay, even where one of these now runs over them. Costs a look at each line, and a few searches.
 */
export function hastyRoutes(whole: Diagram, earlier: Earlier): Routes {
  const { diagram } = shownOf(whole)
  const by = movedBetween(earlier.boxes, boxesOf(diagram))
  const isCrossing = ({ from, to }: Connection) => {
    const [a, b] = [by(from), by(to)]
    return a?.x !== b?.x || a?.y !== b?.y
  }
  const crossing = Object.values<Connection>(diagram.connections).filter(isCrossing)
  const found =
    crossing.length > mostSearched ? new Map<ConnectionId, Route>() : carriedRoutes(whole, crossing, inPlace)
  return shiftedRoutes(new Map([...earlier.routes, ...found]), diagram, by, found)
}

/** How far each thing has moved, in canvas px; null for what has not. */
export function movedBetween(was: Boxes | null, is: Boxes): (id: NodeId) => Point | null {
  return (id) => {
    const [before, now] = [was?.get(id), is.get(id)]
    if (before === undefined || now === undefined) return null
    const by = { x: now.x - before.x, y: now.y - before.y }
    return by.x === 0 && by.y === 0 ? null : by
  }
}
