import { useMemo, type PointerEvent as ReactPointerEvent } from 'react'
import { boxesOf } from '../../../core/layout/boxes'
import type { NodeId } from '../../../core/model/diagram'
import { getSession, getTrace, say, select, withTraceTool } from '../../session/session'
import { getCanvas, setCanvas } from '../canvas-state'
import { distance } from '../geometry'
import { formOf } from '../hit'
import { fetchChanging } from '../late'
import { isSpaceDown } from '../space-key'
import { reachPx, type At, type Gesture, type Press } from './gesture'
import { pan } from './pan'
import { pressOn, thingAt, type Thing } from './press'
import { targetAt } from './pull-connection'
import { wholeLine } from '../whole-line'
import { rimPan } from './rim-pan'
import type { Stage } from '../stage'

/** Less than this, in screen px, is a click with a trembling hand. */
const clickReach = 4

/** Pointer handlers of the canvas: a press becomes a click or one gesture, whatever it began on. */
export function usePointer(stage: Stage | null) {
  return useMemo(
    () => ({
      onPointerDown(event: ReactPointerEvent<HTMLElement>) {
        if (stage === null || !(event.target instanceof Element) || isControl(event.target)) return
        const start = at(event, stage)
        const thing = thingAt(event.target, start, stage.zoom())
        const press = pressFor(event, { thing, start, stage })
        if (press !== null) follow(press, { start, stage, pointerId: event.pointerId })
      },
      onPointerMove(event: ReactPointerEvent<HTMLElement>) {
        fetchChanging()
        if (stage === null || event.buttons !== 0 || !(event.target instanceof Element)) return
        if (!isControl(event.target)) hover(event.target, at(event, stage), stage.zoom())
      },
      onPointerLeave() {
        if (getCanvas().cursor === null) setCanvas({ hovered: null, isOverLink: false })
      },
    }),
    [stage],
  )
}

/** Fields, buttons and lists that stand over the canvas look after themselves. */
function isControl(element: Element): boolean {
  return element.closest('[data-canvas-control],input,textarea,.react-flow__panel') !== null
}

interface Context {
  readonly thing: Thing | null
  readonly start: At
  readonly stage: Stage
}

function pressFor(event: ReactPointerEvent, { thing, start, stage }: Context): Press | null {
  const panning: Press = { drag: () => pan(start, stage), click: () => undefined }
  const isRight = event.button === 2 || (event.button === 0 && event.ctrlKey && isMac)
  if (getSession().preview !== null) return panning
  if (isRight) return { ...panning, click: () => rightClick(thing, start) }
  if (event.button === 1 || isSpaceDown()) return panning
  if (event.button !== 0) return null
  if (getTrace().picking !== null) return { ...panning, click: () => pick(thing) }
  const press = pressOn(thing, start, stage)
  const isOnRoom = thing === null || (thing.kind === 'node' && thing.part === 'inside')
  // A preview of a link is looked at: things are selected, and the picture is moved.
  const isFixed = (event.pointerType === 'touch' && isOnRoom) || getSession().link !== null
  return isFixed ? { ...panning, click: press.click } : press
}

/** An end of a trace is a thing; empty room of the canvas is none. */
function pick(thing: Thing | null): void {
  if (thing === null || thing.kind === 'connection' || thing.kind === 'grip')
    say('Click a thing that sends or receives traffic.')
  else void withTraceTool((tool) => tool.pickEnd(thing.id))
}

function rightClick(thing: Thing | null, start: At): void {
  const id = thing?.id ?? null
  if (id !== null && !getSession().selection.has(id)) select(wholeLine(getSession().diagram, id))
  if (id === null) select([])
  setCanvas({ menu: { client: start.client, at: start.canvas, target: id } })
}

