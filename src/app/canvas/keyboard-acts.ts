import { nodeAt, type ItemId } from '../../core/edit/items'
import { reverseConnection } from '../../core/edit/reverse-connection'
import type { ConnectionId, NodeId } from '../../core/model/diagram'
import { graphOf } from '../../core/model/graph'
import * as session from '../session/session'
import { activeThing, isChoosing, makeActive, step } from './active'
import { stopAsking } from './ask-next'
import { focusedBend } from './bend-focus'
import { getCanvas, setCanvas } from './canvas-state'
import { chooseKind, connectNodes, endChoice, kindsFor } from './connect-nodes'
import { withChanging } from './late'
import { boxesOfIds } from './project'
import type { Stage } from './stage'
import { wholeLine } from './whole-line'

/** Enter: ends what has been begun, else opens the name for typing. */
export function enter(stage: Stage): void {
  const { connecting, diagram } = session.getSession()
  const active = activeThing()
  if (getCanvas().choosing !== null) endChoice()
  else if (session.getTrace().picking !== null) pickActive(active)
  else if (connecting !== null) connectTo(active === null ? null : (nodeAt(diagram, active)?.id ?? null))
  else if (active === null) step('first', stage)
  else if (!isMerged(active)) {
    stage.reveal(boxesOfIds(diagram, [active]))
    session.startNaming(active)
  }
}

/** True, and said, where one line stands for several connections, of which none is meant. */
function isMerged(id: ItemId): boolean {
  if (wholeLine(session.getSession().diagram, id).length === 1) return false
  session.say(
    'This line stands for several connections. Expand the container, or choose one in the inspector.',
  )
  return true
}

function pickActive(active: ItemId | null): void {
  if (active !== null) void session.withTraceTool((tool) => tool.pickEnd(active))
}

function connectTo(to: NodeId | null): void {
  const from = session.getSession().connecting?.from
  if (to === null || from === undefined || from === to) return
  setCanvas({ pull: null })
  connectNodes(from, to)
}

/**
 * Moves what is selected, or the bend where the keyboard is. With the list of kinds open, up and down choose in it; with nothing selected, or
 * while the end of a connection or a trace is being chosen, one walks.
 */
export function nudge(dx: number, dy: number, stage: Stage): void {
  const { selection } = session.getSession()
  const { choosing } = getCanvas()
  if (choosing !== null && dx === 0) {
    changeKind(choosing, Math.sign(dy))
    return
  }
  if (selection.size === 0 || isChoosing()) {
    step(dx + dy > 0 ? 'next' : 'previous', stage)
    return
  }
  void withChanging((moves) => {
    if (focusedBend() !== null) moves.bendBy(dx, dy)
    else moves.moveSelected(dx, dy, () => revealSelection(stage))
  })
}

function changeKind(id: ConnectionId, by: number): void {
  const { diagram } = session.getSession()
  const kinds = kindsFor(diagram, id)
  const at = kinds.findIndex(({ kind }) => kind.id === diagram.connections[id]?.kind)
  const next = kinds[(at + by + kinds.length) % kinds.length]
  if (next === undefined) return
  chooseKind(id, next.kind.id, next.kind.label)
  session.say(next.kind.label)
}

/** Makes the selected container, note or shape wider and taller by so much. */
export function resizeActive(dx: number, dy: number): void {
  const active = activeThing()
  if (active !== null) void withChanging((moves) => moves.resizeBy(active, dx, dy))
}

/** Collapses or expands what is selected, or the thing where the keyboard is, and keeps it in view. */
export function foldSelected(stage: Stage): void {
  const { selection } = session.getSession()
  const active = activeThing()
  void session.withFolding(({ toggleFold }) => {
    toggleFold(selection.size > 0 ? selection : active === null ? [] : [active])
    revealSelection(stage)
  })
}

/** Moves the picture so far that the selection is seen. */
export function revealSelection(stage: Stage): void {
  const { diagram, selection } = session.getSession()
  stage.reveal(boxesOfIds(diagram, selection))
}

/** Escape gives up what is going on, what was begun last, then the selection, and at last the trace. */
export function giveUp(): void {
  const { busy, connecting, preview, selection } = session.getSession()
  if (busy?.cancel !== undefined) busy.cancel()
  else if (getCanvas().adding !== null) stopAsking()
  else if (getCanvas().choosing !== null) endChoice()
  else if (session.getTrace().picking !== null) session.stopPicking()
  else if (connecting !== null) {
    session.stopConnecting()
    setCanvas({ pull: null })
  } else if (preview !== null) session.cancelPreview()
  else if (focusedBend() !== null) setCanvas({ bend: null })
  else if (selection.size > 0) session.select([])
  else session.clearTrace()
}

/** Takes away the bend where the keyboard is, if it is at one. */
export function removeBend(): boolean {
  if (focusedBend() === null) return false
  void withChanging((moves) => moves.removeBendAt())
  return true
}

/** Takes the thing where the keyboard is into the selection, or out of it. */
export function toggleActive(): void {
  const active = activeThing()
  if (active === null) return
  session.select(wholeLine(session.getSession().diagram, active), 'toggle')
  makeActive(active)
}

/** C: from here a connection starts; the other end is walked to, or clicked. */
export function connectFromActive(): void {
  const active = activeThing()
  const node = active === null ? undefined : nodeAt(session.getSession().diagram, active)
  if (node === undefined) {
    session.say('First select what the connection starts from.')
    return
  }
  session.startConnecting(node.id)
  makeActive(node.id)
  session.say(
    `Connecting from ${node.name}. Walk to the other end and press Enter, or click it. Escape gives up.`,
  )
}

/** Turns the connection round where the keyboard is. */
export function reverseActive(): void {
  const active = activeThing()
  const { diagram } = session.getSession()
  const connection = active === null ? undefined : graphOf(diagram).connection(active)
  if (connection === undefined || isMerged(connection.id)) return
  const label = `Reverse ${session.wordsFor(diagram, [connection.id])}`
  session.apply(label, (now) => reverseConnection(now, connection.id))
}
