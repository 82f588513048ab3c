import { serviceOf } from '../../core/catalog/catalog'
import { addNode, type NewNode } from '../../core/edit/add-node'
import { homeOf } from '../../core/edit/homes'
import { placeRemark } from '../../core/edit/place-remark'
import type { Point } from '../../core/layout/box'
import { boxesOf } from '../../core/layout/boxes'
import { snap } from '../../core/layout/snap'
import { treeOf } from '../../core/layout/tree'
import { iconBox, upToGrid } from '../../core/measure/node-box'
import type { Diagram, NodeId } from '../../core/model/diagram'
import type { Result } from '../../core/model/results'
import * as session from '../session/session'
import { makeActive } from './active'
import { attachChip } from './attach-chip'
import { besideOthers } from './beside-others'
import { setCanvas } from './canvas-state'
import { dropPattern, patternOf, patternTarget } from './drop-pattern'
import type { Payload } from './drop-payload'
import { targetOf } from './drop-target'
import { formOf } from './hit'
import type { Stage } from './stage'

/**
 * Shows which container would take what is dragged over the canvas, and what AWS would say of the place. `dragged` is a
 * service, or `pattern-` with a pattern's id.
 */
export function hoverAt(dragged: string | null, point: Point): void {
  const { diagram } = session.getSession()
  const pattern = patternOf(dragged)
  if (pattern !== null) {
    const target = patternTarget(diagram, pattern, point)
    setCanvas({ dropTargets: new Set(target === null ? [] : [target]), remark: null })
    return
  }
  const service = dragged
  const target = targetOf(diagram, point, service)
  const home = service === null ? target : homeOf(diagram, service, target)
  const text = service === null ? null : placeRemark(diagram, { service }, target)
  setCanvas({
    dropTargets: new Set(home === null ? [] : [home]),
    remark: text === null ? null : { text, at: point },
  })
}

/** Takes what was dropped. */
export async function dropPayload(payload: Payload, point: Point, stage: Stage): Promise<void> {
  const { diagram } = session.getSession()
  stage.focus()
  if ('pattern' in payload) return dropPattern(payload.pattern, point)
  if ('vpcBlock' in payload) {
    const at = { x: snap(point.x), y: snap(point.y) }
    session.openDialog({ name: 'vpc-block', drop: { parentId: targetOf(diagram, point, 'vpc'), at } })
    return
  }
  const made = session.applyMaking(`Add ${wordFor(payload)}`, (now) =>
    addAt(now, payload, point, visibleCorner(stage)),
  )
  if (made === null) return
  const [shown = made.id] = session.selectMade([made.id])
  makeActive(shown as NodeId)
  if (shown !== made.id) {
    session.say(
      `It is inside ${session.wordsFor(session.getSession().diagram, [shown])}, which stays collapsed.`,
    )
    return
  }
  if ('note' in payload) session.startNaming(made.id)
  if ('service' in payload && serviceOf(payload.service)?.placement === 'chip') {
    const { tellIfLoose } = await import('./tell-loose')
    tellIfLoose(made.id)
  }
}

/**
 * A new node with its middle here (its icon's, where it has one), inside the container that is under it. A container's
 * corner is never left of or above `visible`, and it lies beside what is there, not over it.
 */
export function addAt(
  diagram: Diagram,
  payload: { readonly service: string } | { readonly note: string } | { readonly shape: 'box' | 'group' },
  point: Point,
  visible: Point = { x: -Infinity, y: -Infinity },
): Result<{ readonly diagram: Diagram; readonly id: NodeId }> {
  const service = 'service' in payload ? payload.service : null
  const entry = service === null ? undefined : serviceOf(service)
  const attached = entry === undefined ? null : attachChip(diagram, entry, point)
  if (attached !== null) return attached
  const parentId = targetOf(diagram, point, service)
  const corner = (parentId === null ? undefined : boxesOf(diagram).get(parentId)) ?? { x: 0, y: 0 }
  const wanted: NewNode = {
    ...payload,
    ...('note' in payload ? { size: newNoteSize } : {}),
    parentId,
    at: { x: point.x - corner.x, y: point.y - corner.y },
  }
  // Its size is known only once it is there: a trial, then the same with the corner moved up and left by half of it.
  const trial = addNode(diagram, wanted)
  if (!trial.ok) return trial
  const node = treeOf(trial.value.diagram.nodes).node(trial.value.id)
  const box = boxesOf(trial.value.diagram).get(trial.value.id)
  if (node === undefined || box === undefined) return trial
  const grip = iconBox(node) ?? { ...box, x: 0, y: 0 }
  const at = {
    x: snap(point.x - corner.x - grip.x - grip.width / 2),
    y: snap(point.y - corner.y - grip.y - grip.height / 2),
  }
  if (formOf(trial.value.diagram, node) !== 'container') return addNode(diagram, { ...wanted, at })
  const seen = {
    x: Math.max(at.x, upToGrid(visible.x - corner.x)),
    y: Math.max(at.y, upToGrid(visible.y - corner.y)),
  }
  return addNode(diagram, { ...wanted, at: besideOthers(diagram, box, seen, parentId) })
}

/** Where a new container's corner is at least, so that its header is in view. */
function visibleCorner(stage: Stage): Point {
  const { left, top } = stage.frame()
  return stage.toCanvas({ x: left + marginPx, y: top + marginPx })
}

const marginPx = 16

/** Room for a few words; an empty note by itself would be as narrow as its margins. */
export const newNoteSize = { width: 176, height: 56 } as const

function wordFor(
  payload: { readonly service: string } | { readonly note: string } | { readonly shape: string },
): string {
  if ('note' in payload) return 'note'
  return 'shape' in payload ? payload.shape : (serviceOf(payload.service)?.shortName ?? payload.service)
}
