import type { Diagram } from '../../core/model/diagram'
import type { Reading, Report, Result } from '../../core/model/results'
import { ok, refuse } from '../../core/model/results'
import { noteKept } from './keep-copy'
import { load } from './load'
import { afterOpening } from './opening'
import { readingParts, storedAhead } from './read-ahead'
import { readDiagram } from './storage'
import { fetchRouter } from './router'
import * as works from './works'

/** A diagram out of the store, or out of memory where the store is behind. */
export interface Found {
  readonly diagram: Diagram
  readonly revision: number
  /** What reading it repaired or left out; null when it was sound. */
  readonly damage: Report | null
  /** The text that says the very same; null where it was not read from one. */
  readonly json: string | null
}

/** Reads a diagram by the one way in, `parse`, so that damaged storage costs the damaged items and nothing else. */
export async function read(id: string): Promise<Result<Found>> {
  const work = works.workOf(id)
  if (work !== undefined && work.wantedRevision !== work.storedRevision) {
    return ok({ diagram: work.wanted, revision: work.wantedRevision, damage: null, json: null })
  }
  const read = await readStored(id)
  if (!read.ok) return read
  const { diagram, revision, damage, json, copy } = read.value
  // What was damaged is rewritten whole by the first edit, and stays as it is until then.
  const stored = damage === null ? diagram : null
  works.holdRead(id, { stored, storedRevision: revision, wanted: diagram })
  // Counted before anybody can have drawn anything, and not before the drawing is on the screen.
  if (copy !== null) void afterOpening().then(() => copy.checkRows(id, diagram, revision))
  return ok({ diagram, revision, damage, json })
}

/** What was read, and where it is from a copy, how that is to be checked against the rows. */
interface Read extends Found {
  readonly copy: Pick<typeof import('./opening-copy'), 'checkRows'> | null
}

async function readStored(id: string, mayBeCopy = true): Promise<Result<Read>> {
  const reading = storedAhead(id) ?? readDiagram(id, mayBeCopy)
  const loading = load(async () => {
    const [[copies]] = await Promise.all([readingParts(), fetchRouter()])
    const copy = (await reading)?.copy ?? null
    const json = copy === null ? null : copies.ownText(copy)
    return { copies, json, parse: json === null ? await copies.loadParse() : null }
  })
  const stored = await reading.catch((error: unknown) => refuse(wordsFor(error)))
  if (stored === null) return refuse('This diagram is no longer in this browser’s storage.')
  if ('ok' in stored) return stored

  const { meta, raw, copy } = stored
  const parts = await loading
  if (!parts.ok) return parts
  const { copies, json, parse } = parts.value
  const parsed = parse === null ? ok(asItIs(raw)) : parse(raw)
  if (!parsed.ok && copy !== null) return readStored(id, false)
  if (!parsed.ok) return refuse(`“${meta.title}” cannot be opened. ${parsed.problem}`)
  const { diagram, report } = withMissing(parsed.value, meta)
  const isSound = report.repaired.length === 0 && report.dropped.length === 0
  // A copy that is not sound says nothing of what it was made of.
  if (!isSound && copy !== null) return readStored(id, false)
  if (copy !== null && copies.takeRoutes(copy, diagram) && json !== null) noteKept(id, meta.revision)
  const damage = isSound ? null : report
  return ok({
    diagram,
    revision: meta.revision,
    damage,
    json: damage === null ? json : null,
    copy: copy === null ? null : copies,
  })
}

/** What this very build has written of a diagram that was open in it. */
function asItIs(written: unknown): Reading {
  const report = { kept: 0, repaired: [], dropped: [], folded: [], notModelled: [] }
  return { diagram: written as Diagram, report }
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
