import { withoutKey } from '../../core/edit/items'
import { canonicalJson } from '../../core/formats/packed/canonical-json'
import { patterns } from '../../core/patterns'
import { categories, type Pattern } from '../../core/patterns/pattern'
import { jsonOption, type Command } from '../args/command'
import { listCommand } from '../lists/list-command'
import { counted, oneLine, table } from '../words/lines'

export const patternsCommand: Command = listCommand({
  name: 'patterns',
  one: 'pattern',
  about: [
    'Lists the pattern templates: documented architectures to begin with. With an ID, prints the diagram of one as JSON, to be kept in a file or handed on to another command.',
  ],
  options: [
    { name: 'mistake', help: 'Prints the classic mistake instead, where the pattern has one.' },
    { name: 'output', short: 'o', value: 'FILE', help: 'Writes there instead of to standard output.' },
    {
      ...jsonOption,
      help: 'What is known of it, instead of its diagram: when to use it, trade-offs, limits, sources.',
    },
  ],
  examples: [
    ['lintel patterns', 'Lists all of them.'],
    ['lintel patterns three-tier-web -o shop.lintel.json', 'Begins a diagram with one.'],
    ['lintel patterns vpn-cloudhub | lintel check -', 'Checks one.'],
    [
      'lintel patterns site-behind-a-peering-hub --mistake | lintel check -',
      'Sees what a check says of a mistake.',
    ],
  ],
  ids: patterns.map(({ id }) => id),
  list: () => {
    const groups = categories.map(({ id, title }) => {
      const some = patterns.filter(({ category }) => category === id)
      return `${title}\n${table(
        some.map((pattern) => [pattern.id, `${pattern.title}.`]),
        oneLine,
        2,
      )}`
    })
    return `${groups.join('\n\n')}\n\n${counted(patterns.length, 'pattern')}. lintel patterns ID prints the diagram of one.\n`
  },
  data: (id) =>
    id === undefined ? patterns.map(told) : patterns.filter((one) => one.id === id).map(told)[0],
  page: (id, io, args) => {
    const pattern = patterns.find((one) => one.id === id)
    const from = args.has('mistake') ? pattern?.twin : pattern
    if (from === undefined) {
      io.err(`lintel patterns: “${id}” has no classic mistake to show.\n`)
      return ''
    }
    return `${canonicalJson(from.build(), 2)}\n`
  },
})

/** Without how it is drawn. */
function told({ twin, ...pattern }: Pattern) {
  const about = withoutKey(pattern, 'build')
  return twin === undefined ? about : { ...about, mistake: withoutKey(twin, 'build') }
}
