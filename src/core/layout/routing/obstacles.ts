import { serviceOf } from '../../catalog/catalog'
import { containerHeader } from '../../measure/node-box'
import type { Diagram, DiagramNode, NodeId } from '../../model/diagram'
import { bondsOf } from '../bonds'
import { overlaps, type Box, type Point } from '../box'
import type { Boxes } from '../boxes'
import { treeOf } from '../tree'
import { cells } from './cells'

/** Something that a line had better not cross. */
export interface Obstacle {
  readonly id: NodeId
  readonly box: Box
  /** A container: it costs less to cross than a node, and nothing where it holds one of the ends. */
  readonly isFrame: boolean
  /** Icon and words at a container's top; null for what has none. */
  readonly header: Box | null
}

/** All obstacles of a drawing; asking costs what is near, not what there is. */
export interface Obstacles {
  /** Calls back once with everything whose box comes within `margin` of the way, until told to stop. */
  along(points: readonly Point[], margin: number, visit: (obstacle: Obstacle) => 'stop' | undefined): void
  /** What overlaps this box, in the order of the tree. */
  near(box: Box): readonly Obstacle[]
}

const nodeCell = 256
const frameCell = 1024
const field = emptyField()

/**
 * Everything that is drawn with a box, but for spans, which lines may cross.
 *
 * One index is kept and renewed for the drawing that is asked for, so that after a move only what has moved is entered
 * anew, after one look at each box. The answer is right until it is asked for another drawing.
 */
export function obstaclesOf(diagram: Pick<Diagram, 'nodes'>, boxes: Boxes): Obstacles {
  field.moveTo(diagram.nodes, boxes)
  return field
}

function emptyField(): Obstacles & { moveTo(nodes: Diagram['nodes'], boxes: Boxes): void } {
  const obstacles: (Obstacle | undefined)[] = []
  const numbers = new Map<NodeId, number>()
  const layers = [cells<number>(nodeCell), cells<number>(frameCell)] as const
  const asked: number[] = []
  let question = 0
  let ofNodes: Diagram['nodes'] | null = null
  let current: Boxes = new Map()

  const layerOf = (isFrame: boolean) => layers[isFrame ? 1 : 0]
  const enter = (id: NodeId, box: Box | undefined, isFrame: boolean, node?: DiagramNode): void => {
    const number = numbers.get(id) ?? numbers.size
    numbers.set(id, number)
    const before = obstacles[number]
    if (before !== undefined) {
      if (before.box === box && before.isFrame === isFrame) return
      layerOf(before.isFrame).remove(before.box, number)
    }
    obstacles[number] = undefined
    if (box === undefined) return
    obstacles[number] = {
      id,
      box,
      isFrame,
      header: node === undefined || !isFrame ? null : headerOf(node, box),
    }
    layerOf(isFrame).add(box, number)
  }

  return {
    moveTo(nodes, boxes) {
      if (ofNodes === nodes && current === boxes) return
      const tree = treeOf(nodes)
      const spans = bondsOf(nodes).members
      for (const [id, box] of boxes) {
        if (ofNodes !== nodes || current.get(id) !== box)
          enter(id, spans.has(id) ? undefined : box, tree.isFrame(id), tree.node(id))
      }
      for (const id of current.keys()) if (!boxes.has(id)) enter(id, undefined, false)
      ofNodes = nodes
      current = boxes
    },
    along(points, margin, visit) {
      question++
      for (let at = 1; at < points.length; at++) {
        const [a, b] = [points[at - 1], points[at]]
        if (a === undefined || b === undefined) continue
        const box = {
          x: Math.min(a.x, b.x) - margin,
          y: Math.min(a.y, b.y) - margin,
          width: Math.abs(a.x - b.x) + 2 * margin,
          height: Math.abs(a.y - b.y) + 2 * margin,
        }
        for (const layer of layers) {
          for (const number of layer.touching(box)) {
            if (asked[number] === question) continue
            const obstacle = obstacles[number]
            if (obstacle === undefined || !overlaps(obstacle.box, box)) continue
            asked[number] = question
            if (visit(obstacle) === 'stop') return
          }
        }
      }
    },
    near(box) {
      const found = new Set<number>()
      for (const layer of layers) for (const number of layer.touching(box)) found.add(number)
      return [...found]
        .sort((a, b) => a - b)
        .flatMap((number) => obstacles[number] ?? [])
        .filter((obstacle) => overlaps(obstacle.box, box))
    },
  }
}

/** Taken as wide as most headers are, whatever the name: a route must not change because something is renamed. */
function headerOf(node: DiagramNode, box: Box): Box {
  const width = Math.min(160, box.width)
  const service = node.kind === 'resource' ? serviceOf(node.service) : undefined
  const isCentred = service?.frame?.header === 'centre'
  return { x: isCentred ? box.x + (box.width - width) / 2 : box.x, y: box.y, width, height: containerHeader }
}

/** True where a way passes within `margin` of the box; with a negative one, running along its edge does not count. */
export function crosses(points: readonly Point[], { x, y, width, height }: Box, margin: number): boolean {
  for (let at = 1; at < points.length; at++) {
    const [a, b] = [points[at - 1], points[at]]
    if (a === undefined || b === undefined) continue
    if (
      Math.min(a.x, b.x) < x + width + margin &&
      Math.max(a.x, b.x) > x - margin &&
      Math.min(a.y, b.y) < y + height + margin &&
      Math.max(a.y, b.y) > y - margin
    ) {
      return true
    }
  }
  return false
}

/** True where a stretch of the way lies on, or within 8 px of, an edge of the box: two lines would look like one. */
export function runsAlong(points: readonly Point[], box: Box): boolean {
  const close = 8
  const right = box.x + box.width
  const bottom = box.y + box.height
  for (let at = 1; at < points.length; at++) {
    const [a, b] = [points[at - 1], points[at]]
    if (a === undefined || b === undefined) continue
    if (a.x === b.x) {
      const shared = Math.min(Math.max(a.y, b.y), bottom) - Math.max(Math.min(a.y, b.y), box.y)
      if (shared > 8 && (Math.abs(a.x - box.x) < close || Math.abs(a.x - right) < close)) return true
    } else {
      const shared = Math.min(Math.max(a.x, b.x), right) - Math.max(Math.min(a.x, b.x), box.x)
      if (shared > 8 && (Math.abs(a.y - box.y) < close || Math.abs(a.y - bottom) < close)) return true
    }
  }
  return false
}
