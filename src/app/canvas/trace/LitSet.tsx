import { nodeAt } from '../../../core/edit/items'
import { standsFor } from '../../../core/layout/hidden'
import type { Endpoint, Verdict } from '../../../core/model/answers'
import type { Diagram, DiagramNode } from '../../../core/model/diagram'
import type { Reached } from '../../session/reachability'
import { Layer } from '../Layer'
import { layer } from '../project'
import { litThings, marksAt } from './lit'
import { looks } from './looks'
import { Ring, VerdictMark } from './Marks'
import { useLit } from './use-lit'
import { useMarkScale } from './use-mark-scale'
import { Veil } from './Veil'

interface LitSetProps {
  readonly diagram: Diagram
  readonly theme: 'light' | 'dark'
  readonly from: Endpoint
  readonly reached: readonly Reached[]
  readonly isCurrent: boolean
}

/** Everything that is reached from somewhere, each with its verdict; what is not reached stays dim. */
export function LitSet({ diagram, theme, from, reached, isCurrent }: LitSetProps) {
  const scale = useMarkScale()
  const verdicts = new Map<string, Verdict>()
  for (const { to, verdict } of reached) {
    if (verdict === 'blocked') continue
    // Of several in one collapsed container the surest is shown.
    for (const id of idsOf(diagram, to)) if (verdicts.get(id) !== 'reachable') verdicts.set(id, verdict)
  }
  const sources = idsOf(diagram, from)
  const lit = litThings(diagram, new Set([...verdicts.keys(), ...sources]), theme)
  useLit(lit)
  return (
    <Layer z={layer.badges + 500} isHidden>
      <g
        data-trace="everything"
        opacity={isCurrent ? 1 : 0.45}
        className="transition-opacity duration-150 starting:opacity-0"
      >
        <Veil diagram={diagram} theme={theme} lit={lit} />
        {[...verdicts].map(([id, verdict]) => {
          const thing = lit.get(id)
          if (thing === undefined) return null
          return (
            <g key={id} data-lit={id}>
              <Ring lit={thing} className={looks[verdict].ring} width={2 * scale} />
              <VerdictMark scale={scale} verdict={verdict} at={marksAt(thing, scale).glyph} size={18} />
            </g>
          )
        })}
        {sources.map((id) => {
          const thing = lit.get(id)
          return (
            thing !== undefined && <Ring key={id} lit={thing} className="stroke-focus" width={4 * scale} />
          )
        })}
      </g>
    </Layer>
  )
}

/** The nodes that an end is, or that stand for it, on the drawing; the internet where it is drawn. */
function idsOf(diagram: Diagram, end: Endpoint): readonly string[] {
  if (end === 'internet') {
    return Object.values<DiagramNode>(diagram.nodes)
      .filter((node) => node.kind === 'resource' && node.service === 'internet')
      .map(({ id }) => standsFor(diagram, id))
  }
  const id = 'node' in end ? end.node : end.behind
  return id === undefined || nodeAt(diagram, id) === undefined ? [] : [standsFor(diagram, id)]
}
