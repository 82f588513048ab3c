import { table, wrapped } from '../words/lines'
import { helpOption, type Command, type Option } from './command'

/** What `lintel help <command>` tells. */
export function helpFor(command: Command, width: number): string {
  const parts = [
    `lintel ${command.name} ${command.usage}`,
    ...command.about.map((paragraph) => wrapped(paragraph, width)),
    `Options\n${[...command.options, helpOption].map((option) => optionLines(option, width)).join('\n')}`,
    `Exit codes\n${table(
      command.exits.map(([code, meaning]) => [`${code}`, meaning]),
      width,
      2,
    )}`,
    `Examples\n${command.examples.map(([line, does]) => `  ${line}\n      ${wrapped(does, width, 6)}`).join('\n')}`,
  ]
  return `${parts.join('\n\n')}\n`
}

function optionLines({ name, short, value, choices, help }: Option, width: number): string {
  const what = value === undefined ? '' : ` ${choices === undefined ? value : choices.join('|')}`
  return `  ${short === undefined ? '   ' : `-${short},`} --${name}${what}\n        ${wrapped(help, width, 8)}`
}

/** What `lintel --help` tells. */
export function overview(
  commands: readonly { readonly name: string; readonly summary: string }[],
  width: number,
): string {
  const parts = [
    'lintel <command> [options]',
    wrapped(
      'Checks diagrams of AWS architectures against what AWS really does, draws them, and answers who reaches whom: the same checks, pictures and answers as in the editor.',
      width,
    ),
    `Commands\n${table(
      commands.map(({ name, summary }) => [name, summary]),
      width,
      2,
    )}`,
    `Options\n${table(
      [
        ['-h, --help', 'This text; behind a command, all about the command.'],
        ['    --version', 'The version.'],
      ],
      width,
      2,
    )}`,
    'Begin with\n  lintel patterns three-tier-web > shop.lintel.json\n  lintel check shop.lintel.json\n  lintel render shop.lintel.json -o shop.svg',
    'lintel help check tells all about a command.',
  ]
  return `${parts.join('\n\n')}\n`
}
