import { parseArgs } from 'node:util'
import { ok, refuse, type Result } from '../../core/model/results'
import { nearest } from '../words/nearest'
import type { Args } from './args'
import { helpOption, type Command, type Option } from './command'

/** Reads the words behind a command. Refuses options that it does not have, and values that are missing or not among its choices. */
export function readArgs(argv: readonly string[], command: Command): Result<Args> {
  const options = [...command.options, helpOption]
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    // Its own messages are about JavaScript; those below say what there is instead.
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      options.map(({ name, short, value, many }) => [
        name,
        {
          type: value === undefined ? ('boolean' as const) : ('string' as const),
          ...(short === undefined ? {} : { short }),
          ...(many === undefined ? {} : { multiple: true }),
        },
      ]),
    ),
  })
  const given = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option = options.find(({ name }) => name === token.name)
    if (option === undefined) return refuse(noSuchOption(token.rawName, options))
    const value = valueOf(option, token)
    if (!value.ok) return value
    given.set(option.name, [...(given.get(option.name) ?? []), value.value])
  }
  return ok({
    rest: positionals,
    has: (flag) => given.has(flag),
    text: (option) => given.get(option)?.at(-1),
    all: (option) => given.get(option) ?? [],
  })
}

function valueOf(
  { name, value, choices }: Option,
  token: {
    readonly rawName: string
    readonly value: string | undefined
    readonly inlineValue?: boolean | undefined
  },
): Result<string> {
  const typed = token.rawName
  if (value === undefined) {
    return token.value === undefined ? ok('') : refuse(`--${name} takes no value.`)
  }
  if (token.value === undefined || token.value === '') return refuse(`${typed} needs a value: ${value}.`)
  if (token.inlineValue !== true && /^-./.test(token.value)) {
    return refuse(
      `${typed} needs a value, and “${token.value}” looks like an option. If it is the value, write --${name}=${token.value}.`,
    )
  }
  if (choices !== undefined && !choices.includes(token.value)) {
    const meant = nearest(token.value, choices)
    const hint = meant === undefined ? '' : ` Did you mean ${meant}?`
    return refuse(`${typed} is one of ${listed(choices)}, not “${token.value}”.${hint}`)
  }
  return ok(token.value)
}

function noSuchOption(typed: string, options: readonly Option[]): string {
  const meant = nearest(
    typed.replace(/^-+/, ''),
    options.map(({ name }) => name),
  )
  const hint = meant === undefined ? '' : ` Did you mean --${meant}?`
  return `There is no option ${typed}.${hint}`
}

const listed = (words: readonly string[]) => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
