import { connectionAt } from '../../core/edit/items'
import type { Point } from '../../core/layout/box'
import { isDrawnAsIs } from '../../core/layout/shown'
import type { ConnectionId } from '../../core/model/diagram'
import { addBend, bendsOf, moveBend, pathOf, removeBend, setSide } from '../session/lines'
import { getSession, say, select } from '../session/session'
import { activeThing, makeActive } from './active'
import { focusBend, focusedBend } from './bend-focus'
import { setCanvas } from './canvas-state'
import type { Grip } from './gestures/gesture'

/** A bend that is clicked is what the keys then move and delete. */
export function goToBend({ id, part, number }: Grip): void {
  if (part === 'bend') focusBend(id, number)
}

/** A double click: takes a bend away, or leaves the side of an end to the line again. */
export function loosen({ id, part, number }: Grip): void {
  if (part === 'bend') removeBend(id, number)
  else if (part !== 'part' && pathOf(getSession().diagram, id)[`${part}Side`] !== undefined)
    setSide([id], part, null)
}

/** Goes to the next bend of the line where the keyboard is; after the last one back to the line. */
export function walkBends(): void {
  const id = activeLine()
  if (id === null) return
  const number = (focusedBend()?.number ?? -1) + 1
  const bends = bendsOf(getSession().diagram, id)
  if (bends.length === 0) say('This line has no bends. Shift and B adds one.')
  else if (number < bends.length) goTo(id, number)
  else {
    setCanvas({ bend: null })
    say('Back at the line.')
  }
}

/** Bends the line where the keyboard is in the middle of its longest part; the arrow keys then move the bend. */
export function addBendToActive(): void {
  const id = activeLine()
  const number = id === null ? null : addBend(id)
  if (id !== null && number !== null) goTo(id, number)
}

/** Moves the bend that the keyboard is at by so much. */
export function bendBy(dx: number, dy: number): void {
  const bend = focusedBend()
  if (bend === null) return
  const { of: id, number } = bend
  const at = bendsOf(getSession().diagram, id)[number]
  if (at === undefined) return
  moveBend(id, number, { x: at.x + dx, y: at.y + dy }, `bend:${id}:${number}`)
  say(`Bend ${placeOf(bendsOf(getSession().diagram, id)[number])}.`)
}

/** Takes away the bend that the keyboard is at. */
export function removeBendAt(): void {
  const bend = focusedBend()
  if (bend === null) return
  const { of: id, number } = bend
  setCanvas({ bend: null })
  removeBend(id, number)
  // The next stroke of Delete takes the next bend, and only then the connection, which is said before.
  const left = bendsOf(getSession().diagram, id).length
  if (left > 0) goTo(id, Math.min(number, left - 1))
  else say('Removed the last bend. Delete would now remove the connection.')
}

function activeLine(): ConnectionId | null {
  const active = activeThing()
  const { diagram, selection } = getSession()
  const connection = active === null ? undefined : connectionAt(diagram, active)
  if (connection === undefined) {
    say('First select a connection, to bend its line.')
    return null
  }
  if (!isDrawnAsIs(diagram, connection.id)) {
    say('This line ends on a collapsed container. Expand it to bend the line.')
    return null
  }
  if (selection.size !== 1 || !selection.has(connection.id)) {
    select([connection.id])
    makeActive(connection.id)
  }
  return connection.id
}

function goTo(id: ConnectionId, number: number): void {
  focusBend(id, number)
  const bends = bendsOf(getSession().diagram, id)
  const place = placeOf(bends[number])
  say(`Bend ${number + 1} of ${bends.length}, ${place}. The arrow keys move it, Delete removes it.`)
}

const placeOf = ({ x, y }: Point = { x: 0, y: 0 }) => `at ${Math.round(x)}, ${Math.round(y)}`
