import { boxesOf } from '../layout/boxes'
import { chipsOf } from '../layout/chips'
import { treeOf } from '../layout/tree'
import { drawnAs, iconBox, type Box } from '../measure/node-box'
import type { Diagram, DiagramNode, NodeId } from '../model/diagram'
import { badgeSize } from './badges'
import type { Point } from './line-path'

/** Centre of a node's badge: the upper right of its icon, of its frame, or below a span's corner, which its header may cover. */
export function badgeCentre(diagram: Pick<Diagram, 'nodes'>, node: DiagramNode, box: Box): Point {
  const icon = treeOf(diagram.nodes).isFrame(node.id) ? null : iconBox(node)
  if (isSpan(node)) return { x: box.x + box.width, y: box.y + 24 }
  if (icon === null) return { x: box.x + box.width - badgeSize / 2 - 4, y: box.y }
  return { x: box.x + icon.x + icon.width, y: box.y + icon.y + 2 }
}

/** Where each chip that is drawn on something is drawn first, in canvas px. */
export function chipBoxes(diagram: Pick<Diagram, 'nodes' | 'layout'>): ReadonlyMap<NodeId, Box> {
  const boxes = boxesOf(diagram)
  const found = new Map<NodeId, Box>()
  for (const [host, marks] of chipsOf(diagram)) {
    const at = boxes.get(host)
    if (at === undefined) continue
    for (const { of, box } of marks) {
      for (const chip of of)
        if (!found.has(chip)) found.set(chip, { ...box, x: at.x + box.x, y: at.y + box.y })
    }
  }
  return found
}

/** True for what is drawn as an outline around its members. */
export function isSpan(node: DiagramNode): boolean {
  return node.kind === 'resource' && drawnAs(node) === 'span'
}
