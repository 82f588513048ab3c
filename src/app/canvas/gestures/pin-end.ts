import { nodeAt } from '../../../core/edit/items'
import { setPath } from '../../../core/edit/set-path'
import type { Box, Point } from '../../../core/layout/box'
import { boxesOf } from '../../../core/layout/boxes'
import { treeOf } from '../../../core/layout/tree'
import { iconBox } from '../../../core/measure/node-box'
import type { ConnectionId, Diagram, NodeId, Side } from '../../../core/model/diagram'
import { sideLabel, type LineEnd } from '../../session/lines'
import { apply, getSession } from '../../session/session'
import { endGesture, setCanvas, type Remark } from '../canvas-state'
import { nameOf } from '../describe'
import { hitAt } from '../hit'
import { pointableBoxes } from '../layers'
import type { Stage } from '../stage'
import { reachPx, type Gesture } from './gesture'

/** Drags an end of a line along its node: the side where it is let go is the one that the line leaves from then on. */
export function pinGesture(id: ConnectionId, end: LineEnd, stage: Stage): Gesture | null {
  const { diagram } = getSession()
  const nodeId = diagram.connections[id]?.[end]
  const box = nodeId === undefined ? null : coreOf(diagram, nodeId)
  if (nodeId === undefined || box === null) return null
  let side: Side | null = null
  return {
    cursor: 'grabbing',
    pansAtRim: true,
    move({ canvas }) {
      const remark = remarkOn(diagram, nodeId, canvas, reachPx / stage.zoom())
      side = remark === null ? sideTowards(box, canvas) : null
      const result = side === null ? null : setPath(diagram, [id], { [`${end}Side`]: side })
      setCanvas({
        draft: result?.ok === true ? result.value : diagram,
        dropTargets: new Set(side === null ? [] : [nodeId]),
        remark,
      })
    },
    drop() {
      endGesture()
      const pinned = side
      if (pinned !== null)
        apply(sideLabel([id], end, pinned), (now) => setPath(now, [id], { [`${end}Side`]: pinned }))
    },
    cancel: endGesture,
  }
}

/** Of a resource its icon, else the whole of it. */
function coreOf(diagram: Diagram, id: NodeId): Box | null {
  const [node, box] = [nodeAt(diagram, id), boxesOf(diagram).get(id)]
  if (node === undefined || box === undefined) return null
  const icon = treeOf(diagram.nodes).isFrame(id) ? null : iconBox(node)
  return icon === null ? box : { ...icon, x: box.x + icon.x, y: box.y + icon.y }
}

/** The side of the box that faces a point. */
export function sideTowards({ x, y, width, height }: Box, point: Point): Side {
  const [dx, dy] = [(point.x - x) / width - 0.5, (point.y - y) / height - 0.5]
  if (Math.abs(dx) >= Math.abs(dy)) return dx < 0 ? 'left' : 'right'
  return dy < 0 ? 'top' : 'bottom'
}

/** Over something else the end would go nowhere, and whoever drags it there is told so. */
function remarkOn(diagram: Diagram, id: NodeId, at: Point, reach: number): Remark | null {
  const hit = hitAt(diagram, pointableBoxes(diagram), at, reach)
  const [node, own] = [hit === null ? undefined : nodeAt(diagram, hit.id), nodeAt(diagram, id)]
  if (hit === null || node === undefined || own === undefined || hit.part === 'inside') return null
  const tree = treeOf(diagram.nodes)
  const isNear =
    node.id === id || tree.ancestorsOf(id).includes(node.id) || tree.ancestorsOf(node.id).includes(id)
  if (isNear) return null
  const text = `This end stays on “${nameOf(own)}”. To end on “${nameOf(node)}”, draw a new connection.`
  return { text, at }
}
