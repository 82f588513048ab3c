import { movedByLayout, type LayoutWish } from '../../core/layout/laying/scope'
import { holds, type Box, type Point } from '../../core/layout/box'
import { boxesOf } from '../../core/layout/boxes'
import { treeOf } from '../../core/layout/tree'
import type { Diagram, NodeId } from '../../core/model/diagram'
import { layOut } from '../session/lay-out'
import * as session from '../session/session'
import { elementId } from './project'
import type { Stage } from './stage'

const glideMs = 250

/** Lays out what is selected: several things, or what is in one container; where that is neither, everything. */
export async function layOutSelected(stage: Stage): Promise<void> {
  const { diagram, selection } = session.getSession()
  const ids = [...selection].filter((id): id is NodeId => Object.hasOwn(diagram.nodes, id))
  const tree = treeOf(diagram.nodes)
  const hasSome = ids.length > 1 || ids.some((id) => tree.childrenOf(id).length > 0)
  await layOutHere({ of: hasSome ? ids : 'everything', pins: 'hold' }, stage)
}

/** Lays out, lets things glide to where they go, and moves the picture if they are out of it now; of everything, all is shown. */
export async function layOutHere(wish: LayoutWish, stage: Stage): Promise<void> {
  const seenBefore = seen(stage)
  const { diagram: before } = session.getSession()
  if (!(await layOut(wish))) return
  const { diagram: after } = session.getSession()
  glide(before, after)
  const ids = movedByLayout(before, wish)
  const boxes = boxesOf(after)
  const isOut = ids.some((id) => {
    const [was, is] = [boxesOf(before).get(id), boxes.get(id)]
    if (was === undefined || is === undefined || holds(seenBefore, is)) return false
    return wish.of === 'everything' || holds(seenBefore, was)
  })
  if (isOut) stage.frameBoxes(ids.flatMap((id) => boxes.get(id) ?? []))
}

/** What is seen of the canvas. */
function seen(stage: Stage): Box {
  const { left, top, right, bottom } = stage.frame()
  const [from, to] = [stage.toCanvas({ x: left, y: top }), stage.toCanvas({ x: right, y: bottom })]
  return { ...from, width: to.x - from.x, height: to.y - from.y }
}

/** Nodes glide from where they were; lines and what is drawn over nodes fade in, since they run another way now. */
function glide(before: Diagram, after: Diagram): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  const [was, is] = [boxesOf(before), boxesOf(after)]
  requestAnimationFrame(() => {
    for (const [id, to] of is) {
      const from = was.get(id)
      const element = document.getElementById(elementId(id))
      if (from === undefined || element === null || (from.x === to.x && from.y === to.y)) continue
      glideFrom(element, { x: from.x - to.x, y: from.y - to.y })
    }
    for (const layer of document.querySelectorAll('.react-flow__viewport-portal > svg'))
      layer.animate([{ opacity: 0 }, { opacity: 0, offset: 0.5 }, { opacity: 1 }], glideMs)
  })
}

function glideFrom(element: Element, { x, y }: Point): void {
  element.animate([{ translate: `${x}px ${y}px` }, { translate: '0 0' }], {
    duration: glideMs,
    easing: 'ease-in-out',
  })
}
