import { packRoutes, unpackRoutes } from '../../core/layout/packed-routes'
import { adoptRoutes, type Routes } from '../../core/layout/route'
import { tables, type Diagram } from '../../core/model/diagram'
import { connect } from './database'
import { copyKey, countRows } from './storage'
import { fieldsOf } from './stored'
import * as works from './works'

/*
 * A diagram is stored once more, in one value, with the routes of its lines: the 33,000 rows of 10,000 things take some
 * 400 ms to read and 300 to check, this 20 ms, and the picture need not wait until routes are found. The rows are what is
 * true; the copy is used for the very revision that it is of, its routes, and the text as it stands, for the very build that
 * has written them.
 */

/** This file’s name in a build follows from its content and from that of all it imports, the router and `parse` too. */
const build = import.meta.url

/** What reads everything that this build has not written itself. */
export const loadParse = async () => (await import('../../core/model/parse')).parse

/** Stores a diagram, as it is in its rows at this revision, in place of an earlier copy. */
export async function keepCopy(
  id: string,
  revision: number,
  { diagram, routes }: { readonly diagram: Diagram; readonly routes: Routes },
): Promise<void> {
  const database = await connect()
  // Text is copied to the storage and back in a tenth of the time that so many objects take.
  const json = JSON.stringify(diagram)
  const copy = { revision, build, json, sum: sumOf(json), packed: packRoutes(routes) }
  await database.put('views', copy, copyKey(id))
}

/**
 * The text of a copy that this build has written, where nothing has changed a letter of it since: then it is a diagram as it
 * stands. Null for any other.
 */
export function ownText(copy: unknown): string | null {
  const { build: of, json, sum } = fieldsOf(copy)
  return of === build && typeof json === 'string' && sumOf(json) === sum ? json : null
}

/** A number that another text hardly ever has (FNV-1a): some ms for 10,000 things. */
function sumOf(text: string): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  return sum
}

/** Takes over the routes of a copy that a diagram was read from, where this build has found them. Whether it has. */
export function takeRoutes(copy: unknown, diagram: Diagram): boolean {
  const { build: of, packed } = fieldsOf(copy)
  const routes = of === build ? unpackRoutes(packed) : null
  if (routes !== null) adoptRoutes(diagram, routes)
  return routes !== null
}

/** Sees to it that a diagram of which rows are lost is stored whole by its next edit: from the copy nobody would notice. */
export async function checkRows(id: string, diagram: Diagram, revision: number): Promise<void> {
  const expected = tables.reduce((sum, table) => sum + Object.keys(diagram[table]).length, 0)
  const found = await countRows(id).catch(() => expected)
  if (found !== expected && works.workOf(id)?.storedRevision === revision) works.setStored(id, null, revision)
}
