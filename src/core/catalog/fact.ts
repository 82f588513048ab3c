import type { Sources } from '../model/results'

/** A number or behaviour that AWS documents, with source and date. */
export interface Fact {
  readonly id: string
  readonly statement: string
  readonly value: number | string | boolean
  /** Of a numeric value: `MB`, `connections`, `instances`, `s`; `rule` for a behaviour. */
  readonly unit: string
  /** soft: AWS raises it on request · hard: never · law: a behaviour, not a number */
  readonly nature: 'soft' | 'hard' | 'law'
  /** What a number is counted per: “account and Region”, “VGW”. */
  readonly scope: string
  readonly sources: Sources
  /** What the notes say where it differs, and why. */
  readonly notes?: string
}

/** A limit in bytes. AWS's KB and MB are counted in 1,024 (Lambda's 6 MB is 6,291,456 bytes). Throws where the fact is no size. */
export function bytesOf(fact: Fact): number {
  const size = unitBytes[fact.unit.split(' ')[0] ?? '']
  if (typeof fact.value !== 'number' || size === undefined)
    throw new Error(`fact ${fact.id} is not a size: ${fact.unit}`)
  return fact.value * size
}
const unitBytes: Readonly<Record<string, number>> = {
  bytes: 1,
  KB: 1024,
  KiB: 1024,
  MB: 1024 ** 2,
  MiB: 1024 ** 2,
  GB: 1024 ** 3,
  GiB: 1024 ** 3,
}

/** A limit as a number. Throws where the fact is none. */
export function numberOf(fact: Fact): number {
  if (typeof fact.value !== 'number') throw new Error(`fact ${fact.id} is not a number`)
  return fact.value
}
