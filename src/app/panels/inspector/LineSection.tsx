import { Plus, X } from 'lucide-react'
import { useRef } from 'react'
import type { Point } from '../../../core/layout/box'
import type { ConnectionId, Side } from '../../../core/model/diagram'
import * as lines from '../../session/lines'
import { useSession } from '../../session/session'
import { Button, IconButton } from '../ui/Button'
import { Section } from '../ui/Section'
import { Select } from '../ui/Select'
import { home, useFocusKept } from '../ui/use-focus-kept'
import { FieldLine } from './FieldLine'
import { PxField } from './PxField'

/** How the lines of connections are drawn; of one of them, its bends too, each a place that can be typed. */
export function LineSection({ ids }: { readonly ids: readonly ConnectionId[] }) {
  const diagram = useSession((state) => state.diagram)
  const style = lines.styleOf(diagram, ids)
  const [only, more] = ids
  const count = ids.reduce((sum, id) => sum + lines.bendsOf(diagram, id).length, 0)
  if (only === undefined) return null
  return (
    <Section title={more === undefined ? 'Line' : 'Lines'}>
      <FieldLine label="Style">
        {({ control }) => (
          <Select
            id={control}
            value={style ?? ''}
            onChange={({ currentTarget: { value } }) => {
              const chosen = lines.lineStyles.find((one) => one.style === value)
              if (chosen !== undefined) lines.setStyle(ids, chosen.style)
            }}
          >
            {style === undefined && <option value="">Different</option>}
            {lines.lineStyles.map((one) => (
              <option key={one.style} value={one.style}>
                {one.label}
              </option>
            ))}
          </Select>
        )}
      </FieldLine>
      {(['from', 'to'] as const).map((end) => (
        <SideField key={end} end={end} ids={ids} side={lines.sideOf(diagram, ids, end)} />
      ))}
      {more === undefined && <Bends id={only} bends={lines.bendsOf(diagram, only)} />}
      {more !== undefined && count > 0 && (
        <Button look="small" className="self-start" onClick={() => lines.clearBends(ids)}>
          Clear bends ({count})
        </Button>
      )}
    </Section>
  )
}

interface SideFieldProps {
  readonly end: lines.LineEnd
  readonly ids: readonly ConnectionId[]
  readonly side: Side | null | undefined
}

function SideField({ end, ids, side }: SideFieldProps) {
  const help =
    end === 'from'
      ? 'The side of its node that the line leaves. Automatic follows what is the shortest way.'
      : 'The side of its node at which the line arrives. Automatic follows what is the shortest way.'
  return (
    <FieldLine label={lines.endNames[end]} help={help}>
      {({ control, described }) => (
        <Select
          id={control}
          aria-describedby={described}
          value={side === undefined ? '' : (side ?? 'automatic')}
          onChange={({ currentTarget: { value } }) => {
            const chosen = lines.endSides.find((one) => (one.side ?? 'automatic') === value)
            if (chosen !== undefined) lines.setSide(ids, end, chosen.side)
          }}
        >
          {side === undefined && <option value="">Different</option>}
          {lines.endSides.map((one) => (
            <option key={one.label} value={one.side ?? 'automatic'}>
              {one.label}
            </option>
          ))}
        </Select>
      )}
    </FieldLine>
  )
}

/** The bends in the order of the line, from its start. */
function Bends({ id, bends }: { readonly id: ConnectionId; readonly bends: readonly Point[] }) {
  const root = useRef<HTMLDivElement>(null)
  useFocusKept(root)
  return (
    <div ref={root} role="group" aria-label="Bends" className="flex flex-col gap-2">
      {bends.length > 0 && (
        <p aria-hidden className="text-12 text-soft">
          Bends
        </p>
      )}
      {bends.map((bend, number) => (
        <div key={number} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_24px] items-center gap-2">
          {(['x', 'y'] as const).map((axis) => (
            <PxField
              key={axis}
              letter={axis.toUpperCase()}
              name={`Bend ${number + 1}, ${axis.toUpperCase()}`}
              help={`From the ${axis === 'x' ? 'left edge' : 'top edge'} of the canvas, in px.`}
              value={bend[axis]}
              onStore={(px) => lines.moveBend(id, number, { ...bend, [axis]: px })}
            />
          ))}
          <IconButton
            icon={X}
            name={`Remove bend ${number + 1}`}
            size="small"
            side="left"
            onClick={() => lines.removeBend(id, number)}
          />
        </div>
      ))}
      <div className="flex flex-wrap gap-2">
        <Button look="small" {...home} tabIndex={0} onClick={() => lines.addBend(id)}>
          <Plus size={14} aria-hidden /> Add a bend
        </Button>
        {bends.length > 1 && (
          <Button look="small" onClick={() => lines.clearBends([id])}>
            Clear bends ({bends.length})
          </Button>
        )}
      </div>
    </div>
  )
}
