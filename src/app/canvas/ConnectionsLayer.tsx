import { memo } from 'react'
import { shownOf } from '../../core/layout/shown'
import type { Box } from '../../core/layout/box'
import type { Connection, Diagram } from '../../core/model/diagram'
import type { Mark } from '../../core/scene/badges'
import { drawConnectionMark } from '../../core/scene/draw-connection'
import type { Shape } from '../../core/scene/shapes'
import { useSession } from '../session/session'
import { useCanvas } from './canvas-state'
import { describeConnection } from './describe'
import { drawLines, type DrawnLine } from './draw-lines'
import { Layer } from './Layer'
import { elementId, fadedOpacity, glowOpacity, layer } from './project'
import { ShapesView } from './ShapesView'
import { useRouted } from './so-far'

/**
 * All connections in two SVG elements: lines below the nodes, labels above them, as in every export. React Flow's own
 * edges would be one SVG element and one store subscription for each, which is what makes large diagrams slow.
 */
export function ConnectionsLayer({ diagram, marks, visible, named, apart }: ConnectionsProps) {
  const theme = useSession((session) => session.shownTheme)
  const selection = useSession((session) => session.selection)
  const active = useCanvas((canvas) => canvas.active)
  const faded = useCanvas((canvas) => canvas.faded)
  useRouted()
  const isPainted = named !== null
  const lines = drawLines(
    diagram,
    theme,
    isPainted ? { visible: null, only: named } : { visible, always: active },
  )
  const isApart = ({ from, to }: Connection) => isPainted || apart.has(from) || apart.has(to)
  const shown = lines.filter(({ connection }) => !isApart(connection))
  const marked = shown.flatMap((drawn) => {
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
            <LineView
              key={connection.id}
              id={connection.id}
              isPainted={isApart(connection)}
              {...{ line, d, isSelected, isFaded, says }}
            />
          )
        })}
      </Layer>
      <Layer z={layer.labels} isHidden>
        {marked.map(({ drawn, mark }) => (
          <MarkView key={drawn.connection.id} part="over" {...{ drawn, mark, theme }} />
        ))}
        {shown.map(({ connection, label }) => (
          <LabelView key={connection.id} shapes={label} isFaded={isLeftOut(connection)} />
        ))}
        {marked.map(({ drawn, mark }) => (
          <MarkView key={drawn.connection.id} part="badge" {...{ drawn, mark, theme }} />
        ))}
      </Layer>
    </>
  )
}

interface ConnectionsProps {
  readonly diagram: Diagram
  readonly marks: ReadonlyMap<string, Mark>
  /** What is elsewhere is left out; null where all may be drawn. */
  readonly visible: Box | null
  /** Of a picture that is painted elsewhere: the connections that are named by an element. */
  readonly named: ReadonlySet<string> | null
  /** Things that a gesture carries: their lines are painted with them, and only named here. */
  readonly apart: ReadonlySet<string>
}

interface LineProps {
  readonly id: string
  readonly line: readonly Shape[]
  readonly d: string
  readonly isPainted: boolean
  readonly isSelected: boolean
  /** Left out by the layer that is on. */
  readonly isFaded: boolean
  /** For a screen reader. */
  readonly says: string
}

const LineView = memo(function LineView({ id, line, d, isPainted, isSelected, isFaded, says }: LineProps) {
  return (
    <g
      id={elementId(id)}
      role="group"
      aria-label={says}
      aria-roledescription="connection"
      opacity={isFaded ? fadedOpacity : undefined}
      aria-hidden={isFaded || undefined}
    >
      {isSelected && (
        <path
          visibility={isPainted ? 'hidden' : undefined}
          d={d}
          fill="none"
          stroke="var(--focus)"
          strokeOpacity={glowOpacity}
          strokeWidth={7}
          strokeLinecap="round"
        />
      )}
      {/* Of a painted line only its place is taken. */}
      <g aria-hidden visibility={isPainted ? 'hidden' : undefined}>
        <ShapesView shapes={line} />
      </g>
    </g>
  )
})

const LabelView = memo(function LabelView({
  shapes,
  isFaded,
}: {
  readonly shapes: readonly Shape[]
  readonly isFaded: boolean
}) {
  if (shapes.length === 0) return null
  return (
    <g opacity={isFaded ? fadedOpacity : undefined}>
      <ShapesView shapes={shapes} />
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
  if (part === 'over') return <ShapesView shapes={shapes} />
  return (
    <g>
      <ShapesView shapes={shapes} />
    </g>
  )
})
