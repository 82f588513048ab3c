import { bendsAlong } from './bends-along'
import { sameBox, type Box } from './box'
import { relativeBox } from './boxes'
import { fitContainers } from './fit-containers'
import { serviceOf } from '../catalog/catalog'
import type { Diagram, DiagramNode, NodeId } from '../model/diagram'
import { graphOf } from '../model/graph'

/**
 * What an edit has drawn, with siblings moved aside where a container has grown into them: to the right and down, as far as
 * needed and no further, so that what stood side by side still does. Bends of lines go along with both of their ends.
 *
 * `before` is the diagram that the edit was applied to. Costs time in proportion to the siblings of what has grown or moved.
 */
export function withRoom(before: Diagram, after: Diagram): Diagram {
  const grown = Object.keys(after.layout).filter((id) => hasGrown(before, after, id as NodeId)) as NodeId[]
  // Room made inside is taken outside, so that every container around is looked at too, the innermost first.
  const parents = new Set<NodeId | null>()
  for (const id of grown) {
    for (let at: NodeId | null = id; at !== null;) {
      at = after.nodes[at]?.parentId ?? null
      parents.add(at)
    }
  }
  const innermostFirst = [...parents].toSorted((a, b) => depth(after, b) - depth(after, a))
  const roomy = innermostFirst.reduce((changed, parent) => {
    const moved = setApart(before, changed, parent)
    return moved === changed || parent === null ? moved : fitContainers(moved, [parent])
  }, after)
  return bendsAlong(before, roomy)
}

function hasGrown(before: Diagram, after: Diagram, id: NodeId): boolean {
  const [was, is] = [before.layout[id], after.layout[id]]
  return was !== undefined && is !== undefined && (was.width !== is.width || was.height !== is.height)
}

function depth(diagram: Diagram, id: NodeId | null): number {
  let steps = 0
  for (let at = id; at !== null; at = diagram.nodes[at]?.parentId ?? null) steps += 1
  return steps
}

interface Sibling {
  readonly id: NodeId
  readonly was: Box
  is: Box
}

/** Room for a connection with its label. */
const widest = 72

/** Along each axis, everything keeps its distance to what stood before it; of a wide one, as much as a label needs. */
function setApart(before: Diagram, after: Diagram, parent: NodeId | null): Diagram {
  const siblings = siblingsIn(before, after, parent)
  // Two that are as they were are apart as they were: only those count that are not, which are few.
  const changed = new Set(siblings.filter(({ was, is }) => !sameBox(was, is)))
  if (changed.size === 0) return after
  for (const [start, length, otherStart, otherLength] of axes) {
    for (const one of siblings.toSorted((a, b) => a.was[start] - b.was[start])) {
      for (const other of changed.has(one) ? siblings : changed) {
        const gap = one.was[start] - (other.was[start] + other.was[length])
        const isBeside =
          other.is[otherStart] < one.is[otherStart] + one.is[otherLength] &&
          one.is[otherStart] < other.is[otherStart] + other.is[otherLength]
        if (other === one || gap < 0 || !isBeside) continue
        const least = other.is[start] + other.is[length] + Math.min(gap, widest)
        if (one.is[start] >= least) continue
        one.is = { ...one.is, [start]: least }
        changed.add(one)
      }
    }
  }
  const layout: Record<NodeId, Diagram['layout'][NodeId]> = { ...after.layout }
  let isSame = true
  for (const { id, is } of siblings) {
    const placement = layout[id]
    if (placement === undefined || (placement.x === is.x && placement.y === is.y)) continue
    layout[id] = { ...placement, x: is.x, y: is.y }
    isSame = false
  }
  return isSame ? after : { ...after, layout }
}

const axes = [
  ['x', 'width', 'y', 'height'],
  ['y', 'height', 'x', 'width'],
] as const

/** What stands inside the container; what is new counts as having stood where it is. */
function siblingsIn(before: Diagram, after: Diagram, parent: NodeId | null): readonly Sibling[] {
  return graphOf(after)
    .children(parent)
    .filter((node) => isInside(node) && Object.hasOwn(after.layout, node.id))
    .map((node) => {
      const is = relativeBox(after, node)
      const old = before.nodes[node.id]
      return {
        id: node.id,
        was: old === undefined || !Object.hasOwn(before.layout, node.id) ? is : relativeBox(before, old),
        is,
      }
    })
}

const isInside = (node: DiagramNode) =>
  node.kind !== 'resource' || (serviceOf(node.service)?.placement ?? 'inside') === 'inside'
