import { centreOf, type Box, type Point } from '../../../core/layout/box'
import { boxesOf } from '../../../core/layout/boxes'
import { snap } from '../../../core/layout/snap'
import { iconBox } from '../../../core/measure/node-box'
import { outermost, withInsides } from '../../../core/edit/items'
import type { Diagram, DiagramNode, NodeId, Placement } from '../../../core/model/diagram'
import { apply, getSession, wordsFor } from '../../session/session'
import { endGesture, setCanvas } from '../canvas-state'
import { nameOf } from '../describe'
import { containerAt, droppedOf, formOf } from '../hit'
import { dropNodes, type Landing } from './drop-nodes'
import type { At, Gesture } from './gesture'

/** Those of the selected nodes that a drag moves: the outermost, without what others carry or outline. */
export function movable(diagram: Diagram, ids: Iterable<string>): readonly NodeId[] {
  const nodeIds = [...ids].filter((id): id is NodeId => Object.hasOwn(diagram.nodes, id))
  const boxes = boxesOf(diagram)
  return outermost(diagram, nodeIds).filter((id) => {
    const node = diagram.nodes[id]
    return (
      node !== undefined &&
      boxes.has(id) &&
      formOf(diagram, node) !== 'span' &&
      diagram.layout[id]?.locked !== true
    )
  })
}

/** Drags nodes. Until they are let go, their places are a draft that only the canvas reads. */
export function dragNodes(start: At, ids: readonly NodeId[], lead: NodeId): Gesture | null {
  const { diagram } = getSession()
  const boxes = boxesOf(diagram)
  const leadBox = boxes.get(lead)
  if (leadBox === undefined || ids.length === 0) return null
  const carried = withInsides(diagram, ids)
  let landings: readonly Landing[] = []

  return {
    cursor: 'grabbing',
    pansAtRim: true,
    move({ canvas, shift }) {
      let [dx, dy] = [canvas.x - start.canvas.x, canvas.y - start.canvas.y]
      // Shift keeps to one direction.
      if (shift) [dx, dy] = Math.abs(dx) >= Math.abs(dy) ? [dx, 0] : [0, dy]
      // The one under the pointer stands on the grid, the others keep their distance to it.
      const by = { x: snap(leadBox.x + dx) - leadBox.x, y: snap(leadBox.y + dy) - leadBox.y }
      landings = ids.flatMap((id) => {
        const [node, box] = [diagram.nodes[id], boxes.get(id)]
        return node === undefined || box === undefined ? [] : [landingOf(diagram, { node, box, by, carried })]
      })
      const targets = landings.flatMap(({ id, parentId }) =>
        parentId === null || parentId === diagram.nodes[id]?.parentId ? [] : [parentId],
      )
      setCanvas({ draft: drafted(diagram, landings), moving: carried, dropTargets: new Set(targets) })
    },
    drop() {
      endGesture()
      const moved = landings.filter(({ id, at }) => boxes.get(id)?.x !== at.x || boxes.get(id)?.y !== at.y)
      if (moved.length > 0) apply(labelOf(diagram, moved), (now) => dropNodes(now, moved))
    },
    cancel: endGesture,
  }
}

/** “Move “web””, “Move 3 items”, “Move “web” into “Public subnet A””. */
function labelOf(diagram: Diagram, moved: readonly Landing[]): string {
  const [{ id, parentId } = { id: null, parentId: null }] = moved
  const parent = parentId === null ? undefined : diagram.nodes[parentId]
  const changes = id !== null && moved.length === 1 && parentId !== diagram.nodes[id]?.parentId
  const words = wordsFor(
    diagram,
    moved.map((landing) => landing.id),
  )
  return changes && parent !== undefined ? `Move ${words} into “${nameOf(parent)}”` : `Move ${words}`
}

interface Moved {
  readonly node: DiagramNode
  readonly box: Box
  readonly by: Point
  readonly carried: ReadonlySet<NodeId>
}

function landingOf(diagram: Diagram, { node, box, by, carried }: Moved): Landing {
  const at = { x: box.x + by.x, y: box.y + by.y }
  const grip = iconBox(node) ?? { x: 0, y: 0, width: box.width, height: box.height }
  const centre = centreOf({ ...grip, x: at.x + grip.x, y: at.y + grip.y })
  const parentId = containerAt(diagram, boxesOf(diagram), centre, {
    dropped: droppedOf(diagram, node),
    without: carried,
  })
  return { id: node.id, parentId, at }
}

/** The diagram with the nodes where they would land. Containers grow only at the drop, or nothing could leave them. */
function drafted(diagram: Diagram, landings: readonly Landing[]): Diagram {
  const boxes = boxesOf(diagram)
  const placed: Record<NodeId, Placement> = {}
  const reparented: Record<NodeId, DiagramNode> = {}
  for (const { id, parentId, at } of landings) {
    const node = diagram.nodes[id]
    if (node === undefined) continue
    // What stands on edges slides along the edge of the container that would take it; the others float above.
    const parent = formOf(diagram, node) === 'border' && parentId !== null ? parentId : node.parentId
    if (parent !== node.parentId) reparented[id] = { ...node, parentId: parent }
    const corner = (parent === null ? undefined : boxes.get(parent)) ?? { x: 0, y: 0 }
    placed[id] = { ...diagram.layout[id], x: at.x - corner.x, y: at.y - corner.y }
  }
  const nodes = Object.keys(reparented).length === 0 ? diagram.nodes : { ...diagram.nodes, ...reparented }
  return { ...diagram, nodes, layout: { ...diagram.layout, ...placed } }
}
