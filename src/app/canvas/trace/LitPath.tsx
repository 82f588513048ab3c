import { shownOf } from '../../../core/layout/shown'
import { grown } from '../../../core/layout/box'
import type { Hop, PostedAnswer, Verdict } from '../../../core/model/answers'
import type { Diagram, Place } from '../../../core/model/diagram'
import { Layer } from '../Layer'
import { layer } from '../project'
import { hopsAsDrawn, linksBetween, litThings, marksAt, numbersByPlace, numberText } from './lit'
import { NumberMark, Ring, VerdictMark } from './Marks'
import { useLit } from './use-lit'
import { useMarkScale } from './use-mark-scale'
import { Veil } from './Veil'

interface LitPathProps {
  readonly diagram: Diagram
  readonly theme: 'light' | 'dark'
  readonly answer: PostedAnswer
  /** Of the half that is shown. */
  readonly hops: readonly Hop[]
  readonly isCurrent: boolean
}

/** One way: its things ringed and numbered, its connections drawn over, and what stops it marked. The way back is dashed. */
export function LitPath({ diagram, theme, answer, hops: asked, isCurrent }: LitPathProps) {
  const hops = hopsAsDrawn(diagram, asked)
  const { standsFor } = shownOf(diagram)
  const scale = useMarkScale()
  const way = hops[0]?.direction ?? 'forward'
  const stops = answer.blockers.filter(({ direction }) => direction === way)
  const marks = new Map([...marksOf(answer, hops)].map(([id, verdict]) => [standsFor(id), verdict]))
  const ids = new Set<string>([...hops, ...stops].map(({ place }) => place.at))
  for (const id of marks.keys()) ids.add(id)
  const lit = litThings(diagram, ids, theme)
  useLit(lit)
  const numbers = numbersByPlace(hops)
  const dash = way === 'return' ? '[stroke-dasharray:9_6]' : ''
  const labels = [...lit.values()].flatMap((thing) =>
    thing.form === 'line' && thing.label !== null ? [thing.label] : [],
  )
  return (
    <Layer z={layer.badges + 500} isHidden>
      <g
        data-trace={answer.verdict}
        data-way={way}
        opacity={isCurrent ? 1 : 0.45}
        className="transition-opacity duration-150 starting:opacity-0"
      >
        <Veil diagram={diagram} theme={theme} lit={lit} />
        <mask id="trace-labels" maskUnits="userSpaceOnUse" x={-1e5} y={-1e5} width={2e5} height={2e5}>
          <rect x={-1e5} y={-1e5} width={2e5} height={2e5} fill="white" />
          {labels.map((box, index) => (
            <rect key={index} {...grown(box, 2)} fill="black" />
          ))}
        </mask>
        <g mask="url(#trace-labels)">
          {linksBetween(hops, lit).map(({ from, to }, index) => (
            <path
              key={index}
              data-segment=""
              d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
              strokeWidth={4 * scale}
              strokeLinecap="round"
              className={`stroke-focus ${dash}`}
            />
          ))}
          {[...lit.values()].map((thing) =>
            thing.form === 'line' ? (
              <path
                key={thing.id}
                d={thing.drawn.d}
                fill="none"
                strokeWidth={4 * scale}
                strokeLinecap="round"
                data-lit={thing.id}
                className={`stroke-focus ${dash}`}
              />
            ) : (
              <g key={thing.id} data-lit={thing.id}>
                <Ring
                  lit={thing}
                  className="stroke-focus"
                  width={(thing.form === 'frame' ? 2.5 : 2) * scale}
                />
              </g>
            ),
          )}
          {[...marks].map(([id, verdict]) => {
            const thing = lit.get(id)
            if (thing === undefined || verdict !== 'blocked') return null
            return <Ring key={id} lit={thing} className="stroke-error" width={3 * scale} by={7} />
          })}
        </g>
        {[...numbers].map(([id, of]) => {
          const thing = lit.get(id)
          return (
            thing !== undefined && (
              <NumberMark
                key={id}
                scale={scale}
                text={numberText(of)}
                at={marksAt(thing, scale).number}
                className="fill-focus"
              />
            )
          )
        })}
        {[...marks].map(([id, verdict]) => {
          const thing = lit.get(id)
          return (
            thing !== undefined && (
              <VerdictMark key={id} scale={scale} verdict={verdict} at={marksAt(thing, scale).glyph} />
            )
          )
        })}
      </g>
    </Layer>
  )
}

/** What stands out: every stop, whatever has to be configured, what is not modelled; else the end that is reached. */
function marksOf(answer: PostedAnswer, hops: readonly Hop[]): ReadonlyMap<Place['at'], Verdict> {
  const way = hops[0]?.direction ?? 'forward'
  const places = {
    reachable: hops.slice(-1).map(({ place }) => place),
    possible: [...answer.needs, ...hops.slice(-1)].map(({ place }) => place),
    blocked: answer.blockers.filter(({ direction }) => direction === way).map(({ place }) => place),
    unknown: answer.notModelled,
  }[answer.verdict]
  return new Map(places.map(({ at }) => [at, answer.verdict]))
}
