import type { Box, Point } from '../../../core/layout/box'
import { guidesAt, pullOf, type Edges, type Guide } from '../../../core/layout/guides/guides'
import { landmarkOf, landmarksOf, together, type Landmark } from '../../../core/layout/guides/landmarks'
import type { Diagram, NodeId } from '../../../core/model/diagram'
import type { Stage } from '../stage'

/** How near to being aligned something is pulled, in screen px. */
const reachPx = 6

/** Aligns what a gesture moves with what stands still; what that is does not change while the gesture is on. */
export interface Aligning {
  /** How far these nodes, moved by `by` and with these edges following, are from being aligned; null where nothing is near. */
  pull(by: Point, edges: Edges, sized?: Box): { readonly x: number | null; readonly y: number | null }
  /** What they are aligned with where a draft of the diagram has them. */
  guides(draft: Diagram, edges: Edges): readonly Guide[]
  /** The same where they are moved by so much. */
  guidesBy(by: Point, edges: Edges): readonly Guide[]
}

/** `ids` move, the one in hand first, and with them all of `carried`. */
export function aligning(
  diagram: Diagram,
  { ids, carried }: { readonly ids: readonly NodeId[]; readonly carried: ReadonlySet<NodeId> },
  stage: Stage,
): Aligning {
  const landmarks = landmarksOf(diagram, carried)
  const held = heldIn(diagram, ids)
  const moverOf = (all: readonly Landmark[], edges: Edges) => {
    const [lead] = all
    const whole = together(all)
    if (lead === undefined || whole === null) return null
    return { parts: all.length === 1 ? [lead] : [lead, whole], whole, edges, view: viewOf(stage) }
  }
  const guidesOf = (all: readonly Landmark[], edges: Edges) => {
    const mover = moverOf(all, edges)
    return mover === null ? [] : guidesAt(landmarks, mover)
  }
  return {
    pull(by, edges, sized) {
      const moved = held.map((one) => ({ ...one, box: sized ?? shifted(one.box, by) }))
      const mover = moverOf(moved, edges)
      return mover === null ? { x: null, y: null } : pullOf(landmarks, mover, reachPx / stage.zoom())
    },
    guides: (draft, edges) => guidesOf(heldIn(draft, ids), edges),
    guidesBy: (by, edges) =>
      guidesOf(
        held.map((one) => ({ ...one, box: shifted(one.box, by) })),
        edges,
      ),
  }
}

function heldIn(diagram: Diagram, ids: readonly NodeId[]): readonly Landmark[] {
  return ids.flatMap((id) => {
    const node = diagram.nodes[id]
    return node === undefined ? [] : (landmarkOf(diagram, node) ?? [])
  })
}

function shifted(box: Box, { x, y }: Point): Box {
  return { ...box, x: box.x + x, y: box.y + y }
}

function viewOf(stage: Stage): Box {
  const { left, top, right, bottom } = stage.frame()
  const from = stage.toCanvas({ x: left, y: top })
  const to = stage.toCanvas({ x: right, y: bottom })
  return { ...from, width: to.x - from.x, height: to.y - from.y }
}
