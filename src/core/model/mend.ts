import * as z from 'zod/mini'
import { cut } from './cut'
import { drop, repair, type Notes, type Where } from './notes'

/** Nothing of the value could be kept, and why: it completes “<place>: …”. */
export interface Lost {
  readonly lost: string
}

/** What a required key becomes where it is missing or cannot be read; without one, the whole object is lost. */
export type Defaults = Readonly<Record<string, unknown>>

const noDefaults: Defaults = {}

/** True for objects that are no lists: what JSON writes in braces. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Says that nothing could be kept. */
export function lost(why: string): Lost {
  return Object.assign(Object.create(lostPrototype) as object, { lost: why })
}
export function isLost(value: unknown): value is Lost {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === lostPrototype
}
// A prototype of its own, so that nothing in a file can pass for it.
const lostPrototype = {}

/**
 * Reads a value of a file by its schema, part by part: keeps what is right, cuts what is too long, pulls numbers into
 * their range, leaves out the rest, and notes each. The result is new and shares nothing with the input; its records
 * have plain prototypes and no key `__proto__`. Only as deep as the schema, whatever the input.
 */
export function mend(
  schema: z.core.$ZodType,
  value: unknown,
  where: Where,
  notes: Notes,
  defaults: Defaults = noDefaults,
): unknown {
  return readerOf(schema)(value, where, notes, defaults)
}

type Reader = (value: unknown, where: Where, notes: Notes, defaults: Defaults) => unknown

const readers = new WeakMap<z.core.$ZodType, Reader>()

/** Made once for each part of the definition, since asking what kind of schema one has is dear. */
function readerOf(schema: z.core.$ZodType): Reader {
  const known = readers.get(schema)
  if (known !== undefined) return known
  const reader = readerFor(schema)
  readers.set(schema, reader)
  return reader
}

function readerFor(schema: z.core.$ZodType): Reader {
  if (schema instanceof z.ZodMiniExactOptional) return readerOf(schema.def.innerType)
  if (schema instanceof z.ZodMiniNullable) {
    const inner = readerOf(schema.def.innerType)
    return (value, where, notes) => (value === null ? null : inner(value, where, notes, noDefaults))
  }
  if (schema instanceof z.ZodMiniObject) return objectReader(schema)
  if (schema instanceof z.ZodMiniRecord) return recordReader(schema)
  if (schema instanceof z.ZodMiniArray) return arrayReader(schema)
  if (schema instanceof z.ZodMiniUnion) return unionReader(schema)
  return leafReader(schema)
}

function objectReader(schema: z.ZodMiniObject): Reader {
  const { shape } = schema.def
  const parts = Object.entries(shape).map(([key, part]) => ({
    key,
    read: readerOf(part),
    isOptional: part instanceof z.ZodMiniExactOptional,
  }))
  return (value, where, notes, defaults) => {
    if (!isRecord(value)) return lost('is not an object')
    const kept: [string, unknown][] = []
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(shape, key) || value[key] === undefined) continue
      drop(notes, { inside: where, key }, 'Lintel does not know this')
    }
    for (const { key, read, isOptional } of parts) {
      const given = Object.hasOwn(value, key) ? value[key] : undefined
      if (given === undefined && isOptional) continue
      const part = { inside: where, key }
      const mended = given === undefined ? lost('is missing') : read(given, part, notes, noDefaults)
      if (!isLost(mended)) kept.push([key, mended])
      else if (isOptional) drop(notes, part, mended.lost)
      else if (Object.hasOwn(defaults, key)) {
        repair(notes, part, `${mended.lost}; now ${shown(defaults[key])}`)
        kept.push([key, defaults[key]])
      } else return lost(`its ${key} ${mended.lost}`)
    }
    return Object.fromEntries(kept)
  }
}

