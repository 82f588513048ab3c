import { grown, type Point } from '../../../core/layout/box'
import type { Verdict } from '../../../core/model/answers'
import type { Lit } from './lit'
import { looks } from './looks'

/** The verdict's glyph with this middle, on a ground of its own. */
export function VerdictMark({
  scale,
  verdict,
  at,
  size = 22,
}: {
  readonly scale: number
  readonly verdict: Verdict
  readonly at: Point
  readonly size?: number
}) {
  const { icon: Icon, colour } = looks[verdict]
  return (
    <g className={colour} data-verdict={verdict} transform={scaledAt(at, scale)}>
      <circle cx={at.x} cy={at.y} r={size / 2 + 2} className="fill-ground" />
      <Icon x={at.x - size / 2} y={at.y - size / 2} size={size} strokeWidth={2.25} aria-hidden />
    </g>
  )
}

/** A ring around a thing; a line is drawn over. */
export function Ring({
  lit,
  className,
  width = 2.5,
  by = 4,
}: {
  readonly lit: Lit
  readonly className: string
  readonly width?: number
  readonly by?: number
}) {
  if (lit.form === 'line')
    return (
      <path d={lit.drawn.d} fill="none" strokeWidth={width + 2} strokeLinecap="round" className={className} />
    )
  const box = grown(lit.core, lit.form === 'frame' ? 0 : by)
  return (
    <rect {...box} rx={lit.form === 'body' ? 8 : 3} fill="none" strokeWidth={width} className={className} />
  )
}

/** The numbers of the hops at a thing; they end here. */
export function NumberMark({
  scale,
  text,
  at,
  className,
}: {
  readonly scale: number
  readonly text: string
  readonly at: Point
  readonly className: string
}) {
  const width = Math.max(18, 8 + text.length * 6.5)
  return (
    <g transform={scaledAt(at, scale)}>
      <rect
        x={at.x - width}
        y={at.y - 9}
        width={width}
        height={18}
        rx={9}
        strokeWidth={1.5}
        className={`stroke-ground ${className}`}
      />
      <text
        x={at.x - width / 2}
        y={at.y + 4}
        fontSize={11}
        fontWeight={600}
        textAnchor="middle"
        className="fill-ground"
      >
        {text}
      </text>
    </g>
  )
}

/** Larger around its middle. */
function scaledAt({ x, y }: Point, scale: number): string | undefined {
  return scale === 1 ? undefined : `translate(${x} ${y}) scale(${scale}) translate(${-x} ${-y})`
}
