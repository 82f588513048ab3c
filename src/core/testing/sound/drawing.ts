import type { Diagram } from '../../model/diagram'
import { sketch, type SketchedConnection, type SketchedNode } from '../../model/sketch'

/** A documented or natural drawing in which no rule may find an error or a warning. */
export interface SoundDrawing {
  readonly name: string
  readonly nodes: Readonly<Record<string, SketchedNode>>
  readonly connections: readonly SketchedConnection[]
}

/** The drawing as a diagram, without places. */
export function soundDiagram({ nodes, connections }: SoundDrawing): Diagram {
  return sketch(nodes, connections)
}
