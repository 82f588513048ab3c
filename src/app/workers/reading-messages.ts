import type { FileToRead } from '../../core/formats/format'
import type { ClipReading } from '../../core/formats/reading/read-clip'
import type { Companion } from '../../core/formats/reading/read-file'
import type { Diagram } from '../../core/model/diagram'
import type { Reading, Result } from '../../core/model/results'

/** What page and reading worker say to each other; each message is answered once, in the order in which they come. */
export interface Readings {
  readonly file: { readonly given: FileToRead; readonly told: Reading | Companion }
  /** Answers of AWS that belong together. */
  readonly answers: { readonly given: readonly FileToRead[]; readonly told: Reading }
  readonly clip: { readonly given: string; readonly told: ClipReading }
  /** What stands behind `#d=`. */
  readonly link: { readonly given: string; readonly told: Reading }
  readonly 'write-link': { readonly given: Diagram; readonly told: string }
}

export type ToReading = {
  readonly [Ask in keyof Readings]: { readonly ask: Ask; readonly given: Readings[Ask]['given'] }
}[keyof Readings]

export type FromReading<Ask extends keyof Readings = keyof Readings> = Result<Readings[Ask]['told']>
