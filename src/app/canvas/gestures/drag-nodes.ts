import { bendsAlong } from '../../../core/layout/bends-along'
import { centreOf, type Box, type Point } from '../../../core/layout/box'
import { boxesOf } from '../../../core/layout/boxes'
import type { Edges } from '../../../core/layout/guides/guides'
import { isClosed } from '../../../core/layout/hidden'
import { snap } from '../../../core/layout/snap'
import { iconBox } from '../../../core/measure/node-box'
import { homeOf } from '../../../core/edit/homes'
import { withInsides } from '../../../core/edit/items'
import { placeRemark } from '../../../core/edit/place-remark'
import type { Diagram, DiagramNode, NodeId, Placement } from '../../../core/model/diagram'
import { movedByHand } from '../../session/laid-out'
import { apply, getSession, wordsFor } from '../../session/session'
import { endGesture, setCanvas, type Remark } from '../canvas-state'
import { nameOf } from '../describe'
import { containerAt, droppedOf, formOf } from '../hit'
import { isPaintReady } from '../paint-ready'
import type { Stage } from '../stage'
import { aligning } from './aligning'
import { areCarried, withMarks } from './along'
import { carryMany, manyCarried } from './carry-many'
import { dropNodes, type Landing } from './drop-nodes'
import type { At, Gesture } from './gesture'

/** Drags nodes. Until they are let go, their places are a draft that only the canvas reads. */
export function dragNodes(
  start: At,
  ids: readonly NodeId[],
  { lead, stage }: { readonly lead: NodeId; readonly stage: Stage },
): Gesture | null {
  const { diagram } = getSession()
  const boxes = boxesOf(diagram)
  const leadBox = boxes.get(lead)
  if (leadBox === undefined || ids.length === 0) return null
  const carried = withInsides(diagram, ids)
  const landed = (by: Point) =>
    ids.flatMap((id) => {
      const [node, box] = [diagram.nodes[id], boxes.get(id)]
      return node === undefined || box === undefined ? [] : [landingOf(diagram, { node, box, by, carried })]
    })
  const land = (landings: readonly Landing[]) => {
    const moved = landings.filter(({ id, at }) => boxes.get(id)?.x !== at.x || boxes.get(id)?.y !== at.y)
    const ids = moved.map(({ id }) => id)
    if (moved.length > 0) apply(labelOf(diagram, moved), (now) => movedByHand(dropNodes(now, moved), ids))
  }
  const along = withMarks(diagram, carried)
  if (carried.size > manyCarried && isPaintReady(diagram, carried))
    return carryMany(start, { carried: along, leadBox }, (by) => land(landed(by)))
  const isDrafted = !areCarried(diagram, carried)
  const align = aligning(diagram, { ids: [lead, ...ids.filter((id) => id !== lead)], carried }, stage)
  let landings: readonly Landing[] = []

  return {
    cursor: 'grabbing',
    pansAtRim: true,
    move({ canvas, isStraight, isFree }) {
      const way = { x: canvas.x - start.canvas.x, y: canvas.y - start.canvas.y }
      const edges = isStraight ? alongOne(way) : everyWay
      const pull = isFree ? { x: 0, y: 0 } : align.pull(way, edges)
      // The one under the pointer is aligned, or stands on the grid; the others keep their distance to it.
      const to = (axis: 'x' | 'y') => {
        if (edges[axis] === 'none') return 0
        const pulled = pull[axis]
        return pulled === null
          ? snap(leadBox[axis] + way[axis]) - leadBox[axis]
          : Math.round(leadBox[axis] + way[axis] + pulled) - leadBox[axis]
      }
      const by = { x: to('x'), y: to('y') }
      landings = landed(by)
      const leaving = landings.filter(({ id, parentId }) => parentId !== diagram.nodes[id]?.parentId)
      const draft = isDrafted ? drafted(diagram, landings) : null
      setCanvas({
        ...(draft === null ? { carried: { ids: along, by } } : { draft, moving: carried }),
        dropTargets: new Set(leaving.flatMap((landing) => homeIn(diagram, landing) ?? [])),
        remark: remarkOn(diagram, leaving, canvas),
        guides: isFree ? [] : draft === null ? align.guidesBy(by, edges) : align.guides(draft, edges),
      })
    },
    drop() {
      endGesture()
      land(landings)
    },
    cancel: endGesture,
  }
}

const everyWay: Edges = { x: 'all', y: 'all' }

/** Shift keeps to the direction in which the pointer has gone further. */
function alongOne({ x, y }: Point): Edges {
  return Math.abs(x) >= Math.abs(y) ? { x: 'all', y: 'none' } : { x: 'none', y: 'all' }
}

/** The container that would hold it: a load balancer dropped in a subnet goes to the VPC around it. */
function homeIn(diagram: Diagram, { id, parentId }: Landing): NodeId | null {
  const node = diagram.nodes[id]
  return node?.kind === 'resource' ? homeOf(diagram, node.service, parentId) : parentId
}

/** Why AWS would not have things where they would land; of several, what is to be said of the first. */
function remarkOn(diagram: Diagram, landings: readonly Landing[], at: Point): Remark | null {
  for (const { id, parentId } of landings) {
    const text = placeRemark(diagram, id, parentId)
    if (text !== null) return { text, at }
  }
  return null
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
    const slides = formOf(diagram, node) === 'border' && parentId !== null && !isClosed(diagram, parentId)
    const parent = slides ? parentId : node.parentId
    if (parent !== node.parentId) reparented[id] = { ...node, parentId: parent }
    const corner = (parent === null ? undefined : boxes.get(parent)) ?? { x: 0, y: 0 }
    placed[id] = { ...diagram.layout[id], x: at.x - corner.x, y: at.y - corner.y }
  }
  const nodes = Object.keys(reparented).length === 0 ? diagram.nodes : { ...diagram.nodes, ...reparented }
  return bendsAlong(diagram, { ...diagram, nodes, layout: { ...diagram.layout, ...placed } })
}
