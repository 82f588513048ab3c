import type { Exit, Io } from '../io'
import type { Args } from './args'

/** A subcommand: what it takes, how it is explained, what it does. */
export interface Command {
  readonly name: string
  /** What stands behind the name: “FILE… [options]”. */
  readonly usage: string
  /** What it does, in a sentence or a few; paragraphs are wrapped to the terminal's width. */
  readonly about: readonly string[]
  readonly options: readonly Option[]
  readonly exits: readonly (readonly [Exit, string])[]
  /** Each a line as one types it, and what it does. */
  readonly examples: readonly (readonly [string, string])[]
  run(args: Args, io: Io): Promise<Exit>
}

export interface Option {
  readonly name: string
  readonly short?: string
  /** What the value is called in the help: FILE; a flag has none. */
  readonly value?: string
  /** The only values there are. */
  readonly choices?: readonly string[]
  /** It may be given several times. */
  readonly many?: true
  readonly help: string
}

/** Every command takes it. */
export const helpOption: Option = { name: 'help', short: 'h', help: 'This text.' }

export const jsonOption: Option = { name: 'json', help: 'As JSON, for programs.' }