function recordReader(schema: z.ZodMiniRecord): Reader {
  const { keyType, valueType } = schema.def
  const read = readerOf(valueType)
  return (value, where, notes) => {
    if (!isRecord(value)) return lost('is not an object')
    const kept: [string, unknown][] = []
    for (const [key, item] of Object.entries(value)) {
      if (item === undefined) continue
      const part = { inside: where, key }
      const isName = key !== '__proto__' && z.safeParse(keyType, key).success
      const mended = isName ? read(item, part, notes, noDefaults) : lost('this name cannot be used')
      if (isLost(mended)) drop(notes, part, mended.lost)
      else kept.push([key, mended])
    }
    return Object.fromEntries(kept)
  }
}

function arrayReader(schema: z.ZodMiniArray): Reader {
  const read = readerOf(schema.def.element)
  const lengths = (schema.def.checks ?? []).map((check) => check._zod.def as { readonly maximum?: number })
  const longest = Math.min(...lengths.map(({ maximum }) => maximum ?? Infinity), Infinity)
  return (value, where, notes) => {
    if (!Array.isArray(value)) return lost('is not a list')
    if (value.length > longest)
      drop(notes, where, `has ${value.length} items, of which only ${longest} are kept: the rest`)
    const kept: unknown[] = []
    // By index, since a list with holes has no entries for them.
    for (let index = 0; index < Math.min(value.length, longest); index += 1) {
      const part = { inside: where, key: index }
      const mended = read(value[index], part, notes, noDefaults)
      if (isLost(mended)) drop(notes, part, mended.lost)
      else kept.push(mended)
    }
    return kept
  }
}

/** Takes the alternative that fits whole, else the one of the value's own kind: a list is read as a list. */
function unionReader(schema: z.ZodMiniUnion): Reader {
  const options = flat(schema)
  const lists = options.filter((option) => option instanceof z.ZodMiniArray)
  const single = options.filter((option) => !(option instanceof z.ZodMiniArray))
  const text = single.find((option) => option instanceof z.ZodMiniString)
  return (value, where, notes) => {
    if (Array.isArray(value)) {
      const first: unknown = value[0]
      const list = lists.find((one) => z.safeParse(one.def.element, first).success) ?? lists.at(-1)
      return list === undefined ? lost('cannot be a list') : readerOf(list)(value, where, notes, noDefaults)
    }
    for (const option of single) {
      const read = z.safeParse(option, value)
      if (read.success) return read.data
    }
    if (typeof value === 'string' && text !== undefined)
      return readerOf(text)(value, where, notes, noDefaults)
    return lost('cannot stand here')
  }
}

function flat(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  return schema instanceof z.ZodMiniUnion ? schema.def.options.flatMap(flat) : [schema]
}

function leafReader(schema: z.core.$ZodType): Reader {
  const what = expected(schema)
  return (value, where, notes) => {
    const read = z.safeParse(schema, value)
    if (read.success) return read.data
    const [issue] = read.error.issues
    if (typeof value === 'string' && issue?.code === 'too_big') {
      const most = Number(issue.maximum)
      repair(notes, where, `is longer than ${most} characters; cut`)
      return cut(value, most)
    }
    if (typeof value === 'number' && (issue?.code === 'too_big' || issue?.code === 'too_small')) {
      const nearest = Number(issue.code === 'too_big' ? issue.maximum : issue.minimum)
      if (Number.isFinite(value) && z.safeParse(schema, nearest).success) {
        repair(notes, where, `${value} is out of range; now ${nearest}`)
        return nearest
      }
    }
    return lost(`is not ${what}`)
  }
}

function expected(schema: z.core.$ZodType): string {
  if (schema instanceof z.ZodMiniString) return 'a text'
  if (schema instanceof z.ZodMiniNumberFormat) return 'a whole number'
  if (schema instanceof z.ZodMiniNumber) return 'a number'
  if (schema instanceof z.ZodMiniEnum) return `one of ${schema.options.join(', ')}`
  if (schema instanceof z.ZodMiniLiteral) return [...schema.def.values].map(String).join(' or ')
  return 'what stands here'
}

function shown(value: unknown): string {
  return typeof value === 'string' && value !== '' ? `“${value}”` : 'empty'
}
