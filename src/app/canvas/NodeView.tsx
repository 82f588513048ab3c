import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { ShapesView } from './ShapesView'
import { elementId, type FlowNode } from './project'

/** A node's picture and name. Its place is React Flow's business, so that moving draws nothing anew. */
export const NodeView = memo(
  function NodeView({ id, data: { shapes, width, height, label, sort } }: NodeProps<FlowNode>) {
    return (
      <svg
        id={elementId(id)}
        role="group"
        aria-label={label}
        aria-roledescription={sort}
        width={width}
        height={height}
        className="block overflow-visible"
      >
        <g aria-hidden>
          <ShapesView shapes={shapes} />
        </g>
      </svg>
    )
  },
  (before, after) => before.data === after.data,
)
