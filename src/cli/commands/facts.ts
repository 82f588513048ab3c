import type { Fact } from '../../core/catalog/fact'
import { facts } from '../../core/catalog/facts'
import { limitWords, natureWords } from '../../core/catalog/limit-words'
import { jsonOption, type Command } from '../args/command'
import { listCommand } from '../lists/list-command'
import { sourceLines } from '../lists/source-lines'
import { counted, oneLine, table, wrapped } from '../words/lines'

export const factsCommand: Command = listCommand({
  name: 'facts',
  one: 'fact',
  about: [
    'Lists the limits and behaviours of AWS that the checks rest on. With an ID, tells one with what it is counted per, whether AWS raises it, and where it stands.',
  ],
  options: [jsonOption],
  examples: [
    ['lintel facts', 'Lists all of them.'],
    ['lintel facts vpc.cidrs', 'All about one.'],
    ['lintel facts --json', 'With their sources and dates, for programs.'],
  ],
  ids: facts.map(({ id }) => id),
  list: () =>
    `${table(
      facts.map((fact) => [fact.id, statement(fact)]),
      oneLine,
    )}\n\n${counted(facts.length, 'fact')}. lintel facts ID tells where one stands.\n`,
  data: (id) => (id === undefined ? facts : facts.find((fact) => fact.id === id)),
  page: (id, io) =>
    facts
      .filter((fact) => fact.id === id)
      .map((fact) => written(fact, io.width))
      .join(''),
})

function statement(fact: Fact): string {
  const limit = limitWords(fact)
  return limit === null ? fact.statement : `${fact.statement} ${limit}.`
}

function written(fact: Fact, width: number): string {
  const limit = limitWords(fact)
  return `${[
    `${wrapped(fact.statement, width)}\n${fact.id}`,
    ...(limit === null ? [] : [`Limit\n  ${limit} per ${fact.scope} (${natureWords[fact.nature]})`]),
    ...(fact.notes === undefined ? [] : [`Remark\n  ${wrapped(fact.notes, width, 2)}`]),
    `Sources\n${sourceLines(fact.sources)}`,
  ].join('\n\n')}\n`
}
