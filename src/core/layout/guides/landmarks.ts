import { iconBox } from '../../measure/node-box'
import type { Diagram, DiagramNode, NodeId } from '../../model/diagram'
import { around, overlaps, type Box } from '../box'
import { boxGrid } from '../box-grid'
import { boxesOf } from '../boxes'
import { treeOf } from '../tree'

/** Something that others are aligned with: of a resource the icon, which is what is seen, else the whole box. */
export interface Landmark {
  readonly box: Box
  /**
   * Icons are alike, so that their middles say everything; of a box the edges count too, but not of one around what is
   * moved, since nothing is to lie on its container's edge.
   */
  readonly form: 'icon' | 'box' | 'around'
  /** How many containers it is in; equal gaps are looked for among boxes of the same depth. Null where they differ. */
  readonly depth: number | null
}

/** What stands still while something is moved. */
export interface Landmarks {
  /** What touches this box, in a fixed order; costs what is near, not what there is. */
  near(box: Box): readonly Landmark[]
}

const cell = 512

/** Everything of the drawing that has a box, but `without` (what is being moved, with its insides). */
export function landmarksOf(diagram: Diagram, without: ReadonlySet<NodeId>): Landmarks {
  const found = boxGrid<Landmark>(cell)
  const tree = treeOf(diagram.nodes)
  const around = new Set([...without].flatMap((id) => tree.ancestorsOf(id)))
  for (const node of tree.order) {
    const landmark = without.has(node.id) ? null : landmarkOf(diagram, node)
    if (landmark === null) continue
    found.add(landmark.box, around.has(node.id) ? { ...landmark, form: 'around' } : landmark)
  }
  return { near: (box) => found.near(box).filter((landmark) => overlaps(landmark.box, box)) }
}

/** One node as a landmark; null for what has no box. */
export function landmarkOf(diagram: Diagram, node: DiagramNode): Landmark | null {
  const box = boxesOf(diagram).get(node.id)
  if (box === undefined) return null
  const tree = treeOf(diagram.nodes)
  const icon = tree.isFrame(node.id) ? null : iconBox(node)
  const depth = tree.ancestorsOf(node.id).length
  return icon === null
    ? { box, form: 'box', depth }
    : { box: { ...icon, x: box.x + icon.x, y: box.y + icon.y }, form: 'icon', depth }
}

/** Several things that move together, as one; null for none. */
export function together(landmarks: readonly Landmark[]): Landmark | null {
  const box = around(landmarks.map((one) => one.box))
  const [first] = landmarks
  if (box === null || first === undefined) return null
  const isAlike = landmarks.every(({ depth }) => depth === first.depth)
  return {
    box,
    form: landmarks.every(({ form }) => form === 'icon') ? 'icon' : 'box',
    depth: isAlike ? first.depth : null,
  }
}
