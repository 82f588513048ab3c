import { bytesOf } from '../../catalog/fact'
import { factOf } from '../../catalog/facts'

/** What one hop takes. */
export interface PayloadLimit {
  readonly factId: string
  readonly bytes: number
  /** A binary body counts as its base64 text, four characters for three bytes (lambda.base64-payload). */
  readonly counts: 'as it is' | 'in base64'
}

/**
 * Limits of a hop, the tightest first. `unless` are those of a buffered answer where streaming is not stated; and, of a
 * request that may hold several, those of one item or record.
 */
export interface HopLimits {
  readonly always: readonly PayloadLimit[]
  readonly unless: readonly PayloadLimit[]
}

/** A name is not measured; that is done where the size goes on. */
export const none: HopLimits = { always: [], unless: [] }

/** The most bytes of a body that the limit takes. */
export function roomOf({ bytes, counts }: PayloadLimit, isBinary: boolean): number {
  return isBinary && counts === 'in base64' ? Math.floor(bytes / 4) * 3 : bytes
}

/** What a body counts against the limit. */
export function countedBytes(bytes: number, { counts }: PayloadLimit, isBinary: boolean): number {
  return isBinary && counts === 'in base64' ? Math.ceil(bytes / 3) * 4 : bytes
}

/** What a fact says that a hop takes. */
export function limit(factId: string, counts: PayloadLimit['counts'] = 'as it is'): PayloadLimit {
  return { factId, bytes: bytesOf(factOf(factId)), counts }
}
