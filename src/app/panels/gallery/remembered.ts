import { everything, type Wanted } from './find-patterns'

interface Remembered {
  readonly wanted: Wanted
  /** Ids of the patterns chosen to be compared. */
  readonly chosen: readonly string[]
  readonly scrollTop: number
  /** The pattern whose page was opened last. */
  readonly opened: string | null
}

const memory: { now: Remembered } = {
  now: { wanted: everything, chosen: [], scrollTop: 0, opened: null },
}

/**
 * What one was looking for, for as long as the page lives: from a pattern or a comparison one comes back to the same
 * place of the same list.
 */
export function remembered(): Remembered {
  return memory.now
}

/** Keeps this for when the gallery is shown again. */
export function remember(change: Partial<Remembered>): void {
  memory.now = { ...memory.now, ...change }
}
