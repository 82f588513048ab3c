import { memo } from 'react'
import { shownOf } from '../../core/layout/shown'
import type { Connection, Diagram } from '../../core/model/diagram'
import type { Mark } from '../../core/scene/badges'
import { drawConnectionMark } from '../../core/scene/draw-connection'
import type { Shape } from '../../core/scene/shapes'
import { useSession } from '../session/session'
import { useCanvas } from './canvas-state'
import { describeConnection } from './describe'
import { drawLines, type DrawnLine } from './draw-lines'
import { Layer } from './Layer'
import { elementId, fadedOpacity, layer } from './project'
import { ShapesView } from './ShapesView'
import { useVisibleBox } from './visible'

/**
 * All connections in two SVG elements: lines below the nodes, labels above them, as in every export. React Flow's own
 * edges would be one SVG element and one store subscription for each, which is what makes large diagrams slow.
 */
export function ConnectionsLayer({ diagram, marks }: { diagram: Diagram; marks: ReadonlyMap<string, Mark> }) {
  const theme = useSession((session) => session.shownTheme)
  const selection = useSession((session) => session.selection)
  const active = useCanvas((canvas) => canvas.active)
  const faded = useCanvas((canvas) => canvas.faded)
  const visible = useVisibleBox(Object.keys(diagram.connections).length)
  const lines = drawLines(diagram, theme, { visible, always: active })
  const marked = lines.flatMap((drawn) => {
    const mark = marks.get(drawn.connection.id)
    return mark === undefined ? [] : [{ drawn, mark }]
  })
  const { carriedBy } = shownOf(diagram)
  const isChosen = ({ id }: Connection) => carriedBy(id).some((one) => selection.has(one))
  const isLeftOut = (connection: Connection) =>
    carriedBy(connection.id).every((one) => faded.has(one)) && !isChosen(connection)
  return (
    <>
      <Layer z={layer.lines}>
        {lines.map(({ connection, line, d }) => {
          const isSelected = isChosen(connection)
          const says = describeConnection(diagram, connection, { mark: marks.get(connection.id), isSelected })
          const isFaded = isLeftOut(connection)
          return (
            <LineView key={connection.id} id={connection.id} {...{ line, d, isSelected, isFaded, says }} />
          )
        })}
      </Layer>
      <Layer z={layer.labels} isHidden>
        {marked.map(({ drawn, mark }) => (
          <MarkView key={drawn.connection.id} part="over" {...{ drawn, mark, theme }} />
        ))}
        {lines.map(({ connection, label }) => (
          <LabelView key={connection.id} id={connection.id} shapes={label} isFaded={isLeftOut(connection)} />
        ))}
        {marked.map(({ drawn, mark }) => (
          <MarkView key={drawn.connection.id} part="badge" {...{ drawn, mark, theme }} />
        ))}
      </Layer>
    </>
  )
}

interface LineProps {
  readonly id: string
  readonly line: readonly Shape[]
  readonly d: string
  readonly isSelected: boolean
  /** Left out by the layer that is on. */
  readonly isFaded: boolean
  /** For a screen reader. */
  readonly says: string
}

const LineView = memo(function LineView({ id, line, d, isSelected, isFaded, says }: LineProps) {
  return (
    <g
      id={elementId(id)}
      role="group"
      aria-label={says}
      aria-roledescription="connection"
      data-connection={id}
      opacity={isFaded ? fadedOpacity : undefined}
      aria-hidden={isFaded || undefined}
    >
      {isSelected && (
        <path
          d={d}
          fill="none"
          stroke="var(--focus)"
          strokeOpacity={0.45}
          strokeWidth={7}
          strokeLinecap="round"
        />
      )}
      <g aria-hidden>
        <ShapesView shapes={line} own={id} />
      </g>
      {/* A line of two pixels is hard to hit. */}
      <path
        d={d}
        fill="none"
        stroke="transparent"
        strokeWidth={14}
        pointerEvents={isFaded ? 'none' : 'stroke'}
        className="cursor-pointer"
      />
    </g>
  )
})

const LabelView = memo(function LabelView({
  id,
  shapes,
  isFaded,
}: {
  readonly id: string
  readonly shapes: readonly Shape[]
  readonly isFaded: boolean
}) {
  if (shapes.length === 0) return null
  return (
    <g
      data-connection={id}
      pointerEvents={isFaded ? 'none' : 'all'}
      opacity={isFaded ? fadedOpacity : undefined}
      className="cursor-pointer"
    >
      <ShapesView shapes={shapes} own={id} />
    </g>
  )
})

interface MarkProps {
  readonly drawn: DrawnLine
  readonly mark: Mark
  readonly theme: 'light' | 'dark'
  /** The coloured line lies below all labels, the badge above them. */
  readonly part: 'over' | 'badge'
}

const MarkView = memo(function MarkView({
  drawn: { connection, route, path },
  mark,
  theme,
  part,
}: MarkProps) {
  const shapes = drawConnectionMark(connection, { route, path }, mark, theme)[part]
  if (part === 'over') return <ShapesView shapes={shapes} own={connection.id} />
  return (
    <g data-badge={connection.id} pointerEvents="all" className="cursor-pointer">
      <ShapesView shapes={shapes} own={connection.id} />
    </g>
  )
})
