import { useStore } from '@xyflow/react'
import { TriangleAlert } from 'lucide-react'
import type { Guide } from '../../core/layout/guides/guides'
import { At } from './At'
import { useCanvas } from './canvas-state'
import { Layer } from './Layer'
import { layer } from './project'

/** What a gesture is aligned with, and what AWS would say of the place where it would leave things. */
export function GuidesLayer() {
  const guides = useCanvas((canvas) => canvas.guides)
  const remark = useCanvas((canvas) => canvas.remark)
  const [panX, panY, zoom] = useStore((store) => store.transform)
  const width = useStore((store) => store.width)
  const height = useStore((store) => store.height)
  // Beside the pointer, on the side where there is room.
  const isFarRight = remark !== null && remark.at.x * zoom + panX > width - 320
  const isFarDown = remark !== null && remark.at.y * zoom + panY > height - 120
  return (
    <>
      <Layer z={layer.overlay} isHidden>
        <g className="fill-none stroke-guide stroke-1">
          {guides.map((guide, index) =>
            guide.kind === 'line' ? (
              <path key={index} d={lineData(guide, zoom)} vectorEffect="non-scaling-stroke" />
            ) : (
              <path key={index} d={gapData(guide, zoom)} vectorEffect="non-scaling-stroke" />
            ),
          )}
        </g>
        {guides.map((guide, index) => guide.kind === 'gap' && <Figure key={index} gap={guide} zoom={zoom} />)}
      </Layer>
      {remark !== null && (
        <At point={remark.at} className="pointer-events-none z-50">
          <p
            role="status"
            className={`absolute flex ${isFarRight ? 'right-4' : 'left-4'} ${isFarDown ? 'bottom-4' : 'top-5'} w-max max-w-72 items-start gap-2 rounded border border-line bg-raised px-2 py-1.5 text-12 text-ink shadow-float`}
          >
            <TriangleAlert size={14} className="mt-0.5 shrink-0 text-warning" aria-hidden />
            {remark.text}
          </p>
        </At>
      )}
    </>
  )
}

type Line = Extract<Guide, { kind: 'line' }>
type Gap = Extract<Guide, { kind: 'gap' }>

/** A little longer than what it joins, so that its ends are seen. */
function lineData({ axis, at, from, to }: Line, zoom: number): string {
  const over = 6 / zoom
  const [start, end] = [from - over, to + over]
  return axis === 'x' ? `M${at} ${start}V${end}` : `M${start} ${at}H${end}`
}

/** With a stroke across each end, as on a plan. */
function gapData({ axis, at, from, to }: Gap, zoom: number): string {
  const half = 4 / zoom
  return axis === 'x'
    ? `M${from} ${at}H${to}M${from} ${at - half}V${at + half}M${to} ${at - half}V${at + half}`
    : `M${at} ${from}V${to}M${at - half} ${from}H${at + half}M${at - half} ${to}H${at + half}`
}

/** How wide the gap is, in canvas px; the same size on the screen at any zoom. */
function Figure({ gap: { axis, at, from, to }, zoom }: { readonly gap: Gap; readonly zoom: number }) {
  const text = String(Math.round(to - from))
  const width = (8 + 7 * text.length) / zoom
  const height = 16 / zoom
  const middle = (from + to) / 2
  // Beside its line where the gap is too narrow to hold it.
  const isNarrow = to - from < (axis === 'x' ? width : height) + 8 / zoom
  const aside = isNarrow ? (axis === 'x' ? height : width) / 2 + 6 / zoom : 0
  const [x, y] = axis === 'x' ? [middle, at + aside] : [at + aside, middle]
  return (
    <>
      <rect
        x={x - width / 2}
        y={y - height / 2}
        width={width}
        height={height}
        rx={3 / zoom}
        className="fill-guide"
      />
      <text
        x={x}
        y={y}
        dy="0.35em"
        textAnchor="middle"
        fontSize={11 / zoom}
        className="fill-ground font-semibold"
      >
        {text}
      </text>
    </>
  )
}
