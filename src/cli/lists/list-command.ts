import type { Command, Option } from '../args/command'
import type { Args } from '../args/args'
import { writeOut } from '../files/write-file'
import type { Exit, Io } from '../io'
import { nearestFew } from '../words/nearest'

/** A command that lists entries of one kind, and tells all about one of them. */
export interface ListOf {
  readonly name: string
  /** What one of them is called: “rule”. */
  readonly one: string
  readonly about: readonly string[]
  readonly options: readonly Option[]
  readonly examples: Command['examples']
  readonly ids: readonly string[]
  list(): string
  /** Of one, or of all, for `--json`. */
  data(id: string | undefined): unknown
  page(id: string, io: Io, args: Args): string
}

export function listCommand(of: ListOf): Command {
  return {
    name: of.name,
    usage: '[ID] [options]',
    about: of.about,
    options: of.options,
    exits: [
      [0, 'Listed.'],
      [2, `There is no such ${of.one}; or the command was called wrongly.`],
    ],
    examples: of.examples,
    run: (args, io) => Promise.resolve(run(of, args, io)),
  }
}

function run(of: ListOf, args: Args, io: Io): Exit {
  const [id, ...more] = args.rest
  if (more.length > 0) {
    io.err(`lintel ${of.name}: It takes one ID, and “${more.join(' ')}” is more.\n`)
    return 2
  }
  if (id !== undefined && !of.ids.includes(id)) {
    const meant = nearestFew(id, of.ids, 10)
    const hint =
      meant.length === 0 ? '' : ` Is one of these meant?\n${meant.map((one) => `  ${one}`).join('\n')}`
    io.err(`lintel ${of.name}: There is no ${of.one} “${id}”.${hint}\nlintel ${of.name} lists all.\n`)
    return 2
  }
  const content = args.has('json')
    ? `${JSON.stringify(of.data(id), null, 2)}\n`
    : id === undefined
      ? of.list()
      : of.page(id, io, args)
  return content !== '' && writeOut(args.text('output') ?? '-', content, io) ? 0 : 2
}
