import { captionFont } from '../measure/lines'
import { containerPadding, upToGrid } from '../measure/node-box'
import { fitText, textWidth } from '../measure/text'
import type { Diagram, DiagramNode, NodeId } from '../model/diagram'
import { bondsOf } from './bonds'
import type { Box, Size } from './box'
import { sizeOf } from './boxes'
import { hiddenIn, isCollapsed } from './hidden'
import { compareNatural, treeOf } from './tree'

/** The mark, inside a subnet, of something that spans it and is drawn elsewhere (a load balancer, a database). */
export interface Stub {
  readonly of: NodeId
  /** Cut to the mark's width; its icon of 20 px stands before it. */
  readonly text: string
  /** Relative to the subnet's corner. */
  readonly box: Box
}

export const stubHeight = 24
/** Room of the icon and the margins around it, before the text. */
export const stubTextStart = 26
const margin = 16
const gap = 8
const widest = 136

type Stubs = ReadonlyMap<NodeId, readonly Stub[]>
const known = new WeakMap<Diagram['nodes'], { readonly layout: Diagram['layout']; readonly stubs: Stubs }>()

/** By subnet, its stubs: in rows at the bottom, from the left, the lowest row first. */
export function stubsOf(diagram: Pick<Diagram, 'nodes' | 'layout'>): Stubs {
  const before = known.get(diagram.nodes)
  if (before !== undefined && before.layout === diagram.layout) return before.stubs
  const tree = treeOf(diagram.nodes)
  const hidden = hiddenIn(diagram)
  const stubs = new Map<NodeId, readonly Stub[]>()
  for (const subnet of bondsOf(diagram.nodes).stubs.keys()) {
    const node = tree.node(subnet)
    if (node === undefined || hidden.has(subnet)) continue
    stubs.set(subnet, stubsIn(diagram, subnet, sizeOf(diagram, node)))
  }
  known.set(diagram.nodes, { layout: diagram.layout, stubs })
  return stubs
}

/** What a container of this width keeps free at its bottom: its padding, and a row for its stubs or several. */
export function bottomRoom(diagram: Pick<Diagram, 'nodes'>, container: NodeId, width: number): number {
  const top = stubRows(diagram, container, width).reduce((least, { box }) => Math.min(least, box.y), 0)
  return top === 0 ? containerPadding : -top + margin
}

/** The stubs in one container of this size; none where it is collapsed. */
export function stubsIn(
  diagram: Pick<Diagram, 'nodes' | 'layout'>,
  container: NodeId,
  { width, height }: Size,
): readonly Stub[] {
  if (isCollapsed(diagram, container)) return []
  return stubRows(diagram, container, width).map(({ of, text, box }) => {
    return { of, text, box: { ...box, y: height + box.y } }
  })
}

/** Heights are counted from the container's bottom, upwards negative. */
function stubRows(diagram: Pick<Diagram, 'nodes'>, container: NodeId, width: number): readonly Stub[] {
  const tree = treeOf(diagram.nodes)
  const spanning = (bondsOf(diagram.nodes).stubs.get(container) ?? [])
    .flatMap((id) => tree.node(id) ?? [])
    .toSorted((a, b) => compareNatural(a.id, b.id))
  let x = margin
  let y = -margin - stubHeight
  return spanning.map((node: DiagramNode) => {
    const own = Math.min(
      upToGrid(stubTextStart + textWidth(node.name, captionFont) + 6),
      widest,
      width - 2 * margin,
    )
    if (x > margin && x + own > width - margin) {
      x = margin
      y -= stubHeight + gap
    }
    const box = { x, y, width: own, height: stubHeight }
    x += own + gap
    return { of: node.id, text: fitText(node.name, captionFont, own - stubTextStart - 4), box }
  })
}
