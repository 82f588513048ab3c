import type { Severity } from '../../model/diagram'
import type { Found } from '../findings/found'

/** A file that was checked, or why it could not be. */
export type CheckedFile = {
  /** Relative to the root of the sources, with forward slashes; or an absolute `file:` address. */
  readonly uri: string
  /** What of the file could not be read, in sentences. */
  readonly problems: readonly string[]
} & (
  | { readonly found: null }
  | {
      readonly found: Found
      /** The JSON that was read, to point into it; null where the diagram came out of a picture. */
      readonly text: string | null
    }
)

/** SARIF’s word for a severity. */
export const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note' | 'none'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  incomplete: 'none',
}
