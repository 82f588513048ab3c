import type { Command } from './args/command'
import { helpFor, overview } from './args/help'
import { readArgs } from './args/read-args'
import { commands } from './commands'
import type { Exit, Io } from './io'
import { nearest } from './words/nearest'
import { plain } from './words/plain'

/** Runs the command line with what was typed behind `lintel`. Problems are told on the error output, never thrown. */
export async function run(argv: readonly string[], io: Io): Promise<Exit> {
  const [first, ...others] = argv
  switch (first) {
    case undefined:
      io.err(overview(commands, io.width))
      return 2
    case '--version':
    case '-v':
      io.out(`${io.version}\n`)
      return 0
    case '--help':
    case '-h':
    case 'help':
      return help(others, io)
    default: {
      const command = await commandOf(first, io)
      return command === undefined ? 2 : runCommand(command, others, io)
    }
  }
}

async function runCommand(command: Command, argv: readonly string[], io: Io): Promise<Exit> {
  const args = readArgs(argv, command)
  if (args.ok && args.value.has('help')) {
    io.out(helpFor(command, io.width))
    return 0
  }
  if (!args.ok) {
    io.err(`lintel ${command.name}: ${args.problem}\nlintel ${command.name} --help lists its options.\n`)
    return 2
  }
  try {
    return await command.run(args.value, io)
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
    io.err(`lintel ${command.name}: Lintel broke down, which is a mistake of its own.\n${plain(what)}\n`)
    return 2
  }
}

async function help(named: readonly string[], io: Io): Promise<Exit> {
  const name = named.find((word) => !word.startsWith('-'))
  if (name === undefined) {
    io.out(overview(commands, io.width))
    return 0
  }
  const command = await commandOf(name, io)
  if (command === undefined) return 2
  io.out(helpFor(command, io.width))
  return 0
}

async function commandOf(name: string, io: Io): Promise<Command | undefined> {
  const listed = commands.find((one) => one.name === name)
  if (listed !== undefined) return listed.load()
  const meant = nearest(
    name,
    commands.map((one) => one.name),
  )
  const what = name.startsWith('-') ? 'option' : 'command'
  const hint = meant === undefined ? '' : ` Did you mean lintel ${meant}?`
  io.err(`lintel: There is no ${what} “${name}”.${hint}\nlintel --help lists the commands.\n`)
  return undefined
}
