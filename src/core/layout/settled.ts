import { upToGrid } from '../measure/node-box'
import type { Diagram, NodeId, Placement } from '../model/diagram'
import { bendsAlong } from './bends-along'
import { bondsOf } from './bonds'
import { isOnBorder } from './border'
import { overlaps, type Box, type Point } from './box'
import { boxesOf, openBoxesOf } from './boxes'
import { fitContainers } from './fit-containers'
import { layOver } from './lay-over'
import { partedSiblings } from './parted-siblings'
import { grid } from './snap'
import { treeOf } from './tree'

/** Further than this a thing is not sent away from where it was let go, in canvas px; rather the others make way. */
const farthest = 160
const mostSteps = 12

/**
 * The diagram after these were let go somewhere, without overlaps that were not there before: what was let go goes the
 * shortest way beside what it would lie over, all of it together; where that is far, what is there makes way.
 */
export function settled(before: Diagram, after: Diagram, dropped: readonly NodeId[]): Diagram {
  if (after === before) return after
  const ids = dropped.filter((id) => isInRoom(after, id))
  const by = wayBeside(before, after, ids)
  return partedSiblings(before, by === null ? after : movedBy(after, ids, by))
}

/** Null where nothing has to move, or there is no free place near. */
function wayBeside(before: Diagram, after: Diagram, ids: readonly NodeId[]): Point | null {
  const moving = new Set(ids)
  const things = ids.flatMap((id) => {
    const box = openBoxesOf(after).get(id)
    return box === undefined ? [] : [{ box, taken: takenBeside(before, after, id, moving) }]
  })
  const hitAt = ({ x, y }: Point) => {
    for (const { box, taken } of things) {
      const at = { ...box, x: box.x + x, y: box.y + y }
      const hit = taken.find((other) => overlaps(at, other))
      if (hit !== undefined) return { at, hit }
    }
    return null
  }
  if (hitAt({ x: 0, y: 0 }) === null) return null
  const ways = directions.flatMap((direction) => {
    let by: Point = { x: 0, y: 0 }
    for (let step = 0, found = hitAt(by); found !== null; found = hitAt(by)) {
      if (step++ > mostSteps) return []
      by = direction(by, found.at, found.hit)
    }
    return [by]
  })
  const [best] = ways.toSorted((a, b) => length(a) - length(b))
  return best !== undefined && length(best) <= farthest ? best : null
}

type Direction = (by: Point, box: Box, other: Box) => Point
const directions: readonly Direction[] = [
  (by, box, other) => ({ ...by, x: by.x + upToGrid(other.x + other.width + grid - box.x) }),
  (by, box, other) => ({ ...by, x: by.x - upToGrid(box.x + box.width + grid - other.x) }),
  (by, box, other) => ({ ...by, y: by.y + upToGrid(other.y + other.height + grid - box.y) }),
  (by, box, other) => ({ ...by, y: by.y - upToGrid(box.y + box.height + grid - other.y) }),
]
const length = ({ x, y }: Point) => Math.abs(x) + Math.abs(y)

/** Siblings that stay, and outlines that are not drawn around it; without what it lay over already. */
function takenBeside(
  before: Diagram,
  after: Diagram,
  id: NodeId,
  moving: ReadonlySet<NodeId>,
): readonly Box[] {
  const [tree, boxes] = [treeOf(after.nodes), openBoxesOf(after)]
  const siblings = tree.childrenOf(tree.parentOf(id)).map((node) => node.id)
  const spans = [...bondsOf(after.nodes).members].flatMap(([span, members]) => {
    const isOurs = members.some((member) => member === id || tree.ancestorsOf(member).includes(id))
    return isOurs || members.some((member) => moving.has(member)) ? [] : [span]
  })
  const standing = siblings.filter((other) => !moving.has(other) && isInRoom(after, other))
  const outlines = boxesOf(after).has(id) ? spans : []
  return [...standing, ...outlines].flatMap((other) =>
    layOver(before, id, other) ? [] : (boxes.get(other) ?? []),
  )
}

function isInRoom(diagram: Diagram, id: NodeId): boolean {
  const node = treeOf(diagram.nodes).node(id)
  return (
    node !== undefined &&
    Object.hasOwn(diagram.layout, id) &&
    !isOnBorder(diagram, node) &&
    !bondsOf(diagram.nodes).members.has(id)
  )
}

function movedBy(diagram: Diagram, ids: readonly NodeId[], { x, y }: Point): Diagram {
  const placed: Record<NodeId, Placement> = {}
  for (const id of ids) {
    const at = diagram.layout[id]
    if (at !== undefined) placed[id] = { ...at, x: at.x + x, y: at.y + y }
  }
  return bendsAlong(diagram, fitContainers({ ...diagram, layout: { ...diagram.layout, ...placed } }, ids))
}
