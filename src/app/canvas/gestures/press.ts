import { serviceOf } from '../../../core/catalog/catalog'
import type { ItemId } from '../../../core/edit/items'
import { isCollapsed } from '../../../core/layout/hidden'
import type { ConnectionId, NodeId } from '../../../core/model/diagram'
import {
  getSession,
  select,
  setPanels,
  startConnecting,
  stopConnecting,
  withFolding,
} from '../../session/session'
import { makeActive } from '../active'
import { getCanvas, setCanvas } from '../canvas-state'
import { askNextAt } from '../ask-next'
import { connectNodes } from '../connect-nodes'
import { hitAt, type Hit } from '../hit'
import { pointableBoxes } from '../layers'
import { changing } from '../late'
import { shownMarks } from '../marks'
import type { Picked } from '../pick'
import { wholeLine } from '../whole-line'
import { movable } from './movable'
import type { Stage } from '../stage'
import { reachPx, type At, type Grip, type Press } from './gesture'
import { marquee } from './marquee'
import { pullConnection, targetAt } from './pull-connection'
import { directions } from './sizers'

const gripParts = ['bend', 'part', 'from', 'to'] as const

/** What is under the pointer, and which part of it. */
export type Thing =
  | { readonly kind: 'fold'; readonly id: NodeId }
  | { readonly kind: 'handle'; readonly id: NodeId }
  | { readonly kind: 'sizer'; readonly id: NodeId; readonly direction: (typeof directions)[number] }
  | Grip
  | Picked

/** Tools that are laid over the picture come first and are elements; what is in the picture is found by its geometry. */
export function thingAt(element: Element, at: Pick<At, 'canvas'>, zoom: number): Thing | null {
  const { diagram } = getSession()
  const marked = element.closest<HTMLElement | SVGElement>(
    '[data-fold],[data-handle],[data-sizer],[data-grip]',
  )
  const { fold, handle, sizer, grip, number, connection, id } = marked?.dataset ?? {}
  if (fold !== undefined) return { kind: 'fold', id: fold as NodeId }
  if (handle !== undefined) return { kind: 'handle', id: handle as NodeId }
  const direction = directions.find((one) => one === sizer)
  const sized = diagram.nodes[id as NodeId]
  if (direction !== undefined && sized !== undefined) return { kind: 'sizer', id: sized.id, direction }
  const line = diagram.connections[connection as ConnectionId]
  const part = gripParts.find((one) => one === grip)
  if (line !== undefined && part !== undefined)
    return { kind: 'grip', id: line.id, part, number: Number(number) }
  const { faded, chips } = getCanvas()
  const reach = reachPx / zoom
  const boxes = pointableBoxes(diagram)
  const picking = changing()
  if (picking !== null)
    return picking.pickAt(diagram, at.canvas, { boxes, marks: shownMarks(diagram), faded, chips, reach })
  const hit = hitAt(diagram, boxes, at.canvas, reach)
  return hit === null ? null : { kind: 'node', ...hit }
}

/** What the left button begins here. */
export function pressOn(thing: Thing | null, start: At, stage: Stage): Press {
  const zoom = stage.zoom()
  const { connecting } = getSession()
  if (connecting !== null) return secondClick(connecting.from, zoom)
  if (thing === null) {
    return { drag: marquee, click: ({ shift }) => (shift ? undefined : select([])) }
  }
  switch (thing.kind) {
    case 'fold':
      return { drag: null, click: () => toggleFold(thing.id) }
    case 'handle': {
      const from = thing.id
      return {
        drag: (at) => pullConnection(from, { reach: reachPx / zoom, start: at }),
        click: () => startConnecting(from),
      }
    }
    case 'sizer':
      return { drag: (at) => changing()?.resizeGesture(at, thing, stage) ?? null, click: () => undefined }
    case 'badge':
      return { drag: null, click: () => showChecks(thing.id) }
    case 'grip':
      return {
        drag: (at) => changing()?.shapeGesture(at, thing, stage) ?? null,
        click: () => changing()?.goToBend(thing),
      }
    case 'connection':
      return { drag: dragLine(thing.id, stage), click: (at) => choose(thing.id, at) }
    case 'node':
      return pressOnNode(thing, start, stage)
  }
}

/** A line that is selected is bent from anywhere on it. */
function dragLine(id: ConnectionId, stage: Stage): Press['drag'] {
  const { selection } = getSession()
  if (selection.size !== 1 || !selection.has(id)) return null
  return (at) => changing()?.bendGesture(at, id, stage) ?? null
}

function secondClick(from: NodeId, zoom: number): Press {
  return {
    drag: null,
    click({ canvas }) {
      const target = targetAt(from, canvas, reachPx / zoom)
      setCanvas({ pull: null })
      if (target !== null) connectNodes(from, target)
      else {
        stopConnecting()
        askNextAt(from, canvas)
      }
    },
  }
}

/**
 * Empty room in a container that is not selected is canvas: a drag there catches what is in it. The container itself is
 * moved by its header or border, or from anywhere in it once it is selected.
 */
function pressOnNode({ id, part }: Hit, start: At, stage: Stage): Press {
  const { selection } = getSession()
  const wasSelected = selection.has(id)
  if (part === 'inside' && !wasSelected) return { drag: marquee, click: (at) => choose(id, at) }
  // Selected at once, so that one movement picks up and moves.
  if (!wasSelected && !start.shift) select([id])
  return {
    drag() {
      const { diagram, selection: now } = getSession()
      const ids = movable(diagram, now.has(id) ? now : [id])
      const lead = ids.includes(id) ? id : ids[0]
      if (lead === undefined) return marquee(start)
      return changing()?.dragNodes(start, ids, { lead, stage }) ?? null
    },
    click(at) {
      if (wasSelected || at.shift) choose(id, at)
      else makeActive(id)
      if (isChip(id)) setPanels({ right: true, rightTab: 'fields' })
    },
  }
}

/** A chip says little itself: who presses it wants to see its table. */
function isChip(id: NodeId): boolean {
  const node = getSession().diagram.nodes[id]
  return node?.kind === 'resource' && serviceOf(node.service)?.placement === 'chip'
}

/** The button in a container's header. */
function toggleFold(id: NodeId): void {
  void withFolding((folding) => folding.toggleFold([id]))
}

/** A badge leads to what was found there. */
function showChecks(id: ItemId): void {
  // What is marked is inside.
  if (isCollapsed(getSession().diagram, id as NodeId)) {
    toggleFold(id as NodeId)
    return
  }
  select(wholeLine(getSession().diagram, id))
  setPanels({ right: true, rightTab: 'checks' })
}

function choose(id: ItemId, { shift }: At): void {
  select(wholeLine(getSession().diagram, id), shift ? 'toggle' : 'replace')
  makeActive(id)
}
