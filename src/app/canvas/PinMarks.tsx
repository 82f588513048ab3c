import type { Box } from '../../core/layout/box'
import type { Diagram, NodeId } from '../../core/model/diagram'

/** A pin at the upper left corner of what is selected and pinned. */
export function PinMarks({
  diagram,
  selection,
  zoom,
  boxNow,
}: {
  readonly diagram: Diagram
  readonly selection: ReadonlySet<string>
  readonly zoom: number
  /** Where things are, on their way too. */
  readonly boxNow: (id: NodeId) => Box | undefined
}) {
  return [...selection].map((id) => {
    const box = boxNow(id as NodeId)
    if (box === undefined || diagram.layout[id as NodeId]?.pinned !== true) return null
    return (
      <g key={id} transform={`translate(${box.x} ${box.y}) scale(${1 / zoom}) translate(-3 -3)`}>
        <circle r={9} className="fill-raised stroke-focus" strokeWidth={1.5} />
        {/* Lucide's “pin”, at half its size. */}
        <path
          transform="scale(0.5) translate(-12 -12)"
          className="fill-none stroke-focus"
          strokeWidth={2.5}
          strokeLinecap="round"
          strokeLinejoin="round"
          d="M12 17v5M9 10.76a2 2 0 0 1-1.11 1.79l-1.78.9A2 2 0 0 0 5 15.24V16a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-.76a2 2 0 0 0-1.11-1.79l-1.78-.9A2 2 0 0 1 15 10.76V7a1 1 0 0 1 1-1 2 2 0 0 0 0-4H8a2 2 0 0 0 0 4 1 1 0 0 1 1 1z"
        />
      </g>
    )
  })
}