/** From here until the button comes up, wherever the pointer goes. */
function follow(
  press: Press,
  { start, stage, pointerId }: { start: At; stage: Stage; pointerId: number },
): void {
  let gesture: Gesture | null = null
  let last = start
  /** What the gesture was begun on. */
  let begunOn = getSession().diagram
  const rim = rimPan(stage, () => {
    last = { ...last, canvas: stage.toCanvas(last.client) }
    gesture?.move(last)
  })
  const listening = new AbortController()
  const stop = () => {
    rim.stop()
    listening.abort()
    setCanvas({ cursor: null })
  }
  const on = <K extends keyof WindowEventMap>(type: K, run: (event: WindowEventMap[K]) => void) =>
    window.addEventListener(type, run, { signal: listening.signal, capture: true })

  on('pointermove', (event) => {
    if (event.pointerId !== pointerId) return
    last = at(event, stage)
    if (gesture === null && press.drag !== null && distance(last.client, start.client) >= clickReach) {
      begunOn = getSession().diagram
      gesture = press.drag(start)
      if (gesture !== null) setCanvas({ cursor: gesture.cursor, hovered: null })
    }
    gesture?.move(last)
    if (gesture?.pansAtRim === true) rim.at(last.client)
  })
  on('pointerup', (event) => {
    if (event.pointerId !== pointerId) return
    stop()
    const end = at(event, stage)
    if (gesture !== null && getSession().diagram !== begunOn) {
      // A layout or an undo came in between: what was picked up is somewhere else now.
      gesture.cancel()
      say('The diagram has changed meanwhile: nothing was done.')
    } else if (gesture !== null) gesture.drop(end)
    else if (distance(end.client, start.client) < clickReach || press.drag === null) press.click(end)
  })
  on('pointercancel', () => {
    stop()
    gesture?.cancel()
  })
  // A modifier counts at once, not only with the next movement.
  const held = (event: KeyboardEvent) => {
    const now = heldOf(event)
    if (gesture === null || (now.isStraight === last.isStraight && now.isFree === last.isFree)) return
    last = { ...last, ...now }
    gesture.move(last)
  }
  on('keyup', held)
  on('keydown', (event) => {
    if (event.key !== 'Escape') held(event)
    if (event.key !== 'Escape' || gesture === null) return
    event.stopPropagation()
    stop()
    gesture.cancel()
  })
}

/** Shows handles on what the pointer is over, and where a connection begun by a click would end. */
function hover(element: Element, now: At, zoom: number): void {
  const { connecting, diagram, preview, link } = getSession()
  if ((preview ?? link) !== null) return
  if (connecting !== null) {
    const target = targetAt(connecting.from, now.canvas, reachPx / zoom)
    setCanvas({ pull: { from: connecting.from, to: now.canvas, target }, hovered: null })
    return
  }
  const thing = thingAt(element, now, zoom)
  setCanvas({ isOverLink: thing?.kind === 'connection' || thing?.kind === 'badge' })
  if (getTrace().picking !== null) {
    setCanvas({ hovered: thing?.kind === 'node' ? thing.id : null })
    return
  }
  const { hovered } = getCanvas()
  const kind = thing?.kind
  if (kind === 'handle' || kind === 'sizer' || kind === 'fold' || kind === 'grip') return
  if (thing?.kind !== 'node') {
    if (hovered === null || !isNear(hovered, now)) setCanvas({ hovered: null })
    return
  }
  // Inside a container, its handles stay until the pointer is over something else, so that they can be reached.
  if (thing.part === 'inside') {
    if (hovered !== thing.id && (hovered === null || !isNear(hovered, now))) setCanvas({ hovered: null })
    return
  }
  const node = diagram.nodes[thing.id]
  if (node !== undefined && formOf(diagram, node) !== 'chip') setCanvas({ hovered: thing.id })
}

/** Handles stand a little outside of their node; on the way to them it must not lose them. */
function isNear(id: NodeId, { canvas }: At): boolean {
  const box = boxesOf(getSession().diagram).get(id)
  if (box === undefined) return false
  const dx = Math.max(box.x - canvas.x, 0, canvas.x - box.x - box.width)
  const dy = Math.max(box.y - canvas.y, 0, canvas.y - box.y - box.height)
  return Math.hypot(dx, dy) < 24
}

function at(event: PointerEvent | ReactPointerEvent, stage: Stage): At {
  const client = { x: event.clientX, y: event.clientY }
  return { client, canvas: stage.toCanvas(client), ...heldOf(event) }
}

function heldOf({ shiftKey, ctrlKey, metaKey }: PointerEvent | ReactPointerEvent | KeyboardEvent) {
  const isFree = ctrlKey || metaKey
  return { shift: shiftKey || isFree, isStraight: shiftKey, isFree }
}

const isMac = typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac')
