import { severities } from '../../core/formats/findings/found'
import type { Severity } from '../../core/model/diagram'
import { ruleMetas } from '../../core/rules/review'
import { rulePage, type RulePage } from '../../core/rules/page'
import { jsonOption, type Command } from '../args/command'
import { listCommand } from '../lists/list-command'
import { factLines, sourceLines } from '../lists/source-lines'
import { counted, oneLine, table, wrapped } from '../words/lines'

const metas = ruleMetas()

export const rulesCommand: Command = listCommand({
  name: 'rules',
  one: 'rule',
  about: [
    'Lists what is checked, with the worst severity that each rule may have. With an ID, tells all about that rule: what it looks at, what it says and why, and what AWS documents.',
  ],
  options: [jsonOption],
  examples: [
    ['lintel rules', 'Lists all of them.'],
    ['lintel rules peering-is-not-transitive', 'All about one.'],
    ['lintel rules --json', 'All that is known of all of them, for programs.'],
  ],
  ids: metas.map(({ id }) => id),
  list: () =>
    `${table(
      metas.map((meta) => [meta.id, worst(meta.messages), `${meta.title}.`]),
      oneLine,
    )}\n\n${counted(metas.length, 'rule')}. lintel rules ID tells all about one.\n`,
  data: (id) => (id === undefined ? metas : metas.find((meta) => meta.id === id)),
  page: (id, io) => {
    const page = rulePage(id)
    return page === undefined ? '' : written(page, io.width)
  },
})

function worst(messages: (typeof metas)[number]['messages']): Severity {
  const used = new Set(Object.values(messages).map(({ severity }) => severity))
  return severities.find((severity) => used.has(severity)) ?? 'info'
}

function written(
  { id, title, looksAt, messages, why, howToFix, facts, sources }: RulePage,
  width: number,
): string {
  const said = messages.map(({ severity, words }) => [
    severity,
    words.map(({ text, stands }) => (stands ? `<${text}>` : text)).join(''),
  ])
  return `${[
    `${title}\n${id}`,
    `Looks at\n  ${wrapped(looksAt.length === 0 ? 'Every diagram.' : `${looksAt.join(', ')}.`, width, 2)}`,
    `Says\n${table(said, width, 2)}`,
    `Why\n  ${wrapped(why, width, 2)}`,
    `How to fix\n  ${wrapped(howToFix, width, 2)}`,
    `AWS says\n${factLines(facts, width)}`,
    `Sources\n${sourceLines(sources)}`,
  ].join('\n\n')}\n`
}
