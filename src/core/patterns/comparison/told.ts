import type { Fact } from '../../catalog/fact'
import { limitWords, natureWords, quantity } from '../../catalog/limit-words'
import { deliveryTerms, factsOf, type Pattern } from '../pattern'
import { rowOf, type Cell, type Line, type Row } from './row'

/** The rows that patterns tell of themselves: limits, load, messages, zones, trade-offs, use. Cheap: builds no diagram. */
export function toldRows(patterns: readonly Pattern[]): readonly Row[] {
  const hasMessages = patterns.some(({ delivery }) => delivery !== undefined)
  const row = (
    about: Pick<Row, 'id' | 'head' | 'section'>,
    cellOf: (pattern: Pattern) => Cell,
    nothing = '–',
  ) => rowOf({ ...about, nothing }, patterns.map(cellOf))
  return [
    ...row({ id: 'first-limit', head: 'Limit that binds first', section: 'load' }, firstLimit),
    ...row({ id: 'scaling', head: 'How fast it scales', section: 'load' }, ({ scaling }) => [
      { text: scaling },
    ]),
    ...(hasMessages
      ? deliveryTerms.flatMap(([key, head]) =>
          row(
            { id: key, head, section: 'delivery' },
            ({ delivery }) => (delivery === undefined ? [] : [{ text: delivery[key] }]),
            '–, no messages',
          ),
        )
      : []),
    ...row({ id: 'zone-loss', head: 'One zone fails', section: 'failure' }, ({ zoneLoss }) => [
      { text: zoneLoss },
    ]),
    ...row({ id: 'trade-offs', head: 'Trade-offs', section: 'choice' }, ({ tradeOffs }) =>
      tradeOffs.map(({ text, from }) => ({ text, note: from === 'aws' ? 'AWS' : 'from practice' })),
    ),
    ...row({ id: 'when-to-use', head: 'When to use it', section: 'choice' }, ({ whenToUse }) =>
      whenToUse.map((text) => ({ text })),
    ),
  ]
}

function firstLimit(pattern: Pattern): Cell {
  const [fact] = factsOf(pattern)
  return fact === undefined ? [] : [limitLine(fact)]
}

function limitLine(fact: Fact): Line {
  const value = valueWords(fact)
  return {
    ...(value === null ? {} : { strong: value }),
    text: fact.statement,
    note: natureWords[fact.nature],
    source: fact.sources[0],
  }
}

/** The number that a fact is about, also where it is no limit but what AWS gives, or more than one number; null without. */
function valueWords(fact: Fact): string | null {
  const { value, unit } = fact
  const limit = limitWords(fact)
  if (limit !== null || unit === 'rule' || typeof value === 'boolean') return limit
  if (typeof value === 'number') return quantity(value, unit)
  return unit === 'count' || !/\d$/.test(value) ? value : `${value} ${unit}`
}
