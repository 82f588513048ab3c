import { useMemo } from 'react'
import { isRef, type ConfigValue, type Ref, type Row } from '../../../core/model/diagram'
import { graphOf } from '../../../core/model/graph'
import { useSession } from '../../session/session'
import type { FieldProps } from './field-props'
import { fixedRows } from './tables/fixed-rows'
import { GridTable } from './tables/GridTable'
import { RuleWords } from './tables/RuleWords'
import { StatedLine } from './tables/StatedLine'
import { tableSpec } from './tables/table-spec'

/** Rows such as routes and rules as a sheet, rules apart by their direction. */
export function TableField({ field, owner, value, onChange, onEnd }: FieldProps<'table'>) {
  const graph = useSession((state) => graphOf(state.diagram))
  const spec = useMemo(() => tableSpec(field, { diagram: graph.architecture, owner }), [graph, field, owner])
  const fixed = useMemo(
    () => (spec.closes === true ? fixedRows(graph.architecture, owner) : noFixed),
    [spec, graph, owner],
  )
  const rows = useMemo(() => rowsOf(value), [value])
  const isStated = value !== undefined
  const store = (next: readonly Row[]) => {
    // Without rows, most tables say nothing; one that closes was stated as empty, until that is taken back.
    onChange(next.length === 0 && (spec.closes !== true || !isStated) ? undefined : next)
  }
  const state = (now: readonly Row[] | undefined) => {
    onChange(now)
    onEnd()
  }
  const shown = spec.parts.filter((part) => part.name === null || isNamed(part.name) || rows.some(part.has))
  return (
    <>
      {spec.closes !== true && rows.length === 0 && <p className="text-12 text-soft">{field.help}</p>}
      {shown.map((part) => (
        <div
          key={part.name}
          role="group"
          aria-label={part.name === null ? field.label : `${part.name} rules`}
          className="flex flex-col gap-1.5"
        >
          {part.name !== null && (
            <h4 aria-hidden className="text-12 text-ink">
              {part.name}
            </h4>
          )}
          <GridTable
            name={part.name === null ? field.label : `${part.name} rules`}
            spec={spec}
            part={part}
            rows={rows}
            fixed={fixed}
            onStore={store}
            onEnd={onEnd}
          />
          {part.name !== null && <RuleWords owner={owner} part={part} rows={rows} />}
        </div>
      ))}
      {spec.closes === true && (
        <StatedLine
          what="routes"
          count={isStated ? rows.length : null}
          none="None besides these: packets elsewhere are dropped."
          onState={() => state([])}
          onTakeBack={() => state(undefined)}
        />
      )}
    </>
  )
}

const noFixed = { above: [], below: [] }

/** The parts that always stand there: the two directions. */
function isNamed(name: string): boolean {
  return name === 'Inbound' || name === 'Outbound'
}

function rowsOf(value: ConfigValue | undefined): readonly Row[] {
  if (!Array.isArray(value)) return []
  const items: readonly (Ref | Row)[] = value
  return items.filter((item): item is Row => !isRef(item))
}
