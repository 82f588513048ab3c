import { around, grown } from '../../../core/layout/box'
import type { Diagram, NodeId } from '../../../core/model/diagram'
import { drawNodeParts } from '../../../core/scene/draw-node'
import type { Shape } from '../../../core/scene/shapes'
import { ShapesView } from '../ShapesView'
import { contentBoxes } from '../stage'
import type { Lit } from './lit'

interface VeilProps {
  readonly diagram: Diagram
  readonly theme: 'light' | 'dark'
  readonly lit: ReadonlyMap<string, Lit>
}

/** Dims the drawing, but for what is lit: chips and labels show through, things are drawn again over it. */
export function Veil({ diagram, theme, lit }: VeilProps) {
  const all = around(contentBoxes(diagram))
  if (all === null) return null
  const { x, y, width, height } = grown(all, 4000)
  const bounds = { x, y, width, height }
  return (
    <>
      <mask id="trace-veil" maskUnits="userSpaceOnUse" {...bounds}>
        <rect {...bounds} fill="white" />
        {[...lit.values()].map((thing) => {
          const box = thing.form === 'chip' ? thing.box : thing.form === 'line' ? thing.label : null
          return box === null ? null : <rect key={thing.id} {...grown(box, 1)} fill="black" />
        })}
      </mask>
      <rect {...bounds} mask="url(#trace-veil)" className="fill-ground" fillOpacity={0.4} />
      {[...lit.values()].map((thing) => {
        if (thing.form === 'line' || thing.form === 'chip') return null
        const { shapes } = drawNodeParts(diagram, thing.id as NodeId, theme)
        return (
          <g key={thing.id} transform={`translate(${thing.box.x} ${thing.box.y})`}>
            <ShapesView shapes={ownShapes(shapes, thing)} />
          </g>
        )
      })}
    </>
  )
}

/** Without its chips, and of a container only border and header: what is in it stays dim. */
function ownShapes(shapes: readonly Shape[], { id, form }: Lit): readonly Shape[] {
  const own = shapes.filter(({ of }) => of === undefined || of === id)
  if (form !== 'frame') return own
  return own.map((shape) =>
    shape.kind === 'rect' && shape.role === 'frame' ? { ...shape, fill: null } : shape,
  )
}
