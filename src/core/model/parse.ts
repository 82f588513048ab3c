import { faultIn } from './json-fault'
import { linked } from './links'
import { isRecord } from './mend'
import { drop, type Notes } from './notes'
import { migrated } from './migrations'
import { readItems } from './read-items'
import { readRest } from './read-rest'
import { ok, refuse, type Reading, type Result } from './results'
import { limits } from './limits'
import { isNestedDeeper } from './nesting'
import { diagram as whole } from './schema'

/**
 * The only way in: makes a diagram of anything, item by item. What is right is kept, what can be repaired is, the rest
 * is left out, and each is reported; a diagram that was right comes back equal, with nothing reported.
 *
 * Refuses, in a sentence, what is no diagram, what a newer build saved, and what holds more than 20,000 nodes. Never
 * throws. Costs time in proportion to the input: 20,000 nodes take well under a second.
 */
export function parse(input: unknown): Result<Reading> {
  try {
    return read(input)
  } catch {
    // Only what is no plain data at all gets here: objects whose properties throw when they are looked at.
    return refuse('This is not a Lintel diagram: its content cannot be read.')
  }
}

/** Likewise, from the text of a file. Refuses deep nesting unread, and says at which line and column text is no JSON. */
export function diagramFromJson(text: string): Result<Reading> {
  // A byte order mark is how some Windows editors begin a file.
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (isNestedDeeper(json, limits.nesting)) {
    return refuse(`This file nests more than ${limits.nesting} levels deep, which no diagram does.`)
  }
  let input: unknown
  try {
    input = JSON.parse(json)
  } catch {
    const fault = faultIn(json)
    const where = fault === null ? '' : ` at line ${fault.line}, column ${fault.column}: ${fault.what}`
    return refuse(`This file is not JSON${where}.`)
  }
  return parse(input)
}

function read(input: unknown): Result<Reading> {
  if (!isRecord(input)) return refuse('This is not a Lintel diagram: a diagram is a JSON object.')
  const current = migrated(input)
  if (!current.ok) return current
  const { file, done } = current.value
  for (const table of ['nodes', 'connections'] as const) {
    const items = file[table]
    const count = isRecord(items) ? Object.keys(items).length : 0
    if (count > limits[table]) {
      return refuse(
        `This diagram holds ${count.toLocaleString('en')} ${table}; Lintel opens up to ${limits[table].toLocaleString('en')}.`,
      )
    }
  }

  const notes: Notes = { repaired: [...done], dropped: [] }
  for (const key of Object.keys(file)) {
    if (Object.hasOwn(whole.def.shape, key) || file[key] === undefined) continue
    drop(notes, { inside: '', key }, 'Lintel does not know this')
  }
  const items = readItems(file, notes)
  const diagram = linked(items, readRest(file, notes), notes)
  const kept = [diagram.nodes, diagram.connections, diagram.requirements, diagram.steps].reduce(
    (sum, table) => sum + Object.keys(table).length,
    0,
  )
  return ok({
    diagram,
    report: { kept, repaired: notes.repaired, dropped: notes.dropped, folded: [], notModelled: [] },
  })
}
