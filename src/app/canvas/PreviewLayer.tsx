import { grown, type Box } from '../../core/layout/box'
import { standsFor } from '../../core/layout/hidden'
import { boxesOf } from '../../core/layout/boxes'
import { shownOf } from '../../core/layout/shown'
import type { Diagram, NodeId } from '../../core/model/diagram'
import { drawNodeParts } from '../../core/scene/draw-node'
import { useSession } from '../session/session'
import { drawLines } from './draw-lines'
import { Layer } from './Layer'
import { layer } from './project'
import { ShapesView } from './ShapesView'

/** What a previewed fix would add, in green, and take away, red and dashed. */
export function PreviewLayer() {
  const preview = useSession((session) => session.preview)
  const before = useSession((session) => session.diagram)
  const theme = useSession((session) => session.shownTheme)
  if (preview === null) return null
  const after = preview.diagram
  const [gained, lost] = [without(after, before), without(before, after)]
  return (
    <>
      {/* Below the labels, which would be struck through. */}
      <Layer z={layer.labels - 1} isHidden>
        <Lines diagram={after} theme={theme} ids={gained.connections} className="stroke-passed" />
        <Lines
          diagram={before}
          theme={theme}
          ids={lost.connections}
          className="stroke-error [stroke-dasharray:5_4]"
        />
      </Layer>
      <Layer z={layer.overlay} isHidden>
        {gained.nodes.map((id) => (
          <Tint
            key={id}
            box={boxesOf(after).get(standsFor(after, id))}
            className="fill-passed/10 stroke-passed"
          />
        ))}
        {lost.nodes.map((id) => {
          const box = boxesOf(before).get(id)
          if (box === undefined) return null
          return (
            <g key={id}>
              <g transform={`translate(${box.x} ${box.y})`} opacity={0.5}>
                <ShapesView shapes={drawNodeParts(before, id, theme).shapes} />
              </g>
              <Tint box={box} className="fill-error/10 stroke-error [stroke-dasharray:5_4]" />
            </g>
          )
        })}
      </Layer>
    </>
  )
}

/** What is in the one diagram and not in the other. */
function without(diagram: Diagram, other: Diagram) {
  return {
    nodes: Object.keys(diagram.nodes).filter((id): id is NodeId => !Object.hasOwn(other.nodes, id)),
    connections: new Set(
      Object.keys(diagram.connections).filter((id) => !Object.hasOwn(other.connections, id)),
    ),
  }
}

function Tint({ box, className }: { readonly box: Box | undefined; readonly className: string }) {
  if (box === undefined) return null
  const { x, y, width, height } = grown(box, 3)
  return <rect {...{ x, y, width, height }} rx={3} strokeWidth={2} className={className} />
}

interface LinesProps {
  readonly diagram: Diagram
  readonly theme: 'light' | 'dark'
  readonly ids: ReadonlySet<string>
  readonly className: string
}

function Lines({ diagram, theme, ids, className }: LinesProps) {
  if (ids.size === 0) return null
  const { carriedBy } = shownOf(diagram)
  return drawLines(diagram, theme, { visible: null })
    .filter(({ connection }) => carriedBy(connection.id).some((id) => ids.has(id)))
    .map(({ connection, d }) => (
      <path
        key={connection.id}
        d={d}
        fill="none"
        strokeWidth={4}
        strokeOpacity={0.75}
        className={className}
      />
    ))
}
