import { nodeAt } from '../../../core/edit/items'
import type { Diagram, NodeId } from '../../../core/model/diagram'
import type { Trace } from '../../session/trace'
import { canBeEnd } from '../../../core/network/ends'
import { Layer } from '../Layer'
import { layer } from '../project'
import { litThings } from './lit'
import { Ring } from './Marks'

interface PointedProps {
  readonly diagram: Diagram
  readonly theme: 'light' | 'dark'
  readonly id: string
}

/** What the list is at. */
export function Pointed({ diagram, theme, id }: PointedProps) {
  const [thing] = litThings(diagram, [id], theme).values()
  if (thing === undefined) return null
  return (
    <Layer z={layer.overlay + 1} isHidden>
      <g data-pointed={id}>
        <Ring lit={thing} className="stroke-focus opacity-30" width={10} by={6} />
        <Ring lit={thing} className="stroke-focus" width={3} by={6} />
      </g>
    </Layer>
  )
}

interface PickingProps {
  readonly diagram: Diagram
  readonly theme: 'light' | 'dark'
  readonly trace: Trace
  /** Under the pointer, and where the keyboard is. */
  readonly ids: readonly (string | null)[]
}

/** The end that is chosen already, and what a click or Enter would choose. */
export function Picking({ diagram, theme, trace: { from, to, picking }, ids }: PickingProps) {
  const other = picking === 'to' ? from : to
  const chosen = other !== null && typeof other !== 'string' && 'node' in other ? other.node : null
  const offered = ids.filter((id) => {
    const node = id === null ? undefined : nodeAt(diagram, id as NodeId)
    return node !== undefined && canBeEnd(node) && id !== chosen
  })
  const wanted = new Set([chosen, ...offered].filter((id) => id !== null))
  const lit = litThings(diagram, wanted, theme)
  return (
    <Layer z={layer.overlay + 1} isHidden>
      {[...lit.values()].map((thing) => (
        <Ring
          key={thing.id}
          lit={thing}
          className={thing.id === chosen ? 'stroke-focus' : 'stroke-focus [stroke-dasharray:5_4]'}
          width={thing.id === chosen ? 3 : 2}
        />
      ))}
    </Layer>
  )
}
