import { addBeside } from '../../../core/edit/add-beside'
import { addNode, type NewNode } from '../../../core/edit/add-node'
import { mayLiveIn } from '../../../core/edit/legal-home'
import { boxesOf } from '../../../core/layout/boxes'
import { freePlace } from '../../../core/layout/free-place'
import { graphOf } from '../../../core/model/graph'
import type { Diagram, NodeId } from '../../../core/model/diagram'
import * as session from '../../session/session'
import { nodeOf } from '../names'
import type { Entry } from './entries'

/**
 * Adds what Enter or a double click asked for: into the selected container if that may hold it, else into the nearest one
 * around, else onto the canvas, beside the selected thing. What was added is selected. What needs numbers first opens its dialog.
 */
export function addEntry({ payload, name }: Entry): void {
  if ('vpcBlock' in payload) {
    const { diagram, selection } = session.getSession()
    session.openDialog({
      name: 'vpc-block',
      drop: freeDrop(diagram, containerFor(diagram, selection, 'vpc'), vpcBlockSize),
    })
    return
  }
  if ('pattern' in payload) return
  const { selection } = session.getSession()
  const service = 'service' in payload ? payload.service : null
  const made = session.applyMaking(`Add ${name}`, (diagram) =>
    addInRow(diagram, { ...payload, parentId: containerFor(diagram, selection, service) }, selection),
  )
  if (made === null) return
  session.focusOn(session.selectMade([made.id]))
}

// A guess that only decides where the block goes; the container grows to what it really needs.
const vpcBlockSize = { width: 640, height: 480 }

/** The next free place of this size, as the dialogs want it: in canvas px. */
export function freeDrop(
  diagram: Diagram,
  parentId: NodeId | null,
  size: { readonly width: number; readonly height: number },
): session.Drop {
  const relative = freePlace(diagram, parentId, size)
  const corner = parentId === null ? undefined : boxesOf(diagram).get(parentId)
  return { parentId, at: { x: relative.x + (corner?.x ?? 0), y: relative.y + (corner?.y ?? 0) } }
}

/**
 * The container that something new belongs into when one thing is selected: that thing, or the nearest around it, that
 * may hold this service (null: a note or a shape). Null is the canvas.
 */
export function containerFor(
  diagram: Diagram,
  selection: ReadonlySet<string>,
  service: string | null,
): NodeId | null {
  const [only] = selection
  if (selection.size !== 1) return null
  const graph = graphOf(diagram)
  let around = nodeOf(diagram, only)
  while (around !== undefined) {
    if (mayLiveIn(around, service)) return around.id
    around = around.parentId === null ? undefined : graph.node(around.parentId)
  }
  return null
}

/** A row of more is longer than a page. */
const mostInRow = 6

/** What is added one after the other stands in a row, as it is read, beside the one thing that is selected. */
function addInRow(diagram: Diagram, wanted: NewNode, selection: ReadonlySet<string>) {
  const [only] = selection
  const anchor = selection.size === 1 ? nodeOf(diagram, only) : undefined
  return anchor === undefined
    ? addNode(diagram, wanted)
    : addBeside(diagram, wanted, anchor.id, { mostInRow })
}
