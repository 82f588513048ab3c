import type { Diagram, Placement, ConnectionPath, Requirement, Step } from './diagram'
import { emptyDiagram } from './diagram'
import { isLost, mend, type Defaults } from './mend'
import { drop, repair, type Notes } from './notes'
import { tableOf, type Item } from './read-items'
import { limits } from './limits'
import * as schema from './schema'

/** What a file holds beside nodes and connections, by the file's own ids: they are not looked up yet. */
export interface Rest {
  readonly title: string
  readonly titleBlock: Diagram['titleBlock']
  readonly requirements: readonly Item<Requirement>[]
  readonly layout: readonly (Item<Placement> & { readonly key: string })[]
  readonly paths: readonly (Item<ConnectionPath> & { readonly key: string })[]
  readonly steps: readonly Item<Step>[]
  readonly review: Diagram['review']
}

type File = Readonly<Record<string, unknown>>

/** Reads them part by part. */
export function readRest(file: File, notes: Notes): Rest {
  const { shape } = schema.diagram.def
  const empty = emptyDiagram()
  const whole = <T>(key: 'title' | 'review', fallback: T, defaults?: Defaults): T => {
    if (!Object.hasOwn(file, key)) {
      repair(notes, key, 'is missing; now as in a new diagram')
      return fallback
    }
    const read = mend(shape[key], file[key], key, notes, defaults)
    if (!isLost(read)) return read as T
    repair(notes, key, `${read.lost}; now as in a new diagram`)
    return fallback
  }

  return {
    title: whole('title', empty.title),
    review: whole('review', empty.review, { ...empty.review }),
    titleBlock: readTitleBlock(file, notes),
    requirements: readTable<Requirement>(file, 'requirements', notes).map(({ where, record, key }) => {
      if (record.id !== key)
        repair(notes, { inside: where, key: 'id' }, 'differs from the key it stands under; now the key')
      return { where, record: { ...record, id: key } }
    }),
    layout: readTable<Placement>(file, 'layout', notes),
    paths: readTable<ConnectionPath>(file, 'paths', notes),
    steps: readSteps(file, notes),
  }
}

const records = {
  requirements: schema.requirement,
  layout: schema.placement,
  paths: schema.connectionPath,
} as const

function readTable<T>(
  file: File,
  table: keyof typeof records,
  notes: Notes,
): readonly (Item<T> & { readonly key: string })[] {
  const read: (Item<T> & { readonly key: string })[] = []
  for (const [key, raw] of Object.entries(tableOf(file, table, notes))) {
    const where = { inside: table, key }
    const defaults: Defaults = table === 'requirements' ? { id: key, text: '' } : {}
    const record = key === '__proto__' ? null : mend(records[table], raw, where, notes, defaults)
    if (record === null) drop(notes, where, 'this name cannot be used')
    else if (isLost(record)) drop(notes, where, record.lost)
    else read.push({ where, key, record: record as T })
  }
  return read
}

function readSteps(file: File, notes: Notes): readonly Item<Step>[] {
  const raw = Object.hasOwn(file, 'steps') ? file['steps'] : undefined
  if (raw === undefined) repair(notes, 'steps', 'is missing; now empty')
  else if (!Array.isArray(raw)) drop(notes, 'steps', 'is not a list')
  const read: Item<Step>[] = []
  for (const [index, item] of (Array.isArray(raw) ? (raw as readonly unknown[]) : []).entries()) {
    const where = { inside: 'steps', key: index }
    if (read.length === limits.list) {
      drop(notes, where, `only the first ${limits.list} steps are kept: the rest`)
      break
    }
    const step = mend(schema.step, item, where, notes, { places: [], text: '' })
    if (isLost(step)) drop(notes, where, step.lost)
    else read.push({ where, record: step as Step })
  }
  return read
}

function readTitleBlock(file: File, notes: Notes): Diagram['titleBlock'] {
  const raw = Object.hasOwn(file, 'titleBlock') ? file['titleBlock'] : undefined
  if (raw === undefined) return undefined
  const read = mend(schema.titleBlock, raw, 'titleBlock', notes)
  if (!isLost(read)) return read as Diagram['titleBlock']
  drop(notes, 'titleBlock', read.lost)
  return undefined
}
