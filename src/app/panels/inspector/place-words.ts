import { treeOf } from '../../../core/layout/tree'
import type { Diagram, DiagramNode } from '../../../core/model/diagram'

/** A whole number of px, as it is typed: “120”, “-8 px”; null for anything else. */
export function readPx(text: string): number | null {
  const digits = /^\s*([-−–]?)\s*(\d{1,7})\s*(?:px)?\s*$/.exec(text)
  if (digits === null) return null
  const size = Number(digits[2])
  return digits[1] === '' || size === 0 ? size : -size
}

/** Why something cannot be as small as this; null where it can. */
export function sizeProblem(diagram: Diagram, node: DiagramNode, px: number, least: number): string | null {
  if (px >= least) return null
  const holds = treeOf(diagram.nodes).childrenOf(node.id).length > 0
  return holds ? `At least ${least}: what is inside keeps 24 px around it.` : `At least ${least}.`
}
