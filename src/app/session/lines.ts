import { connectionAt } from '../../core/edit/items'
import { setPath, type PathChange } from '../../core/edit/set-path'
import type { Point } from '../../core/layout/box'
import { routesOf } from '../../core/layout/route'
import { partsOf, withBendAt } from '../../core/layout/shaping'
import { isDrawnAsIs } from '../../core/layout/shown'
import type { ConnectionId, ConnectionPath, Diagram, Side } from '../../core/model/diagram'
import { apply } from './edits'
import { getSession } from './store'
import { say } from './toasts'
import { wordsFor } from './words'

/*
 * How the lines of connections are drawn, as menus and panels change it. Loaded when a connection is worked on.
 */

export type LineStyle = NonNullable<ConnectionPath['style']>
export type LineEnd = 'from' | 'to'

/** The styles of a line, with their names and what undo says of them. */
export const lineStyles: readonly {
  readonly style: LineStyle
  readonly label: string
  readonly says: string
}[] = [
  { style: 'orthogonal', label: 'Right angles', says: 'with right angles' },
  { style: 'straight', label: 'Straight', says: 'straight' },
  { style: 'curved', label: 'Curved', says: 'curved' },
]

/** The sides that an end may be pinned to; null leaves the choice to the line. */
export const endSides: readonly { readonly side: Side | null; readonly label: string }[] = [
  { side: null, label: 'Automatic' },
  { side: 'top', label: 'Top' },
  { side: 'right', label: 'Right' },
  { side: 'bottom', label: 'Bottom' },
  { side: 'left', label: 'Left' },
]

/** What each end is called. */
export const endNames: Readonly<Record<LineEnd, string>> = { from: 'Leaves from', to: 'Arrives at' }

/** Those of the ids that are connections. */
export function connectionsIn(diagram: Diagram, ids: Iterable<string>): readonly ConnectionId[] {
  return [...ids].flatMap((id) => connectionAt(diagram, id as ConnectionId)?.id ?? [])
}

/** What the file says of a line, nothing where nobody has shaped it. */
export function pathOf(diagram: Diagram, id: ConnectionId): ConnectionPath {
  return (Object.hasOwn(diagram.paths, id) ? diagram.paths[id] : undefined) ?? {}
}

/** The style of all of these; undefined where they differ. */
export function styleOf(diagram: Diagram, ids: readonly ConnectionId[]): LineStyle | undefined {
  return common(ids.map((id) => pathOf(diagram, id).style ?? 'orthogonal'))
}

/** The side to which this end of all of these is pinned, null for none; undefined where they differ. */
export function sideOf(
  diagram: Diagram,
  ids: readonly ConnectionId[],
  end: LineEnd,
): Side | null | undefined {
  return common(ids.map((id) => pathOf(diagram, id)[`${end}Side`] ?? null))
}

export function bendsOf(diagram: Diagram, id: ConnectionId): readonly Point[] {
  return pathOf(diagram, id).waypoints ?? []
}

function common<T>(values: readonly T[]): T | undefined {
  const [first] = values
  return values.every((value) => value === first) ? first : undefined
}

export function setStyle(ids: readonly ConnectionId[], style: LineStyle): void {
  const says = lineStyles.find((one) => one.style === style)?.says ?? style
  shape(ids, `Draw ${lineWords(ids)} ${says}`, { style })
}

/** Pins an end to a side of its node, or for null leaves the choice to the line. */
export function setSide(ids: readonly ConnectionId[], end: LineEnd, side: Side | null): void {
  shape(ids, sideLabel(ids, end, side), { [`${end}Side`]: side })
}

/** What undo says of pinning an end. */
export function sideLabel(ids: readonly ConnectionId[], end: LineEnd, side: Side | null): string {
  const what = `the ${end === 'from' ? 'start' : 'end'} of ${lineWords(ids)}`
  return side === null ? `Unpin ${what}` : `Pin ${what} to the ${side}`
}

export function clearBends(ids: readonly ConnectionId[]): void {
  shape(ids, `Clear bends of ${lineWords(ids)}`, { waypoints: [] })
}

/** Bends a line at a point near it, else in the middle of its longest part; returns the number of the new bend. */
export function addBend(id: ConnectionId, at?: Point): number | null {
  const { diagram } = getSession()
  if (!isDrawnAsIs(diagram, id)) {
    say('This line ends on a collapsed container. Expand it to bend the line.')
    return null
  }
  const route = routesOf(diagram).get(id)
  if (route === undefined) return null
  const path = pathOf(diagram, id)
  const [longest] = partsOf(route, path).toSorted((a, b) => b.length - a.length)
  const point = at ?? longest?.quarters[1]
  if (point === undefined) return null
  const bend = { x: Math.round(point.x), y: Math.round(point.y) }
  const waypoints = withBendAt(route, path, bend)
  shape([id], `Bend ${lineWords([id])}`, { waypoints })
  return waypoints.indexOf(bend)
}

/** Moves a bend to a place on the canvas; movements with the same key in a row are one step of undo. */
export function moveBend(id: ConnectionId, number: number, to: Point, mergeKey?: string): void {
  const waypoints = bendsOf(getSession().diagram, id).with(number, to)
  shape([id], `Move a bend of ${lineWords([id])}`, { waypoints }, mergeKey)
}

export function removeBend(id: ConnectionId, number: number): void {
  const waypoints = bendsOf(getSession().diagram, id).toSpliced(number, 1)
  shape([id], `Remove a bend of ${lineWords([id])}`, { waypoints })
}

function shape(ids: readonly ConnectionId[], label: string, change: PathChange, mergeKey?: string): void {
  apply(label, (now) => setPath(now, ids, change), mergeKey)
}

/** “the line from web to queue”, “3 lines”. */
export function lineWords(ids: readonly ConnectionId[]): string {
  const { diagram } = getSession()
  const [only, more] = ids.map((id) => connectionAt(diagram, id))
  if (only === undefined || more !== undefined) return `${ids.length} lines`
  return `the line from ${wordsFor(diagram, [only.from])} to ${wordsFor(diagram, [only.to])}`
}
