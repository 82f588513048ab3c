import { upToGrid } from '../measure/node-box'
import type { Diagram, NodeId, Placement } from '../model/diagram'
import { bondsOf } from './bonds'
import { isOnBorder } from './border'
import { centreOf, overlaps, type Box, type Point } from './box'
import { boxesOf } from './boxes'
import { fitContainers } from './fit-containers'
import { grid } from './snap'
import { treeOf } from './tree'

/**
 * The diagram after an edit, without outlines of spans over things that are not members and that they did not lie over
 * before: those move off it, and the containers around them grow. What is pinned or locked stays.
 */
export function clearedOutlines(before: Diagram, after: Diagram): Diagram {
  if (after === before) return after
  let cleared = after
  for (const [span, members] of bondsOf(after.nodes).members) {
    const outline = boxesOf(cleared).get(span)
    if (outline === undefined) continue
    const strangers = strangersTo(cleared, members).filter((id) => {
      const box = boxesOf(cleared).get(id)
      return box !== undefined && overlaps(outline, box) && !lay(before, span, id)
    })
    cleared = movedOff(cleared, strangers, { outline, members })
  }
  return cleared
}

/** The outermost of what is neither a member, nor in one, nor around one. */
function strangersTo(diagram: Diagram, members: readonly NodeId[]): readonly NodeId[] {
  const tree = treeOf(diagram.nodes)
  const around = new Set(members.flatMap((id) => tree.ancestorsOf(id)))
  const parents = [null, ...around]
  return parents.flatMap((parent) =>
    tree.childrenOf(parent).flatMap((node) => {
      const { pinned, locked } = diagram.layout[node.id] ?? {}
      const isOurs = members.includes(node.id) || around.has(node.id)
      const isDrawnElsewhere = isOnBorder(diagram, node) || bondsOf(diagram.nodes).members.has(node.id)
      return isOurs || isDrawnElsewhere || pinned === true || locked === true ? [] : [node.id]
    }),
  )
}

function lay(before: Diagram, span: NodeId, id: NodeId): boolean {
  const [outline, box] = [boxesOf(before).get(span), boxesOf(before).get(id)]
  return outline !== undefined && box !== undefined && overlaps(outline, box)
}

function movedOff(
  diagram: Diagram,
  ids: readonly NodeId[],
  { outline, members }: { readonly outline: Box; readonly members: readonly NodeId[] },
): Diagram {
  if (ids.length === 0) return diagram
  const boxes = boxesOf(diagram)
  const placed: Record<NodeId, Placement> = {}
  for (const id of ids) {
    const [box, at] = [boxes.get(id), diagram.layout[id]]
    if (box === undefined || at === undefined) continue
    const { x, y } = wayOff(
      box,
      outline,
      members.flatMap((member) => boxes.get(member) ?? []),
    )
    placed[id] = { ...at, x: at.x + x, y: at.y + y }
  }
  return fitContainers({ ...diagram, layout: { ...diagram.layout, ...placed } }, ids)
}

/**
 * The shortest way off an outline, but not to a side where members are: the containers there would make room, their
 * members with them, and the outline would follow.
 */
function wayOff(box: Box, outline: Box, members: readonly Box[]): Point {
  const [here, there] = [centreOf(box), members.map(centreOf)]
  const right = upToGrid(outline.x + outline.width + grid - box.x)
  const down = upToGrid(outline.y + outline.height + grid - box.y)
  const left = upToGrid(box.x + box.width + grid - outline.x)
  const up = upToGrid(box.y + box.height + grid - outline.y)
  const ways = [
    { x: 0, y: down, isBlocked: there.some(({ y }) => y > here.y), length: down },
    { x: right, y: 0, isBlocked: there.some(({ x }) => x > here.x), length: right },
    { x: 0, y: -up, isBlocked: there.some(({ y }) => y < here.y), length: up },
    { x: -left, y: 0, isBlocked: there.some(({ x }) => x < here.x), length: left },
  ]
  const [best] = ways.toSorted((a, b) => Number(a.isBlocked) - Number(b.isBlocked) || a.length - b.length)
  return best ?? { x: 0, y: 0 }
}
