import { emptyDiagram, tables, type Diagram, type Table } from './diagram'
import type { Difference } from './results'

/**
 * What has to be done to `before` to get `after`, found by identity: records that are the same object cost one
 * comparison and are left out. Costs time in proportion to the tables that changed.
 */
export function differenceBetween(
  before: Diagram,
  after: Diagram,
  revisions: { readonly from: number; readonly to: number },
): Difference {
  const set: Partial<Record<Table, Record<string, unknown>>> = {}
  const removed: Partial<Record<Table, string[]>> = {}
  for (const table of tables) {
    if (before[table] === after[table]) continue
    const old: Readonly<Record<string, unknown>> = before[table]
    const now: Readonly<Record<string, unknown>> = after[table]
    const changed = Object.entries(now).filter(
      ([id, record]) => !Object.hasOwn(old, id) || old[id] !== record,
    )
    const gone = Object.keys(old).filter((id) => !Object.hasOwn(now, id))
    if (changed.length > 0) set[table] = Object.fromEntries(changed)
    if (gone.length > 0) removed[table] = gone
  }
  const whole = {
    ...(before.title === after.title ? {} : { title: after.title }),
    ...(before.review === after.review ? {} : { review: after.review }),
    ...(before.steps === after.steps ? {} : { steps: after.steps }),
    ...(before.titleBlock === after.titleBlock ? {} : { titleBlock: after.titleBlock }),
  }
  return { ...revisions, set, removed, ...(Object.keys(whole).length === 0 ? {} : { whole }) }
}

/** Everything of a diagram, as the difference from the empty one. */
export function wholeAsDifference(diagram: Diagram, revision: number): Difference {
  return differenceBetween(emptyDiagram(''), diagram, { from: 0, to: revision })
}

/** The diagram that the difference leads to. Records that it does not name stay the very same objects. */
export function applyDifference(diagram: Diagram, difference: Difference): Diagram {
  const changed: Partial<Record<Table, Readonly<Record<string, unknown>>>> = {}
  for (const table of tables) {
    const set = difference.set[table]
    const removed = difference.removed[table]
    if (set === undefined && removed === undefined) continue
    changed[table] = {
      ...(removed === undefined ? diagram[table] : without(diagram[table], removed)),
      ...set,
    }
  }
  const { titleBlock, ...whole } = difference.whole ?? {}
  const next = { ...diagram, ...changed, ...whole } as Diagram
  if (difference.whole === undefined || !('titleBlock' in difference.whole)) return next
  const { titleBlock: _old, ...rest } = next
  return titleBlock === undefined ? rest : { ...rest, titleBlock }
}

function without(
  records: Readonly<Record<string, unknown>>,
  removed: readonly string[],
): Readonly<Record<string, unknown>> {
  const gone = new Set(removed)
  return Object.fromEntries(Object.entries(records).filter(([id]) => !gone.has(id)))
}

/** True when nothing would change. */
export function isEmptyDifference(difference: Difference): boolean {
  return (
    difference.whole === undefined &&
    Object.keys(difference.set).length === 0 &&
    Object.keys(difference.removed).length === 0
  )
}
