/** The world as a command sees it, so that tests give it another one. */
export interface Io {
  /** Where relative paths begin. */
  readonly cwd: string
  readonly version: string
  /** Columns of the terminal that is written to; where it is none, a width that reads well in a log. */
  readonly width: number
  readonly hasColour: boolean
  /** The folder with the font's files, as `pictureFonts` gives them. */
  readonly fonts: string
  /** All of standard input. Throws when it is more than `most` bytes. */
  input(most: number): Promise<Uint8Array>
  out(content: string | Uint8Array): void
  err(text: string): void
}

/**
 * 0: done, nothing found · 1: findings at or above the threshold, or blocked · 2: called wrongly, or something could not be
 * read or written · 3: cannot tell
 */
export type Exit = 0 | 1 | 2 | 3
