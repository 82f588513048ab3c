import fc from 'fast-check'

/** Something that holds of the network engine on any drawing. */
export interface Law {
  readonly name: string
  /** How much of the runs it gets: costly laws get less, where mistakes hide get more. */
  readonly share: number
  /** Throws with the smallest drawing found on which it does not hold. */
  readonly holds: (runs: number, seed?: number) => void
}

/** The law that a check, which throws what is wrong, passes whatever it is given. */
export function law<T>(name: string, share: number, given: fc.Arbitrary<T>, check: (given: T) => void): Law {
  return {
    name,
    share,
    holds: (runs, seed) => {
      const numRuns = Math.max(1, Math.round(runs * share))
      fc.assert(fc.property(given, check), { numRuns, ...(seed === undefined ? {} : { seed }) })
    },
  }
}

/** Throws unless it is so. */
export function must(isSo: boolean, otherwise: string): void {
  if (!isSo) throw new Error(otherwise)
}
