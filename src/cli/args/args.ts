/** What was typed behind the command. */
export interface Args {
  /** What is no option, in order: files, ids. */
  readonly rest: readonly string[]
  has(flag: string): boolean
  /** The value that was given last. */
  text(option: string): string | undefined
  all(option: string): readonly string[]
}
