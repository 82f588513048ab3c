import { connectionAt, nodeAt, type ItemId } from '../../core/edit/items'
import { getSession, getTrace, say, select } from '../session/session'
import { getCanvas, setCanvas, type MenuRequest } from './canvas-state'
import { standsFor } from '../../core/layout/hidden'
import type { NodeId } from '../../core/model/diagram'
import { boxesOfIds } from './project'
import type { Stage } from './stage'
import { wholeLine } from './whole-line'
import { walk, type Step } from './walk'

/** Where the keyboard is: the thing gone to last, unless something else has been selected since. */
export function activeThing(): ItemId | null {
  const { diagram, selection } = getSession()
  const { active, activeWith } = getCanvas()
  const isThere = active !== null && (nodeAt(diagram, active) ?? connectionAt(diagram, active)) !== undefined
  if (isThere && (isChoosing() || selection.size === 0 || selection === activeWith || selection.has(active)))
    return nodeAt(diagram, active) === undefined ? active : standsFor(diagram, active as NodeId)
  const [first] = selection
  return first === undefined ? null : (first as ItemId)
}

/** The keyboard goes on from here. Call it after selecting. */
export function makeActive(id: ItemId): void {
  setCanvas({ active: id, activeWith: getSession().selection })
}

/** While the other end of a connection, or an end of a trace, is being chosen: one walks without selecting. */
export function isChoosing(): boolean {
  return getSession().connecting !== null || getTrace().picking !== null
}

/** Goes to another thing and selects it, in addition if asked; while an end is being chosen, only goes there. */
export function step(to: Step, stage: Stage, mode: 'replace' | 'add' = 'replace'): void {
  const { diagram } = getSession()
  const next = walk(diagram, activeThing(), to, getCanvas().faded)
  if (next === null) return
  setCanvas({ pull: null })
  if (!isChoosing()) select(wholeLine(diagram, next), mode)
  makeActive(next)
  stage.reveal(boxesOfIds(diagram, [next]))
}

/** The context menu, at the thing where the keyboard is, or in the middle of the view. */
export function openMenuAtActive(stage: Stage, part: Pick<MenuRequest, 'part'> = {}): void {
  const target = activeThing()
  const [box] = target === null ? [] : boxesOfIds(getSession().diagram, [target])
  const { left, top, width, height } = stage.frame()
  const client =
    box === undefined
      ? { x: left + width / 2, y: top + height / 2 }
      : stage.toClient({ x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 40) })
  setCanvas({ menu: { client, at: stage.toCanvas(client), target, isByKey: true, ...part } })
}

/** Of that menu, only the containers that may be drawn around the selection. */
export function openWrapMenu(stage: Stage): void {
  if (getSession().selection.size === 0) say('First select what a container is to be drawn around.')
  else openMenuAtActive(stage, { part: 'wrap' })
}
