import { isRecord } from '../../model/mend'

/** An object of an answer, as AWS describes it. Nothing of it is believed before it is looked at. */
export type Fields = Readonly<Record<string, unknown>>

/** Where an object stands and what it says. */
export interface Described {
  /** `Vpcs.json › Vpcs.0`: what the report calls it. */
  readonly where: string
  readonly fields: Fields
  readonly folder: Folder
  /** For answers that do not say what they are about: the file is often named after it. */
  readonly fileName: string
}

/** What the files of one folder have in common: they are answers of one account and Region. */
export interface Folder {
  readonly account: string | undefined
  readonly region: string | undefined
}

/** A field by AWS's name; Direct Connect writes its fields with a small first letter. */
export function valueOf(fields: Fields, key: string): unknown {
  if (Object.hasOwn(fields, key)) return fields[key]
  const small = key.slice(0, 1).toLowerCase() + key.slice(1)
  return Object.hasOwn(fields, small) ? fields[small] : undefined
}

/** A text that says something; a number is read as one, since AWS writes ASNs and ports both ways. */
export function textOf(fields: Fields, key: string): string | undefined {
  const value = valueOf(fields, key)
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** A finite number, or a text that is one. */
export function numberOf(fields: Fields, key: string): number | undefined {
  const text = textOf(fields, key)
  const number = text === undefined ? NaN : Number(text)
  return Number.isFinite(number) ? number : undefined
}

/** True or false where the answer says so. */
export function flagOf(fields: Fields, key: string): boolean | undefined {
  const value = valueOf(fields, key)
  return typeof value === 'boolean' ? value : undefined
}

/** An object within the object; an empty one where there is none. */
export function fieldsOf(fields: Fields, key: string): Fields {
  const value = valueOf(fields, key)
  return isRecord(value) ? value : {}
}

/** The objects of a list within the object; whatever else the list holds is passed over. */
export function listOf(fields: Fields, key: string): readonly Fields[] {
  const value: unknown = valueOf(fields, key)
  return Array.isArray(value) ? value.filter(isRecord) : []
}

/** The texts of a list within the object. */
export function textsOf(fields: Fields, key: string): readonly string[] {
  const value: unknown = valueOf(fields, key)
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** The name that somebody gave it: its tag “Name”. */
export function tagNameOf(fields: Fields): string | undefined {
  const tags = [...listOf(fields, 'Tags'), ...listOf(fields, 'TagSet')]
  const tag = tags.find((one) => textOf(one, 'Key') === 'Name')
  return tag === undefined ? undefined : textOf(tag, 'Value')
}

/** The state, whichever of AWS's forms it is written in: a text, or an object with a name or a code. */
export function stateOf(fields: Fields, key = 'State'): string | undefined {
  const state = fieldsOf(fields, key)
  return (textOf(fields, key) ?? textOf(state, 'Name') ?? textOf(state, 'Code'))?.toLowerCase()
}

/** The value without the keys that say nothing. */
export function stated<T>(values: Readonly<Record<string, T | undefined>>): Readonly<Record<string, T>> {
  const entries = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  )
  return Object.fromEntries(entries)
}
