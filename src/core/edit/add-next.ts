import { centreOf, overlaps, type Box, type Point, type Size } from '../layout/box'
import { openBoxesOf, sizeOf } from '../layout/boxes'
import { freePlace } from '../layout/free-place'
import { snap } from '../layout/snap'
import { treeOf } from '../layout/tree'
import { drawnAs, iconBox } from '../measure/node-box'
import type { ConnectionId, Diagram, DiagramNode, NodeId } from '../model/diagram'
import { ok, refuse, type Result } from '../model/results'
import { addBeside } from './add-beside'
import { addNode } from './add-node'
import { connect } from './connect'
import { nodeAt, refuseMissing } from './items'
import { legalHome } from './legal-home'
import { absolutePoint } from './places'

/** A new thing and its connection with one that is there. */
export interface Next {
  readonly service: string
  /** What it is connected with. */
  readonly joins: NodeId
  /** after: the connection leads to the new thing · before: it comes from there */
  readonly direction: 'after' | 'before'
  /** Where it was dropped; absent stands it beside what it is connected with. */
  readonly drop?: { readonly over: NodeId | null; readonly point: Point }
}

/** Between the two: room for a connection with its label. */
const gap = 72
/** A connection that is so little out of line was meant to be straight, in px. */
const outOfLine = 28

/**
 * Draws a thing of this service and connects it, by what AWS most probably has for the pair.
 *
 * It goes to the container that it was dropped in, or to the nearest that AWS lets it be in (`legalHome`), and never on
 * top of something. Refuses what is not there, and whatever `addNode` and `connect` refuse.
 */
export function addNext(
  diagram: Diagram,
  { service, joins, direction, drop }: Next,
): Result<{ readonly diagram: Diagram; readonly id: NodeId; readonly connection: ConnectionId }> {
  const other = nodeAt(diagram, joins)
  if (other === undefined) return refuseMissing(joins)
  if (other.kind !== 'resource') return refuse('Only AWS resources have something that comes next.')
  const box = openBoxesOf(diagram).get(joins)
  const point = drop?.point ?? centreOf(box ?? { x: 0, y: 0, width: 0, height: 0 })
  const parentId = legalHome(diagram, service, { over: drop?.over ?? other.parentId, point, joins })

  const side = direction === 'after' ? 'right' : 'left'
  const added =
    drop === undefined || box === undefined
      ? addBeside(diagram, { service, parentId }, joins, { side, gap })
      : addAtPoint(diagram, { service, parentId }, { point, other, box })
  if (!added.ok) return added
  const { id } = added.value
  const ends = direction === 'after' ? { from: joins, to: id } : { from: id, to: joins }
  const connected = connect(added.value.diagram, ends)
  return connected.ok ? ok({ ...connected.value, id, connection: connected.value.id }) : connected
}

interface Dropped {
  readonly point: Point
  readonly other: DiagramNode
  /** Of the other one. */
  readonly box: Box
}

function addAtPoint(
  diagram: Diagram,
  wanted: { readonly service: string; readonly parentId: NodeId | null },
  { point, other, box }: Dropped,
): Result<{ readonly diagram: Diagram; readonly id: NodeId }> {
  // Its size is known only once it is there.
  const trial = addNode(diagram, wanted)
  const node = trial.ok ? nodeAt(trial.value.diagram, trial.value.id) : undefined
  if (!trial.ok || node?.kind !== 'resource') return trial
  const size = sizeOf(trial.value.diagram, node)
  const icon = iconBox(node)
  const corner =
    drawnAs(node) === 'container' || icon === null
      ? edgeAt(point, centreOf(box), size)
      : iconAt(inLine(point, coreCentre(other, box)), icon)

  const [asked, home] = [absolutePoint(diagram, wanted.parentId), absolutePoint(diagram, node.parentId)]
  const at = (from: Point) => ({ x: snap(corner.x - from.x), y: snap(corner.y - from.y) })
  if (drawnAs(node) === 'border') return addNode(diagram, { ...wanted, at: at(asked) })
  const free = freeNear(diagram, node.parentId, size, at(home))
  return addNode(diagram, {
    ...wanted,
    at: { x: free.x + home.x - asked.x, y: free.y + home.y - asked.y },
  })
}

function iconAt({ x, y }: Point, icon: Box): Point {
  return { x: x - icon.x - icon.width / 2, y: y - icon.y - icon.height / 2 }
}

/** The corner of a container whose nearer edge has its middle here, so that the connection ends where one let go. */
function edgeAt({ x, y }: Point, from: Point, { width, height }: Size): Point {
  if (Math.abs(x - from.x) >= Math.abs(y - from.y))
    return { x: x > from.x ? x : x - width, y: y - height / 2 }
  return { x: x - width / 2, y: y > from.y ? y : y - height }
}

function inLine({ x, y }: Point, other: Point): Point {
  if (Math.abs(y - other.y) < outOfLine) return { x, y: other.y }
  return Math.abs(x - other.x) < outOfLine ? { x: other.x, y } : { x, y }
}

function coreCentre(node: DiagramNode, box: Box): Point {
  const icon = iconBox(node)
  return centreOf(icon === null ? box : { ...icon, x: box.x + icon.x, y: box.y + icon.y })
}

/** The place itself (relative), unless something lies there or it is out of the container; then the nearest free one. */
function freeNear(diagram: Diagram, home: NodeId | null, size: Size, at: Point): Point {
  const boxes = openBoxesOf(diagram)
  const frame = home === null ? undefined : boxes.get(home)
  const { x, y } = frame ?? { x: 0, y: 0 }
  const wanted = { x: at.x + x, y: at.y + y, ...size }
  const isTaken = treeOf(diagram.nodes)
    .childrenOf(home)
    .some(({ id }) => {
      const box = boxes.get(id)
      return box !== undefined && overlaps(wanted, box)
    })
  const isOut = frame !== undefined && !overlaps(frame, wanted)
  if (!isTaken && !isOut) return at
  if (frame === undefined || !isOut) return freePlace(diagram, home, size, at)
  const within = (place: number, room: number) => Math.max(0, Math.min(place, room))
  return freePlace(diagram, home, size, {
    x: within(at.x, frame.width - size.width),
    y: within(at.y, frame.height - size.height),
  })
}
