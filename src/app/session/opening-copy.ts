import { packRoutes, unpackRoutes } from '../../core/layout/packed-routes'
import { adoptRoutes, type Routes } from '../../core/layout/route'
import { tables, type Diagram } from '../../core/model/diagram'
import { connect } from './database'
import { copyKey, countRows } from './storage'
import { fieldsOf } from './stored'
import * as works from './works'

/*
 * A large diagram is stored once more, in one value, with the routes of its lines: the 33,000 rows of 10,000 things take
 * some 400 ms to read, this 20 ms, and the picture need not wait until routes are found. The rows are what is true; the
 * copy is used for the very revision that it is of, its routes for the very build that has found them.
 */

/** This file’s name in a build follows from its content and from that of all it imports, the router too. */
const build = import.meta.url

/** Stores a diagram, as it is in its rows at this revision, in place of an earlier copy. */
export async function keepCopy(
  id: string,
  revision: number,
  { diagram, routes }: { readonly diagram: Diagram; readonly routes: Routes },
): Promise<void> {
  const database = await connect()
  // Text is copied to the storage and back in a tenth of the time that so many objects take.
  const copy = { revision, build, json: JSON.stringify(diagram), packed: packRoutes(routes) }
  await database.put('views', copy, copyKey(id))
}

/** Takes over the routes of a copy that a diagram was read from, where this build has found them. */
export function takeRoutes(copy: unknown, diagram: Diagram): void {
  const { build: of, packed } = fieldsOf(copy)
  const routes = of === build ? unpackRoutes(packed) : null
  if (routes !== null) adoptRoutes(diagram, routes)
}

/** Sees to it that a diagram of which rows are lost is stored whole by its next edit: from the copy nobody would notice. */
export async function checkRows(id: string, diagram: Diagram, revision: number): Promise<void> {
  const expected = tables.reduce((sum, table) => sum + Object.keys(diagram[table]).length, 0)
  const found = await countRows(id).catch(() => expected)
  if (found !== expected && works.workOf(id)?.storedRevision === revision) works.setStored(id, null, revision)
}
