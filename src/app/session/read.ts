import type { Diagram } from '../../core/model/diagram'
import type { Report, Result } from '../../core/model/results'
import { ok, refuse } from '../../core/model/results'
import { load } from './load'
import { readDiagram } from './storage'
import * as works from './works'

/** A diagram out of the store, or out of memory where the store is behind. */
export interface Found {
  readonly diagram: Diagram
  readonly revision: number
  /** What reading it repaired or left out; null when it was sound. */
  readonly damage: Report | null
}

/** Reads a diagram by the one way in, `parse`, so that damaged storage costs the damaged items and nothing else. */
export async function read(id: string): Promise<Result<Found>> {
  const work = works.workOf(id)
  if (work !== undefined && work.wantedRevision !== work.storedRevision) {
    return ok({ diagram: work.wanted, revision: work.wantedRevision, damage: null })
  }
  const stored = await readDiagram(id).catch((error: unknown) => refuse(wordsFor(error)))
  if (stored === null) return refuse('This diagram is no longer in this browser’s storage.')
  if ('ok' in stored) return stored

  const { meta, raw } = stored
  // Not in the first load: somebody new has nothing to read.
  const part = await load(() => import('../../core/model/parse'))
  if (!part.ok) return part
  const reading = part.value.parse(raw)
  if (!reading.ok) return refuse(`“${meta.title}” cannot be opened. ${reading.problem}`)
  const { diagram, report } = withMissing(reading.value, meta)
  const isSound = report.repaired.length === 0 && report.dropped.length === 0
  // What was damaged is rewritten whole by the first edit, and stays as it is until then.
  works.holdRead(id, { stored: isSound ? diagram : null, storedRevision: meta.revision, wanted: diagram })
  return ok({ diagram, revision: meta.revision, damage: isSound ? null : report })
}

/** Rows that storage lost leave no trace among the rows; only the entry's counts still know of them. */
function withMissing(
  { diagram, report }: { diagram: Diagram; report: Report },
  meta: { readonly nodes: number; readonly connections: number },
): { diagram: Diagram; report: Report } {
  const missing = (['nodes', 'connections'] as const).flatMap((table) => {
    const lost = meta[table] - Object.keys(diagram[table]).length
    const known = report.dropped.filter(({ where }) => where.startsWith(`${table}.`)).length
    return lost > known
      ? [{ where: table, what: `${lost - known} of ${meta[table]} are no longer in the browser’s storage` }]
      : []
  })
  return missing.length === 0
    ? { diagram, report }
    : { diagram, report: { ...report, dropped: [...report.dropped, ...missing] } }
}

function wordsFor(error: unknown): string {
  const name = error instanceof DOMException ? error.name : 'an error'
  return `The browser’s storage does not answer (${name}). Reload the page to try again.`
}
