import type { Diagram, NodeId, Placement } from '../../model/diagram'
import type { Box } from '../box'
import type { Boxes } from '../boxes'
import type { NodeTree } from '../tree'
import type { Scope } from './scope'

/** What is known while a drawing is put around what stays. */
export interface Putting {
  readonly before: Diagram
  /** The drawing as it would be if nothing had to stay. */
  readonly wished: Diagram
  readonly scope: Scope
  readonly tree: NodeTree
  readonly was: Boxes
  readonly wish: Boxes
  /** Stays, or has something inside that does. */
  readonly isHeld: (id: NodeId) => boolean
  /** Stays with all that is in it: frozen, or given up to be as it was. */
  readonly isKept: (id: NodeId) => boolean
  /** Of what was put so far: boxes on the canvas, and placements. */
  readonly boxes: Map<NodeId, Box>
  readonly layout: Record<NodeId, Placement>
}
