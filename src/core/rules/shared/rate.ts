import type { Place } from '../../model/diagram'

/** Requests, messages or records per second. */
export interface Rate {
  /** At least so many, whatever is not stated. */
  readonly certain: number
  /** So many where nothing on the way holds some back; never less than `certain`. */
  readonly likely: number
  /** What may hold some back, each a clause after “unless”. */
  readonly unless: readonly string[]
  /** The fields that state it, the nearest first. */
  readonly stated: readonly Place[]
}
