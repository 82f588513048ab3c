import { movedByLayout, type LayoutWish } from '../../core/layout/laying/scope'
import { boxesOf } from '../../core/layout/boxes'
import type { Diagram, NodeId } from '../../core/model/diagram'
import { ok } from '../../core/model/results'
import { sameRecords } from '../../core/model/same-records'
import { openLayoutPort, type LayoutPort } from '../workers/layout-port'
import { apply } from './edits'
import { laidOutLabel } from './laid-out'
import { getSession, setSession, type Busy } from './store'
import { dismissToast, say, toast } from './toasts'
import { wordsFor } from './words'

const patienceMs = 300
let port: LayoutPort = openLayoutPort()
let running: Busy | null = null

/** Where tests put one that needs no worker. */
export function useLayoutPort(other: LayoutPort): void {
  port = other
}

/**
 * Lays out, off the page, and applies that as one step of undo: true when it did. When it takes long it says so and can be
 * given up. Where the diagram was changed meanwhile nothing is applied over that; one can ask again.
 */
export async function layOut(wish: LayoutWish): Promise<boolean> {
  running?.cancel?.()
  const { diagram, diagramId } = getSession()
  const told = await whileTold(() => port.layOut({ diagram, wish }))
  if (told === null) {
    // Another layout that has been asked for meanwhile speaks for itself.
    if (running === null) say('The layout was given up; nothing was changed.')
    return false
  }
  const now = getSession()
  if (now.diagramId !== diagramId) return false
  if (now.diagram !== diagram) {
    toast('The diagram was changed meanwhile, so the layout was not applied.', {
      action: { label: 'Lay out again', run: () => void layOut(wish) },
    })
    return false
  }
  if (!told.ok) return apply('Lay out', () => told)
  const { layout, paths } = told.value
  const after: Diagram = {
    ...diagram,
    layout: sameRecords(diagram.layout, layout),
    paths: sameRecords(diagram.paths, paths),
  }
  const moved = movedBetween(diagram, after, movedByLayout(diagram, wish))
  if (moved === 0 && after.layout === diagram.layout) {
    toast('Everything is where a layout would put it.')
    return false
  }
  apply(labelOf(diagram, wish), () => ok(after))
  const count = movedByLayout(diagram, wish).length
  say(`Laid out ${count} ${count === 1 ? 'thing' : 'things'}.`)
  return true
}

/** After 300 ms it says what is going on, with a way to give it up. */
async function whileTold<T>(work: () => Promise<T>): Promise<T> {
  const busy: Busy = { label: 'Laying out', cancel: () => port.giveUp() }
  running = busy
  const shown: number[] = []
  const timer = setTimeout(() => {
    setSession({ busy })
    const id = toast('Laying out…', {
      stays: true,
      action: { label: 'Cancel', run: () => port.giveUp() },
    })
    shown.push(id)
  }, patienceMs)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
    if (running === busy) running = null
    if (getSession().busy === busy) setSession({ busy: null })
    shown.forEach(dismissToast)
  }
}

function labelOf(diagram: Diagram, { of, pins }: LayoutWish): string {
  if (of !== 'everything') return `${laidOutLabel} ${wordsFor(diagram, of)}`
  return pins === 'hold' ? `${laidOutLabel} the diagram` : `${laidOutLabel} everything`
}

function movedBetween(before: Diagram, after: Diagram, ids: readonly NodeId[]): number {
  const [was, is] = [boxesOf(before), boxesOf(after)]
  return ids.filter((id) => was.get(id) !== is.get(id)).length
}
